// Package ie is Ireland: trips are exempt, hot food is at a rate that changed four
// times, cold food is zero-rated.
//
// It owns the Irish law as dated data with sources. docs/countries/ie.md says what is
// issued, by whom, to whom, and what counsel must confirm.
package ie

import (
	"quittance/countries/regime"
	"quittance/countries/vat"
	"quittance/invoice"
)

// Pack returns the Irish pack.
func Pack() regime.Pack {
	return vat.Law{
		Country:     "IE",
		Name:        "Ireland",
		Version:     "ie 1",
		Zone:        "Europe/Dublin",
		Since:       begin,
		Currency:    "EUR",
		Languages:   []string{"en"},
		Retention:   invoice.Retention{Years: 6, Source: "Value-Added Tax Consolidation Act 2010 s. 84"},
		TaxIDs:      []string{"VAT"},
		IssuedFor:   vat.Fact{Rule: inTheNameOf, Note: "ie.issued_on_behalf"},
		Reductions:  vat.Fact{Rule: reduction},
		Vouchers:    vat.Fact{Rule: voucher, Note: "ie.voucher_third_party"},
		Exemptions:  []vat.Choice{{Rule: notRegistered, When: isUnregistered, To: vat.NoSupply("ie.not_registered")}},
		Formats:     formats(),
		Rides:       rides(),
		Delivery:    delivery(),
		Commission:  commission(),
		SelfBilling: selfBilling(),
	}.Pack()
}

// isUnregistered holds for suppliers below the threshold.
var isUnregistered = vat.When{Status: []invoice.TaxStatus{invoice.StatusNotRegistered, invoice.StatusSmallBusiness}}

func formats() []vat.Format {
	return []vat.Format{
		{Rule: unregisteredReceipt, When: isUnregistered, Format: invoice.FormatReceipt},
		{Rule: simplifiedInvoice, UpTo: &smallAmount, Format: invoice.FormatSimplified, Needs: []vat.Need{vat.NeedTaxID(vat.Supplier, "VAT")}},
		{Rule: fullInvoice, Format: invoice.FormatFull, Needs: []vat.Need{
			vat.NeedTaxID(vat.Supplier, "VAT"), vat.NeedAddress(vat.Customer),
		}},
	}
}

// tips are beside the tax when they are an employee's, else with the supply.
func tips() []vat.Choice {
	tip := vat.Kinds(invoice.Tip)
	return []vat.Choice{
		{Rule: tipOutside, For: tip, When: vat.When{DriverEmployed: vat.Yes}, To: vat.Beside("ie.tip_outside")},
		{Rule: tipTaxed, For: tip, To: vat.Along()},
		{Rule: tipTaxed, For: tip, To: vat.At(standard)}, // alone on its document
	}
}
