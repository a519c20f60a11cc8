// Package it is Italy without Livigno and Campione: value added tax on trips and
// deliveries, with one document per supplier, drawn up by the platform in the supplier's
// name; the platform's commission; and invoices drawn up by the customer. Urban taxis
// are exempt, and documents without tax bear a stamp duty.
//
// It owns the Italian law as dated data with sources. docs/countries/it.md says what is
// issued, by whom, to whom, and what counsel must confirm.
package it

import (
	"quittance/countries/regime"
	"quittance/countries/vat"
	"quittance/invoice"
)

// Pack returns the Italian pack.
func Pack() regime.Pack {
	return vat.Law{
		Country:   "IT",
		Name:      "Italy",
		Version:   "it 1",
		Zone:      "Europe/Rome",
		Since:     date("2015-01-01"),
		Currency:  "EUR",
		Languages: []string{"it"},
		Without:   []string{"IT-SO/Livigno", "IT-CO/Campione d'Italia"}, // DPR 633/1972 art. 7
		Retention: invoice.Retention{
			Years: 10, FromYearEnd: true,
			Source: "Codice civile art. 2220; DPR 633/1972 art. 39",
		},
		TaxIDs:      []string{"VAT", "IT-PIVA"},
		BusinessIDs: []string{"VAT", "IT-PIVA"},

		IssuedFor:  vat.Fact{Rule: inTheNameOf, Note: "it.issued_in_the_name_of"},
		Reductions: vat.Fact{Rule: reduction},
		Vouchers:   vat.Fact{Rule: voucher, Note: "it.voucher_third_party"},
		Exemptions: []vat.Choice{{Rule: flatRate, When: isSmall, To: vat.Exempt("it.flat_rate_regime")}},
		Formats: []vat.Format{
			{Rule: commercialDocument, When: vat.When{Business: vat.No}, Format: invoice.FormatReceipt,
				Needs: []vat.Need{needNumber}, Called: "documento commerciale"},
			{Rule: simplifiedInvoice, UpTo: &simplified, Format: invoice.FormatSimplified, Needs: []vat.Need{needNumber}},
			{Rule: fullInvoice, Format: invoice.FormatFull, Needs: []vat.Need{needNumber, vat.NeedAddress(vat.Customer)}},
		},
		Rides:       rides(),
		Delivery:    delivery(),
		Commission:  commission(),
		SelfBilling: selfBilling(),
	}.Pack()
}

// specimen stands on every document until it goes through the authority's system.
var specimen = []vat.Fact{{Rule: exchangeSystem, Note: "it.specimen"}}

var (
	isSmall    = vat.When{Status: []invoice.TaxStatus{invoice.StatusSmallBusiness}}
	needNumber = vat.NeedTaxID(vat.Supplier, "VAT", "IT-PIVA")
)

// stamps is the stamp duty on documents of more than a sum without tax.
var stamps = []vat.Memo{{
	Rule: stampDuty, Kind: invoice.MemoStampDuty, Base: vat.BaseExempt,
	Above: &stampAbove, Fixed: &stamp, Shown: true, Note: "it.stamp_duty",
}}

// tips are beside the tax when they are an employee's, else with the supply.
func tips() []vat.Choice {
	tip := vat.Kinds(invoice.Tip)
	return []vat.Choice{
		{Rule: tipOutside, For: tip, When: vat.When{DriverEmployed: vat.Yes}, To: vat.Beside("it.tip_outside")},
		{Rule: tipTaxed, For: tip, To: vat.Along()},
		{Rule: tipTaxed, For: tip, To: vat.At(standard)}, // alone on its document
	}
}
