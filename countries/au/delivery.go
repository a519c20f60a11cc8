package au

import (
	"slices"

	"quittance/countries/vat"
	"quittance/invoice"
)

func delivery() *vat.Line {
	fees := append(vat.DeliveryFees(), invoice.CancellationFee)
	return &vat.Line{Charges: slices.Concat(goods(), []vat.Choice{
		{Rule: ownDelivery, For: vat.DeliveryFees(), When: vat.When{Own: vat.Yes}, To: vat.Along(invoice.Item)},
		{Rule: deliveryFee, For: fees, To: vat.At(standard)},
	}, tips())}
}

// goods are taxed by where they come from and their class.
func goods() []vat.Choice {
	grocery := []invoice.ServiceClass{invoice.ClassGrocery}
	food := []invoice.GoodsClass{invoice.GoodsFood, invoice.GoodsStaple}
	all := slices.Concat(food, []invoice.GoodsClass{invoice.GoodsDrink, invoice.GoodsAlcohol, invoice.GoodsOther})
	return []vat.Choice{
		{Rule: basicFood, For: vat.Goods(), When: vat.When{Class: grocery, Goods: food}, To: vat.Zero().Noting("au.gst_free")},
		{Rule: preparedTaxed, For: vat.Goods(), When: vat.When{Goods: all}, To: vat.At(standard)},
	}
}
