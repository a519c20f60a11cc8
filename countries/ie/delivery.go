package ie

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

// goods are taxed by their class, and food by who sells it: a shop's is cold, a
// restaurant's is hot.
func goods() []vat.Choice {
	item := vat.Goods()
	food := []invoice.GoodsClass{invoice.GoodsFood}
	shop := []invoice.ServiceClass{invoice.ClassGrocery}
	return []vat.Choice{
		{Rule: notRegistered, For: item, When: vat.When{Goods: food, Class: shop, Status: isUnregistered.Status}, To: vat.NoSupply("")},
		{Rule: foodZero, For: item, When: vat.When{Goods: food, Class: shop}, To: vat.Zero()},
		{Rule: hotFood, For: item, When: vat.When{Goods: food}, To: vat.At(catering)},
		{Rule: goodsStandard, For: item, When: vat.When{
			Goods: []invoice.GoodsClass{invoice.GoodsDrink, invoice.GoodsAlcohol, invoice.GoodsOther},
		}, To: vat.At(standard)},
	}
}
