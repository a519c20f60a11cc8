// Package lint checks a finished page against the document model, before the
// document may be archived: what the model has stands on the page exactly, and
// nothing is cut off, overlaps or leaves its place.
//
// It reads the texts as they were placed and knows nothing of templates, so
// that a template which forgets an amount is found out.
package lint

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"quittance/document/layout"
	"quittance/document/pdf"
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
	return append(problems, checkFacts(result.Placed, facts)...)
}

// checkPlaces finds texts outside the page or their column.
func checkPlaces(placed []layout.Placed, page layout.Page) []Problem {
	var out []Problem
	for i := range placed {
		p := &placed[i]
		if p.X < p.Left || p.X+p.Width > p.Right {
			out = append(out, Problem{p.Field, fmt.Sprintf("runs out of its column on page %d", p.Page+1)})
		}
		if p.X < 0 || p.X+p.Width > page.Width || bottom(p) < 0 || top(p) > page.Height {
			out = append(out, Problem{p.Field, fmt.Sprintf("stands outside page %d", p.Page+1)})
		}
		if !p.Artifact && (p.Y < page.Bottom || top(p) > page.Height-page.Top) {
			out = append(out, Problem{p.Field, fmt.Sprintf("stands in the margin of page %d", p.Page+1)})
		}
	}
	return out
}

// Capitals and descenders take up these parts of a font's size.
const (
	ascent  = 720 // thousandths
	descent = 220
)

func top(p *layout.Placed) pdf.Length    { return p.Y + p.Size.Scale(ascent) }
func bottom(p *layout.Placed) pdf.Length { return p.Y - p.Size.Scale(descent) }

// checkOverlaps finds texts that stand on each other.
func checkOverlaps(placed []layout.Placed) []Problem {
	var out []Problem
	for i := range placed {
		a := &placed[i]
		for j := i + 1; j < len(placed); j++ {
			b := &placed[j]
			if a.Page == b.Page && a.Y-b.Y < a.Size && b.Y-a.Y < b.Size && overlap(a, b) {
				out = append(out, Problem{a.Field, fmt.Sprintf("overlaps %s on page %d", b.Field, a.Page+1)})
			}
		}
	}
	return out
}

func overlap(a, b *layout.Placed) bool {
	return a.X < b.X+b.Width && b.X < a.X+a.Width && bottom(a) < top(b) && bottom(b) < top(a)
}

// checkFacts finds facts that the page does not state, or states otherwise.
// What is repeated as an artifact does not count.
func checkFacts(placed []layout.Placed, facts []Fact) []Problem {
	texts := byField(placed)
	var out []Problem
	for _, f := range facts {
		stated := false
		for _, text := range texts[f.Field] {
			stated = stated || states(text, f.Text)
		}
		if stated {
			continue
		}
		if len(texts[f.Field]) == 0 {
			out = append(out, Problem{f.Field, "is not on the page"})
		} else {
			out = append(out, Problem{f.Field, "stands on the page with another text"})
		}
	}
	return out
}

// byField joins the lines of each paragraph and files its text under each of
// its fields.
func byField(placed []layout.Placed) map[string][]string {
	texts := make(map[string][]string, len(placed))
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
			texts[field] = append(texts[field], text)
		}
	}
	return texts
}

// states reports whether text has want as a whole: not as a part of a longer
// word or number.
func states(text, want string) bool {
	for from := 0; ; {
		at := strings.Index(text[from:], want)
		if at < 0 {
			return false
		}
		at += from
		before, _ := utf8.DecodeLastRuneInString(text[:at])
		after, _ := utf8.DecodeRuneInString(text[at+len(want):])
		if !joins(before) && !joins(after) {
			return true
		}
		from = at + 1
	}
}

// joins reports whether a character next to a text would make it another one.
func joins(r rune) bool {
	return r != utf8.RuneError && (unicode.IsLetter(r) || unicode.IsDigit(r) || r == '-' || r == '−')
}
