package jp

import (
	"slices"

	"quittance/countries/vat"
	"quittance/invoice"
)

func delivery() *vat.Line {
	return &vat.Line{Charges: slices.Concat(goods(), []vat.Choice{
		{Rule: feeStandard, For: vat.DeliveryFees(), To: vat.At(standard)},
		calledOff(),
		tips(),
	})}
}

// goods are taxed by their class.
func goods() []vat.Choice {
	item := vat.Goods()
	return []vat.Choice{
		{Rule: foodReduced, For: item, When: vat.When{Goods: []invoice.GoodsClass{invoice.GoodsStaple, invoice.GoodsFood, invoice.GoodsDrink}}, To: vat.At(reduced)},
		{Rule: goodsStandard, For: item, When: vat.When{Goods: []invoice.GoodsClass{invoice.GoodsAlcohol, invoice.GoodsOther}}, To: vat.At(standard)},
	}
}
