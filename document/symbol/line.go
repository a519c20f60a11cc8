package symbol

import "math/bits"

// line is a row or a column of a QR code, a bit a module, the first one lowest. The
// largest code has 177. Rules about neighbours are reckoned for all of a line at
// once. (Fields, because a compiler keeps no array in registers.)
type line struct{ first, second, third uint64 }

// ahead returns the line n modules further on: each bit is what the bit n later
// was. n is below 64 and above 0.
func (l line) ahead(n uint) line {
	return line{l.first>>n | l.second<<(64-n), l.second>>n | l.third<<(64-n), l.third >> n}
}

// back returns the line one module earlier: each bit is what the bit before was.
func (l line) back() line {
	return line{l.first << 1, l.second<<1 | l.first>>63, l.third<<1 | l.second>>63}
}

func (l line) and(m line) line {
	return line{l.first & m.first, l.second & m.second, l.third & m.third}
}

func (l line) or(m line) line { return line{l.first | m.first, l.second | m.second, l.third | m.third} }

func (l line) xor(m line) line {
	return line{l.first ^ m.first, l.second ^ m.second, l.third ^ m.third}
}

func (l line) not() line { return line{^l.first, ^l.second, ^l.third} }

func (l line) count() int {
	return bits.OnesCount64(l.first) + bits.OnesCount64(l.second) + bits.OnesCount64(l.third)
}

// word returns where bit i of a line stands.
func (l *line) word(i int) *uint64 {
	switch i >> 6 {
	case 0:
		return &l.first
	case 1:
		return &l.second
	}
	return &l.third
}

func (l *line) flip(i int) { *l.word(i) ^= 1 << (i & 63) }

func (l *line) at(i int) bool { return *l.word(i)>>(i&63)&1 != 0 }

// firsts returns a line whose first n bits are set.
func firsts(n int) line {
	var l line
	for i := range n {
		l.flip(i)
	}
	return l
}

// period is the number of modules after which each mask repeats, in both
// directions.
const period = 12

// repeated returns a line of the same twelve bits over and over.
func repeated(pattern uint64) line {
	word := func(phase uint) uint64 { // which begins with that bit of the pattern
		p := (pattern>>phase | pattern<<(period-phase)) & (1<<period - 1)
		p |= p << period
		p |= p << (2 * period)
		return p | p<<(4*period)
	}
	return line{word(0), word(64 % period), word(128 % period)}
}
