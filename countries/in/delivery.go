package in

import (
	"slices"

	"quittance/countries/vat"
	"quittance/invoice"
)

// delivery is that of restaurants. The tax of a grocery's goods depends on their HSN
// code, which no order has, and alcohol is outside the tax (CGST Act s. 9(1)) under laws
// of the states: both are refused.
func delivery() *vat.Line {
	meals := vat.When{
		Class: []invoice.ServiceClass{invoice.ClassRestaurant},
		Goods: []invoice.GoodsClass{invoice.GoodsFood, invoice.GoodsStaple, invoice.GoodsDrink},
	}
	restaurant := vat.When{Class: meals.Class}
	fee := vat.Kinds(invoice.DeliveryFee)
	return &vat.Line{
		Principals: []vat.Principal{{Rule: foodOperator, Note: "in.operator_liable"}},
		Charges: slices.Concat(
			five.taxed(vat.Choice{Rule: foodTaxed, For: vat.Goods(), When: meals}),
			five.taxed(vat.Choice{Rule: packaging, For: vat.Kinds(invoice.Surcharge), When: restaurant}),
			five.taxed(vat.Choice{Rule: foodCancelled, For: vat.Kinds(invoice.CancellationFee), When: restaurant}),
			eighteen.taxed(vat.Choice{Rule: deliveryBefore, For: fee}),
			eighteen.taxed(vat.Choice{Rule: deliveryLocal, For: fee}),
			eighteen.taxed(vat.Choice{Rule: deliveryFees, For: vat.Kinds(invoice.ServiceFee, invoice.SmallOrderFee)}),
			tips(),
		),
	}
}
