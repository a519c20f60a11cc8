package document_test

import (
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	"quittance/document"
	"quittance/invoice"
	"quittance/templates"
	"quittance/test/validate"
)

// engineWith returns an engine with the released templates and others.
func engineWith(t testing.TB, others map[string]string) *document.Engine {
	t.Helper()
	files := fstest.MapFS{}
	for _, pattern := range []string{"shared/*.yaml", "brand/*"} {
		names, err := fs.Glob(os.DirFS("../templates"), pattern)
		if err != nil {
			t.Fatal(err)
		}
		for _, name := range names {
			data, err := os.ReadFile(filepath.Join("../templates", name))
			if err != nil {
				t.Fatal(err)
			}
			files[name] = &fstest.MapFile{Data: data}
		}
	}
	for name, text := range others {
		files[name] = &fstest.MapFile{Data: []byte(text)}
	}
	set, err := templates.Load(files)
	if err != nil {
		t.Fatal(err)
	}
	faces, err := templates.Typefaces()
	if err != nil {
		t.Fatal(err)
	}
	e, err := document.New(document.Params{Templates: set, Typefaces: faces})
	if err != nil {
		t.Fatal(err)
	}
	return e
}

// emirates and belgium are templates with two languages on a page.
const (
	emirates = `include: [shared/base.yaml, shared/en.yaml, shared/ar.yaml]
languages: [ar+en]
page: {width: 210mm, height: 297mm, left: 22mm, right: 22mm, top: 22mm, bottom: 24mm}
messages:
  ar:
    tax_id.AE-TRN: الرقم الضريبي
    note.ae.issued: "صدرت بواسطة {issuer.name} نيابة عن {supplier.name}."
  en:
    tax_id.AE-TRN: TRN
    note.ae.issued: "Issued by {issuer.name} on behalf of {supplier.name}."
blocks: [{use: head}, {use: parties}, {use: trip}, {use: lines_taxed}, {use: breakdown}, {use: totals}, {use: notes}]
`
	belgium = `include: [shared/base.yaml, shared/fr.yaml, shared/nl.yaml]
languages: [fr+nl]
page: {width: 210mm, height: 297mm, left: 22mm, right: 22mm, top: 22mm, bottom: 24mm}
blocks: [{use: head}, {use: parties}, {use: trip}, {use: lines_taxed}, {use: breakdown}, {use: totals}, {use: notes}]
`
)

func arabicEnglish(t testing.TB) invoice.Draft {
	d := deRides(t, "ar+en")
	vat := invoice.Tax{Scheme: invoice.SchemeVAT, Category: invoice.CategoryStandard, Rate: invoice.MustPercent("5")}
	d.Country, d.Currency, d.Template, d.Series.Format = "AE", "AED", "ae/rides", "AE-sup-7-RI-{year}-{number:6}"
	d.Supplier = invoice.Party{
		Name: "شركة الواحة لسيارات الأجرة", Address: invoice.Address{Lines: []string{"شارع الشيخ زايد 12"}, City: "دبي", Country: "AE"},
		TaxIDs: []invoice.TaxID{{Scheme: "AE-TRN", Value: "100234567800003"}},
	}
	d.Customer = invoice.Party{Name: "Élodie Kowalczyk", Address: invoice.Address{Lines: []string{"Marina Walk 3"}, City: "Dubai", Country: "AE"}}
	d.Issuer = &invoice.Party{Name: "Mobility Platform FZ-LLC", Address: invoice.Address{Lines: []string{"Internet City"}, City: "Dubai", Country: "AE"}}
	for i := range d.Lines {
		d.Lines[i].Tax = vat
	}
	d.Lines = append(d.Lines, invoice.Line{Kind: invoice.Surcharge, Text: "مطار دبي", Amount: minor(2_000), Tax: vat})
	d.Allowances[0].Tax = vat
	d.Notes = []invoice.LegalNote{{Text: "ae.issued"}}
	return total(t, d)
}

func frenchDutch(t testing.TB) invoice.Draft {
	d := deRides(t, "fr+nl")
	d.Country, d.Template, d.Notes = "BE", "be/rides", nil
	return total(t, d)
}

// saved writes a document for validators, and to look at with -pages.
func saved(t testing.TB, name string, doc document.Document) string {
	t.Helper()
	dir := t.TempDir()
	if *pages != "" {
		dir = *pages
	}
	file := filepath.Join(dir, name+".pdf")
	if err := os.WriteFile(file, doc.PDF, 0o600); err != nil {
		t.Fatal(err)
	}
	return file
}

