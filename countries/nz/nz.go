// Package nz is New Zealand: goods and services tax on trips and deliveries, which the
// platform itself supplies since 2024-04-01 by law, with a flat-rate credit to drivers and
// couriers who are not registered; the platform's commission; and taxable supply
// information that the buyer creates.
//
// It owns New Zealand's law as dated data with sources. docs/countries/nz.md says what is
// issued, by whom, to whom, and what counsel must confirm.
package nz

import (
	"quittance/countries/regime"
	"quittance/countries/vat"
	"quittance/invoice"
)

// gstNumber is the scheme of the GST number, which is the IRD number.
const gstNumber = "NZ-GST"

// Pack returns New Zealand's pack.
func Pack() regime.Pack {
	return vat.Law{
		Country:   "NZ",
		Name:      "New Zealand",
		Version:   "nz 1",
		Zone:      "Pacific/Auckland",
		Since:     date("2016-10-01"),
		Currency:  "NZD",
		Languages: []string{"en"},
		Retention: invoice.Retention{
			Years: 8, FromYearEnd: true,
			Source: "GST Act 1985 s 75(3): seven years after the end of the taxable period",
		},
		Scheme:      invoice.SchemeGST,
		TaxIDs:      []string{gstNumber, "NZ-NZBN"},
		BusinessIDs: []string{gstNumber},
		Cash:        &vat.Cash{Rule: cash, Steps: coin, HalfDown: true},
		IssuedFor:   vat.Fact{Rule: agent, Note: "nz.issued_for"},
		Reductions:  vat.Fact{Rule: reduction},
		Vouchers:    vat.Fact{Rule: voucher, Note: "nz.voucher_third_party"},
		Exemptions:  []vat.Choice{{Rule: unregistered, When: isUnregistered, To: vat.NoSupply("nz.not_registered")}},
		Formats:     formats(),
		Rides:       rides(),
		Delivery:    delivery(),
		Commission:  commission(),
		SelfBilling: selfBilling(),
	}.Pack()
}

// notRegistered are those who charge no tax.
var notRegistered = []invoice.TaxStatus{invoice.StatusSmallBusiness, invoice.StatusNotRegistered}

var isUnregistered = vat.When{Status: notRegistered}

// formats are the levels of taxable supply information, and before it of tax invoices.
func formats() []vat.Format {
	number := vat.NeedTaxID(vat.Supplier, gstNumber)
	return []vat.Format{
		{Rule: receiptOfUnregistered, When: isUnregistered, Format: invoice.FormatReceipt},
		{Rule: lowValue, UpTo: &lowest, Format: invoice.FormatReceipt},
		{Rule: middleValue, UpTo: &middle, Format: invoice.FormatSimplified, Needs: []vat.Need{number}},
		{Rule: highValue, Format: invoice.FormatFull, Needs: []vat.Need{number, vat.NeedAddress(vat.Customer)}},
	}
}

// tips are given freely, whoever drives: they are beside the tax.
func tips() vat.Choice {
	return vat.Choice{Rule: tipOutside, For: vat.Kinds(invoice.Tip), To: vat.Beside("nz.tip_outside")}
}
