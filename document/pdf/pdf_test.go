package pdf_test

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"quittance/document/pdf"
	"quittance/test/validate"
)

const fonts = "../../templates/fonts"

func readFont(t testing.TB, name string) []byte {
	t.Helper()
	b, err := os.ReadFile(filepath.Join(fonts, name))
	if err != nil {
		t.Fatal(err)
	}
	return b
}

func newWriter(t testing.TB) *pdf.Writer {
	t.Helper()
	font, err := pdf.ParseFont("NotoSans-Regular", readFont(t, "NotoSans-Regular.ttf"))
	if err != nil {
		t.Fatal(err)
	}
	w, err := pdf.NewWriter(pdf.Params{Fonts: []*pdf.Font{font}, OutputProfile: readFont(t, "sRGB.icc"), Level: 6})
	if err != nil {
		t.Fatal(err)
	}
	return w
}

func info(attachments ...pdf.Attachment) pdf.Info {
	return pdf.Info{
		Title: `Invoice (1) \ "ü" <&>`, Language: "en", Producer: "test", Attachments: attachments,
		Created: time.Date(2026, 11, 21, 1, 2, 3, 0, time.FixedZone("", 3600)),
	}
}

// draw writes a page with one paragraph of glyphs 3 to 40 of the font.
func draw(w *pdf.Writer, i pdf.Info) ([]byte, error) {
	w.Begin(i)
	w.AddPage(pdf.Points(595), pdf.Points(842))
	w.Open(pdf.Element{Tag: pdf.TagParagraph, Lang: "de"})
	w.BeginContent()
	line := pdf.Text{X: pdf.Points(50), Y: pdf.Points(700), Size: pdf.Points(9) + 500, Color: pdf.Color{R: 20, G: 33, B: 61}}
	for g := pdf.GlyphID(3); g < 40; g++ {
		line.Glyphs = append(line.Glyphs, pdf.Glyph{ID: g, Advance: 600, Text: string(rune(' ' + g))})
	}
	w.Text(line)
	w.EndContent()
	w.Close()
	w.BeginArtifact(pdf.ArtifactLayout)
	w.Rectangle(pdf.Rectangle{X: 0, Y: 0, Width: pdf.Points(10), Height: 250})
	w.EndContent()
	file, err := w.Finish()
	return file.Data, err
}

func facturX() pdf.Attachment {
	return pdf.Attachment{
		Name: "factur-x.xml", Description: "Invoice (structured)", MediaType: "text/xml", Relationship: pdf.RelationAlternative,
		Data: []byte("<x/>"), FacturX: &pdf.FacturX{DocumentType: "INVOICE", Version: "1.0", ConformanceLevel: "EN 16931"},
	}
}

