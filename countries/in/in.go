// Package in is India: goods and services tax on trips and deliveries, for which the
// e-commerce operator is liable as if it were the supplier (CGST Act s. 9(5)); central
// and state tax beside each other within a state, integrated tax across states; numbers
// of at most 16 characters per financial year; and the platform's commission.
//
// It owns the Indian law as dated data with sources. docs/countries/in.md says what is
// issued, by whom, to whom, and what counsel must confirm.
package in

import (
	"time"

	"quittance/countries/regime"
	"quittance/countries/vat"
	"quittance/invoice"
)

// Pack returns the Indian pack.
func Pack() regime.Pack {
	return vat.Law{
		Country:    "IN",
		Name:       "India",
		Version:    "in 1",
		Zone:       "Asia/Kolkata",
		Since:      date("2021-01-01"),
		Currency:   "INR",
		Languages:  []string{"en", "hi+en"},
		LanguageIn: hindi(),
		Retention: invoice.Retention{
			Years:  8,
			Source: "CGST Act 2017 s. 36: 72 months from the due date of the annual return, which is at most seven years and nine months after issue",
		},
		Scheme:      invoice.SchemeCGST,
		Numbering:   numbering(),
		TaxIDs:      []string{"IN-GSTIN"},
		BusinessIDs: []string{"IN-GSTIN"},

		IssuedFor:   vat.Fact{Rule: issuedFor, Note: "in.issued_on_behalf_of"},
		Reductions:  vat.Fact{Rule: reduction},
		Vouchers:    vat.Fact{Rule: voucher, Note: "in.voucher_third_party"},
		OwnVouchers: vat.Fact{Rule: ownVoucher},
		Formats: []vat.Format{
			{Rule: businessInvoice, When: vat.When{Business: vat.Yes}, Format: invoice.FormatFull, Called: "tax invoice", Note: "in.specimen", Needs: []vat.Need{
				vat.NeedTaxID(vat.Supplier, "IN-GSTIN"), vat.NeedAddress(vat.Customer),
			}},
			{Rule: consumerInvoice, UpTo: &consumerUpTo, Format: invoice.FormatSimplified, Called: "tax invoice without recipient", Needs: []vat.Need{
				vat.NeedTaxID(vat.Supplier, "IN-GSTIN"),
			}},
			{Rule: fullInvoice, Format: invoice.FormatFull, Called: "tax invoice", Needs: []vat.Need{
				vat.NeedTaxID(vat.Supplier, "IN-GSTIN"), vat.NeedAddress(vat.Customer),
			}},
		},
		Rides:      rides(),
		Delivery:   delivery(),
		Commission: commission(),
	}.Pack()
}

// numbering prints "K7PQXRI26-000123": 16 characters, where the financial year of April
// 2026 is 26. The platform's own series has room for a thousand million documents. The
// short codes may meet, because the law wants numbers that are unique for a supplier.
func numbering() regime.Numbering {
	return regime.Numbering{
		Source:     "CGST Rules 2017 r. 46(b)",
		Format:     "{supplier:5}{line}{kind}{yy}-{number:6}",
		Platform:   "{supplier:3}{line}{kind}{yy}{number:9}",
		FirstMonth: time.April,
		MaxLength:  16,
	}
}

// tips are no price.
func tips() []vat.Choice {
	return []vat.Choice{{Rule: tipOutside, For: vat.Kinds(invoice.Tip), To: vat.Beside("in.tip_outside")}}
}
