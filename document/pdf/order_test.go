package pdf_test

import (
	"bytes"
	"testing"

	"pgregory.net/rapid"

	"quittance/document/pdf"
)

// sheet is a document of random content.
type sheet struct {
	info    pdf.Info
	lines   []pdf.Text
	figures []figure
}

// draw writes the document: each line and each figure is an element, every
// second one on a new page.
func (s sheet) draw(w *pdf.Writer) ([]byte, error) {
	w.Begin(s.info)
	for i, line := range s.lines {
		if i%2 == 0 {
			w.AddPage(pdf.Points(595), pdf.Points(842))
		}
		w.Open(pdf.Element{Tag: pdf.TagParagraph})
		w.BeginContent()
		w.Text(line)
		w.EndContent()
		w.Close()
	}
	for i, f := range s.figures {
		w.SetPage(i % w.PageCount())
		w.Open(pdf.Element{Tag: pdf.TagFigure, Alt: "figure"})
		w.BeginContent()
		if f.graphic != nil {
			w.Graphic(f.graphic, f.box)
		} else {
			w.Modules(f.code, f.box)
		}
		w.EndContent()
		w.Close()
	}
	file, err := w.Finish()
	return file.Data, err
}

// sheets draws documents that share graphics and codes.
func sheets(figures []figure) *rapid.Generator[sheet] {
	return rapid.Custom(func(t *rapid.T) sheet {
		length := rapid.Custom(func(t *rapid.T) pdf.Length { return pdf.Length(rapid.IntRange(1, 900_000).Draw(t, "length")) })
		s := sheet{info: info()}
		s.info.Conformance = rapid.SampledFrom([]pdf.Conformance{pdf.ConformanceA, pdf.ConformanceB}).Draw(t, "level")
		s.info.Title = rapid.String().Draw(t, "title")
		if rapid.Bool().Draw(t, "attached") {
			s.info.Attachments = []pdf.Attachment{facturX()}
		}
		for range rapid.IntRange(1, 4).Draw(t, "lines") {
			line := pdf.Text{X: length.Draw(t, "x"), Y: length.Draw(t, "y"), Size: length.Draw(t, "size")}
			for range rapid.IntRange(1, 30).Draw(t, "glyphs") {
				g := rapid.IntRange(3, 90).Draw(t, "glyph")
				stroke := rapid.SampledFrom([]uint16{0, 0, 32}).Draw(t, "stroke")
				line.Glyphs = append(line.Glyphs, pdf.Glyph{ID: pdf.GlyphID(g), Stroke: stroke, Advance: 500, Text: string(rune(' ' + g))})
			}
			s.lines = append(s.lines, line)
		}
		for _, f := range rapid.SliceOfN(rapid.SampledFrom(figures), 0, 4).Draw(t, "figures") {
			f.box = pdf.Rectangle{X: length.Draw(t, "x"), Y: length.Draw(t, "y"), Width: length.Draw(t, "width"), Height: length.Draw(t, "height")}
			f.box.Color = pdf.Color{R: rapid.Byte().Draw(t, "red")}
			s.figures = append(s.figures, f)
		}
		return s
	})
}

// TestWriter_AnyOrder holds that what a writer wrote before never shows: not in
// the fonts, the names of graphics or the colour that is current.
func TestWriter_AnyOrder(t *testing.T) {
	figures := allFigures(t)
	generator := sheets(figures)
	font, err := pdf.ParseFont("NotoSans-Regular", readFont(t, "NotoSans-Regular.ttf"))
	if err != nil {
		t.Fatal(err)
	}
	params := pdf.Params{Fonts: []*pdf.Font{font}, OutputProfile: readFont(t, "sRGB.icc"), Level: 6}
	warm, err := pdf.NewWriter(params)
	if err != nil {
		t.Fatal(err)
	}
	rapid.Check(t, func(t *rapid.T) {
		s := generator.Draw(t, "sheet")
		got, err := s.draw(warm)
		if err != nil {
			t.Fatal(err)
		}
		fresh, err := pdf.NewWriter(params)
		if err != nil {
			t.Fatal(err)
		}
		want, err := s.draw(fresh)
		if err != nil {
			t.Fatal(err)
		}
		if !bytes.Equal(got, want) {
			t.Error("a warm writer writes other bytes than a fresh one")
		}
	})
}
