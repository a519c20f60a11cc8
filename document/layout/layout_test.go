package layout_test

import (
	"bytes"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"quittance/document/layout"
	"quittance/document/pdf"
	"quittance/test/validate"
)

// fonts is where the product's fonts are, seen from this package.
const fonts = "../../templates/fonts"

func readFont(t testing.TB, name string) []byte {
	t.Helper()
	b, err := os.ReadFile(filepath.Join(fonts, name))
	if err != nil {
		t.Fatal(err)
	}
	return b
}

func newEngine(t testing.TB) *layout.Engine {
	t.Helper()
	scripts := []string{"Latn", "Grek", "Cyrl"}
	e, err := layout.New(layout.Params{
		Faces: []layout.Face{
			{Name: "NotoSans-Regular", Data: readFont(t, "NotoSans-Regular.ttf"), Weight: layout.Regular, Scripts: scripts},
			{Name: "NotoSans-Bold", Data: readFont(t, "NotoSans-Bold.ttf"), Weight: layout.Bold, Scripts: scripts},
		},
		OutputProfile: readFont(t, "sRGB.icc"),
	})
	if err != nil {
		t.Fatal(err)
	}
	return e
}

func newRenderer(t testing.TB, e *layout.Engine) *layout.Renderer {
	t.Helper()
	r, err := e.Renderer()
	if err != nil {
		t.Fatal(err)
	}
	return r
}

var (
	body = layout.Style{Size: pdf.Points(9), Leading: pdf.Points(12)}
	bold = layout.Style{Size: pdf.Points(9), Leading: pdf.Points(12), Weight: layout.Bold}
)

// sample is a document with a heading, a paragraph of the text and a table of
// so many rows.
func sample(text string, rows int) layout.Document {
	table := &layout.Table{
		Columns: []layout.Column{{}, {Width: pdf.Points(80), Align: layout.Right}},
		Gap:     pdf.Points(8),
		Header:  [][]layout.Paragraph{{{Style: bold, Text: "What"}}, {{Style: bold, Text: "Amount"}}},
		Look:    layout.TableLook{Padding: pdf.Points(3), HeaderRule: layout.Rule{Thickness: 500}, RowRule: layout.Rule{Thickness: 250}},
	}
	for i := range rows {
		table.Rows = append(table.Rows, layout.Row{Cells: [][]layout.Paragraph{
			{{Style: body, Text: fmt.Sprintf("Row %d", i), Field: "row"}},
			{{Style: body, Text: fmt.Sprintf("%d.00", i), Field: "amount"}},
		}})
	}
	return layout.Document{
		Info: pdf.Info{Title: "Sample", Language: "en", Producer: "test", Created: time.Date(2026, 11, 21, 0, 0, 0, 0, time.UTC)},
		Page: layout.Page{Width: pdf.Points(595), Height: pdf.Points(842), Left: pdf.Points(56), Right: pdf.Points(56), Top: pdf.Points(56), Bottom: pdf.Points(70)},
		Body: []layout.Block{
			&layout.Paragraph{Tag: pdf.TagHeading1, Style: bold, Text: "Sample", Field: "title"},
			&layout.Paragraph{Tag: pdf.TagParagraph, Style: body, Text: text, Field: "text"},
			&layout.Space{Height: pdf.Points(12)},
			table,
		},
		Footer: &layout.Running{Y: pdf.Points(40), Style: body, Lines: []string{"Footer"}, PageNumber: func(page, pages int) string {
			return fmt.Sprintf("%d / %d", page, pages)
		}},
	}
}

func TestRender_SameBytesWhateverWasRenderedBefore(t *testing.T) {
	e := newEngine(t)
	texts := []string{"Straße", "Jürgen Müßiggang", "u\u0308ber", "über", "Счёт № 5", "Το τιμολόγιο", strings.Repeat("word ", 300), "fi ffl"}
	alone := make([][]byte, len(texts))
	for i, text := range texts {
		file, _, err := newRenderer(t, e).Render(sample(text, 60))
		if err != nil {
			t.Fatal(err)
		}
		alone[i] = file
	}
	warm := newRenderer(t, e)
	order := rand.New(rand.NewPCG(1, 2))
	for range 60 {
		i := order.IntN(len(texts))
		file, _, err := warm.Render(sample(texts[i], 60))
		if err != nil {
			t.Fatal(err)
		}
		if !bytes.Equal(file, alone[i]) {
			t.Fatalf("%q renders to other bytes on a warm renderer", texts[i])
		}
	}
}

func TestRender_NamesTheCharacterItCannotPrint(t *testing.T) {
	r := newRenderer(t, newEngine(t))
	tests := []struct {
		name, give, want string
	}{
		{"thai", "ก", "text: no font has U+0E01 THAI CHARACTER KO KAI (script Thai)"},
		{"arabic", "تم", "text: no font has U+062A ARABIC LETTER TEH (script Arab)"},
		{"emoji", "Burger 🍔", "text: no font has U+1F354 HAMBURGER (script Zyyy)"},
		{"bidi override", "abc\u202Edef", "text: U+202E RIGHT-TO-LEFT OVERRIDE is invisible"},
		{"zero width", "ab\u200Bc", "text: U+200B ZERO WIDTH SPACE is invisible"},
		{"control", "a\x07b", "text: U+0007 <control> is invisible"},
		{"line feed", "a\nb", "text: U+000A <control> is invisible"},
		{"not UTF-8", "a\xFFb", "text: the text is not valid UTF-8, or holds U+FFFD REPLACEMENT CHARACTER"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			_, err := r.Layout(sample(tt.give, 1))
			var missing *layout.MissingGlyph
			if !errors.As(err, &missing) {
				t.Fatalf("Layout(%q) = %v, want a MissingGlyph", tt.give, err)
			}
			if got := missing.Error(); got != tt.want {
				t.Errorf("error %q, want %q", got, tt.want)
			}
		})
	}
}

