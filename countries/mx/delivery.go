package mx

import (
	"slices"

	"quittance/countries/vat"
	"quittance/invoice"
)

func delivery() *vat.Line {
	fees := append(vat.DeliveryFees(), invoice.CancellationFee)
	return &vat.Line{
		Always: specimen,
		Charges: slices.Concat(goods(), []vat.Choice{
			{Rule: ownDelivery, For: fees, When: vat.When{Own: vat.Yes}, To: vat.Along(invoice.Item)},
			{Rule: deliveryFee, For: fees, When: vat.When{Own: vat.No}, To: vat.At(standard)},
		}, tips()),
	}
}

// goods are taxed by their class; food also by who prepared it.
func goods() []vat.Choice {
	item := vat.Goods()
	food := []invoice.GoodsClass{invoice.GoodsFood, invoice.GoodsStaple}
	restaurant, grocery := []invoice.ServiceClass{invoice.ClassRestaurant}, []invoice.ServiceClass{invoice.ClassGrocery}
	return slices.Concat(
		taxed(mealStandard, item, vat.When{Goods: food, Class: restaurant}),
		[]vat.Choice{{Rule: foodZero, For: item, When: vat.When{Goods: food, Class: grocery}, To: vat.Zero()}},
		taxed(drinkStandard, item, vat.When{Goods: []invoice.GoodsClass{invoice.GoodsDrink, invoice.GoodsAlcohol}}),
		taxed(goodsStandard, item, vat.When{Goods: []invoice.GoodsClass{invoice.GoodsOther}}),
	)
}
