package fr

import (
	"slices"

	"quittance/countries/vat"
	"quittance/invoice"
)

func delivery() *vat.Line {
	fees := append(vat.DeliveryFees(), invoice.CancellationFee)
	return &vat.Line{Charges: slices.Concat(goods(), []vat.Choice{
		{Rule: ownDelivery, For: fees, When: vat.When{Own: vat.Yes}, To: vat.Along(invoice.Item)},
		{Rule: deliveryFee, For: fees, When: vat.When{Own: vat.No}, To: vat.At(standard)},
	}, tips())}
}

// goods are taxed by their class; food also by who prepared it.
func goods() []vat.Choice {
	item := vat.Goods()
	of := func(g invoice.GoodsClass, class ...invoice.ServiceClass) vat.When {
		return vat.When{Goods: []invoice.GoodsClass{g}, Class: class}
	}
	return []vat.Choice{
		{Rule: mealIntermediate, For: item, When: of(invoice.GoodsFood, invoice.ClassRestaurant), To: vat.At(intermediate)},
		{Rule: foodReduced, For: item, When: of(invoice.GoodsFood, invoice.ClassGrocery), To: vat.At(reduced)},
		{Rule: foodReduced, For: item, When: of(invoice.GoodsStaple), To: vat.At(reduced)},
		{Rule: drinkReduced, For: item, When: of(invoice.GoodsDrink), To: vat.At(reduced)},
		{Rule: alcoholStandard, For: item, When: of(invoice.GoodsAlcohol), To: vat.At(standard)},
		{Rule: goodsStandard, For: item, When: of(invoice.GoodsOther), To: vat.At(standard)},
	}
}
