package sa

import (
	"slices"

	"quittance/countries/vat"
	"quittance/invoice"
)

func delivery() *vat.Line {
	fees := append(vat.DeliveryFees(), invoice.CancellationFee)
	return &vat.Line{
		Principals: principals(invoice.Delivery), Always: electronic(),
		Charges: slices.Concat(goods(), []vat.Choice{{Rule: deliveryStandard, For: fees, To: vat.At(standard)}}, tips()),
	}
}

// goods are taxed alike; alcohol is not traded in the Kingdom and has no rule.
func goods() []vat.Choice {
	classes := []invoice.GoodsClass{invoice.GoodsFood, invoice.GoodsStaple, invoice.GoodsDrink, invoice.GoodsOther}
	return []vat.Choice{{Rule: goodsStandard, For: vat.Goods(), When: vat.When{Goods: classes}, To: vat.At(standard)}}
}
