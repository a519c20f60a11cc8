package document_test

import (
	"strings"
	"testing"

	"quittance/document/layout"
	"quittance/document/pdf"
	"quittance/templates"
)

// paper is a renderer with the product's fonts.
func paper(t testing.TB) *layout.Renderer {
	t.Helper()
	faces, err := templates.Typefaces()
	if err != nil {
		t.Fatal(err)
	}
	engine, err := layout.New(faces)
	if err != nil {
		t.Fatal(err)
	}
	r, err := engine.Renderer()
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// sheetOf is a document of one column.
func sheetOf(language string, width pdf.Length) layout.Document {
	const margin = 60
	return layout.Document{
		Info: pdf.Info{Title: "words", Language: language},
		Page: layout.Page{
			Width: width + 2*pdf.Points(margin), Height: pdf.Points(842),
			Left: pdf.Points(margin), Right: pdf.Points(margin), Top: pdf.Points(margin), Bottom: pdf.Points(margin),
		},
	}
}

func bold(size, leading int) layout.Style {
	return layout.Style{Size: pdf.Points(size), Leading: pdf.Points(leading), Weight: layout.Bold}
}

// Every word of every language can be printed, in bold too.
func TestLanguages_HaveTheirGlyphs(t *testing.T) {
	r := paper(t)
	for _, file := range languageFiles(t) {
		words, _ := wordsOf(t, file)
		doc := sheetOf(languageOf(file), pdf.Points(400))
		for key, text := range words {
			doc.Body = append(doc.Body, &layout.Paragraph{Tag: pdf.TagParagraph, Style: bold(8, 11), Text: strings.ReplaceAll(text, "\n", " "), Field: key})
		}
		if _, err := r.Layout(doc); err != nil {
			t.Errorf("%s: %v", file, err)
		}
	}
}

// Labels in narrow columns stay on one line, in the styles and widths of
// templates/shared/base.yaml.
func TestLanguages_FitTheirColumns(t *testing.T) {
	label, total := bold(8, 13), bold(12, 18)
	columns := []struct {
		width pdf.Length
		style layout.Style
		keys  []string
	}{
		{pdf.Points(45), label, []string{"column.quantity"}},
		{pdf.Points(60), label, []string{"column.rate"}},
		{pdf.Points(95), label, []string{"column.amount", "column.amount_with_tax", "column.amount_without_tax", "column.taxable", "column.tax_amount", "column.gross"}},
		{pdf.Points(108), label, []string{"label.issue_date", "label.document_date", "label.supply_date"}},
		{pdf.Points(144), label, []string{"label.supplier", "label.customer", "label.issuer"}},
		{pdf.Points(120), total, []string{"total.gross", "total.payable", "total.credited"}},
	}
	r := paper(t)
	for _, file := range languageFiles(t) {
		words, _ := wordsOf(t, file)
		for _, c := range columns {
			doc := sheetOf(languageOf(file), c.width)
			for _, key := range c.keys {
				doc.Body = append(doc.Body, &layout.Paragraph{Tag: pdf.TagParagraph, Style: c.style, Text: words[key], Field: key})
			}
			result, err := r.Layout(doc)
			if err != nil {
				t.Fatal(err)
			}
			for i := range result.Placed[1:] {
				if key := result.Placed[i].Field; key == result.Placed[i+1].Field {
					t.Errorf("%s: %s is wider than its column: %q", file, key, words[key])
				}
			}
		}
	}
}
