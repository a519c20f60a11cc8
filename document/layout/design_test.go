package layout_test

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"quittance/document/layout"
	"quittance/document/lint"
	"quittance/document/pdf"
	"quittance/document/picture"
	"quittance/document/symbol"
	"quittance/test/validate"
)

// newGraphic is the mark of a brand: a square.
func newGraphic(t testing.TB) *pdf.Graphic {
	t.Helper()
	corner := func(x, y int64) [3]picture.Point { return [3]picture.Point{{X: x, Y: y}} }
	g, err := pdf.NewGraphic(&picture.Picture{Width: 10, Height: 10, Drawing: []picture.Path{{
		Color: picture.Color{G: 170, B: 110},
		Segments: []picture.Segment{
			{Operator: picture.MoveTo, Points: corner(0, 0)}, {Operator: picture.LineTo, Points: corner(picture.Grid, 0)},
			{Operator: picture.LineTo, Points: corner(0, picture.Grid)}, {Operator: picture.Close},
		},
	}}})
	if err != nil {
		t.Fatal(err)
	}
	return g
}

func newCode(t testing.TB, text string) symbol.Modules {
	t.Helper()
	m, err := symbol.QR(text)
	if err != nil {
		t.Fatal(err)
	}
	return m
}

// cellOf is a cell of one paragraph.
func cellOf(style layout.Style, text, field string) []layout.Paragraph {
	return []layout.Paragraph{{Style: style, Text: text, Field: field}}
}

// tableOf returns the table that a sample ends with.
func tableOf(t testing.TB, d layout.Document) *layout.Table {
	t.Helper()
	table, ok := d.Body[len(d.Body)-1].(*layout.Table)
	if !ok {
		t.Fatal("the sample does not end with its table")
	}
	return table
}

// clean fails for a page that lint finds fault with.
func clean(t testing.TB, d layout.Document, result layout.Result) {
	t.Helper()
	for _, p := range lint.Check(result, d.Page, nil) {
		t.Error(p)
	}
}

// boxed is a sample with a box of a figure, a text and a code, and a second box
// of the height of a text.
func boxed(t testing.TB) layout.Document {
	d := sample("text", 2)
	d.Body = append(d.Body,
		&layout.Space{Height: pdf.Points(10)},
		&layout.Box{
			Fill: &pdf.Color{R: 230, G: 240, B: 235}, Border: layout.Rule{Thickness: pdf.Points(1), Color: pdf.Color{G: 100}}, Padding: pdf.Points(8),
			Body: layout.Stack{Tag: pdf.TagDivision, Blocks: []layout.Block{
				&layout.Columns{Widths: []pdf.Length{0, pdf.Points(120)}, Columns: []layout.Stack{
					{Blocks: []layout.Block{
						&layout.Figure{Width: pdf.Points(40), Height: pdf.Points(40), Alt: "Mark of Example", Field: "mark", Graphic: newGraphic(t)},
						&layout.Paragraph{Tag: pdf.TagParagraph, Style: body, Text: "Inside", Field: "inside"},
					}},
					{Blocks: []layout.Block{
						&layout.Figure{Align: layout.Right, Width: pdf.Points(60), Height: pdf.Points(60), Alt: "Code", Field: "code", Code: newCode(t, "total=1.00"), Text: "total=1.00"},
					}},
				}},
			}},
		},
		&layout.Paragraph{Tag: pdf.TagParagraph, Style: body, Text: "After", Field: "after"},
	)
	return d
}

func byField(result layout.Result) map[string]layout.Placed {
	out := map[string]layout.Placed{}
	for _, p := range result.Placed {
		out[p.Field] = p
	}
	return out
}

