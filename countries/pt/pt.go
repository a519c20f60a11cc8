// Package pt is Portugal with Madeira and the Azores: value added tax on trips and
// deliveries, with one document per supplier, drawn up by the platform in the supplier's
// name; the platform's commission; and self-billing (autofaturação).
//
// It owns the Portuguese law as dated data with sources. docs/countries/pt.md says what
// is issued, by whom, to whom, and what counsel must confirm.
package pt

import (
	"quittance/countries/regime"
	"quittance/countries/vat"
	"quittance/invoice"
)

// The autonomous regions by ISO 3166-2, which have rates and time zones of their own.
const (
	azores  = "PT-20"
	madeira = "PT-30"
)

// Pack returns the Portuguese pack.
func Pack() regime.Pack {
	return vat.Law{
		Country:   "PT",
		Name:      "Portugal",
		Version:   "pt 1",
		Zone:      "Europe/Lisbon",
		Zones:     map[string]string{azores: "Atlantic/Azores", madeira: "Atlantic/Madeira"},
		Since:     date("2021-01-01"),
		Currency:  "EUR",
		Languages: []string{"pt"},
		Retention: invoice.Retention{Years: 10, FromYearEnd: true, Source: "CIVA art. 52; Decreto-Lei 28/2019 art. 19"},
		Numbering: regime.Numbering{
			Source: "Portaria 321-A/2007, SAF-T (PT): type, space, series, slash, number; Decreto-Lei 28/2019 art. 5",
			Format: "{kind}{line}{supplier:8}{year}/{number}",
			Kinds: map[invoice.Kind]string{
				invoice.KindInvoice: "FT ", invoice.KindCreditNote: "NC ", invoice.KindCorrective: "ND ", invoice.KindSelfBilled: "FT A",
			},
			MaxLength: 60,
		},
		TaxIDs:      []string{"VAT", "PT-NIF"},
		BusinessIDs: []string{"VAT", "PT-NIF"},

		IssuedFor:  vat.Fact{Rule: inTheNameOf, Note: "pt.issued_in_the_name_of"},
		Reductions: vat.Fact{Rule: reduction},
		Vouchers:   vat.Fact{Rule: voucher, Note: "pt.voucher_third_party"},
		Exemptions: []vat.Choice{{Rule: smallBusiness, When: isSmall, To: vat.Exempt("pt.small_business")}},
		Formats: []vat.Format{
			{Rule: simplifiedInvoice, UpTo: &simplified, Format: invoice.FormatSimplified, Needs: []vat.Need{needNumber}},
			{Rule: anonymousInvoice, When: consumer, UpTo: &anonymous, Format: invoice.FormatFull, Needs: []vat.Need{needNumber}},
			{Rule: fullInvoice, Format: invoice.FormatFull, Needs: []vat.Need{needNumber, vat.NeedAddress(vat.Customer)}},
		},
		Rides:       rides(),
		Delivery:    delivery(),
		Commission:  commission(),
		SelfBilling: selfBilling(),
	}.Pack()
}

// specimen stands on every document until the certified chain and its codes are there.
var specimen = []vat.Fact{{Rule: certified, Note: "pt.specimen"}}

var (
	isSmall    = vat.When{Status: []invoice.TaxStatus{invoice.StatusSmallBusiness}}
	consumer   = vat.When{Business: vat.No}
	needNumber = vat.NeedTaxID(vat.Supplier, "VAT", "PT-NIF")
)

// taxed are the choices of a kind at a rate: that of the region, else the mainland's.
func taxed(c vat.Choice, r rate) []vat.Choice {
	in := func(place string) vat.Choice {
		c.When.Jurisdiction = nil
		if place != "" {
			c.When.Jurisdiction = []string{place}
		}
		return c
	}
	a, m, mainland := in(azores), in(madeira), in("")
	a.To, m.To, mainland.To = vat.At(r.azores), vat.At(r.madeira), vat.At(r.mainland)
	return []vat.Choice{a, m, mainland}
}

// tips are beside the tax when they are an employee's, else with the supply.
func tips() []vat.Choice {
	tip := vat.Kinds(invoice.Tip)
	return append([]vat.Choice{
		{Rule: tipOutside, For: tip, When: vat.When{DriverEmployed: vat.Yes}, To: vat.Beside("pt.tip_outside")},
		{Rule: tipTaxed, For: tip, To: vat.Along()},
	}, taxed(vat.Choice{Rule: tipTaxed, For: tip}, standard)...) // alone on its document
}
