// Package jp is Japan: consumption tax on trips and deliveries at two rates, rounded
// down once per rate on each document; qualified simplified invoices of registered
// businesses, drawn up by the platform for them; the platform's commission; and purchase
// statements of what drivers and restaurants supplied to it.
//
// It owns the Japanese law as dated data with sources. docs/countries/jp.md says what is
// issued, by whom, to whom, and what counsel must confirm.
package jp

import (
	"quittance/countries/regime"
	"quittance/countries/vat"
	"quittance/invoice"
)

// registrationNumber is the scheme of the number of a qualified invoice issuer: T and
// thirteen digits.
const registrationNumber = "JP-T"

// Pack returns the Japanese pack.
func Pack() regime.Pack {
	return vat.Law{
		Country:   "JP",
		Name:      "Japan",
		Version:   "jp 1",
		Zone:      "Asia/Tokyo",
		Since:     date("2019-10-01"),
		Currency:  "JPY",
		Languages: []string{"ja"},
		Retention: invoice.Retention{
			Years: 9, FromYearEnd: true,
			Source: "Consumption Tax Act art. 57-4(6); Enforcement Order art. 70-13(1): seven years from two months after the tax period in which it was issued",
		},
		Scheme:      invoice.SchemeCT,
		Rounding:    invoice.Floor,
		TaxIDs:      []string{registrationNumber},
		BusinessIDs: []string{registrationNumber},
		IssuedFor:   vat.Fact{Rule: forSupplier, Note: "jp.issued_for"},
		Reductions:  vat.Fact{Rule: reduction},
		Vouchers:    vat.Fact{Rule: voucher, Note: "jp.voucher_third_party"},
		Exemptions: []vat.Choice{
			{Rule: unregistered, When: isUnregistered, To: vat.NoSupply("jp.not_registered")},
		},
		Formats: []vat.Format{
			{Rule: receiptOfUnregistered, When: isUnregistered, Format: invoice.FormatReceipt},
			{Rule: classifiedReceipt, Format: invoice.FormatReceipt, Called: "receipt by rate"},
			{Rule: simplifiedInvoice, Format: invoice.FormatSimplified, Called: "qualified simplified invoice", Needs: []vat.Need{
				vat.NeedTaxID(vat.Supplier, registrationNumber),
			}},
		},
		Rides:       rides(),
		Delivery:    delivery(),
		Commission:  commission(),
		SelfBilling: selfBilling(),
	}.Pack()
}

var isUnregistered = vat.When{Status: []invoice.TaxStatus{invoice.StatusSmallBusiness, invoice.StatusNotRegistered}}

// tips are given freely, whoever drives: they are beside the tax.
func tips() vat.Choice {
	return vat.Choice{Rule: tipOutside, For: vat.Kinds(invoice.Tip), To: vat.Beside("jp.tip_outside")}
}

// calledOff is the fee for a trip or delivery that was called off.
func calledOff() vat.Choice {
	return vat.Choice{Rule: cancellation, For: vat.Kinds(invoice.CancellationFee), To: vat.NoSupply("jp.cancellation_damages")}
}
