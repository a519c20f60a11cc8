package it

import (
	"slices"

	"quittance/countries/vat"
	"quittance/invoice"
)

func delivery() *vat.Line {
	fees := append(vat.DeliveryFees(), invoice.CancellationFee)
	return &vat.Line{
		Always: specimen,
		Memos:  stamps,
		Charges: slices.Concat(goods(), []vat.Choice{
			{Rule: ownDelivery, For: fees, When: vat.When{Own: vat.Yes}, To: vat.Along(invoice.Item)},
			{Rule: deliveryFee, For: fees, When: vat.When{Own: vat.No}, To: vat.At(standard)},
		}, tips()),
	}
}

// goods are taxed by their class.
func goods() []vat.Choice {
	item := vat.Goods()
	of := func(g invoice.GoodsClass) vat.When { return vat.When{Goods: []invoice.GoodsClass{g}} }
	return []vat.Choice{
		{Rule: foodReduced, For: item, When: of(invoice.GoodsFood), To: vat.At(reduced)},
		{Rule: stapleReduced, For: item, When: of(invoice.GoodsStaple), To: vat.At(staple)},
		{Rule: drinkStandard, For: item, When: of(invoice.GoodsDrink), To: vat.At(standard)},
		{Rule: alcoholStandard, For: item, When: of(invoice.GoodsAlcohol), To: vat.At(standard)},
		{Rule: goodsStandard, For: item, When: of(invoice.GoodsOther), To: vat.At(standard)},
	}
}
