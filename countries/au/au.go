// Package au is Australia: goods and services tax on trips and deliveries, with one
// document per supplier, drawn up by the platform as agent; drivers who are registered
// whatever they turn over; basic food without tax; the platform's commission; and
// recipient created tax invoices.
//
// It owns the Australian law as dated data with sources. docs/countries/au.md says what
// is issued, by whom, to whom, and what counsel must confirm.
package au

import (
	"quittance/countries/regime"
	"quittance/countries/vat"
	"quittance/invoice"
)

// businessNumber is the scheme of the Australian business number.
const businessNumber = "AU-ABN"

// Pack returns the Australian pack.
func Pack() regime.Pack {
	return vat.Law{
		Country:  "AU",
		Name:     "Australia",
		Version:  "au 1",
		Zone:     "Australia/Sydney",
		Zones:    zones(),
		Since:    date("2017-07-01"),
		Currency: "AUD",

		Languages: []string{"en"},
		Retention: invoice.Retention{
			Years: 5, FromYearEnd: true,
			Source: "Taxation Administration Act 1953 sch 1 s 382-5: five years after the transaction",
		},
		Scheme:      invoice.SchemeGST,
		TaxIDs:      []string{businessNumber},
		BusinessIDs: []string{businessNumber},
		Cash:        &vat.Cash{Rule: cash, Steps: coin},
		IssuedFor:   vat.Fact{Rule: agent, Note: "au.issued_for"},
		Reductions:  vat.Fact{Rule: reduction},
		Vouchers:    vat.Fact{Rule: voucher, Note: "au.voucher_third_party"},
		Exemptions:  []vat.Choice{{Rule: unregistered, When: isUnregistered, To: vat.NoSupply("au.not_registered")}},
		Formats: []vat.Format{
			{Rule: receiptOfUnregistered, When: isUnregistered, Format: invoice.FormatReceipt},
			{Rule: taxInvoice, UpTo: &below1000, Format: invoice.FormatSimplified, Called: "tax invoice", Needs: []vat.Need{
				vat.NeedTaxID(vat.Supplier, businessNumber),
			}},
			{Rule: namedTaxInvoice, Format: invoice.FormatFull, Called: "tax invoice that names the recipient", Needs: []vat.Need{
				vat.NeedTaxID(vat.Supplier, businessNumber), vat.NeedName(vat.Customer),
			}},
		},
		Rides:       rides(),
		Delivery:    delivery(),
		Commission:  commission(),
		SelfBilling: selfBilling(),
	}.Pack()
}

var (
	isUnregistered = vat.When{Status: []invoice.TaxStatus{invoice.StatusSmallBusiness, invoice.StatusNotRegistered}}
	registered     = []invoice.TaxStatus{invoice.StatusRegistered}
)

// zones are those of the states and territories, by ISO 3166-2.
func zones() map[string]string {
	return map[string]string{
		"AU-NSW": "Australia/Sydney", "AU-ACT": "Australia/Sydney", "AU-VIC": "Australia/Melbourne", "AU-TAS": "Australia/Hobart",
		"AU-QLD": "Australia/Brisbane", "AU-SA": "Australia/Adelaide", "AU-NT": "Australia/Darwin", "AU-WA": "Australia/Perth",
	}
}

// tips are beside the tax when they are an employee's, else with the supply.
func tips() []vat.Choice {
	tip := vat.Kinds(invoice.Tip)
	return []vat.Choice{
		{Rule: tipOutside, For: tip, When: vat.When{DriverEmployed: vat.Yes}, To: vat.Beside("au.tip_outside")},
		{Rule: tipTaxed, For: tip, To: vat.Along()},
		{Rule: tipTaxed, For: tip, To: vat.At(standard)}, // alone on its document
	}
}
