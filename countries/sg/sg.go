// Package sg is Singapore: goods and services tax on trips, deliveries and the
// platform's fees, where most drivers are not registered; the platform's commission; and
// self-billing.
//
// It owns the law of Singapore as dated data with sources. docs/countries/sg.md says what
// is issued, by whom, to whom, and what counsel must confirm.
package sg

import (
	"quittance/countries/regime"
	"quittance/countries/vat"
	"quittance/invoice"
)

// Pack returns the pack of Singapore.
func Pack() regime.Pack {
	return vat.Law{
		Country:   "SG",
		Name:      "Singapore",
		Version:   "sg 1",
		Zone:      "Asia/Singapore",
		Since:     date("2021-01-01"),
		Currency:  "SGD",
		Languages: []string{"en"},
		Retention: invoice.Retention{
			Years: 5, FromYearEnd: true,
			Source: "Goods and Services Tax Act 1993 s. 46: at least five years",
		},
		Scheme:      invoice.SchemeGST,
		TaxIDs:      []string{"SG-GST", "SG-UEN"},
		BusinessIDs: []string{"SG-GST", "SG-UEN"},

		IssuedFor:   vat.Fact{Rule: issuedFor, Note: "sg.issued_on_behalf_of"},
		Reductions:  vat.Fact{Rule: reduction},
		Vouchers:    vat.Fact{Rule: voucher, Note: "sg.voucher_third_party"},
		OwnVouchers: vat.Fact{Rule: ownVoucher},
		Exemptions:  []vat.Choice{{Rule: notRegistered, When: vat.When{Status: unregistered}, To: vat.Exempt("sg.not_registered")}},
		Formats: []vat.Format{
			{Rule: receipt, When: vat.When{Status: unregistered}, Format: invoice.FormatReceipt},
			{Rule: simplifiedInvoice, UpTo: &simplifiedUpTo, Format: invoice.FormatSimplified, Called: "simplified tax invoice", Needs: []vat.Need{
				vat.NeedTaxID(vat.Supplier, "SG-GST"),
			}},
			{Rule: taxInvoice, Format: invoice.FormatFull, Called: "tax invoice", Needs: []vat.Need{
				vat.NeedTaxID(vat.Supplier, "SG-GST"), vat.NeedAddress(vat.Customer),
			}},
		},
		Rides:       rides(),
		Delivery:    delivery(),
		Commission:  commission(),
		SelfBilling: selfBilling(),
	}.Pack()
}

// unregistered are those who are not liable to register.
var unregistered = []invoice.TaxStatus{invoice.StatusSmallBusiness, invoice.StatusNotRegistered}

// tips are no price.
func tips() []vat.Choice {
	return []vat.Choice{{Rule: tipOutside, For: vat.Kinds(invoice.Tip), To: vat.Beside("sg.tip_outside")}}
}

// cancellations are a price until the authority took them for compensation.
func cancellations() []vat.Choice {
	kind := vat.Kinds(invoice.CancellationFee)
	return []vat.Choice{
		{Rule: cancellationTaxed, For: kind, To: vat.At(standard)},
		{Rule: cancellationOutside, For: kind, To: vat.NoSupply("sg.compensation")},
	}
}
