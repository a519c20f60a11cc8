package layout

import (
	"slices"
	"unicode"

	"golang.org/x/text/unicode/bidi"
)

// levels are the embedding levels of a text by character: odd ones run from right
// to left. base is the level of its paragraph, 0 or 1. by is nil for a text that
// runs from left to right throughout.
type levels struct {
	by   []uint8
	base uint8
}

// levelsOf resolves the levels of a text.
//
// Direction controls have no part in it: they are refused as invisible.
//
// Source: Unicode Standard Annex 9, rules P2 to I2, for one level of embedding.
func levelsOf(text string, d direction) levels {
	b := resolver{}
	turned := d == rightToLeft
	for _, c := range text {
		p, _ := bidi.LookupRune(c)
		class := p.Class()
		turned = turned || class == bidi.R || class == bidi.AL || class == bidi.AN
		b.classes = append(b.classes, class)
	}
	b.direction = b.base(d, turned)
	if !turned && b.direction == bidi.L {
		return levels{}
	}
	b.runes = []rune(text)
	b.marks()
	b.numbers()
	b.terminators()
	b.weak()
	b.brackets()
	b.neutral()
	l := b.levels()
	l.enclose(b.paired)
	return l
}

// resolver resolves the classes of a paragraph, in place.
type resolver struct {
	runes     []rune
	classes   []bidi.Class
	direction bidi.Class // of the paragraph: L or R
	paired    []pair     // brackets
}

// marks applies rule W1: a mark goes with its letter.
func (b *resolver) marks() {
	before := b.direction
	for i, c := range b.classes {
		if c == bidi.NSM || c == bidi.BN {
			c = before
		}
		before = c
		b.classes[i] = c
	}
}

// numbers keeps a number with signs in it, such as 2026-000042 or 20/11/2026, and
// the sign before it together, as if it stood in an isolate: the rules alone would
// exchange the parts of the first after an Arabic letter, and no reader of a legal
// document may find a number other than its issuer wrote it.
//
// Source: Unicode Standard Annex 9, HL3.
func (b *resolver) numbers() {
	for i, c := range b.classes {
		next := i + 1
		if c == bidi.ES && b.is(next, bidi.ET) { // -$5
			next++
		}
		if c != bidi.ES && c != bidi.CS || !b.number(next) {
			continue
		}
		digits := b.classes[next]
		within := b.is(i-1, digits)
		sign := c == bidi.ES && digits == bidi.EN && (b.is(i-1, bidi.WS, bidi.ON) || b.is(i-1, bidi.CS) && !b.number(i-2))
		if within || sign || i == 0 && c == bidi.ES && digits == bidi.EN {
			b.classes[i] = digits
		}
	}
	for i := range b.classes {
		if b.dialled(i) {
			b.group(i)
		}
	}
}

// is reports whether the i-th character, if there is one, is of one of the classes.
func (b *resolver) is(i int, classes ...bidi.Class) bool {
	return i >= 0 && i < len(b.classes) && slices.Contains(classes, b.classes[i])
}

// number reports whether the i-th character is part of a number.
func (b *resolver) number(i int) bool { return b.is(i, bidi.EN, bidi.AN) }

// dialled reports whether a telephone number starts at the i-th character: with a
// plus sign, or with a zero and another digit. Groups of other numbers may be
// amounts of their own, whose order is the paragraph's.
func (b *resolver) dialled(i int) bool {
	if !b.number(i) || b.number(i-1) || !b.number(i+1) {
		return false
	}
	c := b.runes[i]
	return c == '+' || (c == '0' || c == '\u0660') && unicode.IsDigit(b.runes[i+1])
}

// group keeps the groups of a number together that are divided by single spaces.
func (b *resolver) group(i int) {
	for i++; b.number(i) || b.is(i, bidi.WS, bidi.ES) && b.is(i+1, b.classes[i-1]); i++ {
		b.classes[i] = b.classes[i-1]
	}
}

