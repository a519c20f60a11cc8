package locale

import (
	"errors"
	"fmt"
	"strings"
	"time"
	"unicode"

	"quittance/invoice"
)

// directionMarks are the invisible characters that say which way a text runs.
const directionMarks = "\u061C\u200E\u200F"

// dateField is a part of a date: text, a number of at least so many digits, or a
// name.
type dateField struct {
	kind  byte // of "dMyEG", or 0 for text
	text  string
	width int
	names []string // of months or weekdays, from January and Sunday, or the era
}

// compileDate reads a pattern of dates, or the one that CLDR has for a style.
//
// Source: Unicode Technical Standard 35, part 4, date field symbols.
func compileDate(f *facts, format string) ([]dateField, error) {
	if format == "" {
		format = "long"
	}
	pattern, ok := f.Dates[format]
	if !ok {
		pattern = format
	}
	if strings.ContainsAny(pattern, directionMarks) {
		return nil, fmt.Errorf("date %q: its order would need invisible direction marks, take long or a pattern", format)
	}
	var out []dateField
	for rest := pattern; rest != ""; {
		field, length, err := nextField(f, rest)
		if err != nil {
			return nil, fmt.Errorf("date %q: %w", format, err)
		}
		out = append(out, field)
		rest = rest[length:]
	}
	return out, nil
}

// nextField reads the first field of a pattern, and how long it is there.
func nextField(f *facts, pattern string) (dateField, int, error) {
	if pattern[0] == '\'' {
		return quoted(pattern)
	}
	if !letter(rune(pattern[0])) {
		end := strings.IndexFunc(pattern, func(r rune) bool { return letter(r) || r == '\'' })
		if end < 0 {
			end = len(pattern)
		}
		return dateField{text: pattern[:end]}, end, nil
	}
	length := len(pattern) - len(strings.TrimLeft(pattern, pattern[:1]))
	name := pattern[:length]
	switch name {
	case "d", "dd", "M", "MM", "y", "yy", "yyyy":
		return dateField{kind: name[0], width: length}, length, nil
	case "L", "LL":
		return dateField{kind: 'M', width: length}, length, nil
	case "MMM", "MMMM", "LLL", "LLLL":
		return dateField{kind: 'M', names: namesOf(f, name)}, length, nil
	case "EEEE", "cccc":
		return dateField{kind: 'E', names: namesOf(f, name)}, length, nil
	case "G":
		return dateField{kind: 'G', names: namesOf(f, name)}, length, nil
	}
	return dateField{}, 0, fmt.Errorf("unknown field %q", name)
}

// namesOf returns the names of a field; those by themselves are mostly the same as
// those within a date.
func namesOf(f *facts, field string) []string {
	if names, ok := f.Names[field]; ok {
		return names
	}
	return f.Names[map[string]string{"LLL": "MMM", "LLLL": "MMMM", "cccc": "EEEE"}[field]]
}

// letter reports whether r is a field and not text.
func letter(r rune) bool { return r <= unicode.MaxASCII && unicode.IsLetter(r) }

// quoted reads text in quotes at the start of a pattern; two quotes together, within
// it or alone, are one quote.
func quoted(pattern string) (dateField, int, error) {
	if strings.HasPrefix(pattern, "''") {
		return dateField{text: "'"}, 2, nil
	}
	var text strings.Builder
	for i := 1; i < len(pattern); i++ {
		if pattern[i] == '\'' {
			if !strings.HasPrefix(pattern[i:], "''") {
				return dateField{text: text.String()}, i + 1, nil
			}
			i++
		}
		text.WriteByte(pattern[i])
	}
	return dateField{}, 0, errors.New("a ' without its second")
}

// Date writes a day of the Gregorian calendar; no date is "".
func (l *Locale) Date(d invoice.Date) string {
	if d.IsZero() {
		return ""
	}
	var room [maxRoom]byte
	b := room[:0]
	for i := range l.date {
		b = l.appendField(b, &l.date[i], d)
	}
	return string(b)
}

func (l *Locale) appendField(b []byte, f *dateField, d invoice.Date) []byte {
	switch f.kind {
	case 'd':
		return l.numbers.appendPadded(b, d.Day, f.width)
	case 'M':
		if f.names != nil {
			return append(b, f.names[d.Month-1]...)
		}
		return l.numbers.appendPadded(b, int(d.Month), f.width)
	case 'y':
		const century = 100
		if f.width == 2 { // the only width that cuts
			return l.numbers.appendPadded(b, d.Year%century, f.width)
		}
		return l.numbers.appendPadded(b, d.Year, f.width)
	case 'E':
		return append(b, f.names[d.Start(time.UTC).Weekday()]...)
	case 'G':
		return append(b, f.names[0]...)
	}
	return append(b, f.text...)
}
