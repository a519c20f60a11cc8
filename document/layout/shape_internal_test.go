package layout

import (
	"encoding/json"
	"os"
	"testing"

	"github.com/google/go-cmp/cmp"

	"quittance/document/pdf"
)

// TestShape_AsHarfBuzz compares with what HarfBuzz itself makes of the words, as
// testdata/harfbuzz.py wrote it: [glyph, advance, x offset, y offset] of each.
func TestShape_AsHarfBuzz(t *testing.T) {
	text, err := os.ReadFile("testdata/harfbuzz.json")
	if err != nil {
		t.Fatal(err)
	}
	var words []struct {
		Font, Lang, Word string
		Glyphs           [][4]int32
	}
	if err := json.Unmarshal(text, &words); err != nil {
		t.Fatal(err)
	}
	scripts := map[string]string{"Arabic": "Arab", "Hebrew": "Hebr", "Devanagari": "Deva", "Bengali": "Beng", "Tamil": "Taml", "Thai": "Thai"}
	for _, w := range words {
		r := rendererWith(t, "NotoSans"+w.Font+"-Regular", scripts[w.Font])
		r.lang = w.Lang
		l, err := r.single(&Paragraph{Text: w.Word})
		if err != nil {
			t.Errorf("%s: %v", w.Word, err)
			continue
		}
		var got [][4]int32
		space, _ := r.engine.faces[0].shapes.Cmap.Lookup(' ')
		for _, g := range r.glyphs[l.first:l.drawn] {
			if g.ID == pdf.GlyphID(space) && g.Glyphs > 1 { // an anchor
				continue
			}
			got = append(got, [4]int32{int32(g.ID), g.Advance, g.XOffset, g.YOffset})
		}
		if diff := cmp.Diff(w.Glyphs, got); diff != "" {
			t.Errorf("%s %q differs (-HarfBuzz +ours):\n%s", w.Font, w.Word, diff)
		}
	}
}

// rendererWith returns a renderer with one font only.
func rendererWith(t *testing.T, name, script string) *Renderer {
	t.Helper()
	read := func(file string) []byte {
		b, err := os.ReadFile("../../templates/fonts/" + file)
		if err != nil {
			t.Fatal(err)
		}
		return b
	}
	e, err := New(Params{
		Faces:         []Face{{Name: name, Read: func() ([]byte, error) { return read(name + ".ttf"), nil }, Scripts: []string{script}}},
		OutputProfile: read("sRGB.icc"),
	})
	if err != nil {
		t.Fatal(err)
	}
	r, err := e.Renderer()
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// A script without a bold face gets an outline where bold is asked for, but not the
// spaces and not what has a bold face.
func TestShape_Emboldens(t *testing.T) {
	tests := []struct {
		name, text string
		weight     Weight
		want       []uint16 // by glyph, from left to right
	}{
		{"bold", "אב", Bold, []uint16{emboldening, emboldening}},
		{"regular", "אב", Regular, []uint16{0, 0}},
		{"space", "א ב", Bold, []uint16{emboldening, 0, emboldening}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			r := rendererWith(t, "NotoSansHebrew-Regular", "Hebr")
			l, err := r.single(&Paragraph{Text: tt.text, Style: Style{Weight: tt.weight}})
			if err != nil {
				t.Fatal(err)
			}
			var got []uint16
			for _, g := range r.glyphs[l.first:l.drawn] {
				got = append(got, g.Stroke)
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("outlines (-want +got):\n%s", diff)
			}
		})
	}
}