func TestRender_TwoLanguages(t *testing.T) {
	e := engineWith(t, map[string]string{"ae/rides.yaml": emirates, "be/rides.yaml": belgium})
	tests := []struct {
		draft invoice.Draft
		// Words of both languages, and values, which stand once.
		both, once []string
	}{
		{arabicEnglish(t), []string{
			"فاتورة ضريبية", "Invoice", "المورد", "FROM", "أجرة الرحلة", "Fare", "الرقم الضريبي", "TRN",
			"نيابة عن شركة الواحة", "Issued by Mobility Platform FZ-LLC on behalf of", "Route: Berlin-Mitte",
		}, []string{"Élodie Kowalczyk", "Marina Walk 3", "مطار دبي"}},
		{frenchDutch(t), []string{
			"Facture", "Factuur", "FOURNISSEUR", "LEVERANCIER", "Prix de la course", "Ritprijs", "Trajet", "Net à payer", "Autriche",
		}, []string{"Élodie Kowalczyk", "Lange Gasse 12/3", "1080 Wien", "258,20"}},
	}
	for _, tt := range tests {
		t.Run(tt.draft.Language, func(t *testing.T) {
			rehearsed, err := e.Rehearse(tt.draft)
			if err != nil {
				t.Fatal(err)
			}
			doc := render(t, e, tt.draft)
			if doc.ModelHash != rehearsed.ModelHash {
				t.Error("rehearsed and rendered differ")
			}
			file := saved(t, "two_"+tt.draft.Language, doc)
			text := plainText(validate.Text(t, doc.PDF))
			for _, want := range tt.both {
				if !strings.Contains(text, plainText(want)) {
					t.Errorf("the document does not say %q", want)
				}
			}
			for _, want := range tt.once {
				if n := strings.Count(text, plainText(want)); n != 1 {
					t.Errorf("the document says %q %d times", want, n)
				}
			}
			validate.PDF(t, file)
		})
	}
}

// A memorandum that is to be shown stands below the totals and changes none; one that
// is not stays off the page; one without a name is refused.
func TestRender_Memoranda(t *testing.T) {
	e := engineWith(t, map[string]string{"de/rides.yaml": "include: [shared/base.yaml, shared/en.yaml, shared/de.yaml]\n" +
		"messages: {de: {memorandum.stamp_duty: Stempelgebühr}, en: {memorandum.stamp_duty: Stamp duty}}\n" +
		"blocks: [{use: head}, {use: parties}, {use: trip}, {use: lines_taxed}, {use: breakdown}, {use: totals}, {use: notes}]\n"})
	d := deRides(t, "de")
	plain := render(t, e, d)
	euro := func(minor int64) invoice.Amount { return invoice.Amount{Minor: minor, Currency: "EUR"} }
	d.Memoranda = []invoice.Memorandum{
		{Kind: invoice.MemoStampDuty, Amount: euro(200), Shown: true},
		{Kind: invoice.MemoMarginVAT, Amount: euro(77_777)},
	}
	doc := render(t, e, d)
	text := plainText(validate.Text(t, doc.PDF))
	if !strings.Contains(text, plainText("Stempelgebühr 2,00 €")) || strings.Contains(text, "777,77") {
		t.Errorf("the page says %s", text)
	}
	if doc.ModelHash == plain.ModelHash {
		t.Error("a memorandum was added, and the model hash is the same")
	}
	d.Memoranda = []invoice.Memorandum{{Kind: invoice.MemoVATWithheld, Amount: euro(1), Shown: true}}
	if r, ok := invoice.AsRejected(rehearsed(e, d)); !ok || r.Field != "memoranda[0].kind" {
		t.Errorf("a memorandum without a name: %v", r)
	}
}

func rehearsed(e *document.Engine, d invoice.Draft) error {
	_, err := e.Rehearse(d)
	return err
}

