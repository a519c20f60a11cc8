package layout_test

import (
	"fmt"
	"strings"
	"testing"

	"quittance/document/layout"
	"quittance/document/pdf"
)

var (
	large = layout.Style{Size: pdf.Points(18), Leading: pdf.Points(24), Weight: layout.Bold}
	small = layout.Style{Size: pdf.Points(7), Leading: pdf.Points(9), Color: pdf.Color{R: 90, G: 90, B: 90}}
)

// twoLanguages is a cell with a text above its English.
func twoLanguages(text, english string) []layout.Paragraph {
	return []layout.Paragraph{{Style: bold, Text: text}, {Style: small, Text: english, Lang: "en"}}
}

// arabicLines is a table of lines as an Arabic invoice has it.
func arabicLines() *layout.Table {
	t := &layout.Table{
		Columns: []layout.Column{{RowHeader: true}, {Width: pdf.Points(60), Align: layout.Center}, {Width: pdf.Points(60), Align: layout.Right}, {Width: pdf.Points(90), Align: layout.Right}},
		Gap:     pdf.Points(8),
		Header:  [][]layout.Paragraph{twoLanguages("الوصف", "Description"), twoLanguages("الكمية", "Quantity"), twoLanguages("الضريبة", "VAT"), twoLanguages("المبلغ", "Amount")},
		Look:    layout.TableLook{Padding: pdf.Points(3), HeaderRule: layout.Rule{Thickness: 500}, RowRule: layout.Rule{Thickness: 250, Color: pdf.Color{R: 200, G: 200, B: 200}}},
	}
	for _, line := range [][4]string{
		{"رحلة من المطار إلى وسط المدينة بتاريخ 20/11/2026", "1", "15%", "1,234.50 SAR"},
		{"توصيل 3 كم", "2", "15%", "99.00 SAR"},
		{"Taxi Riyadh 24", "1", "0%", "7.25 SAR"},
		{"خصم 10%", "1", "15%", "-5.00"},
		{"رسوم VAT 15% على الخدمة، هاتف +966 11 123 4567", "1", "15%", "-1,105.00 SAR"},
	} {
		t.Rows = append(t.Rows, layout.Row{Cells: [][]layout.Paragraph{
			cellOf(body, line[0], "item"), cellOf(body, line[1], "quantity"), cellOf(body, line[2], "rate"), cellOf(body, line[3], "amount"),
		}})
	}
	return t
}

// arabicTotals stands below the lines, with the amounts in the same place.
func arabicTotals() *layout.Table {
	t := &layout.Table{
		Columns: []layout.Column{{}, {Width: pdf.Points(120), Align: layout.Right}},
		Look:    layout.TableLook{Indent: pdf.Points(240), Padding: pdf.Points(2)},
	}
	for i, line := range [][2]string{{"المجموع قبل الضريبة", "230.75 SAR"}, {"VAT 15%", "34.61 SAR"}, {"الإجمالي", "12,265.36 SAR"}} {
		row := layout.Row{Cells: [][]layout.Paragraph{cellOf(body, line[0], "label"), cellOf(body, line[1], "amount")}}
		if i == 2 {
			row.RuleAbove = &layout.Rule{Thickness: 500}
		}
		t.Rows = append(t.Rows, row)
	}
	return t
}

