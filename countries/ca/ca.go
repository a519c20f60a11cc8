// Package ca is Canada: goods and services tax, harmonized sales tax and the sales taxes
// of Québec and British Columbia beside it, by the place of supply; drivers who are
// registered whatever they turn over; basic groceries at nought; levels of documents by
// amount; and the platform's commission. Documents of Québec are in French.
//
// It owns the Canadian law as dated data with sources. docs/countries/ca.md says what is
// issued, by whom, to whom, and what counsel must confirm.
package ca

import (
	"quittance/countries/regime"
	"quittance/countries/vat"
	"quittance/invoice"
)

// The schemes of registration numbers.
const (
	businessNumber = "CA-BN"  // of GST and HST: nine digits, RT and four
	quebecNumber   = "CA-QST" // of the QST: ten digits, TQ and four
)

// Pack returns the Canadian pack.
func Pack() regime.Pack {
	return vat.Law{
		Country:    "CA",
		Name:       "Canada",
		Version:    "ca 1",
		Zone:       "America/Toronto",
		Zones:      zones(),
		Since:      date("2017-07-01"),
		Currency:   "CAD",
		Languages:  []string{"en", "fr"},
		LanguageIn: map[string]string{"CA-QC": "fr"},
		Retention: invoice.Retention{
			Years: 6, FromYearEnd: true,
			Source: "Excise Tax Act s. 286(3): six years after the end of the year",
		},
		Scheme:      invoice.SchemeGST,
		TaxIDs:      []string{businessNumber},
		BusinessIDs: []string{businessNumber},
		Cash:        &vat.Cash{Rule: cash, Steps: coin},
		IssuedFor:   vat.Fact{Rule: agent, Note: "ca.issued_for"},
		Reductions:  vat.Fact{Rule: reduction},
		Vouchers:    vat.Fact{Rule: voucher, Note: "ca.voucher_third_party"},
		Exemptions:  []vat.Choice{{Rule: smallSupplier, When: isUnregistered, To: vat.NoSupply("ca.small_supplier")}},
		Formats:     formats(),
		Rides:       rides(),
		Delivery:    delivery(),
		Commission:  commission(),
	}.Pack()
}

var (
	isUnregistered = vat.When{Status: []invoice.TaxStatus{invoice.StatusSmallBusiness, invoice.StatusNotRegistered}}
	registered     = []invoice.TaxStatus{invoice.StatusRegistered}
)

// zones are those of most people in the provinces and territories, by ISO 3166-2.
func zones() map[string]string {
	return map[string]string{
		"CA-ON": "America/Toronto", "CA-QC": "America/Toronto", "CA-BC": "America/Vancouver", "CA-AB": "America/Edmonton",
		"CA-NS": "America/Halifax", "CA-NB": "America/Moncton", "CA-PE": "America/Halifax", "CA-NL": "America/St_Johns",
		"CA-YT": "America/Whitehorse", "CA-NT": "America/Edmonton", "CA-NU": "America/Iqaluit",
	}
}

// formats are the levels of what a document must say for its tax to be deducted.
func formats() []vat.Format {
	number := vat.NeedTaxID(vat.Supplier, businessNumber)
	quebec := vat.When{Jurisdiction: []string{"CA-QC"}}
	both := []vat.Need{number, vat.NeedTaxID(vat.Supplier, quebecNumber)}
	return []vat.Format{
		{Rule: receiptOfSmallSupplier, When: isUnregistered, Format: invoice.FormatReceipt},
		{Rule: lowAmount, UpTo: &low, Format: invoice.FormatReceipt},
		{Rule: quebecMiddle, When: quebec, UpTo: &middle, Format: invoice.FormatSimplified, Needs: both},
		{Rule: quebecHigh, When: quebec, Format: invoice.FormatFull, Needs: append(both, vat.NeedName(vat.Customer))},
		{Rule: middleAmount, UpTo: &middle, Format: invoice.FormatSimplified, Needs: []vat.Need{number}},
		{Rule: highAmount, Format: invoice.FormatFull, Needs: []vat.Need{number, vat.NeedName(vat.Customer)}},
	}
}

// tips are given freely: they are beside the tax.
func tips() vat.Choice {
	return vat.Choice{Rule: tipOutside, For: vat.Kinds(invoice.Tip), To: vat.Beside("ca.tip_outside")}
}
