package invoice

import "math/big"

// Rounding says what happens to a fraction of a minor unit.
type Rounding string

// The roundings that laws on indirect tax use.
const (
	// HalfUp rounds to the nearest unit, and a half away from zero.
	HalfUp Rounding = "half_up"
	// Floor drops the fraction (towards zero), the choice of most Japanese issuers.
	Floor Rounding = "floor"
)

// divide returns a × b ÷ d, rounded once. d is positive.
func (r Rounding) divide(a, b, d int64) int64 {
	num := new(big.Int).Mul(big.NewInt(a), big.NewInt(b))
	sign := int64(num.Sign())
	num.Abs(num)
	den := big.NewInt(d)
	if r == HalfUp {
		num.Lsh(num, 1).Add(num, den)
		den.Lsh(den, 1)
	}
	return sign * num.Div(num, den).Int64()
}

// Spread divides total over the weights in proportion, so that the parts add up
// to total exactly: each gets its floor, and the units that remain go to the
// largest fractions, the first of equals first (largest remainder method).
//
// Weights are not negative. Where all are zero the first part takes everything.
// No weights give no parts.
func Spread(total int64, weights []int64) []int64 {
	parts := make([]int64, len(weights))
	if len(weights) == 0 {
		return parts
	}
	var sum int64
	for _, w := range weights {
		sum += w
	}
	if sum == 0 {
		parts[0] = total
		return parts
	}
	sign := int64(1)
	if total < 0 {
		sign, total = -1, -total
	}
	fractions := make([]*big.Int, len(weights))
	rest := total
	for i, w := range weights {
		q, f := new(big.Int).DivMod(new(big.Int).Mul(big.NewInt(total), big.NewInt(w)), big.NewInt(sum), new(big.Int))
		parts[i], fractions[i] = q.Int64(), f
		rest -= parts[i]
	}
	for ; rest > 0; rest-- {
		best := 0
		for i := range fractions {
			if fractions[i].Cmp(fractions[best]) > 0 {
				best = i
			}
		}
		parts[best]++
		fractions[best] = big.NewInt(-1)
	}
	for i := range parts {
		parts[i] *= sign
	}
	return parts
}
