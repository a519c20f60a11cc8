package document_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"quittance/invoice"
	"quittance/templates"
	"quittance/test/validate"
)

// fixture is what a template is filled with in the tests.
type fixture struct {
	draft   func(t testing.TB, language string) invoice.Draft
	formats []invoice.Format // that the country's pack gives its invoices
}

// fixtures are the fixtures of the templates. A template without one fails
// TestMatrix_EverySheet: add it here.
func fixtures() map[string]fixture {
	invoices := []invoice.Format{invoice.FormatFull, invoice.FormatSimplified}
	receipts := []invoice.Format{invoice.FormatReceipt}
	return map[string]fixture{
		"de/rides":    {deRides, invoices},
		"de/delivery": {func(t testing.TB, language string) invoice.Draft { return deDelivery(t, language, 3) }, invoices},
		"us/rides":    {func(t testing.TB, _ string) invoice.Draft { return usRides(t) }, receipts},
		"us/delivery": {func(t testing.TB, _ string) invoice.Draft { return usDelivery(t) }, receipts},
	}
}

// named is a draft with the name of its golden file.
type named struct {
	name  string
	draft invoice.Draft
}

// matrix is every template of the product, which is every country and line, in each
// of its languages, with every kind and format of document.
func matrix(t testing.TB) []named {
	t.Helper()
	set, err := templates.Embedded()
	if err != nil {
		t.Fatal(err)
	}
	var out []named
	for _, sheet := range set.Sheets() {
		f, ok := fixtures()[sheet.Name]
		if !ok {
			t.Errorf("template %s has no fixture", sheet.Name)
			continue
		}
		name := strings.ReplaceAll(sheet.Name+"_"+sheet.Language, "/", "_")
		for _, format := range f.formats {
			d := f.draft(t, sheet.Language)
			d.Language, d.Format = sheet.Language, format
			out = append(out, named{name + "_" + string(format), d})
		}
		for _, kind := range []invoice.Kind{invoice.KindCreditNote, invoice.KindCorrective, invoice.KindSelfBilled} {
			d := f.draft(t, sheet.Language)
			d.Language = sheet.Language
			out = append(out, named{name + "_" + string(kind), ofKind(d, kind)})
		}
	}
	return out
}

// gallery is the matrix, and documents that are long or in many scripts.
func gallery(t testing.TB) []named {
	t.Helper()
	return append(matrix(t),
		named{"de_delivery_40_lines", deDelivery(t, "de", 40)},
		named{"de_delivery_90_lines", deDelivery(t, "en", 90)},
		named{"de_rides_small", deRidesSmall(t, "de")},
		named{"multi_script", multiScript(t)})
}

func TestMatrix_EverySheet(t *testing.T) {
	if n := len(matrix(t)); n < 28 {
		t.Errorf("only %d documents of the product", n)
	}
}

// goldenFile holds the SHA-256 of every document of the gallery. A change of it
// means other bytes for the same input: raise document.EngineVersion with it,
// unless only a template changed.
const goldenFile = "testdata/golden.json"

func TestRender_GoldenHashes(t *testing.T) {
	e := newEngine(t)
	got := map[string]invoice.Hash{}
	for _, g := range gallery(t) {
		got[g.name] = render(t, e, g.draft).SHA256
	}
	if *update {
		writeGolden(t, got)
	}
	text, err := os.ReadFile(goldenFile)
	if err != nil {
		t.Fatal(err)
	}
	want := map[string]invoice.Hash{}
	if err := json.Unmarshal(text, &want); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("the bytes of documents changed (-golden +now), see goldenFile:\n%s", diff)
	}
}

func writeGolden(t *testing.T, hashes map[string]invoice.Hash) {
	t.Helper()
	text, err := json.MarshalIndent(hashes, "", "  ")
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(goldenFile, append(text, '\n'), 0o644); err != nil {
		t.Fatal(err)
	}
}

func TestMatrix_PassesVeraPDF(t *testing.T) {
	e := newEngine(t)
	dir := t.TempDir()
	var files []string
	for _, g := range gallery(t) {
		file := filepath.Join(dir, g.name+".pdf")
		if err := os.WriteFile(file, render(t, e, g.draft).PDF, 0o600); err != nil {
			t.Fatal(err)
		}
		files = append(files, file)
	}
	validate.PDF(t, files...)
}

func TestMatrix_SaysTheInvoice(t *testing.T) {
	e := newEngine(t)
	set, err := templates.Embedded()
	if err != nil {
		t.Fatal(err)
	}
	for _, g := range gallery(t) {
		t.Run(g.name, func(t *testing.T) {
			sheet, ok := set.Sheet(g.draft.Template, g.draft.Language)
			if !ok {
				t.Fatal("no such template")
			}
			inv := issue(t, g.draft)
			doc, err := e.Render(inv)
			if err != nil {
				t.Fatal(err)
			}
			checkSays(t, sheet, inv, doc.PDF)
		})
	}
}
