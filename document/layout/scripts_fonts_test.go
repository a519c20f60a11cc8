package layout_test

import (
	"strings"
	"testing"

	"quittance/document/layout"
	"quittance/document/pdf"
	"quittance/templates"
)

// A renderer of Latin never parses the other fonts, whatever it is asked to print.
func TestScripts_FontsAreReadWhenNeeded(t *testing.T) {
	p, err := templates.Typefaces()
	if err != nil {
		t.Fatal(err)
	}
	var read []string
	for i := range p.Faces {
		f := &p.Faces[i]
		open := f.Read
		f.Read = func() ([]byte, error) {
			read = append(read, f.Name)
			return open()
		}
	}
	e, err := layout.New(p)
	if err != nil {
		t.Fatal(err)
	}
	r := newRenderer(t, e)
	for _, text := range []string{"Taxi 12,50 €", "Счёт Ελλάδα", "🍔", "አበበ", "“quoted” – …", "abc\u202Edef", "Α\u0301"} {
		_, _ = r.Layout(sample(text, 1))
	}
	if len(read) != 0 {
		t.Errorf("fonts %v were read for nothing", read)
	}
	for range 2 {
		if _, err := r.Layout(sample("คน 北京", 1)); err != nil {
			t.Fatal(err)
		}
	}
	if got := strings.Join(read, " "); got != "NotoSansSC-Regular NotoSansThai-Regular" {
		t.Errorf("read %s, want each font in need once", got)
	}
}

// glyphFonts are the fonts that a file embeds, without their subset tags.
func glyphFonts(t *testing.T, text, lang string) []string {
	t.Helper()
	p, err := templates.Typefaces()
	if err != nil {
		t.Fatal(err)
	}
	var read []string
	for i := range p.Faces {
		f := &p.Faces[i]
		open := f.Read
		f.Read = func() ([]byte, error) {
			read = append(read, strings.TrimSuffix(f.Name, "-Regular"))
			return open()
		}
	}
	e, err := layout.New(p)
	if err != nil {
		t.Fatal(err)
	}
	d := sample("x", 1)
	d.Body = []layout.Block{&layout.Paragraph{Tag: pdf.TagParagraph, Style: body, Text: text, Lang: lang}}
	if _, err := newRenderer(t, e).Layout(d); err != nil {
		t.Fatal(err)
	}
	return read
}

func TestScripts_IdeographsHaveTheFormsOfTheirLanguage(t *testing.T) {
	for _, tt := range []struct{ name, text, lang, want string }{
		{"simplified by default", "北京", "", "NotoSansSC"},
		{"traditional, which the simplified font lacks", "臺灣", "", "NotoSansSC NotoSansTC"},
		{"traditional by language", "北京", "zh-Hant", "NotoSansTC"},
		{"Taiwan", "北京", "zh-TW", "NotoSansTC"},
		{"Japanese by language", "北京", "ja", "NotoSansJP"},
		{"Japanese by its kana", "北京の", "en", "NotoSansJP"},
		{"Korean by its letters", "北京역", "en", "NotoSansKR"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if got := strings.Join(glyphFonts(t, tt.text, tt.lang), " "); got != tt.want {
				t.Errorf("fonts %s, want %s", got, tt.want)
			}
		})
	}
}

// Thai is broken where a syllable surely starts, if there is such a place.
func TestScripts_ThaiBreaksBetweenSyllables(t *testing.T) {
	r := newRenderer(t, productEngine(t))
	text := strings.Repeat("ค่าโดยสารและค่าบริการเดินทางไปสนามบิน", 12)
	result, err := r.Layout(sample(text, 1))
	if err != nil {
		t.Fatal(err)
	}
	lines := 0
	for _, p := range result.Placed {
		if p.Field != "text" {
			continue
		}
		if lines > 0 && !strings.ContainsAny(p.Text[:len("เ")], "เแโใไ") {
			t.Errorf("line %d starts with %q", lines, p.Text[:len("เ")])
		}
		lines++
	}
	if lines < 3 {
		t.Errorf("%d lines, want some", lines)
	}
}

// The narrowest columns hold what is put into them, or refuse it.
func TestScripts_NarrowColumns(t *testing.T) {
	r := newRenderer(t, productEngine(t))
	for _, s := range scripts {
		for width := pdf.Points(14); width < pdf.Points(60); width += pdf.Points(3) {
			d := sample("x", 1)
			d.Body = []layout.Block{&layout.Columns{Widths: []pdf.Length{width, 0}, Columns: []layout.Stack{
				{Blocks: []layout.Block{&layout.Paragraph{Tag: pdf.TagParagraph, Style: body, Text: s.text, Lang: s.lang, Field: s.name}}}, {},
			}}}
			result, err := r.Layout(d)
			if err != nil && width < pdf.Points(30) {
				continue // narrower than a character
			}
			if err != nil {
				t.Fatal(err)
			}
			for _, p := range result.Placed {
				if p.X < p.Left || p.X+p.Width > p.Right {
					t.Errorf("%s: %q is wider than %d", s.name, p.Text, width)
				}
			}
		}
	}
}
