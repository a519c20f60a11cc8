// Package at is Austria: value added tax on trips and deliveries, with one document per
// supplier, drawn up by the platform in the supplier's name; the platform's commission;
// and self-billing.
//
// It owns the Austrian law as dated data with sources. docs/countries/at.md says what is
// issued, by whom, to whom, and what counsel must confirm.
package at

import (
	"quittance/countries/regime"
	"quittance/countries/vat"
	"quittance/invoice"
)

// Pack returns the Austrian pack.
func Pack() regime.Pack {
	return vat.Law{
		Country:   "AT",
		Name:      "Austria",
		Version:   "at 1",
		Zone:      "Europe/Vienna",
		Since:     date("2016-01-01"),
		Currency:  "EUR",
		Languages: []string{"de", "en"},
		Without:   []string{"AT-7/Jungholz", "AT-8/Mittelberg"}, // a standard rate of their own: UStG 1994 § 10(4)
		Retention: invoice.Retention{
			Years: 7, FromYearEnd: true,
			Source: "BAO § 132(1); UStG 1994 § 11(2)",
		},
		TaxIDs: []string{"VAT"},

		IssuedFor:  vat.Fact{Rule: inTheNameOf, Note: "at.issued_in_the_name_of"},
		Reductions: vat.Fact{Rule: reduction},
		Vouchers:   vat.Fact{Rule: voucher, Note: "at.voucher_third_party"},
		Exemptions: []vat.Choice{{Rule: smallBusiness, When: isSmall, To: vat.Exempt("at.small_business")}},
		Formats: []vat.Format{
			{Rule: cashSmallAmount, When: inCash, UpTo: &smallAmount, Format: invoice.FormatSimplified, Note: "at.specimen", Called: "small-amount invoice, signed"},
			{Rule: cashInvoice, When: inCash, Format: invoice.FormatFull, Needs: fullNeeds, Note: "at.specimen", Called: "full invoice, signed"},
			{Rule: smallAmountInvoice, UpTo: &smallAmount, Format: invoice.FormatSimplified, Called: "small-amount invoice"},
			{Rule: smallBusinessInvoice, When: isSmall, Format: invoice.FormatFull, Needs: []vat.Need{vat.NeedAddress(vat.Customer)}},
			{Rule: fullInvoice, Format: invoice.FormatFull, Needs: fullNeeds},
		},
		Rides:       rides(),
		Delivery:    delivery(),
		Commission:  commission(),
		SelfBilling: selfBilling(),
	}.Pack()
}

var (
	isSmall   = vat.When{Status: []invoice.TaxStatus{invoice.StatusSmallBusiness}}
	inCash    = vat.When{PaidInCash: vat.Yes}
	fullNeeds = []vat.Need{vat.NeedTaxID(vat.Supplier, "VAT"), vat.NeedAddress(vat.Customer)}
)

// tips are beside the tax when they are an employee's, else with the supply.
func tips() []vat.Choice {
	tip := vat.Kinds(invoice.Tip)
	return []vat.Choice{
		{Rule: tipOutside, For: tip, When: vat.When{DriverEmployed: vat.Yes}, To: vat.Beside("at.tip_outside")},
		{Rule: tipTaxed, For: tip, To: vat.Along()},
		{Rule: tipTaxed, For: tip, To: vat.At(standard)}, // alone on its document
	}
}

// cancellation is damages for what did not take place.
func cancellation() vat.Choice {
	return vat.Choice{Rule: cancelled, For: vat.Kinds(invoice.CancellationFee), To: vat.NoSupply("at.cancellation_damages")}
}
