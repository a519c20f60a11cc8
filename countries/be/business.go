package be

import (
	"slices"

	"quittance/countries/vat"
	"quittance/invoice"
)

func commission() *vat.Line {
	abroad := vat.When{PlatformAbroad: vat.Yes}
	kinds := vat.Kinds(invoice.CommissionFee, invoice.ServiceFee)
	return &vat.Line{
		Charges: []vat.Choice{
			{Rule: commissionReverse, For: kinds, When: abroad, To: vat.ReverseCharge("be.reverse_charge")},
			{Rule: commissionStandard, For: kinds, To: vat.At(standard)},
		},
		Formats: []vat.Format{
			{Rule: commissionReverseInvoice, When: abroad, Format: invoice.FormatFull, Needs: []vat.Need{
				vat.NeedTaxID(vat.Supplier, "VAT"), vat.NeedTaxID(vat.Customer, "VAT"), vat.NeedAddress(vat.Customer),
			}},
			{Rule: structuredInvoice, Format: invoice.FormatFull, Needs: fullNeeds, Note: "be.specimen"},
			{Rule: fullInvoice, Format: invoice.FormatFull, Needs: fullNeeds},
		},
	}
}

// selfBilling is what a driver or restaurant supplied to the platform: the trip or
// the goods, at the rates of rides and deliveries.
func selfBilling() *vat.Line {
	return &vat.Line{
		Always:  []vat.Fact{{Rule: selfBilled, Note: "be.self_billed"}},
		Charges: slices.Concat(trip(), goods()),
		Formats: []vat.Format{
			{Rule: structuredInvoice, Format: invoice.FormatFull, Needs: fullNeeds, Note: "be.specimen"},
			{Rule: fullInvoice, Format: invoice.FormatFull, Needs: fullNeeds},
		},
	}
}
