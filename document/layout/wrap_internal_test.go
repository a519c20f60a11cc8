package layout

import (
	"errors"
	"os"
	"strings"
	"testing"
	"unicode"

	"github.com/go-text/typesetting/segmenter"
	"github.com/google/go-cmp/cmp"

	"quittance/document/pdf"
)

// wrapRenderer sets the scripts whose lines are broken in ways of their own.
func wrapRenderer(t testing.TB) *Renderer {
	t.Helper()
	p := Params{}
	for _, face := range [][2]string{{"Latn", ""}, {"Arab", "Arabic"}, {"Hebr", "Hebrew"}, {"Thai", "Thai"}, {"Deva", "Devanagari"}} {
		name := "NotoSans" + face[1] + "-Regular"
		p.Faces = append(p.Faces, Face{Name: name, Scripts: face[:1], Read: func() ([]byte, error) {
			return os.ReadFile("../../templates/fonts/" + name + ".ttf")
		}})
	}
	var err error
	if p.OutputProfile, err = os.ReadFile("../../templates/fonts/sRGB.icc"); err != nil {
		t.Fatal(err)
	}
	e, err := New(p)
	if err != nil {
		t.Fatal(err)
	}
	r, err := e.Renderer()
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// plainWrap breaks a text without Thai as plainly as can be: each line takes pieces
// while the whole of it, shaped anew, fits.
func plainWrap(r *Renderer, p *Paragraph, width pdf.Length) ([]string, error) {
	if err := r.read(p); err != nil {
		return nil, err
	}
	at := 0
	fits := func(text string) bool {
		s, err := r.shapeLine(strings.TrimRightFunc(text, unicode.IsSpace), at, p.Style.Weight)
		return err == nil && p.Style.Size.Scale(s.width) <= width
	}
	var lines []string
	current := ""
	end := func() {
		lines = append(lines, current)
		at += len([]rune(current))
		current = ""
	}
	var pieces, graphemes segmenter.Segmenter
	pieces.Init([]rune(p.Text))
	for iter := pieces.LineIterator(); iter.Next(); {
		piece := string(iter.Line().Text)
		if !fits(current+piece) && current != "" {
			end()
		}
		if fits(current + piece) {
			current += piece
			continue
		}
		graphemes.Init([]rune(piece))
		for iter := graphemes.GraphemeIterator(); iter.Next(); {
			cluster := string(iter.Grapheme().Text)
			if !fits(current+cluster) && current != "" {
				end()
			}
			if !fits(current + cluster) {
				return nil, ErrDoesNotFit
			}
			current += cluster
		}
	}
	if current != "" {
		end()
	}
	return lines, nil
}

func FuzzWrap(f *testing.F) {
	f.Add("The supply of transport services from the airport to the centre - 12.50 EUR", uint16(120))
	f.Add("تقديم خدمة النقل 1,234.50 من المطار (إلى) Taxi وسط المدينة", uint16(70))
	f.Add("Donaudampfschifffahrtsgesellschaft  a-b/c  ", uint16(40))
	f.Add("ใบกำกับภาษี เลขที่ 42: ค่าโดยสารทั้งหมด", uint16(50))
	f.Add("\u03290", uint16(4)) // a mark is narrow, and what follows it is not
	f.Add("e\u0301te\u0301 été क्षत्रिय श्री", uint16(30))
	r := wrapRenderer(f)
	f.Fuzz(func(t *testing.T, text string, points uint16) {
		if len(text) > 400 {
			return
		}
		width := pdf.Points(int(points % 600))
		p := &Paragraph{Style: Style{Size: pdf.Points(9), Leading: pdf.Points(12)}, Text: text}
		r.glyphs, r.lines = r.glyphs[:0], r.lines[:0]
		lines, err := r.wrap(p, width)
		var missing *MissingGlyph
		if errors.As(err, &missing) || errors.Is(err, ErrDoesNotFit) {
			return
		}
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, l := range lines {
			if l.width(p.Style) > width {
				t.Errorf("%q is %d wide, more than %d", l.text, l.width(p.Style), width)
			}
			got = append(got, l.text+l.breaks)
		}
		if strings.Join(got, "") != text {
			t.Fatalf("the lines join to %q, want %q", strings.Join(got, ""), text)
		}
		if len(lines) < 2 || strings.ContainsAny(text, thaiLeading) {
			return
		}
		want, err := plainWrap(r, p, width)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("lines (-plain +got):\n%s", diff)
		}
	})
}
