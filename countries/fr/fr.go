// Package fr is France without its overseas departments: value added tax on trips and
// deliveries, with one document per supplier, drawn up by the platform in the
// supplier's name; the platform's commission; and self-billing (autofacturation).
//
// It owns the French law as dated data with sources. docs/countries/fr.md says what is
// issued, by whom, to whom, and what counsel must confirm.
package fr

import (
	"quittance/countries/regime"
	"quittance/countries/vat"
	"quittance/invoice"
)

// Pack returns the French pack.
func Pack() regime.Pack {
	return vat.Law{
		Country:   "FR",
		Name:      "France",
		Version:   "fr 1",
		Zone:      "Europe/Paris",
		Since:     date("2012-01-01"),
		Currency:  "EUR",
		Languages: []string{"fr"},
		Without:   overseas,
		Retention: invoice.Retention{
			Years: 10, FromYearEnd: true,
			Source: "Code de commerce art. L. 123-22; LPF art. L. 102 B",
		},
		TaxIDs:      []string{"VAT", "FR-SIREN", "FR-SIRET"},
		BusinessIDs: []string{"VAT", "FR-SIREN", "FR-SIRET"},

		IssuedFor:  vat.Fact{Rule: inTheNameOf, Note: "fr.issued_in_the_name_of"},
		Reductions: vat.Fact{Rule: reduction},
		Vouchers:   vat.Fact{Rule: voucher, Note: "fr.voucher_third_party"},
		Exemptions: []vat.Choice{{Rule: smallBusiness, When: isSmall, To: vat.Exempt("fr.small_business")}},
		Formats: []vat.Format{
			{Rule: noteOnRequest, When: consumer, UpTo: &belowNote, Format: invoice.FormatReceipt, Called: "note on request"},
			{Rule: noteObligatory, When: consumer, Format: invoice.FormatReceipt, Called: "note"},
			{Rule: fullInvoice, Format: invoice.FormatFull, Needs: []vat.Need{needNumber, vat.NeedAddress(vat.Customer)}},
		},
		Rides:       rides(),
		Delivery:    delivery(),
		Commission:  commission(),
		SelfBilling: selfBilling(),
	}.Pack()
}

// overseas are the departments and territories with rates of their own or without the
// tax (CGI art. 294, 296), which the pack does not know.
var overseas = []string{
	"FR-971", "FR-972", "FR-973", "FR-974", "FR-976", // ISO 3166-2 until 2020, and INSEE
	"FR-GP", "FR-MQ", "FR-GF", "FR-RE", "FR-YT",
	"FR-PM", "FR-BL", "FR-MF", "FR-WF", "FR-PF", "FR-NC", "FR-TF",
}

var (
	isSmall  = vat.When{Status: []invoice.TaxStatus{invoice.StatusSmallBusiness}}
	consumer = vat.When{Business: vat.No}
	// A small business may have no VAT number, but every business has a SIREN.
	needNumber = vat.NeedTaxID(vat.Supplier, "VAT", "FR-SIREN", "FR-SIRET")
)

// tips are beside the tax when they are an employee's, else with the supply.
func tips() []vat.Choice {
	tip := vat.Kinds(invoice.Tip)
	return []vat.Choice{
		{Rule: tipOutside, For: tip, When: vat.When{DriverEmployed: vat.Yes}, To: vat.Beside("fr.tip_outside")},
		{Rule: tipTaxed, For: tip, To: vat.Along()},
		{Rule: tipTaxed, For: tip, To: vat.At(standard)}, // alone on its document
	}
}
