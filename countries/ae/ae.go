// Package ae is the United Arab Emirates: trips that are exempt and the platform's part
// of their price that is not, deliveries under value added tax, documents in Arabic and
// English; the platform's commission; and self-billing.
//
// It owns the law of the Emirates as dated data with sources. docs/countries/ae.md says
// what is issued, by whom, to whom, and what counsel must confirm.
package ae

import (
	"quittance/countries/regime"
	"quittance/countries/vat"
	"quittance/invoice"
)

// Pack returns the pack of the United Arab Emirates.
func Pack() regime.Pack {
	return vat.Law{
		Country:   "AE",
		Name:      "United Arab Emirates",
		Version:   "ae 1",
		Zone:      "Asia/Dubai",
		Since:     date("2018-01-01"),
		Currency:  "AED",
		Languages: []string{"ar+en"},
		Retention: invoice.Retention{
			Years: 5, FromYearEnd: true,
			Source: "Federal Decree-Law 8/2017 art. 78; Executive Regulation (Cabinet Decision 52/2017) art. 71: five years from the end of the tax period",
		},
		NoPostalCodes: true,
		TaxIDs:        []string{"AE-TRN"},
		BusinessIDs:   []string{"AE-TRN"},

		IssuedFor:   vat.Fact{Rule: issuedFor, Note: "ae.issued_on_behalf_of"},
		Reductions:  vat.Fact{Rule: reduction},
		Vouchers:    vat.Fact{Rule: voucher, Note: "ae.voucher_third_party"},
		OwnVouchers: vat.Fact{Rule: ownVoucher},
		Exemptions:  []vat.Choice{{Rule: notRegistered, When: vat.When{Status: unregistered}, To: vat.Exempt("ae.not_registered")}},
		Formats: []vat.Format{
			{Rule: receipt, When: vat.When{If: untaxed}, Format: invoice.FormatReceipt},
			{Rule: simplifiedInvoice, When: vat.When{Business: vat.No}, Format: invoice.FormatSimplified, Called: "simplified tax invoice", Needs: needsTRN},
			{Rule: simplifiedBusiness, When: vat.When{Business: vat.Yes}, UpTo: &simplifiedUpTo, Format: invoice.FormatSimplified, Called: "simplified tax invoice", Needs: needsTRN},
			{Rule: taxInvoice, Format: invoice.FormatFull, Called: "tax invoice", Needs: []vat.Need{
				vat.NeedTaxID(vat.Supplier, "AE-TRN"), vat.NeedAddress(vat.Customer),
			}},
		},
		Rides:       rides(),
		Delivery:    delivery(),
		Commission:  commission(),
		SelfBilling: selfBilling(),
	}.Pack()
}

var needsTRN = []vat.Need{vat.NeedTaxID(vat.Supplier, "AE-TRN")}

// unregistered are those below the threshold of registration.
var unregistered = []invoice.TaxStatus{invoice.StatusSmallBusiness, invoice.StatusNotRegistered}

// untaxed reports whether nothing of what the supplier supplies is taxed: it is not
// registered, or it has nothing but exempt carriage on the document. It is a hook because
// a format's conditions look at the whole order, not at what stands on one document.
func untaxed(f vat.Facts) bool {
	if s := f.Supplier.Status; s == invoice.StatusSmallBusiness || s == invoice.StatusNotRegistered {
		return true
	}
	for _, c := range f.Order.Components {
		by, _ := f.Order.Party(c.SuppliedBy)
		effect, _ := c.Kind.Effect()
		if by.ID == f.Supplier.ID && effect == invoice.Adds && !carriage[c.Kind] {
			return false
		}
	}
	return f.Order.BusinessLine == invoice.Rides || f.Order.BusinessLine == invoice.SelfBilling
}

// carriage are the kinds that are never taxed, in a trip.
var carriage = map[invoice.ComponentKind]bool{
	invoice.Fare: true, invoice.Distance: true, invoice.Time: true, invoice.Surge: true,
	invoice.Toll: true, invoice.Surcharge: true, invoice.CancellationFee: true, invoice.Tip: true,
}

// tips are no price.
func tips() []vat.Choice {
	return []vat.Choice{{Rule: tipOutside, For: vat.Kinds(invoice.Tip), To: vat.Beside("ae.tip_outside")}}
}
