package invoice

import (
	"fmt"
	"strconv"
	"strings"
)

// percentDigits is how many decimals of a per cent a [Percent] can hold.
const percentDigits = 4

// Percent is an exact percentage in ten-thousandths of a per cent:
// 19 % is 190000, 9.125 % is 91250. Its text form is "19" or "9.125".
type Percent int64

// hundredPercent is 100 % as a [Percent].
const hundredPercent Percent = 100 * 10_000

// ParsePercent reads a percentage such as "19" or "9.125".
// It accepts no sign and at most four decimals.
func ParsePercent(s string) (Percent, error) {
	whole, frac, point := strings.Cut(s, ".")
	if whole == "" || len(whole) > 4 || len(frac) > percentDigits || point && frac == "" {
		return 0, fmt.Errorf("percentage %q: want digits with at most %d decimals", s, percentDigits)
	}
	n, err := strconv.ParseUint(whole+frac+strings.Repeat("0", percentDigits-len(frac)), 10, 32)
	if err != nil {
		return 0, fmt.Errorf("percentage %q: want digits with at most %d decimals", s, percentDigits)
	}
	return Percent(n), nil
}

// MustPercent is [ParsePercent] for built-in tables: it panics on a bad text.
func MustPercent(s string) Percent {
	p, err := ParsePercent(s)
	if err != nil {
		panic(err)
	}
	return p
}

// String returns the shortest exact text: "19", "9.125".
func (p Percent) String() string {
	s := Decimal(int64(p), percentDigits)
	return strings.TrimSuffix(strings.TrimRight(s, "0"), ".")
}

// MarshalText writes the percentage as [Percent.String] does.
func (p Percent) MarshalText() ([]byte, error) { return []byte(p.String()), nil }

// UnmarshalText reads what [Percent.MarshalText] wrote.
func (p *Percent) UnmarshalText(text []byte) error {
	v, err := ParsePercent(string(text))
	if err != nil {
		return err
	}
	*p = v
	return nil
}

// Of returns the tax of rate p on a net amount of minor units, rounded once.
func (p Percent) Of(net int64, r Rounding) int64 {
	return r.divide(net, int64(p), int64(hundredPercent))
}

// Within returns the tax of rate p that is contained in a gross amount of minor
// units, rounded once: gross × p ÷ (100 % + p).
func (p Percent) Within(gross int64, r Rounding) int64 {
	return r.divide(gross, int64(p), int64(hundredPercent+p))
}
