// Package be is Belgium: value added tax on trips and deliveries, in French and Dutch, with
// one document per supplier, drawn up by the platform in the supplier's name; the
// platform's commission; and self-billing.
//
// It owns the Belgian law as dated data with sources. docs/countries/be.md says what is
// issued, by whom, to whom, and what counsel must confirm.
package be

import (
	"quittance/countries/regime"
	"quittance/countries/vat"
	"quittance/invoice"
)

// Pack returns the Belgian pack.
func Pack() regime.Pack {
	return vat.Law{
		Country:    "BE",
		Name:       "Belgium",
		Version:    "be 1",
		Zone:       "Europe/Brussels",
		Since:      date("2016-01-01"),
		Currency:   "EUR",
		Languages:  []string{"fr+nl", "fr", "nl"},
		LanguageIn: map[string]string{"BE-BRU": "fr+nl", "BE-VLG": "nl", "BE-WAL": "fr"},
		Retention: invoice.Retention{
			Years: 10, FromYearEnd: true,
			Source: "Code TVA/Btw-wetboek art. 60 (loi du 20 novembre 2022), since 2023-01-01",
		},
		TaxIDs:      []string{"VAT", "BE-CBE"},
		BusinessIDs: []string{"VAT", "BE-CBE"},
		Cash:        &vat.Cash{Rule: cashRounding, Steps: smallestCoin},

		IssuedFor:  vat.Fact{Rule: inTheNameOf, Note: "be.issued_in_the_name_of"},
		Reductions: vat.Fact{Rule: reduction},
		Vouchers:   vat.Fact{Rule: voucher, Note: "be.voucher_third_party"},
		Exemptions: []vat.Choice{{Rule: smallBusiness, When: isSmall, To: vat.Exempt("be.small_business")}},
		Formats: []vat.Format{
			{Rule: consumerReceipt, When: vat.When{Business: vat.No}, Format: invoice.FormatReceipt},
			{Rule: structuredInvoice, Format: invoice.FormatFull, Needs: fullNeeds, Note: "be.specimen"},
			{Rule: simplifiedInvoice, UpTo: &smallAmount, Format: invoice.FormatSimplified, Needs: []vat.Need{needNumber}},
			{Rule: fullInvoice, Format: invoice.FormatFull, Needs: fullNeeds},
		},
		Rides:       rides(),
		Delivery:    delivery(),
		Commission:  commission(),
		SelfBilling: selfBilling(),
	}.Pack()
}

var (
	isSmall    = vat.When{Status: []invoice.TaxStatus{invoice.StatusSmallBusiness}}
	needNumber = vat.NeedTaxID(vat.Supplier, "VAT", "BE-CBE")
	fullNeeds  = []vat.Need{needNumber, vat.NeedAddress(vat.Customer)}
)

// tips are beside the tax when they are an employee's, else with the supply.
func tips() []vat.Choice {
	tip := vat.Kinds(invoice.Tip)
	return []vat.Choice{
		{Rule: tipOutside, For: tip, When: vat.When{DriverEmployed: vat.Yes}, To: vat.Beside("be.tip_outside")},
		{Rule: tipTaxed, For: tip, To: vat.Along()},
		{Rule: tipTaxed, For: tip, To: vat.At(standard)}, // alone on its document
	}
}

// cancellation is an indemnity for what did not take place.
func cancellation() vat.Choice {
	return vat.Choice{Rule: cancelled, For: vat.Kinds(invoice.CancellationFee), To: vat.NoSupply("be.cancellation_damages")}
}
