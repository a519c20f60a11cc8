package symbol

import (
	"testing"

	"pgregory.net/rapid"
	"rsc.io/qr/coding"
)

// cells is a code as ISO/IEC 18004 looks at it, module by module.
type cells [][]bool

// draw returns the code of a random text under each mask, as the library draws it.
func draw(t *rapid.T) (u *unmasked, want [masks]cells) {
	text := rapid.StringMatching(`[ -~]{1,500}`).Draw(t, "text")
	encoding := smallest(text)
	version, ok := versionFor(encoding)
	if !ok {
		t.Fatal("no version")
	}
	for mask := range want {
		plan, err := coding.NewPlan(version, coding.M, coding.Mask(mask))
		if err != nil {
			t.Fatal(err)
		}
		code, err := plan.Encode(encoding)
		if err != nil {
			t.Fatal(err)
		}
		if mask == planMask {
			f, err := frames[version]()
			if err != nil {
				t.Fatal(err)
			}
			u = newUnmasked(f, code)
		}
		for y := range code.Size {
			row := make([]bool, code.Size)
			for x := range row {
				row[x] = code.Black(x, y)
			}
			want[mask] = append(want[mask], row)
		}
	}
	return u, want
}

func TestMasked_AsTheLibraryDraws(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		u, want := draw(t)
		for mask := range want {
			rows, columns := u.maskedRows(mask), u.maskedColumns(mask)
			for y, row := range want[mask] {
				for x, dark := range row {
					if rows[y].at(x) != dark || columns[x].at(y) != dark {
						t.Fatalf("mask %d: module %d, %d is %t by rows and %t by columns, want %t", mask, x, y, rows[y].at(x), columns[x].at(y), dark)
					}
				}
			}
		}
	})
}

func TestBest_HasTheLowestPenalty(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		u, code := draw(t)
		best := code[u.best()].penalty()
		for mask := range code {
			want := code[mask].penalty()
			rows, columns := u.maskedRows(mask), u.maskedColumns(mask)
			if got := penalty(rows, true) + penalty(columns, false); got != want {
				t.Errorf("mask %d: penalty %d, want %d", mask, got, want)
			}
			if want < best {
				t.Errorf("mask %d has penalty %d, less than %d of the one chosen", mask, want, best)
			}
		}
	})
}

// penalty is that of ISO/IEC 18004:2015, 7.8.3, one rule after the other.
func (c cells) penalty() int {
	sum, dark := 0, 0
	size := len(c)
	for y := range c {
		row, column := make([]bool, size), make([]bool, size)
		for x := range c {
			row[x], column[x] = c[y][x], c[x][y]
			if c[y][x] {
				dark++
			}
			if y > 0 && x > 0 && c[y][x] == c[y-1][x] && c[y][x] == c[y][x-1] && c[y][x] == c[y-1][x-1] {
				sum += 3
			}
		}
		sum += linePenalty(row) + linePenalty(column)
	}
	percent := 100 * dark / (size * size)
	if percent < 50 && 100*dark%(size*size) != 0 {
		percent++ // towards one half
	}
	return sum + 10*(max(percent-50, 50-percent)/5)
}

func linePenalty(l []bool) int {
	sum := 0
	for i, run := 0, 0; i < len(l); i++ {
		if i > 0 && l[i] == l[i-1] {
			run++
		} else {
			run = 1
		}
		switch {
		case run == 5:
			sum += 3
		case run > 5:
			sum++
		}
	}
	for i := 0; i+11 <= len(l); i++ {
		var text []byte
		for _, dark := range l[i : i+11] {
			text = append(text, map[bool]byte{true: '#', false: '.'}[dark])
		}
		if s := string(text); s == "#.###.#...." || s == "....#.###.#" {
			sum += 40
		}
	}
	return sum
}
