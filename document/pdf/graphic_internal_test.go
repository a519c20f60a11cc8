package pdf

import (
	"bytes"
	"fmt"
	"io"
	"strings"
	"testing"

	"github.com/klauspost/compress/zlib"
	"pgregory.net/rapid"

	"quittance/document/picture"
	"quittance/document/symbol"
)

// inflate returns the content of a graphic.
func inflate(t testing.TB, g *Graphic) string {
	t.Helper()
	r, err := zlib.NewReader(bytes.NewReader(g.data))
	if err != nil {
		t.Fatal(err)
	}
	b, err := io.ReadAll(r)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

func TestNewGraphic_Form(t *testing.T) {
	p, err := picture.Parse("a.svg", []byte(`<svg viewBox="0 0 100 50"><path d="M10 20Q40 20 40 50z"/><path fill="#f00" fill-rule="evenodd" d="M0 0L-1 1.5"/><path fill="red" d="M0 0h1"/></svg>`))
	if err != nil {
		t.Fatal(err)
	}
	g, err := NewGraphic(p)
	if err != nil {
		t.Fatal(err)
	}
	want := "10 20 m\n30 20 40 30 40 50 c\nh\nf\n1 0 0 rg\n0 0 m\n-1 1.5 l\nf*\n0 0 m\n1 0 l\nf\n"
	if got := inflate(t, g); got != want {
		t.Errorf("content\n%s\nwant\n%s", got, want)
	}
	if want := "/BBox[0 0 100 50]/Matrix[1 0 0 -1 0 50]"; !strings.Contains(g.dict, want) {
		t.Errorf("dictionary %s without %s", g.dict, want)
	}
}

// TestFilterRows undoes what it did, as a viewer does.
func TestFilterRows(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		pixel := rapid.IntRange(1, 3).Draw(t, "pixel")
		row := pixel * rapid.IntRange(1, 9).Draw(t, "columns")
		data := rapid.SliceOfN(rapid.Byte(), row, row*9).Draw(t, "data")
		data = data[:len(data)/row*row]
		filtered := filterRows(data, row, pixel)
		var got []byte
		above := make([]byte, row)
		for at := 0; at < len(filtered); at += row + 1 {
			line := bytes.Clone(filtered[at+1 : at+1+row])
			for i := range line {
				switch filtered[at] {
				case 1:
					line[i] += left(line, i, pixel)
				case 2:
					line[i] += above[i]
				default:
					t.Fatalf("row filter %d", filtered[at])
				}
			}
			got, above = append(got, line...), line
		}
		if !bytes.Equal(got, data) {
			t.Errorf("%v comes back as %v", data, got)
		}
	})
}

// TestAppendRuns finds each dark cell of a code in exactly one run.
func TestAppendRuns(t *testing.T) {
	m, err := symbol.QR("https://example.com")
	if err != nil {
		t.Fatal(err)
	}
	for y := range m.Rows {
		dark := make([]int, m.Columns)
		for line := range strings.Lines(string(appendRuns(nil, m, y))) {
			var x, row, n int
			if _, err := fmt.Sscanf(line, "%d %d %d 1 re", &x, &row, &n); err != nil || row != y || n == 0 {
				t.Fatalf("row %d: %q: %v", y, line, err)
			}
			for ; n > 0; n-- {
				dark[x]++
				x++
			}
		}
		for x, times := range dark {
			if want := map[bool]int{true: 1}[m.Dark(x, y)]; times != want {
				t.Errorf("cell %d, %d is drawn %d times, want %d", x, y, times, want)
			}
		}
	}
}

func TestAppendRatio(t *testing.T) {
	tests := []struct {
		length, whole Length
		want          string
	}{
		{Points(3), Point, "3"}, {Points(100), Points(33), "3.030303"}, {Points(-100), Points(33), "-3.030303"},
		{123_456, 100_000, "1.23456"}, {2, Points(3), "0.000667"}, {0, 7, "0"}, {1, Point, "0.001"},
	}
	for _, tt := range tests {
		if got := string(appendRatio(nil, tt.length, tt.whole)); got != tt.want {
			t.Errorf("%d / %d = %s, want %s", tt.length, tt.whole, got, tt.want)
		}
	}
}

func TestFigureBox(t *testing.T) {
	b := box{}.around(Rectangle{X: 10, Y: 20, Width: 5, Height: 6}).around(Rectangle{X: 8, Y: 30, Width: 1, Height: 1})
	if want := (box{left: 8, bottom: 20, right: 15, top: 31}); b != want {
		t.Errorf("box %v, want %v", b, want)
	}
	var o objects
	writeFigureLayout(&o, b)
	if got, want := string(o.body), "/A<</O/Layout/Placement/Block/BBox[0.008 0.02 0.015 0.031 ]>>"; got != want {
		t.Errorf("%s, want %s", got, want)
	}
}

func TestNameKey(t *testing.T) {
	ascii, outside := "zebra.xml", "Anlage ü.txt"
	if nameKey(ascii) >= nameKey(outside) {
		t.Errorf("%s comes after %s, but UTF-16 begins with FE", ascii, outside)
	}
}
