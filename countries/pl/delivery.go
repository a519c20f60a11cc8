package pl

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

// goods are taxed by their class, and food by who sells it: a shop sells basic
// food, a restaurant meals.
func goods() []vat.Choice {
	item := vat.Goods()
	food := []invoice.GoodsClass{invoice.GoodsFood}
	shop := []invoice.ServiceClass{invoice.ClassGrocery}
	return []vat.Choice{
		{Rule: smallBusiness, For: item, When: vat.When{Goods: food, Class: shop, Status: isSmall.Status}, To: vat.Exempt("")},
		{Rule: foodZero, For: item, When: vat.When{Goods: food, Class: shop}, To: vat.Zero()},
		{Rule: foodLowest, For: item, When: vat.When{Goods: food, Class: shop}, To: vat.At(lowest)},
		{Rule: meals, For: item, When: vat.When{Goods: food}, To: vat.At(reduced)},
		{Rule: goodsStandard, For: item, When: vat.When{
			Goods: []invoice.GoodsClass{invoice.GoodsDrink, invoice.GoodsAlcohol, invoice.GoodsOther},
		}, To: vat.At(standard)},
	}
}
