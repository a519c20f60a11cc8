package picture_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"quittance/document/picture"
)

// grid returns an SVG file whose user units are those of the grid.
func grid(body string) []byte {
	return []byte(`<svg xmlns="http://www.w3.org/2000/svg" width="100" height="50" viewBox="0 0 100000 50000">` + body + `</svg>`)
}

// text writes a drawing in the manner of path data, one line for each path.
func text(p *picture.Picture) string {
	var b strings.Builder
	for i, path := range p.Drawing {
		if i > 0 {
			b.WriteString("\n")
		}
		fmt.Fprintf(&b, "#%02x%02x%02x", path.Color.R, path.Color.G, path.Color.B)
		if path.EvenOdd {
			b.WriteString(" evenodd")
		}
		for _, s := range path.Segments {
			b.WriteString(" " + string("MLCZ"[s.Operator]))
			for _, v := range s.Points[:[]int{1, 1, 3, 0}[s.Operator]] {
				fmt.Fprintf(&b, " %d,%d", v.X, v.Y)
			}
		}
	}
	return b.String()
}

func TestParse_SVG(t *testing.T) {
	const k = "C 100,155 55,200 0,200" // the quarter of a circle of radius 100 around 0,100
	tests := []struct{ name, give, want string }{
		{"absolute and relative lines", `<path d="M10 20L30,40h5v-5H0V7l1,1 2 2z"/>`, "#000000 M 10,20 L 30,40 L 35,40 L 35,35 L 0,35 L 0,7 L 1,8 L 3,10 Z"},
		{"moves repeat as lines", `<path d="m10 20 1 1 2 2M5 5 6 6"/>`, "#000000 M 10,20 L 11,21 L 13,23 M 5,5 L 6,6"},
		{"numbers without spaces", `<path d="M1.5.5L-3-4 1e1+2"/>`, "#000000 M 2,1 L -3,-4 L 10,2"},
		{"after the end", `<path d="M10 10h5v5zl1 1"/>`, "#000000 M 10,10 L 15,10 L 15,15 Z M 10,10 L 11,11"},
		{"relative after the end", `<path d="m10 10 5 0 0 5zm2 2h3"/>`, "#000000 M 10,10 L 15,10 L 15,15 Z M 12,12 L 15,12"},
		{"cubic curves", `<path d="M0 0C1 2 3 4 5 6c1 1 2 2 3 3"/>`, "#000000 M 0,0 C 1,2 3,4 5,6 C 6,7 7,8 8,9"},
		{"smooth curves", `<path d="M0 0C1 2 3 4 5 6S9 9 10 10s1 1 2 2"/>`, "#000000 M 0,0 C 1,2 3,4 5,6 C 7,8 9,9 10,10 C 11,11 11,11 12,12"},
		{"smooth without a curve before", `<path d="M3 3S9 9 10 10"/>`, "#000000 M 3,3 C 3,3 9,9 10,10"},
		{"quadratic curves", `<path d="M0 0Q30 30 60 0T120 0t60 0"/>`, "#000000 M 0,0 C 20,20 40,20 60,0 C 80,-20 100,-20 120,0 C 140,20 160,20 180,0"},
		{"smooth quadratic without a curve before", `<path d="M3 3T9 9"/>`, "#000000 M 3,3 C 3,3 5,5 9,9"},
		{"arc of a quarter", `<path d="M100,100A100 100 0 0 1 0 200"/>`, "#000000 M 100,100 C 100,155 55,200 0,200"},
		{"flags without spaces", `<path d="M100,100a100 100 0 01-100 100"/>`, "#000000 M 100,100 C 100,155 55,200 0,200"},
		{"arc of a half, too small", `<path d="M-100,100A1 1 0 0 0 100 100"/>`, "#000000 M -100,100 C -100,155 -55,200 0,200 C 55,200 100,155 100,100"},
		{"arc without radius", `<path d="M0 0A0 9 0 0 0 8 8"/>`, "#000000 M 0,0 L 8,8"},
		{"circle", `<circle cy="100" r="100"/>`, "#000000 M 100,100 " + k + " C -55,200 -100,155 -100,100 C -100,45 -55,0 0,0 C 55,0 100,45 100,100 Z"},
		{"ellipse", `<ellipse cx="100" cy="50" rx="100" ry="50px"/>`, "#000000 M 200,50 C 200,78 155,100 100,100 C 45,100 0,78 0,50 C 0,22 45,0 100,0 C 155,0 200,22 200,50 Z"},
		{"box", `<rect x="1" y="2" width="30" height="40"/>`, "#000000 M 1,2 L 31,2 L 31,42 L 1,42 Z"},
		{"box with one radius, too large", `<rect width="200" height="200" rx="900"/>`,
			"#000000 M 100,0 L 100,0 C 155,0 200,45 200,100 L 200,100 C 200,155 155,200 100,200 L 100,200 C 45,200 0,155 0,100 L 0,100 C 0,45 45,0 100,0 Z"},
		{"polygon and polyline", `<polygon points="0,0 10,0 10 10"/><polyline points="1 1 2 2 3 1"/>`, "#000000 M 0,0 L 10,0 L 10,10 Z\n#000000 M 1,1 L 2,2 L 3,1 Z"},
		{"colours", `<g fill="#123"><path d="M0 0h1"/><path d="M0 0h1" fill="RED"/><path d="M0 0h1" fill="rgb(1, 2,300)"/><path d="M0 0h1" style="fill: #A0B0C0 ; stroke:none"/><path d="M0 0h1" fill="rgb(100%,50%,0%)"/></g>`,
			"#112233 M 0,0 L 1,0\n#ff0000 M 0,0 L 1,0\n#0102ff M 0,0 L 1,0\n#a0b0c0 M 0,0 L 1,0\n#ff8000 M 0,0 L 1,0"},
		{"style wins", `<path d="M0 0h1" style="fill:lime" fill="red"/>`, "#00ff00 M 0,0 L 1,0"},
		{"no fill", `<path d="M0 0h1" fill="none"/><g style="fill:none"><rect width="1" height="1"/><rect width="2" height="2" fill="navy"/></g>`, "#000080 M 0,0 L 2,0 L 2,2 L 0,2 Z"},
		{"fill rule", `<g fill-rule="evenodd"><path d="M0 0h1"/><path d="M0 0h1" style="fill-rule:nonzero"/></g>`, "#000000 evenodd M 0,0 L 1,0\n#000000 M 0,0 L 1,0"},
		{"what draws nothing", `<title>x</title><desc><b xmlns="x"/></desc><metadata><a/></metadata><defs><linearGradient id="a"/></defs><x:y xmlns:x="z"><text/></x:y>` +
			`<g id="a" class="b" data-x="y" aria-label="z" opacity="1" stroke-width="3" font-family="x" xml:space="preserve"><path d="" /><rect width="0" height="9"/><path d="M0 0h1"><title>t</title></path></g>`, "#000000 M 0,0 L 1,0"},
		{"translate and scale", `<g transform="translate(10 20)"><path transform="scale(2,3)" d="M1 1h1"/></g>`, "#000000 M 12,23 L 14,23"},
		{"matrix in a list", `<path transform="matrix(1 0 0 1 5 6), scale(2) translate(1)" d="M1 1h1"/>`, "#000000 M 9,8 L 11,8"},
		{"rotate", `<path transform="rotate(90)" d="M10 0h1"/><path transform="rotate(-450 10 10)" d="M10 0h1"/>`, "#000000 M 0,10 L 0,11\n#000000 M 0,10 L 0,9"},
		{"skew", `<path transform="skewX(45)" d="M0 10h1"/><path transform="skewY(45)" d="M10 0h1"/>`, "#000000 M 10,10 L 11,10\n#000000 M 10,10 L 11,11"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			p, err := picture.Parse("logo.SVG", grid(tt.give))
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(tt.want, text(p)); diff != "" {
				t.Errorf("Parse(%s) draws (-want +got)\n%s", tt.give, diff)
			}
		})
	}
}

