package layout_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"quittance/document/layout"
	"quittance/document/lint"
	"quittance/document/pdf"
	"quittance/document/symbol"
)

// drawer draws random blocks.
type drawer struct {
	t       *rapid.T
	graphic *pdf.Graphic
	code    symbol.Modules
	fields  int
}

func (d *drawer) points(name string, most int) pdf.Length {
	return pdf.Points(rapid.IntRange(0, most).Draw(d.t, name))
}

func (d *drawer) align() layout.Align {
	return rapid.SampledFrom([]layout.Align{layout.Left, layout.Right, layout.Center}).Draw(d.t, "align")
}

func (d *drawer) text() string {
	words := []string{"Taxi", "a", "Donaudampfschifffahrt", "12", "-5.00", "+966 11 123 4567", "1,234.50", "رحلة", "חשבונית", "15%", "क्षत्रिय", "กรุงเทพฯ", "東京駅", "(x)", "\u0301", "-"}
	return strings.Join(rapid.SliceOfN(rapid.SampledFrom(words), 0, 12).Draw(d.t, "words"), " ")
}

func (d *drawer) paragraph() layout.Paragraph {
	d.fields++
	size := pdf.Points(rapid.IntRange(6, 14).Draw(d.t, "size"))
	return layout.Paragraph{
		Style: layout.Style{Size: size, Leading: size * 5 / 4, Weight: rapid.SampledFrom([]layout.Weight{layout.Regular, layout.Bold}).Draw(d.t, "weight")},
		Align: d.align(), Text: d.text(), Field: fmt.Sprintf("f%d", d.fields),
	}
}

func (d *drawer) cells(columns int) [][]layout.Paragraph {
	out := make([][]layout.Paragraph, columns)
	for i := range out {
		for range rapid.IntRange(0, 2).Draw(d.t, "stack") {
			out[i] = append(out[i], d.paragraph())
		}
	}
	return out
}

func (d *drawer) table() *layout.Table {
	columns := rapid.IntRange(1, 3).Draw(d.t, "columns")
	t := &layout.Table{Gap: d.points("gap", 6), Look: layout.TableLook{
		Indent: d.points("indent", 20), Padding: d.points("padding", 3), KeepBelow: d.points("below", 60),
		HeaderRule: layout.Rule{Thickness: d.points("rule", 1)}, RowRule: layout.Rule{Thickness: d.points("rule", 1)},
	}}
	for range columns {
		t.Columns = append(t.Columns, layout.Column{Align: d.align(), Width: rapid.SampledFrom([]pdf.Length{0, pdf.Points(40)}).Draw(d.t, "width")})
	}
	if rapid.Bool().Draw(d.t, "header") {
		t.Header = d.cells(columns)
	}
	for range rapid.IntRange(0, 30).Draw(d.t, "rows") {
		t.Rows = append(t.Rows, layout.Row{Cells: d.cells(columns)})
	}
	if rapid.Bool().Draw(d.t, "carry") {
		forward, brought := d.cells(columns), d.cells(columns)
		t.Carry = &layout.Carry{Rows: func(int) (first, second [][]layout.Paragraph, err error) { return forward, brought, nil }}
	}
	return t
}

func (d *drawer) figure() *layout.Figure {
	d.fields++
	f := &layout.Figure{Align: d.align(), Width: d.points("width", 60) + 1, Height: d.points("height", 60) + 1, Alt: "Figure", Field: fmt.Sprintf("f%d", d.fields)}
	if rapid.Bool().Draw(d.t, "code") {
		f.Code, f.Text = d.code, "code"
	} else {
		f.Graphic = d.graphic
	}
	return f
}

