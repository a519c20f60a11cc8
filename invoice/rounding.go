package invoice

import "math/bits"

// Rounding says what happens to a fraction of a minor unit.
type Rounding string

// The roundings that laws on indirect tax use.
const (
	// HalfUp rounds to the nearest unit, and a half away from zero.
	HalfUp Rounding = "half_up"
	// Floor drops the fraction (towards zero), the choice of most Japanese issuers.
	Floor Rounding = "floor"
)

// divide returns a × b ÷ d, rounded once, with 128 bits in between. b is not negative
// and d is positive. A quotient of more than 64 bits keeps the lower ones; no amount
// within ±[MaxMinor] has one.
func (r Rounding) divide(a, b, d int64) int64 {
	hi, lo := bits.Mul64(magnitude(a), uint64(b))
	den := uint64(d)
	quo, rem := bits.Div64(hi%den, lo, den)
	if r == HalfUp && rem >= den-rem {
		quo++
	}
	if a < 0 {
		return -int64(quo)
	}
	return int64(quo)
}

// magnitude is the absolute value, also of the least int64.
func magnitude(a int64) uint64 {
	if a < 0 {
		return -uint64(a)
	}
	return uint64(a)
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
	sign, rest := int64(1), total
	if total < 0 {
		sign, rest = -1, -total
	}
	whole := uint64(rest)
	fractions := make([]int64, len(weights))
	for i, w := range weights {
		hi, lo := bits.Mul64(whole, uint64(w))
		quo, rem := bits.Div64(hi, lo, uint64(sum))
		parts[i], fractions[i] = int64(quo), int64(rem)
		rest -= parts[i]
	}
	giveOut(rest, parts, fractions)
	for i := range parts {
		parts[i] *= sign
	}
	return parts
}

// giveOut adds a unit each to the parts with the largest fractions, the first of
// equals first. There are fewer units than fractions.
func giveOut(units int64, parts, fractions []int64) {
	for ; units > 0; units-- {
		best := 0
		for i := range fractions {
			if fractions[i] > fractions[best] {
				best = i
			}
		}
		parts[best]++
		fractions[best] = -1
	}
}
