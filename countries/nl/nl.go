// Package nl is the Netherlands: value added tax on trips and deliveries, the platform's
// commission with the charge reversed where it comes from abroad, and self-billing.
//
// It owns the Dutch law as dated data with sources. docs/countries/nl.md says what is
// issued, by whom, to whom, and what counsel must confirm.
package nl

import (
	"quittance/countries/regime"
	"quittance/countries/vat"
	"quittance/invoice"
)

// Pack returns the Dutch pack.
func Pack() regime.Pack {
	return vat.Law{
		Country:   "NL",
		Name:      "Netherlands",
		Version:   "nl 1",
		Zone:      "Europe/Amsterdam",
		Since:     begin,
		Currency:  "EUR",
		Languages: []string{"nl", "en"},
		Retention: invoice.Retention{
			Years: 7, FromYearEnd: true, Source: "Algemene wet inzake rijksbelastingen art. 52(4)",
		},
		TaxIDs:     []string{"VAT"},
		IssuedFor:  vat.Fact{Rule: inTheNameOf, Note: "nl.issued_in_the_name_of"},
		Reductions: vat.Fact{Rule: reduction},
		Vouchers:   vat.Fact{Rule: voucher, Note: "nl.voucher_third_party"},
		Exemptions: []vat.Choice{{Rule: smallBusiness, When: isSmall, To: vat.Exempt("nl.small_business")}},
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

// isSmall holds for who uses the kleineondernemersregeling.
var isSmall = vat.When{Status: []invoice.TaxStatus{invoice.StatusSmallBusiness}}

// tips are beside the tax when they are an employee's, else with the supply.
func tips() []vat.Choice {
	tip := vat.Kinds(invoice.Tip)
	return []vat.Choice{
		{Rule: tipOutside, For: tip, When: vat.When{DriverEmployed: vat.Yes}, To: vat.Beside("nl.tip_outside")},
		{Rule: tipTaxed, For: tip, To: vat.Along()},
		{Rule: tipTaxed, For: tip, To: vat.At(standard)}, // alone on its document
	}
}
