package locale

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"quittance/invoice"
)

const (
	noBreakSpace   = "\u00A0"
	currencySign   = "¤" // the place of the symbol in a pattern
	percentDigits  = 4   // decimals of an invoice.Percent
	distanceDigits = 1   // decimals of a distance
)

// Money writes an amount with its symbol and the decimals of its currency.
//
// Errors: Rejected{unknown_currency}.
func (l *Locale) Money(a invoice.Amount) (string, error) {
	digits, err := a.Currency.Digits()
	if err != nil {
		return "", err
	}
	symbol := l.symbol(a.Currency)
	around := l.money.of(a.Minor < 0)
	var room [maxRoom]byte
	b := appendBefore(room[:0], around.before, symbol)
	b = l.numbers.appendNumber(b, magnitude(a.Minor), digits, &l.numbers.money)
	return string(appendAfter(b, around.after, symbol)), nil
}

// symbol returns the symbol of a currency, or its code.
func (l *Locale) symbol(c invoice.Currency) string {
	if s, ok := l.symbols[string(c)]; ok {
		return s
	}
	return string(c)
}

// appendBefore appends what stands before the digits of an amount; between letters
// and digits, as in "CHF 5.00", there is a space.
//
// Source: Unicode Technical Standard 35, part 3, currency spacing.
func appendBefore(b []byte, affix, symbol string) []byte {
	before, after, found := strings.Cut(affix, currencySign)
	b = append(b, before...)
	if !found {
		return b
	}
	b = append(b, symbol...)
	if last, _ := utf8.DecodeLastRuneInString(symbol); after == "" && spaced(last) {
		b = append(b, noBreakSpace...)
	}
	return append(b, after...)
}

// appendAfter appends what stands after the digits of an amount.
func appendAfter(b []byte, affix, symbol string) []byte {
	before, after, found := strings.Cut(affix, currencySign)
	b = append(b, before...)
	if !found {
		return b
	}
	if first, _ := utf8.DecodeRuneInString(symbol); before == "" && spaced(first) {
		b = append(b, noBreakSpace...)
	}
	b = append(b, symbol...)
	return append(b, after...)
}

// spaced reports whether a space stands between a digit and this character of a
// currency's symbol: all but signs such as € and spaces.
func spaced(r rune) bool { return !unicode.In(r, unicode.S, unicode.Z) }

// Percent writes a percentage with the decimals it has, such as "9.375%".
func (l *Locale) Percent(p invoice.Percent) string {
	units, decimals := int64(p), percentDigits
	for decimals > 0 && units%10 == 0 {
		units /= 10
		decimals--
	}
	around := l.percent.of(units < 0)
	var room [maxRoom]byte
	b := append(room[:0], around.before...)
	b = l.numbers.appendNumber(b, magnitude(units), decimals, &l.numbers.plain)
	return string(append(b, around.after...))
}

const (
	millimetresPerMetre = 1000
	// A mile is exactly so long by the international yard and pound agreement of 1959.
	millimetresPerMile      = 1_609_344
	millimetresPerKilometre = 1_000_000
)

// distanceAffixes reads a pattern such as "{0} km".
func distanceAffixes(pattern string) affixes {
	before, after, _ := strings.Cut(pattern, "{0}")
	return affixes{before, after}
}

// Distance writes metres, of which there are 0 or more, in the country's unit, to a
// tenth, half up.
func (l *Locale) Distance(metres int64) string {
	unit := int64(millimetresPerKilometre)
	if l.miles {
		unit = millimetresPerMile
	}
	tenths := (2*metres*millimetresPerMetre*10 + unit) / (2 * unit)
	var room [maxRoom]byte
	b := append(room[:0], l.distance.before...)
	b = l.numbers.appendNumber(b, magnitude(tenths), distanceDigits, &l.numbers.plain)
	return string(append(b, l.distance.after...))
}