func TestWriter_PassesVeraPDF(t *testing.T) {
	w := newWriter(t)
	dir := t.TempDir()
	var files []string
	for name, attachments := range map[string][]pdf.Attachment{
		"plain.pdf": nil, "factur-x.pdf": {facturX()},
		"two.pdf": {facturX(), {Name: "Anlage (ü).txt", MediaType: "text/plain", Relationship: pdf.RelationSupplement, Data: []byte("x")}},
	} {
		file, err := draw(w, info(attachments...))
		if err != nil {
			t.Fatal(err)
		}
		files = append(files, filepath.Join(dir, name))
		if err := os.WriteFile(filepath.Join(dir, name), file, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	validate.PDF(t, files...)
}

func TestWriter_FacturXOnlyWithItsFile(t *testing.T) {
	w := newWriter(t)
	plain, err := draw(w, info())
	if err != nil {
		t.Fatal(err)
	}
	if bytes.Contains(plain, []byte("<fx:")) {
		t.Error("the metadata speak of Factur-X without such a file")
	}
	with, err := draw(w, info(facturX()))
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"<fx:DocumentFileName>factur-x.xml<", "<fx:ConformanceLevel>EN 16931<", "Factur-X PDFA Extension Schema"} {
		if !bytes.Contains(with, []byte(want)) {
			t.Errorf("the metadata do not say %q", want)
		}
	}
}

func TestWriter_EscapesMetadata(t *testing.T) {
	file, err := draw(newWriter(t), info())
	if err != nil {
		t.Fatal(err)
	}
	if want := `Invoice (1) \ &quot;ü&quot; &lt;&amp;&gt;`; !bytes.Contains(file, []byte(want)) {
		t.Errorf("the metadata do not hold %s", want)
	}
	if want := "2026-11-21T00:02:03Z"; !bytes.Contains(file, []byte(want)) {
		t.Errorf("the metadata do not hold the date in UTC, %s", want)
	}
}

func TestWriter_SameBytes(t *testing.T) {
	warm := newWriter(t)
	var first []byte
	for range 3 {
		file, err := draw(warm, info(facturX()))
		if err != nil {
			t.Fatal(err)
		}
		fresh, err := draw(newWriter(t), info(facturX()))
		if err != nil {
			t.Fatal(err)
		}
		if !bytes.Equal(file, fresh) {
			t.Fatal("a warm writer writes other bytes than a fresh one")
		}
		if first != nil && !bytes.Equal(file, first) {
			t.Fatal("the second document has other bytes than the first")
		}
		first = bytes.Clone(file)
	}
}

func TestWriter_ReportsWrongOrder(t *testing.T) {
	tests := []struct {
		name string
		draw func(*pdf.Writer)
		want string
	}{
		{"no page", func(w *pdf.Writer) {}, "content before the first page"},
		{"content without a page", func(w *pdf.Writer) { w.BeginContent() }, "content before the first page"},
		{"text outside content", func(w *pdf.Writer) { w.AddPage(1, 1); w.Text(pdf.Text{}) }, "content outside marked content"},
		{"box outside content", func(w *pdf.Writer) { w.AddPage(1, 1); w.Rectangle(pdf.Rectangle{}) }, "content outside marked content"},
		{"nested content", func(w *pdf.Writer) { w.AddPage(1, 1); w.BeginContent(); w.BeginContent() }, "marked content within"},
		{"open element", func(w *pdf.Writer) { w.AddPage(1, 1); w.Open(pdf.Element{Tag: pdf.TagParagraph}) }, "left open"},
		{"open content", func(w *pdf.Writer) { w.AddPage(1, 1); w.BeginContent() }, "left open"},
		{"close too much", func(w *pdf.Writer) { w.AddPage(1, 1); w.Close() }, "close without an open element"},
		{"end too much", func(w *pdf.Writer) { w.AddPage(1, 1); w.EndContent() }, "close without an open element"},
		{"unknown page", func(w *pdf.Writer) { w.AddPage(1, 1); w.SetPage(3) }, "content before the first page"},
	}
	w := newWriter(t)
	for _, tt := range tests {
		w.Begin(info())
		tt.draw(w)
		if _, err := w.Finish(); err == nil || !strings.Contains(err.Error(), tt.want) {
			t.Errorf("%s: Finish = %v, want an error with %q", tt.name, err, tt.want)
		}
	}
	w.Begin(info(pdf.Attachment{}))
	w.AddPage(1, 1)
	if _, err := w.Finish(); err == nil {
		t.Error("an attachment without a name is written")
	}
}

func TestNewWriter_Refuses(t *testing.T) {
	font, err := pdf.ParseFont("NotoSans-Regular", readFont(t, "NotoSans-Regular.ttf"))
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range []pdf.Params{
		{OutputProfile: []byte("x"), Level: 6},
		{Fonts: []*pdf.Font{font}, Level: 6},
		{Fonts: []*pdf.Font{font}, OutputProfile: []byte("x"), Level: 77},
	} {
		if _, err := pdf.NewWriter(p); err == nil {
			t.Errorf("NewWriter of %d fonts, a profile of %d bytes and level %d succeeds", len(p.Fonts), len(p.OutputProfile), p.Level)
		}
	}
}

func FuzzParseFont(f *testing.F) {
	whole := readFont(f, "NotoSans-Regular.ttf")
	f.Add(whole[:2000], uint16(0), byte(0))
	f.Add(whole, uint16(5), byte(0xFF))
	f.Add(whole, uint16(200), byte(0x7F))
	f.Fuzz(func(t *testing.T, data []byte, at uint16, value byte) {
		data = bytes.Clone(data)
		if int(at) < len(data) {
			data[at] = value
		}
		font, err := pdf.ParseFont("X", data)
		if err != nil {
			return
		}
		w, err := pdf.NewWriter(pdf.Params{Fonts: []*pdf.Font{font}, OutputProfile: []byte("x"), Level: 1})
		if err != nil {
			t.Fatal(err)
		}
		if _, err := draw(w, info()); err != nil {
			t.Fatal(err)
		}
	})
}
