package symbol

import (
	"math"

	"rsc.io/qr/coding"
)

// masks is the number of patterns that may be laid over the data of a QR code, so
// that it has no large areas and nothing that looks like a corner. planMask is the
// one that the library lays.
//
// Source: ISO/IEC 18004:2015, 7.8.
const (
	masks    = 8
	planMask = 0
)

// formats are the format information of level M, by mask.
//
// Source: ISO/IEC 18004:2015, table C.1.
var formats = [masks]uint16{0x5412, 0x5125, 0x5E7C, 0x5B4B, 0x45F9, 0x40CE, 0x4F97, 0x4AA0} // never changes

// view is a code seen by rows, or by columns.
type view struct {
	code   []line // what the library made
	data   []line // where a mask applies: that of the frame
	masked []line // the code under a mask
}

// unmasked is a QR code whose mask is still to be chosen.
type unmasked struct {
	frame   *frame
	rows    view
	columns view
}

// newUnmasked takes a code apart that was made by the plan of a frame.
func newUnmasked(f *frame, code *coding.Code) *unmasked {
	lines := make([]line, 4*f.size)
	next := func() (l []line) {
		l, lines = lines[:f.size], lines[f.size:]
		return l
	}
	u := &unmasked{frame: f, rows: view{next(), f.rows, next()}, columns: view{next(), f.columns, next()}}
	for y := range f.size {
		for x := range f.size {
			if code.Black(x, y) {
				u.rows.code[y].flip(x)
				u.columns.code[x].flip(y)
			}
		}
	}
	return u
}

// best returns the mask with the lowest penalty, the first of several.
func (u *unmasked) best() int {
	best, lowest := 0, math.MaxInt
	for mask := range masks {
		p := penalty(u.maskedRows(mask), true)
		if p < lowest {
			p += penalty(u.maskedColumns(mask), false)
		}
		if p < lowest {
			best, lowest = mask, p
		}
	}
	return best
}

// maskedRows returns the code under a mask by rows; valid until the next call.
func (u *unmasked) maskedRows(mask int) []line {
	rows := u.rows.under(&rowPatterns[mask])
	for _, p := range u.frame.formats[mask] {
		rows[p.y].flip(p.x)
	}
	return rows
}

// maskedColumns returns the code under a mask by columns; valid until the next call.
func (u *unmasked) maskedColumns(mask int) []line {
	columns := u.columns.under(&columnPatterns[mask])
	for _, p := range u.frame.formats[mask] {
		columns[p.x].flip(p.y)
	}
	return columns
}

// inverts tells whether a mask makes another module of what the library made.
func inverts(mask, x, y int) bool {
	return coding.Mask(mask).Invert(y, x) != coding.Mask(planMask).Invert(y, x)
}

// patterns are the lines that a mask inverts, by the place of a line: they repeat.
type patterns [period]line

// rowPatterns and columnPatterns are the patterns of all masks.
var (
	rowPatterns    = allPatterns(func(mask, row, at int) bool { return inverts(mask, at, row) })       // never changes
	columnPatterns = allPatterns(func(mask, column, at int) bool { return inverts(mask, column, at) }) // never changes
)

func allPatterns(invert func(mask, line, at int) bool) (all [masks]patterns) {
	for mask := range all {
		for n := range period {
			var bits uint64
			for at := range period {
				if invert(mask, n, at) {
					bits |= 1 << at
				}
			}
			all[mask][n] = repeated(bits)
		}
	}
	return all
}

// under returns the lines with all data inverted that the patterns name.
func (v view) under(patterns *patterns) []line {
	for n, l := range v.code {
		v.masked[n] = l.xor(patterns[n%period].and(v.data[n]))
	}
	return v.masked
}

// modules returns the code under a mask with its quiet zone.
func (u *unmasked) modules(mask int) Modules {
	size := u.frame.size
	m := newModules(size+2*qrQuiet, size+2*qrQuiet)
	for y, l := range u.maskedRows(mask) {
		dark := m.dark[(y+qrQuiet)*m.Columns+qrQuiet:][:size]
		for x := range dark {
			dark[x] = l.at(x)
		}
	}
	return m
}

// Weights of what makes a code hard to read.
//
// Source: ISO/IEC 18004:2015, table 11.
const (
	runWeight    = 3 // five modules of one colour, and 1 for each further one
	blockWeight  = 3 // 2 × 2 modules of one colour
	cornerWeight = 40
	shareWeight  = 10 // each 5 % of dark modules off one half
)

// penalty sums what is hard to read in the lines of one direction; blocks and the
// share of dark modules, which have none, are counted where whole is set.
func penalty(lines []line, whole bool) int {
	size := len(lines)
	pairs, windows := firsts(size-1), firsts(size-10)
	sum, dark := 0, 0
	for n, l := range lines {
		same := l.xor(l.ahead(1)).not().and(pairs) // as the next one
		runs := same.and(same.ahead(1))
		runs = runs.and(runs.ahead(2))
		sum += runs.count() + (runWeight-1)*runs.and(runs.back().not()).count()
		sum += cornerWeight * corners(l).and(windows).count()
		if !whole {
			continue
		}
		dark += l.count()
		if n+1 < size {
			below := lines[n+1]
			differ := below.xor(below.ahead(1)).or(l.xor(below))
			sum += blockWeight * same.and(differ.not()).count()
		}
	}
	if whole {
		cells := size * size
		sum += shareWeight * (max(20*dark-10*cells, 10*cells-20*dark) / cells)
	}
	return sum
}

// corners returns where modules run as through the corner of a code, dark, light,
// three dark, light, dark, with four light ones on one side: eleven from there on.
func corners(l line) line {
	light := l.not().and(l.ahead(1).not())
	light = light.and(light.ahead(2))
	corner := l.and(l.ahead(1).not()).and(l.ahead(2)).and(l.ahead(3)).and(l.ahead(4)).and(l.ahead(5).not()).and(l.ahead(6))
	return light.and(corner.ahead(4)).or(corner.and(light.ahead(7)))
}