func TestLayout_LinesStayInTheirColumn(t *testing.T) {
	r := newRenderer(t, newEngine(t))
	for _, text := range []string{strings.Repeat("Donaudampfschifffahrt ", 40), strings.Repeat("W", 2000), strings.Repeat("a-b/c ", 300)} {
		result, err := r.Layout(sample(text, 3))
		if err != nil {
			t.Fatal(err)
		}
		var joined strings.Builder
		for _, p := range result.Placed {
			if p.X < p.Left || p.X+p.Width > p.Right {
				t.Errorf("%q stands from %d to %d, outside %d to %d", p.Text, p.X, p.X+p.Width, p.Left, p.Right)
			}
			if p.Field == "text" {
				joined.WriteString(p.Text + p.Break)
			}
		}
		if joined.String() != text {
			t.Errorf("the lines join to %q, want %q", joined.String(), text)
		}
	}
}

func TestLayout_RepeatsHeaderAndCountsPages(t *testing.T) {
	r := newRenderer(t, newEngine(t))
	result, err := r.Layout(sample("text", 100))
	if err != nil {
		t.Fatal(err)
	}
	if result.Pages != 3 {
		t.Fatalf("%d pages, want 3", result.Pages)
	}
	headers, numbers := 0, []string{}
	for _, p := range result.Placed {
		if p.Text == "Amount" {
			headers++
			if wantArtifact := p.Page > 0; p.Artifact != wantArtifact {
				t.Errorf("header on page %d: artifact %v, want %v", p.Page, p.Artifact, wantArtifact)
			}
		}
		if strings.Contains(p.Text, " / ") {
			numbers = append(numbers, p.Text)
		}
	}
	if headers != 3 {
		t.Errorf("%d table headers, want 3", headers)
	}
	if got := strings.Join(numbers, ","); got != "1 / 3,2 / 3,3 / 3" {
		t.Errorf("page numbers %s", got)
	}
}

func TestLayout_DoesNotFit(t *testing.T) {
	r := newRenderer(t, newEngine(t))
	d := sample(strings.Repeat("x ", 20_000), 1)
	d.MaxPages = 2
	if _, err := r.Layout(d); !errors.Is(err, layout.ErrDoesNotFit) {
		t.Errorf("Layout of a text beyond all pages = %v, want ErrDoesNotFit", err)
	}
}

func FuzzLayout(f *testing.F) {
	for _, s := range []string{"", "(a) Tj ET \\", "\\(", "a\x00b", "é", "e\u0301", "\u202e", "𝒳", strings.Repeat("M", 500), ")>>BDC"} {
		f.Add(s)
	}
	e := newEngine(f)
	r := newRenderer(f, e)
	f.Fuzz(func(t *testing.T, text string) {
		if len(text) > 2000 {
			return
		}
		file, result, err := r.Render(sample(text, 2))
		var missing *layout.MissingGlyph
		if errors.As(err, &missing) {
			return
		}
		if err != nil {
			t.Fatal(err)
		}
		if !bytes.HasPrefix(file, []byte("%PDF-1.7")) || result.Pages < 1 {
			t.Fatal("no document")
		}
		var joined strings.Builder
		for _, p := range result.Placed {
			if p.Field == "text" {
				joined.WriteString(p.Text + p.Break)
			}
		}
		if joined.String() != text {
			t.Fatalf("the page says %q, want %q", joined.String(), text)
		}
	})
}

func TestRender_TextReadsBackLetterByLetter(t *testing.T) {
	r := newRenderer(t, newEngine(t))
	// One glyph stands for two spellings of a letter: composed and decomposed.
	text := "\u00fcber u\u0308ber e\u0301t\u00e9 office \uFB01n Счёт Ελλάδα"
	file, _, err := r.Render(sample(text, 1))
	if err != nil {
		t.Fatal(err)
	}
	if got := validate.Text(t, file); !strings.Contains(got, text) {
		t.Errorf("the document does not say %q:\n%s", text, got)
	}
}

func TestLayout_KeepsTheLastRowWithWhatFollows(t *testing.T) {
	r := newRenderer(t, newEngine(t))
	d := sample("text", 36) // the last row just fits the first page
	table, ok := d.Body[len(d.Body)-1].(*layout.Table)
	if !ok {
		t.Fatal("the sample does not end with its table")
	}
	lastPage := func() int {
		result, err := r.Layout(d)
		if err != nil {
			t.Fatal(err)
		}
		page := -1
		for _, p := range result.Placed {
			if p.Text == "Row 35" {
				page = p.Page
			}
		}
		return page
	}
	if got := lastPage(); got != 0 {
		t.Fatalf("the last row is on page %d, want 0", got)
	}
	table.Look.KeepBelow = pdf.Points(100)
	if got := lastPage(); got != 1 {
		t.Errorf("the last row is on page %d, want 1, with what follows it", got)
	}
}
