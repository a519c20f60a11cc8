// Package sa is Saudi Arabia: value added tax on trips and deliveries, on documents in
// Arabic and English; the platform as supplier of what those who are not registered
// sell through it, since 2026; the platform's commission; and self-billing.
//
// It owns the Saudi law as dated data with sources. docs/countries/sa.md says what is
// issued, by whom, to whom, and what counsel must confirm.
package sa

import (
	"quittance/countries/regime"
	"quittance/countries/vat"
	"quittance/invoice"
)

// Pack returns the Saudi pack.
func Pack() regime.Pack {
	return vat.Law{
		Country:   "SA",
		Name:      "Saudi Arabia",
		Version:   "sa 1",
		Zone:      "Asia/Riyadh",
		Since:     date("2018-01-01"),
		Currency:  "SAR",
		Languages: []string{"ar+en"},
		Retention: invoice.Retention{
			Years: 6, FromYearEnd: true,
			Source: "VAT Implementing Regulations art. 66: six years from the end of the tax period",
		},
		TaxIDs:      []string{"SA-VAT"},
		BusinessIDs: []string{"SA-VAT"},

		IssuedFor:   vat.Fact{Rule: issuedFor, Note: "sa.issued_on_behalf_of"},
		Reductions:  vat.Fact{Rule: reduction},
		Vouchers:    vat.Fact{Rule: voucher, Note: "sa.voucher_third_party"},
		OwnVouchers: vat.Fact{Rule: ownVoucher},
		Exemptions:  []vat.Choice{{Rule: notRegistered, When: vat.When{Status: unregistered}, To: vat.Exempt("sa.not_registered")}},
		Formats: []vat.Format{
			{Rule: receipt, When: vat.When{Status: unregistered}, Format: invoice.FormatReceipt},
			{Rule: simplifiedInvoice, UpTo: &simplifiedUpTo, Format: invoice.FormatSimplified, Called: "simplified tax invoice", Needs: []vat.Need{
				vat.NeedTaxID(vat.Supplier, "SA-VAT"),
			}},
			{Rule: taxInvoice, Format: invoice.FormatFull, Called: "tax invoice", Needs: []vat.Need{
				vat.NeedTaxID(vat.Supplier, "SA-VAT"), vat.NeedAddress(vat.Customer),
			}},
		},
		Rides:       rides(),
		Delivery:    delivery(),
		Commission:  commission(),
		SelfBilling: selfBilling(),
	}.Pack()
}

// unregistered are those below the threshold of registration.
var unregistered = []invoice.TaxStatus{invoice.StatusSmallBusiness, invoice.StatusNotRegistered}

// principals say when the platform supplies what another sells through it. A driver is
// named without the address, which is a home.
func principals(line invoice.BusinessLine) []vat.Principal {
	return []vat.Principal{{
		Rule: marketplace, When: vat.When{SellerStatus: unregistered}, Note: "sa.marketplace_supplier", NameOnly: line == invoice.Rides,
	}}
}

// electronic is what every document states since invoices are electronic: that it is a
// specimen until it bears the stamp and the QR code of the authority's system.
func electronic() []vat.Fact {
	return []vat.Fact{{Rule: electronicInvoice, Note: "sa.specimen"}}
}

// tips are no price.
func tips() []vat.Choice {
	return []vat.Choice{{Rule: tipOutside, For: vat.Kinds(invoice.Tip), To: vat.Beside("sa.tip_outside")}}
}
