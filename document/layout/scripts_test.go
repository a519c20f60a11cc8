package layout_test

import (
	"bytes"
	"flag"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"unicode"

	"quittance/document/layout"
	"quittance/document/pdf"
	"quittance/templates"
	"quittance/test/validate"
)

var pagesTo = flag.String("pages", "", "write pages with all scripts into this directory, as PDF and PNG")

// script is a text in a script, as a paragraph and as the cell of a table.
type script struct {
	name, lang string
	text       string
	item       string
}

// scripts are all scripts that the product prints.
var scripts = []script{ // never changed
	{"Latin", "fr", "Facture – été, œuvre, Łódź, İstanbul, Việt Nam: 1 234,50 €", "Crème brûlée"},
	{"Greek", "el", "Απόδειξη παροχής υπηρεσιών: διαδρομή στην Αθήνα, σύνολο 12,50 €", "Μουσακάς"},
	{"Cyrillic", "uk", "Рахунок за поїздку: Київ, вулиця Хрещатик, ґанок, їжак, 250,00 грн", "Борщ український"},
	{"Arabic", "ar", "فاتورة ضريبية رقم 2026-000042 بمبلغ 1,234.50 ريال (شامل الضريبة) في الرياض، لا شيء", "شاورما دجاج -15.00"},
	{"Hebrew", "he", "חשבונית מס מספר 2026-42 בסך 1,234.50 ש״ח (כולל מע״מ) בתל אביב", "פלאפל בפיתה"},
	{"Devanagari", "hi", "कर चालान संख्या 42: यात्रा का कुल किराया ₹1,234.50, क्षत्रिय श्री कृष्ण र्‍य।", "पनीर टिक्का"},
	{"Bengali", "bn", "কর চালান নম্বর ৪২: মোট ভাড়া ৳1,234.50, ক্ষুদ্র প্রযুক্তি স্ত্রী।", "ইলিশ মাছ"},
	{"Tamil", "ta", "வரி விலைப்பட்டியல் எண் 42: மொத்தக் கட்டணம் ₹1,234.50 கோயில் ஸ்ரீ", "தோசை"},
	{"Thai", "th", "ใบกำกับภาษี เลขที่ 42: ค่าโดยสารทั้งหมด ฿1,234.50 น้ำใจ กรุงเทพฯ", "ต้มยำกุ้ง"},
	{"Chinese, simplified", "zh-Hans", "增值税发票第42号：从北京机场到国贸的车费，合计￥123.50（含税）。", "宫保鸡丁"},
	{"Chinese, traditional", "zh-Hant", "統一發票第42號：從臺北車站到桃園機場的車資，合計NT$1,234（含稅）。", "滷肉飯"},
	{"Japanese", "ja", "適格請求書 第42号：東京駅から羽田空港までの運賃、合計¥1,234（税込）。ラーメン、髙﨑様", "カレーライス"},
	{"Korean", "ko", "세금계산서 제42호: 서울역에서 인천공항까지 요금, 합계 ₩12,340 (부가세 포함)", "비빔밥"},
}

func productEngine(t testing.TB) *layout.Engine {
	t.Helper()
	p, err := templates.Typefaces()
	if err != nil {
		t.Fatal(err)
	}
	e, err := layout.New(p)
	if err != nil {
		t.Fatal(err)
	}
	return e
}

// scriptsDocument is a page in English with a paragraph and a table row of each.
func scriptsDocument(list []script) layout.Document {
	d := sample("Scripts", 0)
	d.Body = d.Body[:1]
	table := &layout.Table{
		Columns: []layout.Column{{Width: pdf.Points(120)}, {}, {Width: pdf.Points(80), Align: layout.Right}},
		Gap:     pdf.Points(8),
		Header:  [][]layout.Paragraph{{{Style: bold, Text: "Script"}}, {{Style: bold, Text: "Item"}}, {{Style: bold, Text: "Amount"}}},
		Look:    layout.TableLook{Padding: pdf.Points(2), HeaderRule: layout.Rule{Thickness: 500}, RowRule: layout.Rule{Thickness: 250}},
	}
	for _, s := range list {
		d.Body = append(d.Body, &layout.Paragraph{Tag: pdf.TagParagraph, Style: body, Text: s.text, Lang: s.lang, Field: s.name}, &layout.Space{Height: pdf.Points(6)})
		table.Rows = append(table.Rows, layout.Row{Cells: [][]layout.Paragraph{
			{{Style: body, Text: s.name}}, {{Style: body, Text: s.item, Lang: s.lang, Field: s.name}}, {{Style: body, Text: "-1,234.50 €"}},
		}})
	}
	d.Body = append(d.Body, &layout.Space{Height: pdf.Points(12)}, table)
	return d
}

func renderScripts(t testing.TB, r *layout.Renderer, list []script) []byte {
	t.Helper()
	file, _, err := r.Render(scriptsDocument(list))
	if err != nil {
		t.Fatal(err)
	}
	return file
}

