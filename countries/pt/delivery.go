package pt

import (
	"slices"

	"quittance/countries/vat"
	"quittance/invoice"
)

func delivery() *vat.Line {
	fees := append(vat.DeliveryFees(), invoice.CancellationFee)
	return &vat.Line{
		Always: specimen,
		Charges: slices.Concat(
			goods(),
			[]vat.Choice{{Rule: ownDelivery, For: fees, When: vat.When{Own: vat.Yes}, To: vat.Along(invoice.Item)}},
			taxed(vat.Choice{Rule: deliveryFee, For: fees, When: vat.When{Own: vat.No}}, standard),
			tips(),
		),
		Formats: []vat.Format{
			{Rule: simplifiedGoods, When: vat.When{Business: vat.No, Own: vat.Yes}, UpTo: &simplifiedRetail,
				Format: invoice.FormatSimplified, Needs: []vat.Need{needNumber}},
			{Rule: simplifiedInvoice, UpTo: &simplified, Format: invoice.FormatSimplified, Needs: []vat.Need{needNumber}},
			{Rule: anonymousInvoice, When: consumer, UpTo: &anonymous, Format: invoice.FormatFull, Needs: []vat.Need{needNumber}},
			{Rule: fullInvoice, Format: invoice.FormatFull, Needs: []vat.Need{needNumber, vat.NeedAddress(vat.Customer)}},
		},
	}
}

// goods are taxed by their class; food also by who prepared it.
func goods() []vat.Choice {
	item := vat.Goods()
	of := func(g invoice.GoodsClass, class ...invoice.ServiceClass) vat.When {
		return vat.When{Goods: []invoice.GoodsClass{g}, Class: class}
	}
	list := slices.Concat(
		taxed(vat.Choice{Rule: mealIntermediate, For: item, When: of(invoice.GoodsFood, invoice.ClassRestaurant)}, intermediate),
		taxed(vat.Choice{Rule: goodsStandard, For: item, When: of(invoice.GoodsFood, invoice.ClassGrocery)}, standard),
		[]vat.Choice{{Rule: staplesExempt, For: item, When: of(invoice.GoodsStaple), To: vat.Exempt("pt.staples_exempt")}},
		taxed(vat.Choice{Rule: stapleReduced, For: item, When: of(invoice.GoodsStaple)}, reduced),
	)
	for _, g := range []invoice.GoodsClass{invoice.GoodsDrink, invoice.GoodsAlcohol, invoice.GoodsOther} {
		list = append(list, taxed(vat.Choice{Rule: goodsStandard, For: item, When: of(g)}, standard)...)
	}
	return list
}
