package document_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"quittance/document"
	"quittance/invoice"
	"quittance/templates"
	"quittance/test/validate"
)

// fixture is what a template is filled with in the tests.
type fixture struct {
	draft   func(t testing.TB, language string) invoice.Draft
	formats []invoice.Format // that the country's pack gives its invoices
}

// fixtures are invoices that fill every part of a page. A template without one is
// filled with what its pack makes of the shipped orders.
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
		name := strings.ReplaceAll(sheet.Name+"_"+sheet.Language, "/", "_")
		f, ok := fixtures()[sheet.Name]
		if !ok {
			out = append(out, shippedAs(t, sheet, name)...)
			continue
		}
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
	set, err := templates.Embedded()
	if err != nil {
		t.Fatal(err)
	}
	checkAll(t, set, newEngine(t), gallery(t))
}

// TestSpecimen_SaysTheInvoice reads the specimens back, in their scripts, directions
// and pairs of languages.
func TestSpecimen_SaysTheInvoice(t *testing.T) {
	set, err := templates.Load(specimenFiles())
	if err != nil {
		t.Fatal(err)
	}
	checkAll(t, set, specimenEngine(t), specimen(t))
}

// checkAll renders each draft and wants its page to say what the invoice has.
func checkAll(t *testing.T, set *templates.Set, e *document.Engine, drafts []named) {
	t.Helper()
	for _, g := range drafts {
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

// A page that says another invoice is found out: the check that finds nothing above
// finds what is wrong here.
func TestMatrix_FindsAnotherInvoice(t *testing.T) {
	set, err := templates.Embedded()
	if err != nil {
		t.Fatal(err)
	}
	sheet, _ := set.Sheet("de/delivery", "de")
	page := validate.RawText(t, render(t, newEngine(t), deDelivery(t, "de", 40)).PDF)
	tests := []struct {
		name   string
		change func(*invoice.Draft)
		want   string
	}{
		{"an amount", func(d *invoice.Draft) { d.Lines[3].Amount.Minor++ }, `lines[3] amount "11,02\u00a0€"`},
		{"an amount that is part of another", func(d *invoice.Draft) { d.Lines[8].Amount.Minor = 786 }, `lines[8] amount "7,86\u00a0€"`},
		{"a sign", func(d *invoice.Draft) { d.Lines[0].Amount.Minor = -690 }, `lines[0] amount "-6,90\u00a0€"`},
		{"a quantity", func(d *invoice.Draft) { d.Lines[39].Quantity = 77 }, `lines[39] quantity "77"`},
		{"a rate", func(d *invoice.Draft) { d.Lines[39].Tax.Rate = invoice.MustPercent("16") }, `lines[39] rate "16\u00a0%"`},
		{"the order of rows", func(d *invoice.Draft) { d.Lines[0], d.Lines[1] = d.Lines[1], d.Lines[0] }, `lines[1] amount "6,90\u00a0€"`},
		{"a row more", func(d *invoice.Draft) { d.Lines = d.Lines[1:] }, `the page has "6,90", which`},
		{"a carried sum", func(d *invoice.Draft) { d.Lines = d.Lines[1:] }, `over the end of page 1`},
		{"the supplier", func(d *invoice.Draft) { d.Supplier.Name += " & Co." }, `supplier "Ristorante Da Gianni – Gianni Bellini & Söhne OHG & Co."`},
		{"a tax identifier", func(d *invoice.Draft) { d.Supplier.TaxIDs[0].Value = "DE12345678" }, `supplier VAT "DE12345678"`},
		{"the day of supply", func(d *invoice.Draft) { d.SupplyDate.Day = 19 }, `supply date "19.11.2026"`},
		{"the kind", func(d *invoice.Draft) { d.Kind = invoice.KindCorrective }, `title "Berichtigte Rechnung"`},
		{"the total", func(d *invoice.Draft) { d.Totals.Gross.Minor += 10 }, `does not say gross`},
		{"the tax", func(d *invoice.Draft) { d.Breakdown[0].Amount.Minor-- }, `breakdown[0] tax`},
		{"a note", func(d *invoice.Draft) { d.Notes = []invoice.LegalNote{{Text: "de.small_business"}} }, `notes[0] "Steuerbefreit`},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			d := deDelivery(t, "de", 40)
			tt.change(&d)
			if problems := strings.Join(compare(t, sheet, issue(t, d), page), "\n"); !strings.Contains(problems, tt.want) {
				t.Errorf("no problem says %q:\n%s", tt.want, problems)
			}
		})
	}
}
