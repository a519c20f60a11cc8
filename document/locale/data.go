package locale

import (
	_ "embed" // the data
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"sync"

	"golang.org/x/text/language"

	"quittance/invoice"
)

//go:embed cldr/locales.json
var embedded []byte // never changed

// cldr parses the embedded data once.
var cldr = sync.OnceValues(func() (*library, error) {
	l := &library{}
	if err := json.Unmarshal(embedded, l); err != nil {
		return nil, fmt.Errorf("locale: cldr/locales.json: %w", err)
	}
	return l, nil
})

// library is the data of all locales, as cldr/reduce.py writes them.
type library struct {
	Version   string                     // of CLDR
	Countries string                     // codes, in the order of facts.Countries
	Digits    map[string]string          // ten characters, by numbering system
	Miles     []invoice.Country          // where distances by road are in miles
	Locales   map[string]json.RawMessage // facts, by tag, without those of the parent
}

// facts is what the data say of a locale.
type facts struct {
	System    string              // numbering system
	Numbers   map[string]string   // symbols and patterns: "latn.decimal"
	Grouping  int                 // digits before the first separator of groups, at least
	Symbols   map[string]string   // of currencies, where it is not the code
	Dates     map[string]string   // patterns: "long"
	Names     map[string][]string // of months, weekdays and the era: "MMMM"
	Distance  map[string]string   // patterns: "km"
	Countries string              // names
	Renamed   map[string]string   // names that differ from the parent's
}

// tag returns the tag of the locale that a language has in a country. A country
// in the language itself goes before: "en-GB" is British English everywhere.
func (l *library) tag(lang string, country invoice.Country) (string, error) {
	parsed, err := language.Parse(lang)
	if err != nil {
		return "", fmt.Errorf("locale: language %q: %w", lang, err)
	}
	base, _, region := parsed.Raw()
	script, _ := parsed.Script()
	usual, _ := language.Make(base.String()).Script()
	in := string(country)
	if region != (language.Region{}) && region.IsCountry() {
		in = region.String()
	}
	candidates := []string{base.String() + "-" + script.String() + "-" + in, base.String() + "-" + script.String()}
	if script == usual {
		candidates = append(candidates, base.String()+"-"+in, base.String())
	}
	for _, c := range candidates {
		if l.Locales[c] != nil {
			return c, nil
		}
	}
	return "", fmt.Errorf("locale: language %q is not among those of cldr/locales.json", lang)
}

// facts returns the facts of a locale, laid over those of its parents.
func (l *library) facts(tag string) (*facts, error) {
	f := &facts{}
	if err := l.lay(tag, f); err != nil {
		return nil, fmt.Errorf("locale: %s: %w", tag, err)
	}
	return f, nil
}

// lay lays a locale over f, after its parents. Decoding leaves alone what a
// locale does not mention.
func (l *library) lay(tag string, f *facts) error {
	var own struct{ Parent *string }
	if err := json.Unmarshal(l.Locales[tag], &own); err != nil {
		return err
	}
	parent := tag[:max(0, strings.LastIndexByte(tag, '-'))]
	if own.Parent != nil {
		parent = *own.Parent
	}
	if parent != "" {
		if err := l.lay(parent, f); err != nil {
			return err
		}
	}
	return json.Unmarshal(l.Locales[tag], f)
}

// countries returns the names of all countries.
func (l *library) countries(f *facts) map[invoice.Country]string {
	codes, names := strings.Split(l.Countries, "|"), strings.Split(f.Countries, "|")
	out := make(map[invoice.Country]string, len(codes))
	for i, code := range codes {
		out[invoice.Country(code)] = names[i]
	}
	for code, name := range f.Renamed {
		out[invoice.Country(code)] = name
	}
	return out
}

// unit returns the unit of distances in a country.
func (l *library) unit(country invoice.Country) string {
	if slices.Contains(l.Miles, country) {
		return "mi"
	}
	return "km"
}
