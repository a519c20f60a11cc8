package document_test

import (
	"bytes"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"

	"quittance/document"
	"quittance/invoice"
	"quittance/templates"
	"quittance/test/validate"
)

// flat takes all white space out: a reader that lays text out as on the page
// guesses it from the distances.
func flat(text string) string { return strings.Join(strings.Fields(text), "") }

func TestRender_TextReadsBack(t *testing.T) {
	e := newEngine(t)
	text := flat(validate.Text(t, render(t, e, deRides(t, "de")).PDF))
	for _, want := range []string{
		"Rechnung", "DE-sup-7-RI-2026-000042", "21.11.2026", "20.11.2026", "Taxibetrieb Jürgen Müßiggang", "Straße der Pariser Kommune 8",
		"10243 Berlin", "USt-IdNr. DE123456789", "Steuernummer 37/123/45678", "Élodie Kowalczyk-Θεοδώρου", "c/o Søndergård", "1080 Wien", "Österreich",
		"Strecke: Berlin-Mitte – Flughafen BER", "27,5 km",
		"Fahrpreis 1 7 % 241,90 €", "Zuschlag bei hoher Nachfrage 1 7 % 14,80 €", "Buchungsgebühr 1 19 % 1,99 €", "Maut 1 7 % 4,50 €", "Rabatt 7 % -3,00 €",
		"USt 7 % 241,31 € 16,89 € 258,20 €", "USt 19 % 1,67 € 0,32 € 1,99 €",
		"Nettobetrag 242,98 €", "Umsatzsteuer 17,21 €", "Gesamtbetrag 260,19 €", "Trinkgeld 5,00 €", "Gutschein der Plattform -10,00 €", "Zahlbetrag 255,19 €",
		"im Namen und für Rechnung von Taxibetrieb Jürgen Müßiggang e. K.",
	} {
		if !strings.Contains(text, flat(want)) {
			t.Errorf("the document does not say %q:\n%s", want, text)
		}
	}
}

func TestRender_TextReadsBack_US(t *testing.T) {
	e := newEngine(t)
	text := flat(validate.Text(t, render(t, e, usDelivery(t)).PDF))
	for _, want := range []string{
		"Receipt", "US-sup-7-RI-2026-000042", "November 21, 2026", "San Francisco, CA 94103", "EIN 12-3456789",
		"SOLD BY", "Taquería La Esquina", "210 South First Street",
		"Carnitas burrito 2 9.375% $23.90", "Delivery fee 1 $3.99", "Sales tax 9.375% $28.40 $2.66 $31.06",
		"Subtotal $32.39", "Total $35.05", "Tip $6.00", "Total charged $41.05", "Quick Eats Inc. as marketplace facilitator.",
	} {
		if !strings.Contains(text, flat(want)) {
			t.Errorf("the document does not say %q:\n%s", want, text)
		}
	}
}

// The seller owes no tax on a sale of the platform, so that its tax identifier would
// say something else than the law.
func TestRender_SellerWithoutTaxIDs(t *testing.T) {
	e := newEngine(t)
	text := validate.Text(t, render(t, e, usDelivery(t)).PDF)
	if strings.Contains(text, "98-7654321") {
		t.Errorf("the seller's EIN is on the receipt:\n%s", text)
	}
	alone := usDelivery(t)
	alone.Seller = nil
	if text := validate.Text(t, render(t, e, alone).PDF); strings.Contains(text, "SOLD BY") {
		t.Errorf("a receipt without a seller has a place for one:\n%s", text)
	}
}

func TestRehearse_SameModelAsRendered(t *testing.T) {
	e := newEngine(t)
	for _, g := range gallery(t) {
		rehearsed, err := e.Rehearse(g.draft)
		if err != nil {
			t.Fatalf("%s: %v", g.name, err)
		}
		rendered := render(t, e, g.draft)
		if rehearsed.ModelHash != rendered.ModelHash || rehearsed.Engines != rendered.Engines {
			t.Errorf("%s: rehearsed %s, rendered %s", g.name, rehearsed.ModelHash, rendered.ModelHash)
		}
	}
}