// arabicInvoice is a mirrored page as an Arabic invoice has it.
func arabicInvoice(t testing.TB) layout.Document {
	d := sample("", 0)
	d.Info.Language, d.RightToLeft = "ar", true
	party := func(lines ...string) layout.Stack {
		s := layout.Stack{}
		for _, l := range lines {
			s.Blocks = append(s.Blocks, &layout.Paragraph{Tag: pdf.TagParagraph, Style: body, Text: l, Field: "party"})
		}
		return s
	}
	gap := &layout.Space{Height: pdf.Points(12)}
	d.Body = []layout.Block{
		&layout.Columns{Widths: []pdf.Length{0, pdf.Points(80)}, Columns: []layout.Stack{
			{Blocks: []layout.Block{
				&layout.Paragraph{Tag: pdf.TagHeading1, Style: large, Text: "فاتورة ضريبية", Field: "title"},
				&layout.Paragraph{Tag: pdf.TagParagraph, Style: body, Text: "رقم SA-7-RI-2026-000042 بتاريخ 21/11/2026، العميل: شركة Quittance Ltd (فرع الرياض)، المبلغ -1,234.50 ريال.", Field: "text"},
			}},
			{Blocks: []layout.Block{&layout.Figure{Align: layout.Right, Width: pdf.Points(48), Height: pdf.Points(48), Alt: "شعار", Field: "mark", Graphic: newGraphic(t)}}},
		}},
		gap,
		&layout.Columns{Widths: []pdf.Length{0, 0}, Gap: pdf.Points(16), Columns: []layout.Stack{
			party("المورد: شركة النقل", "12 King Fahd Road", "الرياض 11564", "+966 11 123 4567"),
			party("العميل: Example Trading LLC", "ص.ب. 5678، جدة", "هاتف: +966 11 123 4567", "الرقم الضريبي 300000000000003"),
		}},
		gap,
		arabicLines(),
		gap,
		arabicTotals(),
		gap,
		&layout.Box{
			Fill: &pdf.Color{R: 240, G: 246, B: 243}, Border: layout.Rule{Thickness: 500, Color: pdf.Color{G: 120, B: 80}}, Padding: pdf.Points(8),
			Body: layout.Stack{Blocks: []layout.Block{
				&layout.Columns{Widths: []pdf.Length{0, pdf.Points(72)}, Gap: pdf.Points(12), Columns: []layout.Stack{
					party("تم الدفع ببطاقة تنتهي بـ 4242 بتاريخ 20/11/2026 الساعة 08:15.", "المبلغ المدفوع 265.36 ريال، المتبقي -5.00 ريال."),
					{Blocks: []layout.Block{&layout.Figure{Align: layout.Right, Width: pdf.Points(72), Height: pdf.Points(72), Alt: "رمز", Field: "code", Code: newCode(t, "AQpUYXhpIFJpeWFkaA=="), Text: "AQpUYXhpIFJpeWFkaA=="}}},
				}},
			}},
		},
	}
	d.Footer.Lines = []string{"شركة النقل، الرياض"}
	d.Footer.Rule = layout.Rule{Thickness: 250}
	d.Footer.PageNumber = func(page, pages int) string { return fmt.Sprintf("صفحة %d من %d", page, pages) }
	return d
}

// headings are headings of every script, above the same in the regular weight.
func headings() layout.Document {
	d := sample("Headings", 0)
	d.Body = d.Body[:1]
	regular := large
	regular.Weight = layout.Regular
	for _, s := range scripts {
		for _, style := range []layout.Style{large, regular} {
			d.Body = append(d.Body, &layout.Paragraph{Tag: pdf.TagHeading2, Style: style, Text: s.item + " 12", Lang: s.lang, Field: s.name})
		}
	}
	return d
}

func TestMirrored_EdgesAreExchanged(t *testing.T) {
	r := newRenderer(t, productEngine(t))
	d := sample("فاتورة ضريبية", 2)
	plain, err := r.Layout(d)
	if err != nil {
		t.Fatal(err)
	}
	d.RightToLeft = true
	mirrored, err := r.Layout(d)
	if err != nil {
		t.Fatal(err)
	}
	header := byText(mirrored, "Amount")
	for i, p := range plain.Placed {
		m := mirrored.Placed[i]
		if m.Left != d.Page.Width-p.Right || m.Right != d.Page.Width-p.Left || m.Y != p.Y {
			t.Errorf("%q has the column %d to %d, mirrored %d to %d", p.Text, p.Left, p.Right, m.Left, m.Right)
		}
		if m.X < m.Left || m.X+m.Width > m.Right {
			t.Errorf("%q stands outside its column", m.Text)
		}
		if p.Field == "amount" && (p.X+p.Width != p.Right || m.X+m.Width != header.X+header.Width || header.X != m.Left) {
			t.Errorf("amount %q stands at %d in %d to %d, mirrored at %d in %d to %d", p.Text, p.X, p.Left, p.Right, m.X, m.Left, m.Right)
		}
		if p.Field == "row" && m.X+m.Width != m.Right {
			t.Errorf("%q does not start at the right", m.Text)
		}
	}
}

