// Package lint checks a finished page against the document model, before the
// document may be archived: what the model has stands on the page exactly, and
// nothing is cut off, overlaps or leaves its place.
//
// It reads the texts and figures as they were placed and knows nothing of templates, so
// that a template which forgets an amount is found out.
package lint

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"quittance/document/layout"
)

// Fact is a text that must stand on the page, under the field it belongs to.
type Fact struct {
	Field string // "lines[2].amount"
	Text  string
}

// Problem is one thing wrong with a page. Detail names fields and places, and
// never repeats text of the document.
type Problem struct {
	Field  string
	Detail string
}

// String returns "field: detail".
func (p Problem) String() string { return p.Field + ": " + p.Detail }

// Check compares a laid-out document with its facts and its pages.
func Check(result layout.Result, page layout.Page, facts []Fact) []Problem {
	problems := checkPlaces(result.Placed, page)
	problems = append(problems, checkOverlaps(result.Placed)...)
	problems = append(problems, checkBoxes(&result)...)
	return append(problems, checkFacts(result.Placed, facts)...)
}

// checkFacts finds facts that the page does not state, or states otherwise.
// What is repeated or carried over as an artifact does not count; what a code says
// does.
func checkFacts(placed []layout.Placed, facts []Fact) []Problem {
	texts := byField(placed)
	var out []Problem
	for _, f := range facts {
		last, found := texts.last[f.Field]
		switch {
		case !found:
			out = append(out, Problem{f.Field, "is not on the page"})
		case !texts.state(last, f.Text):
			out = append(out, Problem{f.Field, "stands on the page with another text"})
		}
	}
	return out
}

// said are the texts of each field, one behind the other.
type said struct {
	last  map[string]int // index of the last text of a field
	texts []saidText
}

type saidText struct {
	text   string
	before int // index of the text of the same field before it; -1 for none
}

// state reports whether a text up to the i-th of a field states want.
func (s *said) state(i int, want string) bool {
	for ; i >= 0; i = s.texts[i].before {
		if states(s.texts[i].text, want) {
			return true
		}
	}
	return false
}

func (s *said) add(field, text string) {
	before, ok := s.last[field]
	if !ok {
		before = -1
	}
	s.last[field] = len(s.texts)
	s.texts = append(s.texts, saidText{text: text, before: before})
}

// byField joins the lines of each paragraph and files its text under each of
// its fields.
func byField(placed []layout.Placed) said {
	out := said{last: make(map[string]int, len(placed)), texts: make([]saidText, 0, len(placed))}
	for i := 0; i < len(placed); {
		first := &placed[i]
		text := first.Text
		next := i + 1
		if next < len(placed) && placed[next].Paragraph == first.Paragraph {
			var joined strings.Builder
			joined.WriteString(first.Text + first.Break)
			for ; next < len(placed) && placed[next].Paragraph == first.Paragraph; next++ {
				joined.WriteString(placed[next].Text + placed[next].Break)
			}
			text = joined.String()
		}
		i = next
		if first.Artifact {
			continue
		}
		for field := range strings.SplitSeq(first.Field, ",") {
			out.add(field, text)
		}
	}
	return out
}

// states reports whether text has want as a whole: not as a part of a longer
// word or number.
func states(text, want string) bool {
	first, _ := utf8.DecodeRuneInString(want)
	last, _ := utf8.DecodeLastRuneInString(want)
	for from := 0; ; {
		at := strings.Index(text[from:], want)
		if at < 0 {
			return false
		}
		at += from
		before, _ := utf8.DecodeLastRuneInString(text[:at])
		after, _ := utf8.DecodeRuneInString(text[at+len(want):])
		if !joins(before, first) && !joins(after, last) && !unicode.Is(unicode.M, after) {
			return true
		}
		from = at + 1
	}
}

// joins reports whether a character beside the end of a text makes it another text: a
// sign, a digit beside a digit, or a letter beside a letter.
func joins(beside, end rune) bool {
	switch {
	case beside == utf8.RuneError:
		return false
	case beside == '-' || beside == '−':
		return true
	case unicode.IsDigit(beside):
		return unicode.IsDigit(end)
	}
	return spells(beside) && spells(end)
}

// spells reports whether a character is of a word that spaces divide from others.
// Chinese, Japanese, Korean and Thai write a date and the word after it in one.
func spells(c rune) bool {
	return (unicode.IsLetter(c) || unicode.Is(unicode.M, c)) &&
		(c < 0xE00 || !unicode.In(c, unicode.Thai, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Hangul, unicode.Bopomofo))
}