func TestBox_StandsAroundItsBody(t *testing.T) {
	r := newRenderer(t, newEngine(t))
	d := boxed(t)
	result, err := r.Layout(d)
	if err != nil {
		t.Fatal(err)
	}
	clean(t, d, result)
	if len(result.Boxes) != 1 {
		t.Fatalf("%d boxes, want 1", len(result.Boxes))
	}
	box, at := result.Boxes[0], byField(result)
	inset := pdf.Points(9)
	if want := pdf.Points(60) + 2*inset; box.Height != want || box.X != d.Page.Left || box.Width != d.Page.Width-d.Page.Left-d.Page.Right {
		t.Errorf("box %+v, want over the full width, %d high", box, want)
	}
	if m := at["mark"]; !m.Figure || m.X != box.X+inset || m.Y+m.Height != box.Y+box.Height-inset || m.Height != pdf.Points(40) {
		t.Errorf("the mark stands at %d, %d, not in the upper left corner of the box", m.X, m.Y)
	}
	if c := at["code"]; c.X+c.Width != box.X+box.Width-inset || c.Text != "total=1.00" || c.Y != box.Y+inset {
		t.Errorf("the code stands at %d to %d, not in the lower right corner of the box", c.X, c.X+c.Width)
	}
	if a := at["after"]; a.Y >= box.Y || box.Y-a.Y > body.Leading {
		t.Errorf("the text after the box stands at %d, the box at %d", a.Y, box.Y)
	}
	d.RightToLeft = true
	mirrored, err := r.Layout(d)
	if err != nil {
		t.Fatal(err)
	}
	clean(t, d, mirrored)
	for _, field := range []string{"mark", "code"} {
		p, m := at[field], byField(mirrored)[field]
		if m.X != d.Page.Width-p.X-p.Width || m.Y != p.Y {
			t.Errorf("%s stands at %d, mirrored at %d", field, p.X, m.X)
		}
	}
}

func TestBox_StaysOnOnePage(t *testing.T) {
	r := newRenderer(t, newEngine(t))
	d := boxed(t)
	d.Body = append([]layout.Block{&layout.Space{}, &layout.Paragraph{Tag: pdf.TagParagraph, Style: body, Text: strings.Repeat("word ", 1010)}}, d.Body...)
	result, err := r.Layout(d)
	if err != nil {
		t.Fatal(err)
	}
	clean(t, d, result)
	at := byField(result)
	if box := result.Boxes[0]; box.Page != 1 || at["mark"].Page != 1 || at["amount"].Page != 0 {
		t.Errorf("box on page %d, mark on %d, table on %d; want 1, 1, 0", box.Page, at["mark"].Page, at["amount"].Page)
	}
	d.Body = []layout.Block{&layout.Box{Body: layout.Stack{Blocks: []layout.Block{&layout.Space{Height: pdf.Points(800)}}}}}
	if _, err := r.Layout(d); !errors.Is(err, layout.ErrDoesNotFit) {
		t.Errorf("a box higher than a page: %v, want ErrDoesNotFit", err)
	}
}

func TestFigure_Refused(t *testing.T) {
	r := newRenderer(t, newEngine(t))
	g, side := newGraphic(t), pdf.Points(50)
	tests := []struct {
		name string
		give layout.Figure
		want string
	}{
		{"without words", layout.Figure{Width: side, Height: side, Graphic: g, Field: "logo"}, "logo: a figure without words for it"},
		{"of nothing", layout.Figure{Width: side, Height: side, Alt: "x", Field: "logo"}, "logo: a figure is either a graphic or a code"},
		{"without height", layout.Figure{Width: side, Alt: "x", Graphic: g, Field: "logo"}, "logo: a figure of 50 by 0 pt"},
		{"too wide", layout.Figure{Width: 10 * side, Height: side, Alt: "x", Graphic: g, Field: "logo"},
			"logo: a figure of 500 pt in a column of 483 pt: the document does not fit its pages"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			d := sample("text", 1)
			d.Body = append(d.Body, &tt.give)
			if _, err := r.Layout(d); err == nil || err.Error() != tt.want {
				t.Errorf("error %v, want %s", err, tt.want)
			}
		})
	}
}

func TestDesign_PassesVeraPDF(t *testing.T) {
	r := newRenderer(t, productEngine(t))
	dir := t.TempDir()
	var files []string
	for name, d := range map[string]layout.Document{"boxed": boxed(t), "mirrored": arabicInvoice(t), "carried": carriedSample(t), "headings": headings()} {
		file, _, err := r.Render(d)
		if err != nil {
			t.Fatal(err)
		}
		files = append(files, filepath.Join(dir, name+".pdf"))
		if err := os.WriteFile(files[len(files)-1], file, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	validate.PDF(t, files...)
}

func TestHeadings_ReadBack(t *testing.T) {
	file, _, err := newRenderer(t, productEngine(t)).Render(headings())
	if err != nil {
		t.Fatal(err)
	}
	got := squeezed(validate.Text(t, file))
	for _, s := range scripts {
		word := strings.Fields(s.item)[0] // a reader of pages sees a number after Hebrew as a column
		if n := strings.Count(got, word); n != 2 {
			t.Errorf("%s: the document says %q %d times, want in bold and in regular", s.name, word, n)
		}
	}
}
