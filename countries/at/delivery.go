package at

import (
	"slices"

	"quittance/countries/vat"
	"quittance/invoice"
)

func delivery() *vat.Line {
	return &vat.Line{Charges: slices.Concat(goods(), []vat.Choice{
		{Rule: ownDelivery, For: vat.DeliveryFees(), When: vat.When{Own: vat.Yes}, To: vat.Along(invoice.Item)},
		{Rule: deliveryFee, For: vat.DeliveryFees(), To: vat.At(standard)},
		cancellation(),
	}, tips())}
}

// goods are taxed by their class; food also by who made it.
func goods() []vat.Choice {
	item := vat.Goods()
	food := []invoice.GoodsClass{invoice.GoodsFood, invoice.GoodsStaple}
	other := []invoice.GoodsClass{invoice.GoodsDrink, invoice.GoodsAlcohol, invoice.GoodsOther}
	return []vat.Choice{
		{Rule: mealReduced, For: item, When: vat.When{Goods: food, Class: []invoice.ServiceClass{invoice.ClassRestaurant}}, To: vat.At(meals)},
		{Rule: foodReduced, For: item, When: vat.When{Goods: food}, To: vat.At(reduced)},
		{Rule: goodsStandard, For: item, When: vat.When{Goods: other}, To: vat.At(standard)},
	}
}
