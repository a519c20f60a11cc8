package pdf_test

import (
	"bytes"
	"image"
	"image/color"
	"image/png"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"quittance/document/pdf"
	"quittance/document/picture"
	"quittance/document/symbol"
	"quittance/test/validate"
)

const mark = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 60"><title>mark</title>
<rect width="120" height="60" rx="12" fill="#14213d"/>
<path d="M20 45 L40 15 L60 45 Z M34 38h12l-6-9z" fill="#fca311" fill-rule="evenodd"/>
<g transform="translate(90 30) rotate(30)"><path d="M-15 0A15 15 0 1 1 0 15L0 0z" fill="white"/><circle r="5" fill="rgb(200,0,0)"/></g>
</svg>`

func graphic(t testing.TB, name string, data []byte) *pdf.Graphic {
	t.Helper()
	p, err := picture.Parse(name, data)
	if err != nil {
		t.Fatal(err)
	}
	g, err := pdf.NewGraphic(p)
	if err != nil {
		t.Fatal(err)
	}
	return g
}

// gradient is a picture of a few hundred pixels with colours and, unless solid, alpha.
func gradient(t testing.TB, solid bool) []byte {
	t.Helper()
	img := image.NewNRGBA(image.Rect(0, 0, 30, 20))
	for y := range 20 {
		for x := range 30 {
			alpha := uint8(x * 8)
			if solid {
				alpha = 255
			}
			img.SetNRGBA(x, y, color.NRGBA{R: uint8(x * 8), G: uint8(y * 12), B: 90, A: alpha})
		}
	}
	var b bytes.Buffer
	if err := png.Encode(&b, img); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func codes(t testing.TB) (qr, bars symbol.Modules) {
	t.Helper()
	qr, err := symbol.QR(strings.Repeat("https://example.com/", 15))
	if err != nil {
		t.Fatal(err)
	}
	if bars, err = symbol.Code128("DE-R-2026-0000042"); err != nil {
		t.Fatal(err)
	}
	return qr, bars
}

// figure is one figure of a test page: a graphic or a code.
type figure struct {
	graphic *pdf.Graphic
	code    symbol.Modules
	box     pdf.Rectangle
}

// drawFigures writes a page with figures, each an element of its own.
func drawFigures(w *pdf.Writer, i pdf.Info, figures []figure) ([]byte, error) {
	w.Begin(i)
	w.AddPage(pdf.Points(595), pdf.Points(842))
	for _, f := range figures {
		w.Open(pdf.Element{Tag: pdf.TagFigure, Alt: "what (it) shows – ü"})
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

func at(x, y, width, height int) pdf.Rectangle {
	return pdf.Rectangle{X: pdf.Points(x), Y: pdf.Points(y), Width: pdf.Points(width), Height: pdf.Points(height)}
}

func allFigures(t testing.TB) []figure {
	qr, bars := codes(t)
	vector := graphic(t, "mark.svg", []byte(mark))
	return []figure{
		{graphic: vector, box: at(50, 700, 120, 60)},
		{graphic: graphic(t, "glass.png", gradient(t, false)), box: at(200, 700, 90, 60)},
		{graphic: graphic(t, "solid.png", gradient(t, true)), box: at(320, 700, 90, 60)},
		{graphic: vector, box: at(450, 700, 60, 30)},
		{code: qr, box: at(50, 550, 100, 100)},
		{code: bars, box: at(200, 550, 200, 40)},
	}
}

func TestGraphic_PassesVeraPDF(t *testing.T) {
	file, err := drawFigures(newWriter(t), info(facturX()), allFigures(t))
	if err != nil {
		t.Fatal(err)
	}
	name := filepath.Join(t.TempDir(), "figures.pdf")
	if err := os.WriteFile(name, file, 0o600); err != nil {
		t.Fatal(err)
	}
	validate.PDF(t, name)
}

func TestGraphic_WrittenOnce(t *testing.T) {
	w, g := newWriter(t), graphic(t, "glass.png", gradient(t, false))
	once, err := drawFigures(w, info(), []figure{{graphic: g, box: at(1, 1, 9, 9)}})
	if err != nil {
		t.Fatal(err)
	}
	once = bytes.Clone(once)
	twice, err := drawFigures(w, info(), []figure{{graphic: g, box: at(1, 1, 9, 9)}, {graphic: g, box: at(20, 1, 9, 9)}})
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range [][]byte{once, twice} {
		if got := bytes.Count(file, []byte("/Subtype/Image")); got != 2 {
			t.Errorf("%d images in the file, want the picture and its mask", got)
		}
	}
}

func TestNewGraphic_Refuses(t *testing.T) {
	path := []picture.Path{{Segments: []picture.Segment{{Operator: picture.MoveTo}}}}
	tests := []struct {
		name string
		give picture.Picture
	}{
		{"no size", picture.Picture{Drawing: path}},
		{"nothing", picture.Picture{Width: 1, Height: 1}},
		{"both", picture.Picture{Width: 1, Height: 1, Drawing: path, Raster: &picture.Raster{}}},
		{"too few pixels", picture.Picture{Width: 1, Height: 1, Raster: &picture.Raster{Columns: 1, Rows: 2, RGB: make([]byte, 3)}}},
		{"too little alpha", picture.Picture{Width: 1, Height: 1, Raster: &picture.Raster{Columns: 1, Rows: 1, RGB: make([]byte, 3), Alpha: []byte{}}}},
	}
	for _, tt := range tests {
		if _, err := pdf.NewGraphic(&tt.give); err == nil {
			t.Errorf("%s: NewGraphic succeeds", tt.name)
		}
	}
}

func TestWriter_ReportsFigures(t *testing.T) {
	w := newWriter(t)
	qr, _ := codes(t)
	g := graphic(t, "mark.svg", []byte(mark))
	tests := []struct {
		name string
		draw func()
		want string
	}{
		{"figure without words", func() { w.Open(pdf.Element{Tag: pdf.TagFigure}); w.Close() }, "figure without a text"},
		{"graphic outside content", func() { w.Graphic(g, at(0, 0, 1, 1)) }, "content outside marked content"},
		{"code outside content", func() { w.Modules(qr, at(0, 0, 1, 1)) }, "content outside marked content"},
	}
	for _, tt := range tests {
		w.Begin(info())
		w.AddPage(pdf.Points(100), pdf.Points(100))
		tt.draw()
		if _, err := w.Finish(); err == nil || !strings.Contains(err.Error(), tt.want) {
			t.Errorf("%s: Finish = %v, want an error with %q", tt.name, err, tt.want)
		}
	}
}

func TestWriter_Conformance(t *testing.T) {
	for level, want := range map[pdf.Conformance]string{pdf.ConformanceA: "A", pdf.ConformanceB: "B"} {
		i := info()
		i.Conformance = level
		file, err := draw(newWriter(t), i)
		if err != nil {
			t.Fatal(err)
		}
		if want := "<pdfaid:part>3</pdfaid:part><pdfaid:conformance>" + want + "</pdfaid:conformance>"; !bytes.Contains(file, []byte(want)) {
			t.Errorf("level %d: the metadata do not say %s", level, want)
		}
	}
}
