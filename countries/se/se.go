// Package se is Sweden: value added tax on trips and deliveries, with food at a lower
// rate from April 2026 to the end of 2027, and cash in whole kronor.
//
// It owns the Swedish law as dated data with sources. docs/countries/se.md says what
// is issued, by whom, to whom, and what counsel must confirm.
package se

import (
	"quittance/countries/regime"
	"quittance/countries/vat"
	"quittance/invoice"
)

// Pack returns the Swedish pack.
func Pack() regime.Pack {
	return vat.Law{
		Country:   "SE",
		Name:      "Sweden",
		Version:   "se 1",
		Zone:      "Europe/Stockholm",
		Since:     begin,
		Currency:  "SEK",
		Languages: []string{"sv", "en"},
		Retention: invoice.Retention{
			Years: 7, FromYearEnd: true, Source: "Bokföringslag (1999:1078) 7 kap. 2 §",
		},
		TaxIDs:     []string{"VAT", "SE-ORGNR"},
		IssuedFor:  vat.Fact{Rule: inTheNameOf, Note: "se.issued_in_the_name_of"},
		Reductions: vat.Fact{Rule: reduction},
		Vouchers:   vat.Fact{Rule: voucher, Note: "se.voucher_third_party"},
		Cash:       &vat.Cash{Rule: wholeKronor, Steps: smallestCoin},
		Exemptions: []vat.Choice{
			{Rule: smallBusinessBefore, When: isSmall, To: vat.Exempt("se.small_business")},
			{Rule: smallBusiness, When: isSmall, To: vat.Exempt("se.small_business")},
		},
		Formats: []vat.Format{
			{Rule: simplifiedInvoice, UpTo: &smallAmount, Format: invoice.FormatSimplified},
			{Rule: fullInvoice, When: isSmall, Format: invoice.FormatFull, Needs: []vat.Need{vat.NeedAddress(vat.Customer)}},
			{Rule: fullInvoice, Format: invoice.FormatFull, Needs: []vat.Need{
				vat.NeedTaxID(vat.Supplier, "VAT"), vat.NeedAddress(vat.Customer),
			}},
		},
		Rides:       rides(),
		Delivery:    delivery(),
		Commission:  commission(),
		SelfBilling: selfBilling(),
	}.Pack()
}

var isSmall = vat.When{Status: []invoice.TaxStatus{invoice.StatusSmallBusiness, invoice.StatusNotRegistered}}

// tips are beside the tax when they are an employee's, else with the supply.
func tips() []vat.Choice {
	tip := vat.Kinds(invoice.Tip)
	return []vat.Choice{
		{Rule: tipOutside, For: tip, When: vat.When{DriverEmployed: vat.Yes}, To: vat.Beside("se.tip_outside")},
		{Rule: tipTaxed, For: tip, To: vat.Along()},
		{Rule: tipTaxed, For: tip, To: vat.At(standard)}, // alone on its document
	}
}