// TestScripts_Pages writes the pages for people to look at:
//
//	go test ./document/layout -run Scripts_Pages -pages /tmp/pages
func TestScripts_Pages(t *testing.T) {
	r := newRenderer(t, productEngine(t))
	for name, d := range map[string]layout.Document{"scripts": scriptsDocument(scripts), "headings": headings(), "mirrored": arabicInvoice(t), "boxed": boxed(t), "carried": carriedSample(t)} {
		file, _, err := r.Render(d)
		if err != nil {
			t.Fatal(err)
		}
		if *pagesTo == "" {
			continue
		}
		base := filepath.Join(*pagesTo, name)
		if err := os.WriteFile(base+".pdf", file, 0o600); err != nil {
			t.Fatal(err)
		}
		if out, err := exec.CommandContext(t.Context(), "pdftoppm", "-r", "110", "-png", base+".pdf", base).CombinedOutput(); err != nil {
			t.Fatalf("pdftoppm: %v: %s", err, out)
		}
	}
}

func TestScripts_PassVeraPDF(t *testing.T) {
	r := newRenderer(t, productEngine(t))
	dir := t.TempDir()
	var files []string
	add := func(name string, content []byte) {
		file := filepath.Join(dir, name+".pdf")
		if err := os.WriteFile(file, content, 0o600); err != nil {
			t.Fatal(err)
		}
		files = append(files, file)
	}
	add("all", renderScripts(t, r, scripts))
	mirrored, _, err := r.Render(arabicInvoice(t))
	if err != nil {
		t.Fatal(err)
	}
	add("mirrored", mirrored)
	for _, s := range scripts {
		d := scriptsDocument([]script{s})
		d.Info.Language, d.RightToLeft = s.lang, s.lang == "ar"
		file, _, err := r.Render(d)
		if err != nil {
			t.Fatal(err)
		}
		add(s.name, file)
	}
	validate.PDF(t, files...)
}

// squeezed takes out the spaces, which a reader of a page guesses, and the
// direction controls that it adds.
func squeezed(text string) string {
	return strings.Map(func(c rune) rune {
		if unicode.IsSpace(c) || unicode.Is(unicode.Bidi_Control, c) {
			return -1
		}
		return c
	}, text)
}

func TestScripts_TextReadsBack(t *testing.T) {
	r := newRenderer(t, productEngine(t))
	for _, s := range scripts {
		t.Run(s.name, func(t *testing.T) {
			got := squeezed(validate.Text(t, renderScripts(t, r, []script{s})))
			for _, want := range []string{s.text, s.item} {
				if !strings.Contains(got, squeezed(want)) {
					t.Errorf("the document does not say %q:\n%s", want, got)
				}
			}
		})
	}
}

func TestScripts_SameBytesWhateverWasRenderedBefore(t *testing.T) {
	alone := make([][]byte, len(scripts))
	for i := range scripts {
		alone[i] = renderScripts(t, newRenderer(t, productEngine(t)), scripts[i:i+1])
	}
	shared := productEngine(t)
	var wait sync.WaitGroup
	for worker := range uint64(3) {
		r := newRenderer(t, shared)
		wait.Go(func() {
			order := rand.New(rand.NewPCG(worker, 2))
			for range 40 {
				i := order.IntN(len(scripts))
				file, _, err := r.Render(scriptsDocument(scripts[i : i+1]))
				if err != nil || !bytes.Equal(file, alone[i]) {
					t.Errorf("%s renders to other bytes beside others (error %v)", scripts[i].name, err)
				}
			}
		})
	}
	wait.Wait()
}

func TestScripts_JoinersWhereTheyJoin(t *testing.T) {
	r := newRenderer(t, productEngine(t))
	for _, tt := range []struct {
		text string
		ok   bool
	}{
		{"می\u200Cخواهم", true}, {"क्\u200Dष", true}, {"a\u200Cb", false}, {"\u200Dक", false},
		{"北\u200D京", false}, {"\u061Cا", false}, {"א\u200Fב", false}, {"ا\u202Eب", false}, {"中\uFE0F", false}, {"한\u115F", false},
	} {
		if _, err := r.Layout(sample(tt.text, 1)); (err == nil) != tt.ok {
			t.Errorf("%q: %v, want it printed: %v", tt.text, err, tt.ok)
		}
	}
}

// Columns of a mirrored page go from right to left, and every line stays in its own.
func TestScripts_BrokenLinesJoinToTheText(t *testing.T) {
	r := newRenderer(t, productEngine(t))
	for _, s := range scripts {
		text := strings.Repeat(s.text+" ", 6) + strings.Repeat(strings.ReplaceAll(s.text, " ", ""), 3)
		result, err := r.Layout(sample(text, 1))
		if err != nil {
			t.Fatal(err)
		}
		var joined strings.Builder
		for _, p := range result.Placed {
			if p.Field == "text" {
				joined.WriteString(p.Text + p.Break)
				if p.X < p.Left || p.X+p.Width > p.Right {
					t.Errorf("%s: %q stands outside its column", s.name, p.Text)
				}
			}
		}
		if joined.String() != text {
			t.Errorf("%s: the lines join to %q", s.name, joined.String())
		}
	}
}
