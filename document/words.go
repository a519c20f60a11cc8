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

// address returns an address line by line in the order of the language, the country
// only where it is not the document's own.
func (m *model) address(a invoice.Address) []string {
	pattern, _ := m.wording.Message(templates.KeyAddress) // required of every sheet
	var out []string
	for line := range strings.SplitSeq(pattern, "\n") {
		if line == "{lines}" {
			out = append(out, a.Lines...)
		} else if text := addressLine(line, &a); text != "" {
			out = append(out, text)
		}
	}
	if a.Country != "" && a.Country != m.draft.Country {
		out = append(out, m.locale.Country(a.Country))
	}
	return out
}

// addressLine fills {postal_code}, {city} and {region} into a line; it is empty where
// the address has none of those that the line names, such as a postal mark alone. What
// is absent takes the comma before it along.
func addressLine(pattern string, a *invoice.Address) string {
	var out strings.Builder
	said := false
	for {
		words, rest, found := strings.Cut(pattern, "{")
		if !found {
			out.WriteString(words)
			break
		}
		var name string
		name, pattern, _ = strings.Cut(rest, "}")
		value := map[string]string{"postal_code": a.PostalCode, "city": a.City, "region": a.Region}[name]
		if value == "" {
			words = strings.TrimSuffix(words, ", ")
		}
		said = said || value != ""
		out.WriteString(words)
		out.WriteString(value)
	}
	if !said {
		return ""
	}
	return strings.Trim(strings.Join(strings.Fields(out.String()), " "), " ,")
}