// block draws a block; one that holds others is nested at most so deep.
func (d *drawer) block(deep int) layout.Block {
	switch kind := rapid.IntRange(0, 7).Draw(d.t, "kind"); {
	case kind == 0:
		return &layout.Space{Height: d.points("space", 30)}
	case kind == 1:
		return &layout.Rule{Thickness: d.points("rule", 2)}
	case kind == 2:
		return d.figure()
	case kind == 3:
		return d.table()
	case kind == 4 && deep > 0:
		return &layout.Box{Fill: &pdf.Color{R: 240}, Border: layout.Rule{Thickness: d.points("border", 2)}, Padding: d.points("padding", 8) + pdf.Points(1), Body: d.stack(deep - 1)}
	case kind == 5 && deep > 0:
		return &layout.Columns{Widths: []pdf.Length{0, pdf.Points(60), 0}, Gap: d.points("gap", 8), Columns: []layout.Stack{d.stack(deep - 1), d.stack(deep - 1), d.stack(deep - 1)}}
	case kind == 6 && deep > 0:
		s := d.stack(deep - 1)
		return &s
	}
	p := d.paragraph()
	p.Tag = pdf.TagParagraph
	return &p
}

func (d *drawer) stack(deep int) layout.Stack {
	s := layout.Stack{Keep: rapid.Bool().Draw(d.t, "keep")}
	for range rapid.IntRange(0, 4).Draw(d.t, "blocks") {
		s.Blocks = append(s.Blocks, d.block(deep))
	}
	return s
}

func (d *drawer) document() layout.Document {
	margin := d.points("margin", 40) + pdf.Points(10)
	doc := layout.Document{
		Info: sample("", 0).Info,
		Page: layout.Page{Width: d.points("width", 300) + pdf.Points(250), Height: d.points("height", 500) + pdf.Points(250), Left: margin, Right: margin / 2, Top: margin, Bottom: margin},
		Body: d.stack(3).Blocks,
	}
	doc.RightToLeft = rapid.Bool().Draw(d.t, "right to left")
	return doc
}

// Whatever is laid out, either does not fit or stands on its pages without a fault,
// the same each time.
func TestRandom_FitsOrIsRefused(t *testing.T) {
	r := newRenderer(t, productEngine(t))
	graphic, code := newGraphic(t), newCode(t, "code")
	fitted := 0
	rapid.Check(t, func(t *rapid.T) {
		d := drawer{t: t, graphic: graphic, code: code}
		doc := d.document()
		_, result, err := r.Render(doc)
		if errors.Is(err, layout.ErrDoesNotFit) {
			return
		}
		if err != nil {
			t.Fatal(err)
		}
		fitted++
		for _, p := range lint.Check(result, doc.Page, nil) {
			t.Error(p)
		}
		again, err := r.Layout(doc)
		if err != nil {
			t.Fatal(err)
		}
		result.SHA256 = again.SHA256 // which made no file
		if diff := cmp.Diff(result, again); diff != "" {
			t.Errorf("laid out again (-first +second):\n%s", diff)
		}
		mirrored(t, r, doc, result)
	})
	if fitted < 20 {
		t.Errorf("%d documents fitted their pages, too few to say anything", fitted)
	}
}

// mirrored compares with the same page in the other direction.
func mirrored(t *rapid.T, r *layout.Renderer, doc layout.Document, result layout.Result) {
	doc.RightToLeft = !doc.RightToLeft
	other, err := r.Layout(doc)
	if err != nil {
		t.Fatal(err)
	}
	if len(other.Placed) != len(result.Placed) || other.Pages != result.Pages {
		t.Fatalf("%d lines on %d pages, in the other direction %d on %d", len(result.Placed), result.Pages, len(other.Placed), other.Pages)
	}
	for i, p := range result.Placed {
		o := other.Placed[i]
		if o.Page != p.Page || o.Y != p.Y || o.Left != doc.Page.Width-p.Right || o.Right != doc.Page.Width-p.Left {
			t.Errorf("%s stands in %d to %d, in the other direction in %d to %d", p.Field, p.Left, p.Right, o.Left, o.Right)
		}
	}
}
