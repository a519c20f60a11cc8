package br

import (
	"quittance/countries/vat"
	"quittance/invoice"
)

// commission is the fee of a platform established in Brazil; another is refused.
func commission() *vat.Line {
	kinds := vat.Kinds(invoice.CommissionFee, invoice.ServiceFee)
	return &vat.Line{
		Always: specimen,
		Charges: []vat.Choice{
			{Rule: commissionService, For: kinds, When: vat.When{PlatformAbroad: vat.No, Jurisdiction: places()}, To: vat.NoSupply("")},
			{Rule: commissionService, For: kinds, When: vat.When{PlatformAbroad: vat.No}, To: vat.Ask("jurisdiction")},
		},
		Memos: taxesInPrice(vat.When{}),
		Formats: []vat.Format{{Rule: commissionNote, Format: invoice.FormatFull, Needs: []vat.Need{
			vat.NeedTaxID(vat.Supplier, cnpj), vat.NeedTaxID(vat.Customer, cnpj, cpf), vat.NeedAddress(vat.Customer),
		}}},
		Unread: bounds,
	}
}
