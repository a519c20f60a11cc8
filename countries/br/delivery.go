package br

import (
	"slices"

	"quittance/countries/regime"
	"quittance/countries/vat"
	"quittance/invoice"
)

// bounds stand in the tables for whoever adds a municipality.
var bounds = []regime.RateTable{floor, ceiling}

func delivery() *vat.Line {
	fees := append(vat.DeliveryFees(), invoice.CancellationFee)
	goods := vat.When{Own: vat.Yes}
	return &vat.Line{
		Always: specimen,
		Charges: slices.Concat(
			[]vat.Choice{
				{Rule: goodsNote, For: vat.Goods(), To: vat.NoSupply("br.goods_nfce")},
				{Rule: ownDelivery, For: fees, When: goods, To: vat.As(invoice.Item)},
			},
			services(deliveryFee, fees, vat.When{Own: vat.No}),
			tips(),
		),
		Memos:   taxesInPrice(vat.When{Own: vat.No}),
		Formats: append([]vat.Format{{Rule: goodsReceipt, When: goods, Format: invoice.FormatReceipt}}, notes()...),
		Unread:  bounds,
	}
}
