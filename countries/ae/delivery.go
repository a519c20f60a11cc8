package ae

import (
	"slices"

	"quittance/countries/vat"
	"quittance/invoice"
)

func delivery() *vat.Line {
	fees := append(vat.DeliveryFees(), invoice.CancellationFee)
	return &vat.Line{Charges: slices.Concat(goods(), []vat.Choice{{Rule: deliveryStandard, For: fees, To: vat.At(standard)}}, tips())}
}

// goods of every class are taxed alike.
func goods() []vat.Choice {
	return []vat.Choice{{Rule: goodsStandard, For: vat.Goods(), To: vat.At(standard)}}
}