// What each page of a German delivery carries over is the sum of the rows above.
func TestRender_CarriesSumsOver(t *testing.T) {
	e := newEngine(t)
	for _, lines := range []int{40, 90} {
		d := deDelivery(t, "de", lines)
		d.Allowances = []invoice.Allowance{{Kind: invoice.MerchantDiscount, Amount: minor(1_234), Tax: de7}}
		d = total(t, d)
		text := validate.Text(t, render(t, e, d).PDF)
		printed := strings.Split(text, "\f")
		row, sum, breaks := 0, int64(0), 0
		amounts := make([]int64, 0, lines+2)
		for _, l := range d.Lines {
			amounts = append(amounts, l.Amount.Minor)
		}
		amounts = append(amounts, -1_234)
		for i, page := range printed {
			before, after, carriedOver := strings.Cut(page, "Übertrag")
			if i > 0 && carriedOver {
				if got := amountAfter(after); got != sum {
					t.Errorf("%d lines: page %d brings %d forward, want %d", lines, i+1, got, sum)
				}
				before, after, carriedOver = strings.Cut(after[strings.Index(after, "€"):], "Übertrag")
			}
			for row < len(amounts) && strings.Contains(before, german(amounts[row])) {
				_, before, _ = strings.Cut(before, german(amounts[row]))
				sum += amounts[row]
				row++
			}
			if carriedOver {
				breaks++
				if got := amountAfter(after); got != sum {
					t.Errorf("%d lines: page %d carries %d forward, want %d", lines, i+1, got, sum)
				}
			}
		}
		if row != len(amounts) || breaks == 0 {
			t.Errorf("%d lines: found %d of %d rows and %d page breaks", lines, row, len(amounts), breaks)
		}
	}
}

// german writes an amount as German documents do.
func german(minor int64) string {
	plain := invoice.Decimal(max(minor, -minor), 2)
	whole, frac, _ := strings.Cut(plain, ".")
	if len(whole) > 3 {
		whole = whole[:len(whole)-3] + "." + whole[len(whole)-3:]
	}
	sign := ""
	if minor < 0 {
		sign = "-"
	}
	return sign + whole + "," + frac
}

// amountAfter reads the first amount of a German text.
func amountAfter(text string) int64 {
	digits, _, _ := strings.Cut(strings.TrimSpace(text), "€")
	n := int64(0)
	for _, c := range digits {
		if c >= '0' && c <= '9' {
			n = n*10 + int64(c-'0')
		}
	}
	return n
}

// coded shows boxes, pictures and codes.
const coded = `include: [shared/base.yaml, shared/en.yaml, shared/de.yaml]
blocks:
  - use: head
  - box:
      fill: "#eef1f5"
      border: {thickness: 0.5, color: "#14213d"}
      padding: 8
      blocks:
        - columns:
            widths: [0, 90]
            gap: 12
            stacks:
              - - paragraph: {text: "{supplier.name}", style: strong}
                - paragraph: {each: supplier.address, text: "{item.text}"}
                - paragraph: {each: supplier.tax_ids, text: "{item.label} {item.value}"}
              - - code: {qr: "{number};{totals.payable}", size: 80, align: right, alt: "{@label.number} {number}"}
  - space: 8
  - code: {barcode: "{number}", width: 240, height: 30, align: center, alt: "{number}"}
  - space: 8
  - code: {qr: "{order_id}", size: 60, alt: "{order_id}"}
  - use: customer
  - use: trip
  - use: lines_taxed
  - use: breakdown
  - use: totals
`

func TestRender_BoxesAndCodes(t *testing.T) {
	e := engineWith(t, map[string]string{"de/rides.yaml": coded})
	d := deRides(t, "de")
	d.Issuer, d.Notes = nil, nil
	doc := render(t, e, d)
	validate.PDF(t, saved(t, "codes", doc))
	changed := d
	changed.Key.Order.ID = "4712"
	if other := render(t, e, changed); other.ModelHash == doc.ModelHash {
		t.Error("a code says something else, and the model hash is the same")
	}
	d.Key.Order.ID = "" // nothing to say: no code
	render(t, e, d)
}

func TestRehearse_RefusesFigures(t *testing.T) {
	tests := []struct{ name, old, replacement, want string }{
		{"code of other letters", `barcode: "{number}"`, `barcode: "{supplier.name}"`, "document_invalid: supplier.name: bar code: character "},
		{"no words", `alt: "{order_id}"`, `alt: "{issuer.name}"`, "document_invalid: template: the words for a figure come out empty"},
		{"too wide", "width: 240", "width: 240mm", "document_invalid: document: "},
		{"too small a column", "widths: [0, 90]", "widths: [0, 60]", "document_invalid: document: "},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if !strings.Contains(coded, tt.old) {
				t.Fatalf("the template does not hold %q", tt.old)
			}
			e := engineWith(t, map[string]string{"de/rides.yaml": strings.Replace(coded, tt.old, tt.replacement, 1)})
			d := deRides(t, "de")
			d.Issuer, d.Notes = nil, nil
			if _, err := e.Rehearse(d); err == nil || !strings.HasPrefix(err.Error(), tt.want) {
				t.Errorf("Rehearse = %v, want %s", err, tt.want)
			}
		})
	}
}
