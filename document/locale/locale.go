package locale

import (
	"fmt"

	"golang.org/x/text/language"

	"quittance/invoice"
)

// Params say which locale is wanted. The last three are choices that a country's
// habit or law may ask for; empty means what CLDR says.
type Params struct {
	Language string // BCP 47, such as "de" or "zh-Hant"; "en-GB" is British in any country
	Country  invoice.Country

	Date     string // "full", "long", "medium" or "short", or a pattern such as "dd.MM.y"; empty means long
	Digits   string // numbering system, such as "latn" or "arab"
	Distance string // "km" or "mi"
}

// Locale is a language as written in a country. It never changes and is safe
// for concurrent use.
type Locale struct {
	numbers   numbers
	symbols   map[string]string // looked up only
	money     pattern
	percent   pattern
	distance  affixes
	miles     bool
	date      []dateField
	countries map[invoice.Country]string // looked up only
}

// New returns the locale of a language in a country.
//
// Errors: a language or country that is not one, or a language without data; a
// pattern of dates that holds other fields than days, months, years, weekdays and
// the era, or that reads right only with invisible direction marks (medium and
// short dates in Arabic); digits that the language does not use; an unknown unit
// of distance.
func New(p Params) (*Locale, error) {
	data, err := cldr()
	if err != nil {
		return nil, err
	}
	if _, err := language.ParseRegion(string(p.Country)); err != nil {
		return nil, fmt.Errorf("locale: country %q: %w", p.Country, err)
	}
	tag, err := data.tag(p.Language, p.Country)
	if err != nil {
		return nil, err
	}
	f, err := data.facts(tag)
	if err != nil {
		return nil, err
	}
	l := &Locale{symbols: f.Symbols, countries: data.countries(f)}
	if err := l.setNumbers(data, f, p.Digits); err != nil {
		return nil, fmt.Errorf("locale: %s: %w", tag, err)
	}
	if l.date, err = compileDate(f, p.Date); err != nil {
		return nil, fmt.Errorf("locale: %s: %w", tag, err)
	}
	unit := p.Distance
	if unit == "" {
		unit = data.unit(p.Country)
	}
	around, ok := f.Distance[unit]
	if !ok {
		return nil, fmt.Errorf("locale: unit of distance %q, want km or mi", unit)
	}
	l.distance, l.miles = distanceAffixes(around), unit == "mi"
	return l, nil
}

// Country returns a country's name in the language, or its code.
func (l *Locale) Country(c invoice.Country) string {
	if name, ok := l.countries[c]; ok {
		return name
	}
	return string(c)
}
