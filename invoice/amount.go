package invoice

import (
	"fmt"

	"golang.org/x/text/currency"
)

// MaxMinor is the largest absolute value of an [Amount] in minor units that the
// product accepts: ten billion euro. It leaves room for a multiplication by a
// [Percent] in 64 bits.
const MaxMinor = 1_000_000_000_000

// Currency is an ISO 4217 alphabetic code, such as "EUR".
type Currency string

// Digits returns the number of decimal digits of the currency's minor unit, such
// as 2 for EUR, 0 for JPY, 3 for BHD.
//
// Errors: Rejected{unknown_currency} when the code is not three capital letters, or
// ISO 4217 does not list it.
// Source: ISO 4217, as carried by CLDR.
func (c Currency) Digits() (int, error) {
	unit, err := currency.ParseISO(string(c)) // takes "eur" as well: two spellings of one currency
	if err != nil || unit.String() != string(c) {
		return 0, Reject(ReasonUnknownCurrency, "currency", "%q is not an ISO 4217 code", string(c))
	}
	scale, _ := currency.Standard.Rounding(unit)
	return scale, nil
}

// Amount is an exact sum of money: Minor units of Currency.
// 12.34 EUR is {1234, EUR}.
type Amount struct {
	Minor    int64    `json:"minor"`
	Currency Currency `json:"currency"`
}

// InRange reports whether the amount is within ±[MaxMinor].
func (a Amount) InRange() bool { return a.Minor >= -MaxMinor && a.Minor <= MaxMinor }

// Plus returns a + b. Both are of one currency: an [Order] that mixes them has
// been refused before amounts are added.
func (a Amount) Plus(b Amount) Amount { return Amount{a.Minor + b.Minor, a.Currency} }

// Minus returns a - b, under the same condition as [Amount.Plus].
func (a Amount) Minus(b Amount) Amount { return Amount{a.Minor - b.Minor, a.Currency} }

// Negated returns -a.
func (a Amount) Negated() Amount { return Amount{-a.Minor, a.Currency} }

// IsZero reports whether the amount is nothing.
func (a Amount) IsZero() bool { return a.Minor == 0 }

// String returns the amount for people who read code and reports: "12.34 EUR".
// Documents format amounts by locale instead.
func (a Amount) String() string {
	digits, err := a.Currency.Digits()
	if err != nil {
		return fmt.Sprintf("%d minor %s", a.Minor, string(a.Currency))
	}
	return Decimal(a.Minor, digits) + " " + string(a.Currency)
}

// Decimal writes minor units with a decimal point: Decimal(-1205, 2) is "-12.05".
func Decimal(minor int64, digits int) string {
	sign := ""
	if minor < 0 {
		sign, minor = "-", -minor
	}
	if digits == 0 {
		return fmt.Sprintf("%s%d", sign, minor)
	}
	unit := pow10(digits)
	return fmt.Sprintf("%s%d.%0*d", sign, minor/unit, digits, minor%unit)
}

func pow10(n int) int64 {
	p := int64(1)
	for range n {
		p *= 10
	}
	return p
}
