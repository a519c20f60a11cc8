package ch

import (
	"slices"

	"quittance/countries/vat"
	"quittance/invoice"
)

// acquired holds for a platform abroad that is not in the Swiss register. It is a hook
// because the register, not the address alone, decides: since 2025 most platforms abroad
// are in it, as suppliers of goods.
var acquired = vat.When{PlatformAbroad: vat.Yes, If: func(f vat.Facts) bool {
	return f.Supplier.TaxID("CH-UID") == ""
}}

func commission() *vat.Line {
	kinds := vat.Kinds(invoice.CommissionFee, invoice.ServiceFee)
	return &vat.Line{
		Charges: []vat.Choice{
			{Rule: commissionAcquired, For: kinds, When: acquired, To: vat.ReverseCharge("ch.acquisition_tax")},
			{Rule: commissionStandard, For: kinds, To: vat.At(standard)},
		},
		Formats: []vat.Format{
			{Rule: commissionAbroadInvoice, When: acquired, Format: invoice.FormatFull, Needs: []vat.Need{vat.NeedAddress(vat.Customer)}},
			{Rule: notLiableReceipt, When: isNotLiable, Format: invoice.FormatReceipt},
			{Rule: fullInvoice, Format: invoice.FormatFull, Needs: []vat.Need{needNumber, vat.NeedAddress(vat.Customer)}},
		},
	}
}

// selfBilling is what a driver or restaurant supplied to the platform: the trip or
// the goods, at the rates of rides and deliveries.
func selfBilling() *vat.Line {
	return &vat.Line{
		Always:  []vat.Fact{{Rule: selfBilled, Note: "ch.self_billed"}},
		Charges: slices.Concat(trip(), goods()),
	}
}
