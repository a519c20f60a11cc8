package be

import (
	"slices"

	"quittance/countries/regime"
	"quittance/countries/vat"
	"quittance/invoice"
)

func delivery() *vat.Line {
	return &vat.Line{
		Charges: slices.Concat(goods(), []vat.Choice{
			{Rule: ownDelivery, For: vat.DeliveryFees(), When: vat.When{Own: vat.Yes}, To: vat.Along(invoice.Item)},
			{Rule: deliveryFee, For: vat.DeliveryFees(), To: vat.At(standard)},
			cancellation(),
		}, tips()),
		Unread: []regime.RateTable{restaurantService},
	}
}

// goods are taxed by their class.
func goods() []vat.Choice {
	item := vat.Goods()
	food := []invoice.GoodsClass{invoice.GoodsFood, invoice.GoodsStaple, invoice.GoodsDrink}
	other := []invoice.GoodsClass{invoice.GoodsAlcohol, invoice.GoodsOther}
	return []vat.Choice{
		{Rule: foodReduced, For: item, When: vat.When{Goods: food}, To: vat.At(reduced)},
		{Rule: goodsStandard, For: item, When: vat.When{Goods: other}, To: vat.At(standard)},
	}
}
