// Package de is Germany: value added tax on trips and deliveries, with one document
// per supplier, drawn up by the platform in the supplier's name; the platform's
// commission; and self-billing of what drivers and restaurants supply to it.
//
// It owns the German law as dated data with sources. docs/countries/de.md says what
// is issued, by whom, to whom, and what counsel must confirm.
package de

import (
	"quittance/countries/regime"
	"quittance/countries/vat"
	"quittance/invoice"
)

// Pack returns the German pack.
func Pack() regime.Pack {
	return vat.Law{
		Country:   "DE",
		Name:      "Germany",
		Version:   "de 1",
		Zone:      "Europe/Berlin",
		Since:     date("2007-01-01"),
		Currency:  "EUR",
		Languages: []string{"de", "en"},
		Retention: invoice.Retention{
			Years: 8, FromYearEnd: true,
			Source: "UStG § 14b(1) as amended by the Viertes Bürokratieentlastungsgesetz (BGBl. 2024 I Nr. 323), since 2025-01-01",
		},
		TaxIDs: []string{"VAT"},

		IssuedFor:  vat.Fact{Rule: inTheNameOf, Note: "de.issued_in_the_name_of"},
		Reductions: vat.Fact{Rule: reduction},
		Vouchers:   vat.Fact{Rule: voucher, Note: "de.voucher_third_party"},
		Exemptions: []vat.Choice{
			{Rule: smallBusiness, When: isSmall, To: vat.Exempt("de.small_business")},
			{Rule: smallBusinessNotLevied, When: isSmall, To: vat.Exempt("de.small_business_not_levied")},
		},
		Formats: []vat.Format{
			{Rule: smallAmountInvoice, UpTo: &smallAmount, Format: invoice.FormatSimplified, Called: "small-amount invoice"},
			{Rule: fullInvoice, Format: invoice.FormatFull, Needs: []vat.Need{
				vat.NeedTaxID(vat.Supplier, "VAT", "DE-STNR"), vat.NeedAddress(vat.Customer),
			}},
		},
		Rides:       rides(),
		Delivery:    delivery(),
		Commission:  commission(),
		SelfBilling: selfBilling(),
	}.Pack()
}

var isSmall = vat.When{Status: []invoice.TaxStatus{invoice.StatusSmallBusiness}}

// tips are beside the tax when they are an employee's, else with the supply.
func tips() []vat.Choice {
	tip := vat.Kinds(invoice.Tip)
	return []vat.Choice{
		{Rule: tipOutside, For: tip, When: vat.When{DriverEmployed: vat.Yes}, To: vat.Beside("de.tip_outside")},
		{Rule: tipTaxed, For: tip, To: vat.Along()},
		{Rule: tipTaxed, For: tip, To: vat.At(standard)}, // alone on its document
	}
}
