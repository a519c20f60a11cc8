package ca

import (
	"slices"

	"quittance/countries/vat"
	"quittance/invoice"
)

func delivery() *vat.Line {
	fees := append(vat.DeliveryFees(), invoice.CancellationFee)
	return &vat.Line{Charges: slices.Concat(
		goods(),
		[]vat.Choice{{Rule: ownDelivery, For: vat.DeliveryFees(), When: vat.When{Own: vat.Yes}, To: vat.Along(invoice.Item)}},
		taxed(deliveryFee, fees, vat.When{}),
		[]vat.Choice{tips()},
	)}
}

// places are all that the pack has rates for.
func places() []string {
	list := append([]string{"CA-QC"}, gstOnly...)
	for _, h := range harmonized {
		list = append(list, h.place)
	}
	return list
}

// goods are taxed by where they come from, their class and the place.
func goods() []vat.Choice {
	of := func(classes ...invoice.GoodsClass) vat.When { return vat.When{Goods: classes} }
	food := []invoice.GoodsClass{invoice.GoodsFood, invoice.GoodsStaple}
	grocery := vat.When{Class: []invoice.ServiceClass{invoice.ClassGrocery}, Goods: food, Jurisdiction: places()}
	all := of(invoice.GoodsFood, invoice.GoodsStaple, invoice.GoodsDrink, invoice.GoodsAlcohol, invoice.GoodsOther)
	return slices.Concat(
		[]vat.Choice{
			{Rule: basicGroceries, For: vat.Goods(), When: grocery, To: vat.Zero().Noting("ca.zero_rated")},
			withPST(pstLiquorRule, of(invoice.GoodsAlcohol), pstLiquor),
			withPST(pstSoda, of(invoice.GoodsDrink), pst),
			withPST(pstGoods, of(invoice.GoodsOther), pst),
		},
		taxed(goodsTaxed, vat.Goods(), all),
	)
}
