package document_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"unicode"

	"golang.org/x/text/unicode/bidi"

	"quittance/invoice"
	"quittance/templates"
)

// reading is the text of a finished document without white space, with what of it
// the facts of the invoice explain.
type reading struct {
	text     []rune
	apart    []bool   // white space stands before the character
	said     []string // the field that the character belongs to, "" for none
	ends     []int    // where each page ends
	mirrored bool
	problems []string
	// places is where each field ends that was found.
	places map[string]int
}

func newReading(text string, mirrored bool) *reading {
	r := &reading{mirrored: mirrored, places: map[string]int{}}
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

func (r *reading) problem(format string, args ...any) {
	r.problems = append(r.problems, fmt.Sprintf(format, args...))
}

// states wants the statements of a part one after the other, from a place on, and
// returns the place after them. A part that floats leaves the place where it is.
func (r *reading) states(p part, from int) int {
	at, row := from, from // where the row starts that a statement is of
	for i, s := range p.statements {
		if !r.mirrored || i == 0 || !sameRow(s, p.statements[i-1]) {
			row = at
		}
		start := r.find(s.text, row, len(r.text))
		if s.optional && (start < 0 || start > r.next(p.statements[i+1:], row)) {
			continue
		}
		if start < 0 {
			r.problem("the page does not say %s %q after what comes before it", s.field, s.text)
			continue
		}
		at = max(at, r.mark(s.field, s.text, start))
	}
	if p.floats {
		return from
	}
	return at
}

// sameRow reports whether two statements are of one row or line: "lines[2] rate" and
// "lines[2] amount". A reader gives those of a mirrored page as they are drawn.
func sameRow(a, b statement) bool {
	first, _, _ := strings.Cut(a.field, " ")
	second, _, _ := strings.Cut(b.field, " ")
	return first == second
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
	equal, words := slices.Equal[[]rune], 0
	if r.mirrored || slices.ContainsFunc(want, rightToLeft) { // the page has 5.00 € as € 5.00
		equal, words = equalTurned, wordsTurned(newReading(text, false), 0, len(want))
	}
	for at := from; at+len(want) <= to; at++ {
		end := at + len(want)
		if equal(r.text[at:end], want) && (words == 0 || wordsTurned(r, at, end) == words) && r.free(at, end) {
			return at
		}
	}
	return -1
}

// free reports whether no fact has taken a text, and whether it is whole.
func (r *reading) free(at, end int) bool {
	if slices.ContainsFunc(r.said[at:end], func(field string) bool { return field != "" }) {
		return false
	}
	return (at == 0 || r.apart[at] || !joined(r.text[at-1], r.text[at])) &&
		(end == len(r.text) || r.apart[end] || !joined(r.text[end-1], r.text[end]))
}

// equalTurned reports whether two texts with letters that run from right to left are
// equal but for the order, which the reader gives as it is drawn.
func equalTurned(got, want []rune) bool {
	return sum(got) == sum(want) && slices.Equal(pieceByPiece(got), pieceByPiece(want))
}

// sum tells most texts of other letters apart at once.
func sum(text []rune) (total rune) {
	for _, c := range text {
		total += c
	}
	return total
}

func rightToLeft(c rune) bool {
	properties, _ := bidi.LookupRune(c)
	class := properties.Class()
	return class == bidi.R || class == bidi.AL || class == bidi.AN
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
func (r *reading) carries(f facts) {
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
				r.problem("the sum %s is not carried over the end of page %d", text, page+1)
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

// translated wants the words of the invoice in the second language of a sheet too:
// title, names of components and notes, where they are not the same in both.
func (r *reading) translated(first, second facts) {
	had := first.worded()
	for i, s := range second.worded() {
		if s.text == had[i].text {
			continue
		}
		if at := r.find(s.text, 0, len(r.text)); at >= 0 {
			r.mark(s.field+" "+second.words.Language, s.text, at)
		} else {
			r.problem("the page does not say %s %q in language %s", s.field, s.text, second.words.Language)
		}
	}
}

// worded are the facts that each language has words of its own for.
func (f facts) worded() []statement {
	d := f.draft
	out := f.head()[:1]
	for i, l := range append(slices.Clone(d.Lines), d.Outside...) {
		out = append(out, statement{fmt.Sprintf("lines and outside[%d]", i), f.name(l), false})
	}
	for i, a := range d.Allowances {
		out = append(out, statement{fmt.Sprintf("allowances[%d]", i), f.name(invoice.Line{Kind: a.Kind}), false})
	}
	for i, p := range d.Paid {
		out = append(out, statement{fmt.Sprintf("paid[%d]", i), f.name(invoice.Line{Kind: p.Kind}), false})
	}
	return append(out, f.notes()...)
}

// repeats takes what stands more than once by right: facts in the second language,
// the number at the head of a page, supplier and order at its foot, and
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

// explained wants no numbers to be left.
func (r *reading) explained() {
	word, number := "", false
	flush := func() {
		if number {
			r.problem("the page has %q, which the invoice does not have", word)
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
}
