// Package es is Spain without the Canary Islands, Ceuta and Melilla: value added tax on
// trips and deliveries, with one document per supplier, drawn up by the platform in the
// supplier's name; the platform's commission; and invoicing by the recipient.
//
// It owns the Spanish law as dated data with sources. docs/countries/es.md says what is
// issued, by whom, to whom, and what counsel must confirm.
package es

import (
	"quittance/countries/regime"
	"quittance/countries/vat"
	"quittance/invoice"
)

// Pack returns the Spanish pack.
func Pack() regime.Pack {
	return vat.Law{
		Country:   "ES",
		Name:      "Spain",
		Version:   "es 1",
		Zone:      "Europe/Madrid",
		Since:     date("2013-01-01"),
		Currency:  "EUR",
		Languages: []string{"es"},
		Without:   []string{"ES-CN", "ES-GC", "ES-TF", "ES-CE", "ES-ML"}, // Ley 37/1992 art. 3: IGIC and IPSI instead
		Retention: invoice.Retention{
			Years: 6, FromYearEnd: true,
			Source: "Código de Comercio art. 30; Ley 58/2003 art. 66",
		},
		TaxIDs:      []string{"VAT", "ES-NIF"},
		BusinessIDs: []string{"VAT", "ES-NIF"},

		IssuedFor:  vat.Fact{Rule: inTheNameOf, Note: "es.issued_in_the_name_of"},
		Reductions: vat.Fact{Rule: reduction},
		Vouchers:   vat.Fact{Rule: voucher, Note: "es.voucher_third_party"},
		Formats: []vat.Format{
			{Rule: simplifiedService, When: vat.When{Business: vat.No, Own: vat.Yes}, UpTo: &simplifiedHigh,
				Format: invoice.FormatSimplified, Needs: []vat.Need{needNumber}},
			{Rule: simplifiedOther, When: vat.When{Business: vat.No}, UpTo: &simplified,
				Format: invoice.FormatSimplified, Needs: []vat.Need{needNumber}},
			{Rule: fullInvoice, Format: invoice.FormatFull, Needs: []vat.Need{
				needNumber, vat.NeedAddress(vat.Customer), vat.NeedTaxID(vat.Customer, "VAT", "ES-NIF"),
			}},
		},
		Rides:       rides(),
		Delivery:    delivery(),
		Commission:  commission(),
		SelfBilling: selfBilling(),
	}.Pack()
}

// specimen stands on every document until the chain and the code of the law are there.
var specimen = []vat.Fact{{Rule: verifactu, Note: "es.specimen"}}

var needNumber = vat.NeedTaxID(vat.Supplier, "VAT", "ES-NIF")

// tips are beside the tax when they are an employee's, else with the supply.
func tips() []vat.Choice {
	tip := vat.Kinds(invoice.Tip)
	return []vat.Choice{
		{Rule: tipOutside, For: tip, When: vat.When{DriverEmployed: vat.Yes}, To: vat.Beside("es.tip_outside")},
		{Rule: tipTaxed, For: tip, To: vat.Along()},
		{Rule: tipTaxed, For: tip, To: vat.At(standard)}, // alone on its document
	}
}
