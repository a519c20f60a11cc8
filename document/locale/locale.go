// Package locale writes numbers, money, percentages and dates the way a
// language writes them, exactly: from integers, never through floating point.
//
// Digits, separators, signs and currency symbols are those of CLDR as carried
// by golang.org/x/text. Patterns, which that module does not export, come from
// the templates.
package locale

import (
	"fmt"
	"strconv"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/currency"
	"golang.org/x/text/language"
	"golang.org/x/text/language/display"
	"golang.org/x/text/message"
	"golang.org/x/text/number"

	"quittance/invoice"
)

// Patterns say how a language puts things together.
type Patterns struct {
	Money    string // "{amount} {symbol}"
	Percent  string // "{number} %"
	Date     string // CLDR date pattern of d, dd, M, MM, MMMM and y
	Distance string // "km" or "mi"
	Months   [12]string
}

// Locale is a language as written in a country. It never changes and is safe
// for concurrent use.
type Locale struct {
	printer  *message.Printer
	patterns Patterns
	regions  display.Namer
	decimal  string // separator
	minus    string
	ascii    bool // digits are 0 to 9
}

// New returns the locale of a BCP 47 language in a country.
//
// Errors: a language or country that is not one, an unknown unit of distance.
func New(lang string, country invoice.Country, p Patterns) (*Locale, error) {
	tag, err := language.Parse(lang)
	if err != nil {
		return nil, fmt.Errorf("locale: language %q: %w", lang, err)
	}
	region, err := language.ParseRegion(string(country))
	if err != nil {
		return nil, fmt.Errorf("locale: country %q: %w", country, err)
	}
	if tag, err = language.Compose(tag, region); err != nil {
		return nil, fmt.Errorf("locale: %s in %s: %w", lang, country, err)
	}
	if p.Distance != "km" && p.Distance != "mi" {
		return nil, fmt.Errorf("locale: unit of distance %q, want km or mi", p.Distance)
	}
	l := &Locale{printer: message.NewPrinter(tag), patterns: p, regions: display.Regions(tag)}
	one, small := utf8.RuneLen([]rune(l.integer(1))[0]), l.printer.Sprint(number.Decimal(int64(1), number.Scale(1)))
	_, last := utf8.DecodeLastRuneInString(small)
	l.decimal = small[one : len(small)-last]
	l.minus = strings.TrimSuffix(l.integer(-1), l.integer(1))
	l.ascii = l.integer(1) == "1"
	return l, nil
}

// integer writes n with the language's digits and grouping.
func (l *Locale) integer(n int64) string {
	if l.ascii && n >= 0 && n < 1000 {
		return strconv.FormatInt(n, 10) // what CLDR gives below the first group
	}
	return l.printer.Sprint(number.Decimal(n))
}

// Integer writes a whole number.
func (l *Locale) Integer(n int64) string { return l.integer(n) }

// scaled writes units of 10^-digits with their decimals.
func (l *Locale) scaled(units int64, digits int) string {
	sign := ""
	if units < 0 {
		sign, units = l.minus, -units
	}
	if digits == 0 {
		return sign + l.integer(units)
	}
	plain := invoice.Decimal(units, digits)
	whole, frac, _ := strings.Cut(plain, ".")
	n, err := strconv.ParseInt(whole, 10, 64)
	if err != nil {
		return sign + plain // cannot be: Decimal writes digits
	}
	return sign + l.integer(n) + l.decimal + l.digits(frac)
}

// digits writes decimal digits one by one.
func (l *Locale) digits(s string) string {
	if l.ascii {
		return s
	}
	var b strings.Builder
	for _, c := range s {
		b.WriteString(l.integer(int64(c - '0')))
	}
	return b.String()
}

// Money writes an amount with its symbol and the decimals of its currency.
//
// Errors: Rejected{unknown_currency}.
func (l *Locale) Money(a invoice.Amount) (string, error) {
	digits, err := a.Currency.Digits()
	if err != nil {
		return "", err
	}
	unit, err := currency.ParseISO(string(a.Currency))
	if err != nil {
		return "", invoice.Reject(invoice.ReasonUnknownCurrency, "currency", "not an ISO 4217 code")
	}
	sign := ""
	if a.Minor < 0 {
		sign, a.Minor = l.minus, -a.Minor
	}
	text := strings.ReplaceAll(l.patterns.Money, "{amount}", l.scaled(a.Minor, digits))
	return sign + strings.ReplaceAll(text, "{symbol}", l.printer.Sprint(currency.Symbol(unit))), nil
}

// Percent writes a percentage with the decimals it has.
func (l *Locale) Percent(p invoice.Percent) string {
	const all = 4 // decimals of an invoice.Percent
	units, digits := int64(p), all
	for digits > 0 && units%10 == 0 {
		units /= 10
		digits--
	}
	return strings.ReplaceAll(l.patterns.Percent, "{number}", l.scaled(units, digits))
}

// Date writes a day by the language's pattern; no date is "".
func (l *Locale) Date(d invoice.Date) string {
	if d.IsZero() {
		return ""
	}
	var b strings.Builder
	for rest := l.patterns.Date; rest != ""; {
		run := 1
		for run < len(rest) && rest[run] == rest[0] {
			run++
		}
		b.WriteString(l.dateField(rest[:run], d))
		rest = rest[run:]
	}
	return b.String()
}

// dateField writes one field of a CLDR date pattern.
//
// Source: Unicode Technical Standard 35, part 4, date field symbols.
func (l *Locale) dateField(field string, d invoice.Date) string {
	switch field {
	case "d":
		return l.digits(strconv.Itoa(d.Day))
	case "dd":
		return l.digits(fmt.Sprintf("%02d", d.Day))
	case "M":
		return l.digits(strconv.Itoa(int(d.Month)))
	case "MM":
		return l.digits(fmt.Sprintf("%02d", int(d.Month)))
	case "MMMM":
		return l.patterns.Months[d.Month-1]
	case "y":
		return l.digits(strconv.Itoa(d.Year))
	}
	return field
}

const (
	millimetresPerMetre = 1000
	// A mile is exactly so long by the international yard and pound agreement of 1959.
	millimetresPerMile      = 1_609_344
	millimetresPerKilometre = 1_000_000
	nonBreakingSpace        = "\u00A0"
)

// Distance writes metres in the country's unit, to a tenth, half up.
func (l *Locale) Distance(metres int64) string {
	unit := int64(millimetresPerKilometre)
	if l.patterns.Distance == "mi" {
		unit = millimetresPerMile
	}
	tenths := (2*metres*millimetresPerMetre*10 + unit) / (2 * unit)
	return l.scaled(tenths, 1) + nonBreakingSpace + l.patterns.Distance
}

// Country returns a country's name in the language, or its code.
func (l *Locale) Country(c invoice.Country) string {
	region, err := language.ParseRegion(string(c))
	if err != nil {
		return string(c)
	}
	if name := l.regions.Name(region); name != "" {
		return name
	}
	return string(c)
}
