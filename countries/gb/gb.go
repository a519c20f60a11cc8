// Package gb is the United Kingdom: value added tax on trips and deliveries. In London
// the operator of a private hire trip supplies it, first under a margin scheme, then in
// full; elsewhere drivers and restaurants supply, registered or not.
//
// It owns the British law as dated data with sources. docs/countries/gb.md says what
// is issued, by whom, to whom, and what counsel must confirm.
package gb

import (
	"quittance/countries/regime"
	"quittance/countries/vat"
	"quittance/invoice"
)

// Pack returns the British pack.
func Pack() regime.Pack {
	return vat.Law{
		Country:    "GB",
		Name:       "United Kingdom",
		Version:    "gb 1",
		Zone:       "Europe/London",
		Since:      begin,
		Currency:   "GBP",
		Languages:  []string{"en"},
		Retention:  invoice.Retention{Years: 6, Source: "VATA 1994 Sch. 11 para. 6; VAT Notice 700/21"},
		TaxIDs:     []string{"VAT"},
		IssuedFor:  vat.Fact{Rule: inTheNameOf, Note: "gb.issued_on_behalf"},
		Reductions: vat.Fact{Rule: reduction},
		Vouchers:   vat.Fact{Rule: voucher, Note: "gb.voucher_third_party"},
		// In London the platform's voucher lowers its own price.
		OwnVouchers: vat.Fact{Rule: ownVoucher},
		Exemptions:  []vat.Choice{{Rule: notRegistered, When: isUnregistered, To: vat.NoSupply("gb.not_registered")}},
		Formats:     formats(),
		Rides:       rides(),
		Delivery:    delivery(),
		Commission:  commission(),
		SelfBilling: selfBilling(),
	}.Pack()
}

// isUnregistered holds for suppliers below the threshold: most drivers.
var isUnregistered = vat.When{Status: []invoice.TaxStatus{invoice.StatusNotRegistered, invoice.StatusSmallBusiness}}

func formats() []vat.Format {
	return []vat.Format{
		{Rule: unregisteredReceipt, When: isUnregistered, Format: invoice.FormatReceipt},
		{Rule: simplifiedInvoice, UpTo: &smallAmount, Format: invoice.FormatSimplified, Needs: []vat.Need{
			vat.NeedTaxID(vat.Supplier, "VAT"),
		}},
		{Rule: fullInvoice, Format: invoice.FormatFull, Needs: []vat.Need{
			vat.NeedTaxID(vat.Supplier, "VAT"), vat.NeedAddress(vat.Customer),
		}},
	}
}

// tips are freely given, whoever gets them.
func tips() vat.Choice {
	return vat.Choice{Rule: tipOutside, For: vat.Kinds(invoice.Tip), To: vat.Beside("gb.tip_outside")}
}