// weak applies rules W2 to W4, W6 and W7.
func (b *resolver) weak() {
	strong := b.direction
	for i, c := range b.classes { // W2
		switch c {
		case bidi.L, bidi.R, bidi.AL:
			strong = c
		case bidi.EN:
			if strong == bidi.AL {
				b.classes[i] = bidi.AN
			}
		}
	}
	for i, c := range b.classes { // W3 and W4
		if c == bidi.AL {
			b.classes[i] = bidi.R
		}
		if i == 0 || i+1 == len(b.classes) || b.classes[i-1] != b.classes[i+1] {
			continue
		}
		if n := b.classes[i-1]; (c == bidi.ES || c == bidi.CS) && n == bidi.EN || c == bidi.CS && n == bidi.AN {
			b.classes[i] = n
		}
	}
	strong = b.direction
	for i, c := range b.classes { // W6 and W7
		switch {
		case c == bidi.ES || c == bidi.CS:
			b.classes[i] = bidi.ON
		case c == bidi.L || c == bidi.R:
			strong = c
		case c == bidi.EN && strong == bidi.L:
			b.classes[i] = bidi.L
		}
	}
}

// terminators applies rule W5 where it comes before W2, for the same reason as
// numbers: a sign of currency or percent goes with its number.
func (b *resolver) terminators() {
	for i := 0; i < len(b.classes); {
		end := i
		for end < len(b.classes) && b.classes[end] == bidi.ET {
			end++
		}
		if end == i {
			i++
			continue
		}
		class := bidi.ON
		if i > 0 && b.classes[i-1] == bidi.EN || end < len(b.classes) && b.classes[end] == bidi.EN {
			class = bidi.EN
		}
		for ; i < end; i++ {
			b.classes[i] = class
		}
	}
}

// strongOf returns the direction that a class gives to neutrals, or ON.
func strongOf(c bidi.Class) bidi.Class {
	switch c {
	case bidi.L:
		return bidi.L
	case bidi.R, bidi.EN, bidi.AN:
		return bidi.R
	}
	return bidi.ON
}

// neutral applies rules N1 and N2.
func (b *resolver) neutral() {
	before := b.direction
	for i := 0; i < len(b.classes); {
		if s := strongOf(b.classes[i]); s != bidi.ON {
			before = s
			i++
			continue
		}
		end := i
		after := b.direction
		for ; end < len(b.classes); end++ {
			if s := strongOf(b.classes[end]); s != bidi.ON {
				after = s
				break
			}
		}
		class := b.direction
		if before == after {
			class = before
		}
		for ; i < end; i++ {
			b.classes[i] = class
		}
	}
}

// levels applies rules I1 and I2.
func (b *resolver) levels() levels {
	l := levels{by: make([]uint8, len(b.classes))}
	if b.direction == bidi.R {
		l.base = 1
	}
	for i, c := range b.classes {
		switch {
		case l.base == 1 && c != bidi.R:
			l.by[i] = 2
		case l.base == 1, c == bidi.R:
			l.by[i] = 1
		case c == bidi.EN, c == bidi.AN:
			l.by[i] = 2
		}
	}
	return l
}

// levelRun is a part of a line with one level.
type levelRun struct {
	text  string
	level uint8
}

func (r levelRun) rightToLeft() bool { return r.level&1 == 1 }

// runs returns the parts of a line, which starts at a character of the text, in
// the order in which they stand from left to right.
//
// Source: Unicode Standard Annex 9, rules L1 and L2.
func (l levels) runs(line string, from int) []levelRun {
	var runs []levelRun
	at, start := from, 0
	for i := range line {
		if level := l.by[at]; len(runs) == 0 || runs[len(runs)-1].level != level {
			if len(runs) > 0 {
				runs[len(runs)-1].text = line[start:i]
			}
			runs = append(runs, levelRun{level: level})
			start = i
		}
		at++
	}
	if len(runs) == 0 {
		return nil
	}
	runs[len(runs)-1].text = line[start:]
	for level := uint8(2); level > 0; level-- {
		for i := 0; i < len(runs); i++ {
			end := i
			for end < len(runs) && runs[end].level >= level {
				end++
			}
			if end > i {
				slices.Reverse(runs[i:end])
				i = end
			}
		}
	}
	return runs
}
