package cl

import (
	"quittance/countries/vat"
	"quittance/invoice"
)

func commission() *vat.Line {
	kinds := vat.Kinds(invoice.CommissionFee, invoice.ServiceFee)
	abroad := vat.When{PlatformAbroad: vat.Yes}
	taxpayer := vat.When{PlatformAbroad: vat.Yes, SellerStatus: []invoice.TaxStatus{invoice.StatusRegistered}}
	return &vat.Line{
		Always: specimen,
		Charges: []vat.Choice{
			{Rule: commissionReverse, For: kinds, When: taxpayer, To: vat.ReverseCharge("cl.reverse_charge")},
			{Rule: commissionAbroad, For: kinds, When: abroad, To: vat.At(standard)},
			{Rule: commissionCommerce, For: kinds, To: vat.At(standard)},
			{Rule: commissionStandard, For: kinds, To: vat.At(standard)},
		},
		Formats: []vat.Format{
			{Rule: commissionInvoiceAbroad, When: abroad, Format: invoice.FormatFull, Needs: []vat.Need{
				vat.NeedTaxID(vat.Customer, rut), vat.NeedAddress(vat.Customer),
			}},
			{Rule: commissionInvoice, Format: invoice.FormatFull, Needs: []vat.Need{
				needRUT, vat.NeedTaxID(vat.Customer, rut), vat.NeedAddress(vat.Customer),
			}},
		},
	}
}
