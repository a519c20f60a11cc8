package document_test

import (
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"unicode"

	"quittance/invoice"
	"quittance/test/validate"
)

// world is what people and dishes are called in every script.
var world = []struct{ name, dish string }{ // never changed
	{"Ελένη Παπαδοπούλου", "Μουσακάς με μελιτζάνες"},
	{"Олександр Шевченко", "Борщ український з пампушками"},
	{"محمد عبدالله القحطاني", "شاورما دجاج بالثوم"},
	{"שרה כהן־לוי", "פלאפל בפיתה עם סלט"},
	{"प्रियंका श्रीवास्तव", "पनीर टिक्का मसाला"},
	{"শ্রীমতী ঋতুপর্ণা চক্রবর্তী", "সর্ষে ইলিশ"},
	{"கார்த்திகேயன் ஸ்ரீனிவாசன்", "மசாலா தோசை"},
	{"สมชาย ใจดี", "ต้มยำกุ้งน้ำข้น"},
	{"欧阳静怡", "宫保鸡丁配米饭"},
	{"歐陽靜怡", "滷肉飯"},
	{"髙橋さくら", "カレーライス（大盛）"},
	{"김민준", "돌솥비빔밥"},
}

// multiScript is a German invoice over two pages with dishes in every script.
func multiScript(t testing.TB) invoice.Draft {
	d := deDelivery(t, "de", 24)
	for i := range d.Lines[:24] {
		d.Lines[i].Text = world[i%len(world)].dish
	}
	return total(t, d)
}

// plainText takes out what a reader of a page guesses: spaces and directions.
func plainText(text string) string {
	return strings.Map(func(c rune) rune {
		if unicode.IsSpace(c) || unicode.Is(unicode.Bidi_Control, c) {
			return -1
		}
		return c
	}, text)
}

func TestRender_EveryScript(t *testing.T) {
	e := newEngine(t)
	dir := t.TempDir()
	var files []string
	for i, w := range world {
		d := multiScript(t)
		d.Customer.Name = w.name
		if i == 0 && *pages != "" {
			if err := os.WriteFile(filepath.Join(*pages, "multi_script.pdf"), render(t, e, d).PDF, 0o600); err != nil {
				t.Fatal(err)
			}
		}
		rehearsed, err := e.Rehearse(d)
		if err != nil {
			t.Fatal(err)
		}
		doc := render(t, e, d)
		if doc.ModelHash != rehearsed.ModelHash || doc.Pages != rehearsed.Pages {
			t.Errorf("%s: rehearsed and rendered differ", w.name)
		}
		text := plainText(validate.Text(t, doc.PDF))
		for _, want := range []string{w.name, w.dish} {
			if !strings.Contains(text, plainText(want)) {
				t.Errorf("the document does not say %q", want)
			}
		}
		file := filepath.Join(dir, string(rune('a'+i))+".pdf")
		if err := os.WriteFile(file, doc.PDF, 0o600); err != nil {
			t.Fatal(err)
		}
		files = append(files, file)
	}
	validate.PDF(t, files...)
}

func BenchmarkRender_MultiScript25Lines(b *testing.B) { measure(b, multiScript(b), renderOne) }

// BenchmarkRender_FontMemory reports the heap that an engine holds before and after
// the first document in every script.
func BenchmarkRender_FontMemory(b *testing.B) {
	heap := func() float64 {
		var m runtime.MemStats
		runtime.GC()
		runtime.ReadMemStats(&m)
		return float64(m.HeapAlloc) / (1 << 20)
	}
	for b.Loop() {
		before := heap()
		e := newEngine(b)
		render(b, e, deRides(b, "de"))
		latin := heap()
		render(b, e, multiScript(b))
		b.ReportMetric(latin-before, "latin-MB")
		b.ReportMetric(heap()-before, "all-MB")
		runtime.KeepAlive(e)
	}
}
