package cl

import (
	"slices"

	"quittance/countries/vat"
	"quittance/invoice"
)

func delivery() *vat.Line {
	fees := append(vat.DeliveryFees(), invoice.CancellationFee)
	person := vat.When{Own: vat.No, Status: []invoice.TaxStatus{invoice.StatusNotRegistered}}
	return &vat.Line{
		Always: specimen,
		Charges: slices.Concat([]vat.Choice{
			{Rule: goodsStandard, For: vat.Goods(), To: vat.At(standard)},
			{Rule: ownDelivery, For: fees, When: vat.When{Own: vat.Yes}, To: vat.Along(invoice.Item)},
			{Rule: personExempt, For: vat.Kinds(invoice.DeliveryFee), When: person, To: vat.Exempt("cl.work_of_a_person")},
			{Rule: feeCommerce, For: fees, When: vat.When{Own: vat.No}, To: vat.At(standard)},
			{Rule: fee, For: fees, When: vat.When{Own: vat.No}, To: vat.At(standard)},
		}, tips()),
	}
}
