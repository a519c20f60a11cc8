package sg

import (
	"slices"

	"quittance/countries/vat"
)

func delivery() *vat.Line {
	return &vat.Line{Charges: slices.Concat(goods(), []vat.Choice{
		{Rule: deliveryStandard, For: vat.DeliveryFees(), To: vat.At(standard)},
	}, cancellations(), tips())}
}

// goods of every class are taxed alike.
func goods() []vat.Choice {
	return []vat.Choice{{Rule: goodsStandard, For: vat.Goods(), To: vat.At(standard)}}
}
