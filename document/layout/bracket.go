package layout

import (
	"cmp"
	"slices"

	"golang.org/x/text/unicode/bidi"
)

// pair is a pair of brackets, by index of character.
type pair struct{ open, close int }

// maxBrackets is how many open brackets are looked at (rule BD16).
const maxBrackets = 63

// brackets applies rule N0: brackets go with what they hold, or with what stands
// before them.
func (b *resolver) brackets() {
	b.paired = b.pairs()
	for _, p := range b.paired {
		switch b.inside(p) {
		case b.direction:
			b.set(p, b.direction)
		case bidi.ON: // nothing strong inside
		default:
			before := b.direction
			for i := p.open - 1; i >= 0; i-- {
				if s := strongOf(b.classes[i]); s != bidi.ON {
					before = s
					break
				}
			}
			b.set(p, before) // the other direction where it stands before, else the paragraph's
		}
	}
}

// enclose makes one run of brackets and what they hold, where that runs from left to
// right in a paragraph from right to left: (Apt. 4) looks the same, but brackets that
// are not turned round read back in order.
func (l levels) enclose(pairs []pair) {
	if l.base != 1 {
		return
	}
	for _, p := range slices.Backward(pairs) { // the inner ones first
		apart := (p.open == 0 || l.by[p.open-1] == 1) && (p.close+1 == len(l.by) || l.by[p.close+1] == 1)
		if held := l.by[p.open+1 : p.close]; apart && len(held) > 0 && slices.Min(held) == 2 {
			l.by[p.open], l.by[p.close] = 2, 2
		}
	}
}

func (b *resolver) set(p pair, c bidi.Class) { b.classes[p.open], b.classes[p.close] = c, c }

// inside returns the paragraph's direction if anything within the brackets has it,
// else the other one if anything has that, else ON.
func (b *resolver) inside(p pair) bidi.Class {
	found := bidi.ON
	for _, c := range b.classes[p.open+1 : p.close] {
		switch s := strongOf(c); s {
		case bidi.ON:
		case b.direction:
			return s
		default:
			found = s
		}
	}
	return found
}

// pairs returns the pairs of brackets in order of their first.
func (b *resolver) pairs() []pair {
	var out []pair
	type opener struct {
		at     int
		closer rune
	}
	var stack []opener
	for i, c := range b.runes {
		p, _ := bidi.LookupRune(c)
		if !p.IsBracket() || b.classes[i] != bidi.ON {
			continue
		}
		if p.IsOpeningBracket() {
			if len(stack) == maxBrackets {
				break
			}
			stack = append(stack, opener{i, []rune(bidi.ReverseString(string(c)))[0]})
			continue
		}
		for j := len(stack) - 1; j >= 0; j-- {
			if stack[j].closer == c {
				out = append(out, pair{stack[j].at, i})
				stack = stack[:j]
				break
			}
		}
	}
	slices.SortFunc(out, func(a, b pair) int { return cmp.Compare(a.open, b.open) })
	return out
}
