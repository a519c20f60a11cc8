// Package ch is Switzerland: value added tax on trips and deliveries, in German, French
// or Italian by canton; since 2025 the platform supplies the goods that are ordered on
// it; the platform's commission, with acquisition tax where it is established abroad;
// and self-billing.
//
// It owns the Swiss law as dated data with sources. docs/countries/ch.md says what is
// issued, by whom, to whom, and what counsel must confirm.
package ch

import (
	"quittance/countries/regime"
	"quittance/countries/vat"
	"quittance/invoice"
)

// Pack returns the Swiss pack.
func Pack() regime.Pack {
	return vat.Law{
		Country:   "CH",
		Name:      "Switzerland",
		Version:   "ch 1",
		Zone:      "Europe/Zurich",
		Since:     date("2018-01-01"),
		Currency:  "CHF",
		Languages: []string{"de", "fr", "it"},
		LanguageIn: map[string]string{
			"CH-FR": "fr", "CH-GE": "fr", "CH-JU": "fr", "CH-NE": "fr", "CH-TI": "it", "CH-VD": "fr", "CH-VS": "fr",
		},
		Retention: invoice.Retention{
			Years: 10, FromYearEnd: true,
			Source: "OR Art. 958f (SR 220); MWSTG Art. 70 Abs. 2 (SR 641.20)",
		},
		TaxIDs:      []string{"CH-UID", "VAT"},
		BusinessIDs: []string{"CH-UID", "VAT"},
		Cash:        &vat.Cash{Rule: cashRounding, Steps: smallestCoin},

		IssuedFor:   vat.Fact{Rule: inTheNameOf, Note: "ch.issued_in_the_name_of"},
		Reductions:  vat.Fact{Rule: reduction},
		Vouchers:    vat.Fact{Rule: voucher, Note: "ch.voucher_third_party"},
		OwnVouchers: vat.Fact{Rule: ownVoucher},
		Exemptions:  []vat.Choice{{Rule: notLiable, When: isNotLiable, To: vat.Exempt("ch.not_liable")}},
		Formats: []vat.Format{
			{Rule: notLiableReceipt, When: isNotLiable, Format: invoice.FormatReceipt},
			{Rule: shortInvoice, UpTo: &shortForm, Format: invoice.FormatSimplified, Needs: []vat.Need{needNumber}, Called: "short-form invoice"},
			{Rule: fullInvoice, Format: invoice.FormatFull, Needs: []vat.Need{needNumber, vat.NeedAddress(vat.Customer)}},
		},
		Rides:       rides(),
		Delivery:    delivery(),
		Commission:  commission(),
		SelfBilling: selfBilling(),
	}.Pack()
}

var (
	isNotLiable = vat.When{Status: []invoice.TaxStatus{invoice.StatusSmallBusiness, invoice.StatusNotRegistered}}
	needNumber  = vat.NeedTaxID(vat.Supplier, "CH-UID")
)

// tips are beside the tax when they are an employee's, else with the supply.
func tips() []vat.Choice {
	tip := vat.Kinds(invoice.Tip)
	return []vat.Choice{
		{Rule: tipOutside, For: tip, When: vat.When{DriverEmployed: vat.Yes}, To: vat.Beside("ch.tip_outside")},
		{Rule: tipTaxed, For: tip, To: vat.Along()},
		{Rule: tipTaxed, For: tip, To: vat.At(standard)}, // alone on its document
	}
}

// cancellation is damages for what did not take place.
func cancellation() vat.Choice {
	return vat.Choice{Rule: cancelled, For: vat.Kinds(invoice.CancellationFee), To: vat.NoSupply("ch.cancellation_damages")}
}
