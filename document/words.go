package document

import (
	"strings"

	"quittance/document/locale"
	"quittance/invoice"
	"quittance/templates"
)

// wordingLocale makes the locale of a language of a sheet; the country is the first
// part of its name ("de/rides").
func wordingLocale(s *templates.Wording) (*locale.Locale, error) {
	country, _, _ := strings.Cut(s.Name, "/")
	choice := func(key string) string {
		text, _ := s.Message(key) // none is what the language has
		return text
	}
	return locale.New(locale.Params{
		Language: s.Language, Country: invoice.Country(strings.ToUpper(country)),
		Date: choice(templates.KeyDate), Digits: choice(templates.KeyDigits), Distance: choice(templates.KeyDistance),
	})
}

// word returns a message that depends on the document.
//
// Errors: Rejected{document_invalid} with the field when the template lacks it.
func (m *model) word(key, field string) (string, error) {
	text, ok := m.wording.Message(key)
	if !ok {
		return "", invoice.Reject(invoice.ReasonDocumentInvalid, field, "template %s has no message %q in language %q", m.wording.Name, key, m.wording.Language)
	}
	return text, nil
}

// address returns an address line by line, the country only where it is not the
// document's own.
func (m *model) address(a invoice.Address) []string {
	out := append([]string(nil), a.Lines...)
	pattern, _ := m.wording.Message(templates.KeyCity)
	city := cityLine(pattern, &a)
	city = strings.Trim(strings.Join(strings.Fields(city), " "), " ,")
	if a.Region == "" {
		city = strings.ReplaceAll(city, ", "+a.PostalCode, " "+a.PostalCode)
	}
	if city != "" {
		out = append(out, city)
	}
	if a.Country != "" && a.Country != m.draft.Country {
		out = append(out, m.locale.Country(a.Country))
	}
	return out
}

// cityLine fills {postal_code}, {city} and {region} in.
func cityLine(pattern string, a *invoice.Address) string {
	var out strings.Builder
	for {
		words, rest, found := strings.Cut(pattern, "{")
		out.WriteString(words)
		if !found {
			return out.String()
		}
		var name string
		name, pattern, _ = strings.Cut(rest, "}")
		switch name {
		case "postal_code":
			out.WriteString(a.PostalCode)
		case "city":
			out.WriteString(a.City)
		case "region":
			out.WriteString(a.Region)
		}
	}
}