func TestModelHash_ChangesWithWhatThePageSays(t *testing.T) {
	e := newEngine(t)
	base := render(t, e, deRides(t, "de")).ModelHash
	tests := []struct {
		name   string
		change func(*invoice.Draft)
	}{
		{"an amount", func(d *invoice.Draft) { d.Lines[0].Amount.Minor++ }},
		{"a name", func(d *invoice.Draft) { d.Customer.Name += "x" }},
		{"a tax ID", func(d *invoice.Draft) { d.Supplier.TaxIDs[0].Value = "DE1" }},
		{"the supply date", func(d *invoice.Draft) { d.SupplyDate.Day-- }},
		{"a note", func(d *invoice.Draft) { d.Notes = d.Notes[1:] }},
		{"the kind", func(d *invoice.Draft) { d.Kind = invoice.KindSelfBilled }},
		{"a rate", func(d *invoice.Draft) { d.Lines[2].Tax = de7 }},
	}
	for _, tt := range tests {
		d := deRides(t, "de")
		tt.change(&d)
		if got := render(t, e, total(t, d)).ModelHash; got == base {
			t.Errorf("%s changed, and the model hash did not", tt.name)
		}
	}
}

func TestModelHash_ChangesWithTheSeller(t *testing.T) {
	e := newEngine(t)
	d := usDelivery(t)
	base := render(t, e, d).ModelHash
	d.Seller = &invoice.Party{Name: "Another Kitchen"}
	if render(t, e, d).ModelHash == base {
		t.Error("the seller changed, and the model hash did not")
	}
}

func TestRender_SameBytesFromEveryEngineAndGoroutine(t *testing.T) {
	shared := newEngine(t)
	drafts := gallery(t)
	alone := make([]document.Document, len(drafts))
	for i, g := range drafts {
		alone[i] = render(t, newEngine(t), g.draft)
	}
	var wait sync.WaitGroup
	for worker := range 4 {
		wait.Go(func() {
			for i := range drafts {
				n := (i*7 + worker*5) % len(drafts) // each in an order of its own
				if doc := render(t, shared, drafts[n].draft); !bytes.Equal(doc.PDF, alone[n].PDF) {
					t.Errorf("%s: other bytes beside other documents", drafts[n].name)
				}
			}
		})
	}
	wait.Wait()
}

func TestRehearse_Refuses(t *testing.T) {
	e := newEngine(t)
	tests := []struct {
		name   string
		change func(*invoice.Draft)
		want   invoice.Rejected
	}{
		{"script without a font", func(d *invoice.Draft) { d.Customer.Name = "አበበ" },
			invoice.Rejected{Reason: invoice.ReasonUnprintableText, Field: "customer.name", Detail: "no font has U+12A0 ETHIOPIC SYLLABLE GLOTTAL A (script Ethi)"}},
		{"emoji in an item", func(d *invoice.Draft) { d.Lines[1].Text = "Burger 🍔" },
			invoice.Rejected{Reason: invoice.ReasonUnprintableText, Field: "lines[1].text", Detail: "no font has U+1F354 HAMBURGER (script Zyyy)"}},
		{"direction override", func(d *invoice.Draft) { d.Supplier.Name = "GmbH\u202E00,1" },
			invoice.Rejected{Reason: invoice.ReasonUnprintableText, Field: "supplier.name", Detail: "U+202E RIGHT-TO-LEFT OVERRIDE is invisible"}},
		{"control character", func(d *invoice.Draft) { d.Supplier.Address.Lines[0] = "a\x00b" },
			invoice.Rejected{Reason: invoice.ReasonUnprintableText, Field: "supplier.address[0]", Detail: "U+0000 <control> is invisible"}},
		{"name without end", func(d *invoice.Draft) { d.Customer.Name = strings.Repeat("M", 10_000) },
			invoice.Rejected{Reason: invoice.ReasonDocumentInvalid, Field: "customer.name", Detail: "10000 characters are more than 500"}},
		{"unknown template", func(d *invoice.Draft) { d.Template = "fr/rides" },
			invoice.Rejected{Reason: invoice.ReasonDocumentInvalid, Field: "template", Detail: `there is no template "fr/rides" in language "de"`}},
		{"unknown language", func(d *invoice.Draft) { d.Language = "fr" },
			invoice.Rejected{Reason: invoice.ReasonDocumentInvalid, Field: "template", Detail: `there is no template "de/rides" in language "fr"`}},
		{"unknown note", func(d *invoice.Draft) { d.Notes[0].Text = "de.unheard_of" },
			invoice.Rejected{Reason: invoice.ReasonDocumentInvalid, Field: "notes[0]", Detail: `template de/rides has no note "de.unheard_of" in language "de"`}},
		{"note on an absent party", func(d *invoice.Draft) { d.Issuer = nil },
			invoice.Rejected{Reason: invoice.ReasonDocumentInvalid, Field: "notes[0]", Detail: `note "de.issued_in_the_name_of" needs issuer.name, which the document does not have`}},
		{"seller that the template does not name", func(d *invoice.Draft) { d.Seller = &invoice.Party{Name: "Imbiss"} },
			invoice.Rejected{Reason: invoice.ReasonDocumentInvalid, Field: "seller.name", Detail: "1 problems: seller.name: is not on the page"}},
		{"too many lines", func(d *invoice.Draft) {
			for range 5000 {
				d.Lines = append(d.Lines, d.Lines[0])
			}
		}, invoice.Rejected{Reason: invoice.ReasonDocumentInvalid, Field: "document", Detail: "more than 100 pages: the document does not fit its pages"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			d := deRides(t, "de")
			tt.change(&d)
			_, err := e.Rehearse(d)
			got, ok := invoice.AsRejected(err)
			if !ok {
				t.Fatalf("Rehearse = %v, want a refusal", err)
			}
			if diff := cmp.Diff(tt.want, *got); diff != "" {
				t.Errorf("refusal (-want +got):\n%s", diff)
			}
		})
	}
}