func TestParse_SVGSize(t *testing.T) {
	tests := []struct {
		give          string
		width, height int64
		want          string
	}{
		{`viewBox="0 0 24 12"`, 18_000, 9_000, "M 0,0 L 4167,4167"},
		{`viewBox="-1 -1 24 12"`, 18_000, 9_000, "M 4167,4167 L 8333,8333"},
		{`width="200" height="400px"`, 150_000, 300_000, "M 0,0 L 250,250"},
		{`width="1in" height="2.54cm"`, 72_000, 72_000, "M 0,0 L 1042,1042"},
		{`width="10mm" viewBox="0 0 4 1"`, 28_346, 7_087, "M 0,0 L 25000,25000"},
		{`height="10pt" viewBox="0,0,1,2"`, 5_000, 10_000, "M 0,0 L 50000,50000"},
		{`width="100%" height="100%" viewBox="0 0 1 1"`, 750, 750, "M 0,0 L 100000,100000"},
		{`width="6pc" height="72pt"`, 72_000, 72_000, "M 0,0 L 1042,1042"},
	}
	for _, tt := range tests {
		p, err := picture.Parse("a.svg", []byte(`<svg `+tt.give+`><path d="M0 0L1 1"/></svg>`))
		if err != nil {
			t.Errorf("%s: %v", tt.give, err)
			continue
		}
		if p.Width != tt.width || p.Height != tt.height || text(p) != "#000000 "+tt.want {
			t.Errorf("%s: %d × %d, %s, want %d × %d, %s", tt.give, p.Width, p.Height, text(p), tt.width, tt.height, tt.want)
		}
	}
}
