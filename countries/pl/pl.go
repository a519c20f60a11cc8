// Package pl is Poland: value added tax on trips and deliveries, simplified invoices
// for buyers with a tax number, and invoices that go through KSeF since 2026, of which
// these documents are specimens.
//
// It owns the Polish law as dated data with sources. docs/countries/pl.md says what is
// issued, by whom, to whom, and what counsel must confirm.
package pl

import (
	"quittance/countries/regime"
	"quittance/countries/vat"
	"quittance/invoice"
)

// Pack returns the Polish pack.
func Pack() regime.Pack {
	return vat.Law{
		Country:   "PL",
		Name:      "Poland",
		Version:   "pl 1",
		Zone:      "Europe/Warsaw",
		Since:     begin,
		Currency:  "PLN",
		Languages: []string{"pl"},
		Retention: invoice.Retention{
			Years: 6, FromYearEnd: true,
			Source: act + " art. 112; Ordynacja podatkowa art. 70 § 1: five years from the end of the year in which the tax was due, which for December is the next",
		},
		TaxIDs:      []string{"VAT", "PL-NIP"},
		BusinessIDs: []string{"PL-NIP", "VAT"},
		IssuedFor:   vat.Fact{Rule: inTheNameOf, Note: "pl.issued_in_the_name_of"},
		Reductions:  vat.Fact{Rule: reduction},
		Vouchers:    vat.Fact{Rule: voucher, Note: "pl.voucher_third_party"},
		Exemptions:  []vat.Choice{{Rule: smallBusiness, When: isSmall, To: vat.Exempt("pl.small_business")}},
		Formats: []vat.Format{
			{Rule: consumerReceipt, When: vat.When{Business: vat.No}, Format: invoice.FormatReceipt, Note: "pl.not_fiscal"},
			{Rule: simplifiedKSeF, UpTo: &smallAmount, Format: invoice.FormatSimplified, Needs: seller(), Note: "pl.specimen"},
			{Rule: simplifiedInvoice, UpTo: &smallAmount, Format: invoice.FormatSimplified, Needs: seller()},
			{Rule: fullKSeF, Format: invoice.FormatFull, Needs: both(), Note: "pl.specimen"},
			{Rule: fullInvoice, Format: invoice.FormatFull, Needs: both()},
		},
		Rides:       rides(),
		Delivery:    delivery(),
		Commission:  commission(),
		SelfBilling: selfBilling(),
	}.Pack()
}

// isSmall holds for who is exempt by turnover.
var isSmall = vat.When{Status: []invoice.TaxStatus{invoice.StatusSmallBusiness, invoice.StatusNotRegistered}}

func seller() []vat.Need { return []vat.Need{vat.NeedTaxID(vat.Supplier, "PL-NIP", "VAT")} }

func both() []vat.Need { return append(seller(), vat.NeedAddress(vat.Customer)) }

// tips are beside the tax when they are an employee's, else with the supply.
func tips() []vat.Choice {
	tip := vat.Kinds(invoice.Tip)
	return []vat.Choice{
		{Rule: tipOutside, For: tip, When: vat.When{DriverEmployed: vat.Yes}, To: vat.Beside("pl.tip_outside")},
		{Rule: tipTaxed, For: tip, To: vat.Along()},
		{Rule: tipTaxed, For: tip, To: vat.At(standard)}, // alone on its document
	}
}