func TestRender_HostileTextIsInert(t *testing.T) {
	e := newEngine(t)
	d := deRides(t, "de")
	d.Customer.Name = `) Tj ET /Im0 Do BT (\) <FEFF> >> stream endstream endobj %%EOF`
	d.Customer.Address.Lines = []string{`\050\051\\`, `<<script>>&amp;"'`, strings.Repeat("Sehrlangername", 20)}
	d.Lines[0].Text = `]TJ 0 g (100,00 €) {number} {@label.number}`
	doc := render(t, e, d)
	text := validate.Text(t, doc.PDF)
	unbroken := flat(text)
	for _, want := range []string{d.Customer.Address.Lines[0], `<<script>>&amp;"'`, d.Lines[0].Text} {
		if !strings.Contains(unbroken, flat(want)) {
			t.Errorf("the document does not say %q:\n%s", want, text)
		}
	}
	file := filepath.Join(t.TempDir(), "hostile.pdf")
	if err := os.WriteFile(file, doc.PDF, 0o600); err != nil {
		t.Fatal(err)
	}
	validate.PDF(t, file)
}

// Every note that a pack may put on a draft has words in the templates of its
// country, in each of their languages.
func TestTemplates_HaveTheNotesOfThePacks(t *testing.T) {
	list, err := os.ReadFile("../countries/NOTES.txt")
	if err != nil {
		t.Fatal(err)
	}
	codes := regexp.MustCompile(`(?m)^[a-z]{2}\.[a-z_]+$`).FindAllString(string(list), -1)
	if len(codes) < 5 {
		t.Fatalf("countries/NOTES.txt has only %d codes", len(codes))
	}
	set, err := templates.Embedded()
	if err != nil {
		t.Fatal(err)
	}
	for _, sheet := range set.Sheets() {
		for _, code := range codes {
			if code[:2] != sheet.Name[:2] {
				continue
			}
			for _, wording := range sheet.Wordings {
				if _, ok := wording.Note(code); !ok {
					t.Errorf("template %s has no note %q in language %q", sheet.Name, code, wording.Language)
				}
			}
		}
	}
}

func FuzzRehearse(f *testing.F) {
	for _, s := range []string{"Jürgen", ") Tj", "a\u0308", "{number}", "\u200f", strings.Repeat("x", 400), "1 2", "-5,00 €", " "} {
		f.Add(s)
	}
	e := newEngine(f)
	base := deRides(f, "de")
	f.Fuzz(func(t *testing.T, text string) {
		d := base
		d.Customer.Name, d.Supplier.Name = text, "S"+text
		d.Lines = append([]invoice.Line(nil), base.Lines...)
		d.Lines[0].Text = text
		if _, err := e.Rehearse(d); err != nil {
			if _, refused := invoice.AsRejected(err); !refused {
				t.Fatalf("%q: %v", text, err)
			}
			return
		}
		if _, err := e.Render(issue(t, d)); err != nil {
			t.Fatalf("%q was rehearsed and does not render: %v", text, err)
		}
	})
}
