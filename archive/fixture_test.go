package archive_test

import (
	"testing"
	"time"

	"quittance/archive"
	"quittance/archive/archivetest"
	"quittance/invoice"
)

var key = invoice.DocumentKey{
	Order:    invoice.OrderRef{BusinessLine: invoice.Rides, ID: "4711"},
	Supplier: "driver-7", Role: invoice.RoleCustomer, Kind: invoice.KindInvoice,
}

const (
	folder   = "de/rides/2026/4711/driver-7-customer-invoice/"
	pdfKey   = folder + archive.DocumentName
	xmlKey   = folder + "factur-x.xml"
	recordK  = folder + archive.RecordName
	engine   = "1"
	upgraded = "2"
)

// issueOf makes a whole issue of 11.90 EUR, rendered by the engine.
func issueOf(t *testing.T, engine string) archive.Issue {
	t.Helper()
	eur := func(minor int64) invoice.Amount { return invoice.Amount{Minor: minor, Currency: "EUR"} }
	vat := invoice.Tax{Scheme: invoice.SchemeVAT, Category: invoice.CategoryStandard, Rate: invoice.MustPercent("19")}
	draft, err := invoice.Draft{
		Key: key, Country: "DE", Zone: "Europe/Berlin", Kind: invoice.KindInvoice,
		Series:           invoice.SeriesRule{ID: "DE/rides/driver-7/invoice", Yearly: true, Format: "DE-{year}-{number:6}"},
		Retain:           invoice.Retention{Years: 8, FromYearEnd: true, Source: "UStG § 14b(1)"},
		Supplier:         invoice.Party{ID: "driver-7", Role: invoice.RoleSupplier, Name: "Söhne & Töchter <Taxi>"},
		Currency:         "EUR",
		PricesIncludeTax: true,
		Lines:            []invoice.Line{{Kind: "fare", Quantity: 1, Amount: eur(1190), Tax: vat}},
	}.Total(invoice.HalfUp)
	if err != nil {
		t.Fatal(err)
	}
	frozen, err := invoice.Freeze(invoice.Inputs{Order: invoice.Order{Schema: 1, OrderRef: key.Order}, Draft: draft})
	if err != nil {
		t.Fatal(err)
	}
	date := invoice.Date{Year: 2026, Month: time.November, Day: 21}
	number, err := draft.Series.Number(42, date)
	if err != nil {
		t.Fatal(err)
	}
	inv, err := frozen.Issue(invoice.Claim{Key: key, Number: number, IssueDate: date, InputHash: frozen.Hash, Segment: "1"})
	if err != nil {
		t.Fatal(err)
	}
	return archive.Issue{
		Invoice: inv, Frozen: frozen, PDF: []byte("%PDF-1.7 rendered by engine " + engine), ModelHash: invoice.HashOf([]byte("the page")),
		Attachments: []archive.Attachment{{Name: "factur-x.xml", MediaType: "application/xml", Body: []byte("<xml by='" + engine + "'/>")}},
		Engines:     invoice.Engines{Document: engine, Template: "de/rides " + engine},
	}
}

func open(t *testing.T, store archive.ObjectStore) *archive.Archive {
	t.Helper()
	a, err := archive.New(archive.Params{Store: store})
	if err != nil {
		t.Fatal(err)
	}
	return a
}

func mustPut(t *testing.T, a *archive.Archive, i archive.Issue) invoice.Receipt {
	t.Helper()
	r, err := a.Put(t.Context(), i)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

func newArchive(t *testing.T) (*archive.Archive, *archivetest.Memory) {
	t.Helper()
	store := archivetest.NewMemory()
	return open(t, store), store
}

// foreign returns an object of another hand, with the metadata and retention that
// a document of the fixture has.
func foreign(i archive.Issue, key, body string) archive.Object {
	return archive.Object{
		Key: key, Body: []byte(body), MediaType: "text/plain", SHA256: invoice.HashOf([]byte(body)),
		RetainUntil: i.Invoice.Draft().Retain.Until(i.Invoice.IssueDate()),
		Metadata: map[string]string{
			"input-sha256": string(i.Frozen.Hash), "model-sha256": string(i.ModelHash),
			"engine-document": "0", "engine-template": "de/rides 0",
		},
	}
}