// Where a line stands is the page's, whichever way it runs.
func TestMirrored_LinesStandOnTheSideOfTheirPage(t *testing.T) {
	r := newRenderer(t, productEngine(t))
	for _, mirrored := range []bool{false, true} {
		for _, text := range []string{"Falafel", "פלאפל בפיתה", "شاورما Taxi", "-5.00 €"} {
			for _, align := range []layout.Align{layout.Left, layout.Right} {
				for _, byLanguage := range []bool{false, true} {
					d := sample("", 0)
					d.RightToLeft = mirrored
					d.Body = []layout.Block{&layout.Paragraph{Style: body, Align: align, Text: text, ByLanguage: byLanguage}}
					result, err := r.Layout(d)
					if err != nil {
						t.Fatal(err)
					}
					p := result.Placed[0]
					want := p.Left
					if mirrored == (align == layout.Left) {
						want = p.Right - p.Width
					}
					if p.X != want {
						t.Errorf("%q stands at %d, want %d (mirrored %t, align %d)", text, p.X, want, mirrored, align)
					}
				}
			}
		}
	}
}

// The amounts of both tables are one block at the left edge of the page, with
// their right ends on one line.
func TestMirrored_UnitsStandBelowUnits(t *testing.T) {
	r := newRenderer(t, productEngine(t))
	d := arabicInvoice(t)
	result, err := r.Layout(d)
	if err != nil {
		t.Fatal(err)
	}
	clean(t, d, result)
	ends := map[pdf.Length]int{}
	left := d.Page.Width
	for _, p := range result.Placed {
		if p.Field == "amount" {
			ends[p.X+p.Width]++
			left = min(left, p.X)
		}
	}
	header := byText(result, "الضريبة")
	if english, rate := byText(result, "VAT"), byText(result, "0%"); header.X != header.Left || header.X+header.Width != english.X+english.Width || rate.X+rate.Width != header.X+header.Width {
		t.Errorf("a wide header ends at %d, its second line at %d, the figures at %d", header.X+header.Width, english.X+english.Width, rate.X+rate.Width)
	}
	if len(ends) != 1 || left != d.Page.Left {
		t.Errorf("amounts end at %v and start at %d, want all 8 at one place and the widest at %d", ends, left, d.Page.Left)
	}
}

func byText(result layout.Result, text string) layout.Placed {
	for _, p := range result.Placed {
		if p.Text == text {
			return p
		}
	}
	return layout.Placed{}
}

// What is carried over stands in the block of the amounts, on each page.
func TestMirrored_CarriedSumsStandBelowAmounts(t *testing.T) {
	r := newRenderer(t, newEngine(t))
	d := carriedSample(t)
	d.RightToLeft = true
	result, err := r.Layout(d)
	if err != nil {
		t.Fatal(err)
	}
	clean(t, d, result)
	checkCarry(t, result, 80)
	header := byText(result, "Amount") // the widest of the column
	if header.X != d.Page.Left {
		t.Errorf("the header starts at %d, want at the edge", header.X)
	}
	for _, p := range result.Placed {
		if strings.HasSuffix(p.Text, ".00") && p.X+p.Width != header.X+header.Width {
			t.Errorf("%q on page %d ends at %d, the header at %d", p.Text, p.Page, p.X+p.Width, header.X+header.Width)
		}
	}
}
