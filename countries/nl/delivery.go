package nl

import (
	"slices"

	"quittance/countries/vat"
	"quittance/invoice"
)

func delivery() *vat.Line {
	fees := append(vat.DeliveryFees(), invoice.CancellationFee)
	return &vat.Line{
		Charges: slices.Concat(goods(), []vat.Choice{
			{Rule: ownDelivery, For: fees, When: vat.When{Own: vat.Yes}, To: vat.Along(invoice.Item)},
			{Rule: deliveryFee, For: fees, When: vat.When{Own: vat.No}, To: vat.At(standard)},
		}, tips()),
	}
}

// goods are taxed by their class.
func goods() []vat.Choice {
	item := vat.Goods()
	return []vat.Choice{
		{Rule: foodReduced, For: item, When: vat.When{Goods: []invoice.GoodsClass{invoice.GoodsFood, invoice.GoodsDrink}}, To: vat.At(reduced)},
		{Rule: goodsStandard, For: item, When: vat.When{Goods: []invoice.GoodsClass{invoice.GoodsAlcohol, invoice.GoodsOther}}, To: vat.At(standard)},
	}
}
