package document_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"unicode"

	"quittance/invoice"
	"quittance/templates"
)

// reading is the text of a finished document without white space, with what of it
// the facts of the invoice explain.
type reading struct {
	text  []rune
	apart []bool   // white space stands before the character
	said  []string // the field that the character belongs to, "" for none
	ends  []int    // where each page ends
	// places is where each field ends that was found.
	places map[string]int
}

func newReading(text string) *reading {
	r := &reading{places: map[string]int{}}
	space := false
	for _, c := range text {
		switch {
		case c == '\f':
			r.ends = append(r.ends, len(r.text))
			space = true
		case unicode.IsSpace(c):
			space = true
		case !unicode.Is(unicode.Bidi_Control, c):
			r.text, r.apart = append(r.text, c), append(r.apart, space)
			space = false
		}
	}
	r.said = make([]string, len(r.text))
	return r
}

// states wants the statements of a part one after the other, from a place on, and
// returns the place after them. A part that floats leaves the place where it is.
func (r *reading) states(t *testing.T, p part, from int) int {
	t.Helper()
	at := from
	for i, s := range p.statements {
		start := r.find(s.text, at, len(r.text))
		if s.optional && (start < 0 || start > r.next(p.statements[i+1:], at)) {
			continue
		}
		if start < 0 {
			t.Errorf("the page does not say %s %q after what comes before it", s.field, s.text)
			continue
		}
		at = r.mark(s.field, s.text, start)
	}
	if p.floats {
		return from
	}
	return at
}

// next is where the next statement that is not optional stands.
func (r *reading) next(rest []statement, at int) int {
	for _, s := range rest {
		if !s.optional {
			return r.find(s.text, at, len(r.text))
		}
	}
	return len(r.text)
}

// find returns where a text stands first that no fact has taken, between two places
// and not within a longer word or number; -1 for nowhere.
func (r *reading) find(text string, from, to int) int {
	want := flatten(text)
	for at := from; at+len(want) <= to; at++ {
		if r.holds(want, at) {
			return at
		}
	}
	return -1
}

func (r *reading) holds(want []rune, at int) bool {
	end := at + len(want)
	got := r.text[at:end]
	if !slices.Equal(got, want) && !(turned(want) && slices.Equal(pieceByPiece(got), pieceByPiece(want))) {
		return false
	}
	if slices.ContainsFunc(r.said[at:end], func(field string) bool { return field != "" }) {
		return false
	}
	return (at == 0 || r.apart[at] || !joined(r.text[at-1], got[0])) &&
		(end == len(r.text) || r.apart[end] || !joined(got[len(got)-1], r.text[end]))
}

// turned reports whether a text has letters that run from right to left, which the
// reader gives as they are drawn.
func turned(text []rune) bool { return slices.ContainsFunc(text, rightToLeft) }

func rightToLeft(c rune) bool {
	return unicode.In(c, unicode.Arabic, unicode.Hebrew) && unicode.IsLetter(c)
}

// pieceByPiece sorts the letters of a text that run from right to left, and its
// other words and numbers, each in one piece: the order in which they are drawn
// says nothing. That they read in order is for specimens to show.
func pieceByPiece(text []rune) []string {
	var out []string
	piece := false // the one before goes on
	for _, c := range text {
		goesOn := unicode.IsDigit(c) || unicode.Is(unicode.Latin, c)
		if piece && (goesOn || strings.ContainsRune(".,٫٬", c)) {
			out[len(out)-1] += string(c)
			continue
		}
		out, piece = append(out, string(c)), goesOn
	}
	slices.Sort(out)
	return out
}

// joined reports whether two characters side by side are of one word or number: a
// sign belongs to the figure after it, a point to the figures around it.
func joined(a, b rune) bool {
	sign := strings.ContainsRune("-−+.,'’", a)
	return unicode.IsDigit(b) && (unicode.IsDigit(a) || sign) || unicode.Is(unicode.Latin, a) && unicode.Is(unicode.Latin, b)
}

func (r *reading) mark(field, text string, at int) int {
	end := at + len(flatten(text))
	for i := at; i < end; i++ {
		r.said[i] = field
	}
	r.places[field] = end
	return end
}

// carries wants the sum of the rows before each page break of the lines on both
// sides of it.
func (r *reading) carries(t *testing.T, f facts) {
	t.Helper()
	start := 0
	for page := range r.ends[:max(0, len(r.ends)-1)] {
		end := r.ends[page]
		sum, more := r.rowsBefore(end, f.draft)
		if !more {
			break
		}
		text := f.money(invoice.Amount{Minor: sum})
		for _, side := range [][2]int{{start, end}, {end, r.ends[page+1]}} {
			if at := r.find(text, side[0], side[1]); at >= 0 {
				r.mark("carried", text, at)
			} else {
				t.Errorf("the sum %s is not carried over the end of page %d", text, page+1)
			}
		}
		start = end
	}
}

// rowsBefore adds up the rows that stand before a place, and reports whether there
// are more after it.
func (r *reading) rowsBefore(end int, d invoice.Draft) (sum int64, more bool) {
	add := func(field string, i int, minor int64) {
		if r.places[fmt.Sprintf("%s[%d] amount", field, i)] < end {
			sum += minor
		} else {
			more = true
		}
	}
	for i, l := range d.Lines {
		add("lines", i, l.Amount.Minor)
	}
	for i, a := range d.Allowances {
		add("allowances", i, -a.Amount.Minor)
	}
	return sum, more
}

// repeats takes what stands more than once by right: the facts in the second
// language, the number at the head of a page, supplier and order at its foot, and
// how many pages there are.
func (r *reading) repeats(t *testing.T, sheet *templates.Sheet, inv invoice.Invoice) {
	t.Helper()
	for _, words := range sheet.Wordings {
		f := newFacts(t, words, inv)
		texts := []statement{{"order", string(f.draft.Key.Order.ID), false}}
		for page := range r.ends {
			label := strings.NewReplacer("{page}", f.locale.Integer(int64(page+1)), "{pages}", f.locale.Integer(int64(len(r.ends))))
			texts = append(texts, statement{"page", label.Replace(f.word("label.page")), false})
		}
		for _, part := range f.parts() {
			texts = append(texts, part.statements...)
		}
		for _, s := range texts {
			r.repeat(s)
		}
	}
}

// repeat takes every further place of a text but a quantity, which could be any
// number.
func (r *reading) repeat(s statement) {
	if strings.HasSuffix(s.field, " quantity") {
		return
	}
	for at := 0; at >= 0; {
		if at = r.find(s.text, at, len(r.text)); at >= 0 {
			at = r.mark(s.field, s.text, at)
		}
	}
}

// unexplained returns the numbers that are left.
func (r *reading) unexplained() []string {
	var out []string
	word, number := "", false
	flush := func() {
		if number {
			out = append(out, word)
		}
		word, number = "", false
	}
	for i, c := range r.text {
		if r.apart[i] || r.said[i] != "" {
			flush()
		}
		if r.said[i] == "" {
			word += string(c)
			number = number || unicode.IsDigit(c)
		}
	}
	flush()
	return out
}
