package document_test

import (
	"fmt"
	"testing"
	"time"

	"quittance/document"
	"quittance/invoice"
	"quittance/templates"
)

func newEngine(t testing.TB) *document.Engine {
	t.Helper()
	set, err := templates.Embedded()
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

var (
	de19  = invoice.Tax{Scheme: invoice.SchemeVAT, Category: invoice.CategoryStandard, Rate: invoice.MustPercent("19")}
	de7   = invoice.Tax{Scheme: invoice.SchemeVAT, Category: invoice.CategoryStandard, Rate: invoice.MustPercent("7")}
	sales = invoice.Tax{Scheme: invoice.SchemeSalesTax, Category: invoice.CategoryStandard, Rate: invoice.MustPercent("9.375")}
	none  = invoice.Tax{Scheme: invoice.SchemeVAT, Category: invoice.CategoryOutside}
)

// total finishes a draft whose amounts are in minor units of its currency.
func total(t testing.TB, d invoice.Draft) invoice.Draft {
	t.Helper()
	for _, lines := range [][]invoice.Line{d.Lines, d.Outside} {
		for i := range lines {
			lines[i].Amount.Currency = d.Currency
			lines[i].Quantity = max(lines[i].Quantity, 1)
		}
	}
	for i := range d.Allowances {
		d.Allowances[i].Amount.Currency = d.Currency
	}
	for i := range d.Paid {
		d.Paid[i].Amount.Currency = d.Currency
	}
	d, err := d.Total(invoice.HalfUp)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func minor(n int64) invoice.Amount { return invoice.Amount{Minor: n} }

// head is what all drafts of the tests have in common.
func head(country invoice.Country, line invoice.BusinessLine, lang string) invoice.Draft {
	lower := map[invoice.Country]string{"DE": "de", "US": "us"}[country]
	return invoice.Draft{
		Key: invoice.DocumentKey{
			Order: invoice.OrderRef{BusinessLine: line, ID: "4711"}, Supplier: "sup-7", Role: invoice.RoleCustomer, Kind: invoice.KindInvoice,
		},
		Country: country, Kind: invoice.KindInvoice, Format: invoice.FormatFull,
		Template: lower + "/" + string(line), Language: lang,
		Series:     invoice.SeriesRule{ID: "series", Yearly: true, Format: string(country) + "-sup-7-RI-{year}-{number:6}"},
		SupplyDate: invoice.MustDate("2026-11-20"), PricesIncludeTax: true,
	}
}

func berlinTaxi() invoice.Party {
	return invoice.Party{
		ID: "sup-7", Role: invoice.RoleSupplier, Name: "Taxibetrieb Jürgen Müßiggang e. K.",
		Address: invoice.Address{Lines: []string{"Straße der Pariser Kommune 8"}, PostalCode: "10243", City: "Berlin", Country: "DE"},
		TaxIDs:  []invoice.TaxID{{Scheme: "VAT", Value: "DE123456789"}, {Scheme: "DE-STNR", Value: "37/123/45678"}},
	}
}

func platformDE() *invoice.Party {
	return &invoice.Party{
		ID: "platform-de", Role: invoice.RolePlatform, Name: "Mobility Plattform Deutschland GmbH",
		Address: invoice.Address{Lines: []string{"Am Karlsbad 16"}, PostalCode: "10785", City: "Berlin", Country: "DE"},
		TaxIDs:  []invoice.TaxID{{Scheme: "VAT", Value: "DE987654321"}},
	}
}

func customer(country invoice.Country) invoice.Party {
	return invoice.Party{
		ID: "cus-9", Role: invoice.RoleCustomer, Name: "Élodie Kowalczyk-Θεοδώρου",
		Address: invoice.Address{Lines: []string{"c/o Søndergård", "Lange Gasse 12/3"}, PostalCode: "1080", City: "Wien", Country: map[invoice.Country]invoice.Country{"DE": "AT", "US": "US"}[country]},
	}
}

func deRides(t testing.TB, lang string) invoice.Draft {
	d := head("DE", invoice.Rides, lang)
	d.Currency = "EUR"
	d.Supplier, d.Customer, d.Issuer = berlinTaxi(), customer("DE"), platformDE()
	d.Service = invoice.Service{Class: invoice.ClassTaxi, From: "Berlin-Mitte", To: "Flughafen BER", DistanceMeters: 27_450}
	d.Lines = []invoice.Line{
		{Kind: invoice.Fare, Amount: minor(24_190), Tax: de7},
		{Kind: invoice.Surge, Amount: minor(1_480), Tax: de7},
		{Kind: invoice.BookingFee, Amount: minor(199), Tax: de19},
		{Kind: invoice.Toll, Amount: minor(450), Tax: de7},
	}
	d.Allowances = []invoice.Allowance{{Kind: invoice.MerchantDiscount, Amount: minor(300), Tax: de7}}
	d.Outside = []invoice.Line{{Kind: invoice.Tip, Amount: minor(500), Tax: none}}
	d.Paid = []invoice.Payment{{Kind: invoice.PlatformVoucher, Amount: minor(1_000)}}
	d.Notes = []invoice.LegalNote{
		{Text: "de.issued_in_the_name_of", Source: "UStG § 14(2)"}, {Text: "de.tip_outside", Source: "UStG § 10"},
		{Text: "de.voucher_third_party", Source: "UStG § 10(1)"},
	}
	return total(t, d)
}

func deRidesSmall(t testing.TB, lang string) invoice.Draft {
	d := head("DE", invoice.Rides, lang)
	d.Currency, d.Format = "EUR", invoice.FormatSimplified
	d.Supplier = berlinTaxi()
	d.Service = invoice.Service{Class: invoice.ClassTaxi, From: "Berlin-Mitte", To: "Berlin-Kreuzberg", DistanceMeters: 4_120}
	d.Lines = []invoice.Line{{Kind: invoice.Fare, Amount: minor(1_640), Tax: de7}}
	return total(t, d)
}

func deDelivery(t testing.TB, lang string, lines int) invoice.Draft {
	d := head("DE", invoice.Delivery, lang)
	d.Currency = "EUR"
	d.Supplier, d.Customer = berlinTaxi(), customer("DE")
	d.Supplier.Name = "Ristorante Da Gianni – Gianni Bellini & Söhne OHG"
	dishes := []string{
		"Pizza Quattro Stagioni", "Tagliatelle al ragù", "Mineralwasser 0,7 l", "Tiramisù della casa",
		"Große gemischte Vorspeisenplatte für zwei Personen mit Oliven, Artischocken, Parmaschinken und hausgebackenem Brot",
	}
	for i := range lines {
		dish := dishes[i%4]
		if i%10 == 2 {
			dish = dishes[4]
		}
		tax := de7
		if i%5 == 2 {
			tax = de19
		}
		d.Lines = append(d.Lines, invoice.Line{Kind: invoice.Item, Text: dish, Quantity: int64(1 + i%3), Amount: minor(int64(690 + 137*i)), Tax: tax})
	}
	d.Lines = append(d.Lines, invoice.Line{Kind: invoice.DeliveryFee, Amount: minor(290), Tax: de19})
	return total(t, d)
}

func usRides(t testing.TB) invoice.Draft {
	outside := invoice.Tax{Scheme: invoice.SchemeSalesTax, Category: invoice.CategoryOutside}
	d := head("US", invoice.Rides, "en")
	d.Currency, d.Format = "USD", invoice.FormatReceipt
	d.Supplier = invoice.Party{Name: "Alvarez Livery LLC", Address: invoice.Address{Lines: []string{"350 5th Avenue"}, PostalCode: "10118", City: "New York", Region: "NY", Country: "US"}}
	d.Customer = invoice.Party{Name: "Dana O'Neil"}
	d.Service = invoice.Service{From: "Upper East Side North", To: "JFK Airport", DistanceMeters: 27_841}
	d.Lines = []invoice.Line{
		{Kind: invoice.Fare, Amount: minor(5_250), Tax: outside},
		{Kind: invoice.Surcharge, Text: "Congestion surcharge", Amount: minor(250), Tax: outside},
		{Kind: invoice.Surcharge, Text: "Improvement surcharge", Amount: minor(30), Tax: outside},
		{Kind: invoice.TaxCharged, Text: "MTA tax", Amount: minor(50), Tax: outside},
		{Kind: invoice.Toll, Amount: minor(576), Tax: outside},
	}
	d.Outside = []invoice.Line{{Kind: invoice.Tip, Amount: minor(1_231), Tax: outside}}
	d.Notes = []invoice.LegalNote{{Text: "us.taxes_as_charged", Source: "35 RCNY § 58-21"}}
	return total(t, d)
}

func usDelivery(t testing.TB) invoice.Draft {
	d := head("US", invoice.Delivery, "en")
	d.Currency, d.Format, d.PricesIncludeTax = "USD", invoice.FormatReceipt, false
	d.Supplier = invoice.Party{
		Name: "Quick Eats Inc.", Address: invoice.Address{Lines: []string{"1455 Market Street", "Suite 400"}, PostalCode: "94103", City: "San Francisco", Region: "CA", Country: "US"},
		TaxIDs: []invoice.TaxID{{Scheme: "US-EIN", Value: "12-3456789"}},
	}
	d.Seller = &invoice.Party{
		Name: "Taquería La Esquina", Address: invoice.Address{Lines: []string{"210 South First Street"}, PostalCode: "95113", City: "San Jose", Region: "CA", Country: "US"},
		TaxIDs: []invoice.TaxID{{Scheme: "US-EIN", Value: "98-7654321"}},
	}
	d.Customer = invoice.Party{Name: "Sam Whitfield", Address: invoice.Address{Lines: []string{"88 Almaden Boulevard"}, PostalCode: "95113", City: "San Jose", Region: "CA", Country: "US"}}
	d.Lines = []invoice.Line{
		{Kind: invoice.Item, Text: "Carnitas burrito", Quantity: 2, Amount: minor(2_390), Tax: sales},
		{Kind: invoice.Item, Text: "Horchata", Quantity: 1, Amount: minor(450), Tax: sales},
		{Kind: invoice.DeliveryFee, Amount: minor(399), Tax: invoice.Tax{Scheme: invoice.SchemeSalesTax, Category: invoice.CategoryOutside}},
	}
	d.Outside = []invoice.Line{{Kind: invoice.Tip, Amount: minor(600), Tax: invoice.Tax{Scheme: invoice.SchemeSalesTax, Category: invoice.CategoryOutside}}}
	d.Notes = []invoice.LegalNote{{Text: "us.marketplace_facilitator", Source: "Cal. Rev. & Tax. Code § 6043"}}
	return total(t, d)
}

// ofKind turns a draft into another kind of document.
func ofKind(d invoice.Draft, kind invoice.Kind) invoice.Draft {
	d.Kind = kind
	d.Key.Kind = kind
	if kind == invoice.KindCreditNote || kind == invoice.KindCorrective {
		d.Preceding = &invoice.Preceding{Number: string(d.Country) + "-sup-7-RI-2026-000017", IssueDate: invoice.MustDate("2026-10-31")}
	}
	if kind == invoice.KindSelfBilled { // the platform buys, and makes the document out
		d.Format, d.Issuer, d.Seller, d.Notes = invoice.FormatFull, nil, nil, nil
		d.Customer = *platformDE()
	}
	return d
}

// issue gives a draft its 42nd number, on the day after the supply.
func issue(t testing.TB, d invoice.Draft) invoice.Invoice {
	t.Helper()
	return issueAs(t, d, 42)
}

// issueAs gives a draft a number of its series.
func issueAs(t testing.TB, d invoice.Draft, sequence int64) invoice.Invoice {
	t.Helper()
	frozen, err := invoice.Freeze(invoice.Inputs{Draft: d})
	if err != nil {
		t.Fatal(err)
	}
	date := invoice.Date{Year: 2026, Month: time.November, Day: 21}
	number, err := d.Series.Number(sequence, date)
	if err != nil {
		t.Fatal(err)
	}
	inv, err := frozen.Issue(invoice.Claim{Key: d.Key, Number: number, IssueDate: date, InputHash: frozen.Hash})
	if err != nil {
		t.Fatal(err)
	}
	return inv
}

func render(t testing.TB, e *document.Engine, d invoice.Draft) document.Document {
	t.Helper()
	doc, err := e.Render(issue(t, d))
	if err != nil {
		t.Fatal(fmt.Errorf("%s %s: %w", d.Template, d.Language, err))
	}
	if want := invoice.HashOf(doc.PDF); doc.SHA256 != want {
		t.Errorf("%s %s: hash %s, want %s", d.Template, d.Language, doc.SHA256, want)
	}
	return doc
}
