package br

import (
	"slices"

	"quittance/countries/vat"
	"quittance/invoice"
)

func rides() *vat.Line {
	kinds := append(vat.Trip(), invoice.CancellationFee)
	beyond := vat.When{Own: vat.Yes, SameMunicipality: vat.No}
	return &vat.Line{
		Always: specimen,
		Charges: slices.Concat(
			[]vat.Choice{{Rule: tripBeyond, For: kinds, When: vat.When{SameMunicipality: vat.No}, To: vat.NoSupply("br.icms_transport")}},
			services(tripService, kinds, vat.When{SameMunicipality: vat.Yes}),
			[]vat.Choice{{Rule: rideExtras, For: vat.TripExtras(), When: vat.When{Own: vat.Yes}, To: vat.As(invoice.Fare)}},
			services(rideFee, vat.TripExtras(), vat.When{Own: vat.No}),
			tips(),
		),
		Memos: slices.Concat(
			taxesInPrice(vat.When{Own: vat.Yes, SameMunicipality: vat.Yes}),
			taxesInPrice(vat.When{Own: vat.No}),
		),
		Formats: append([]vat.Format{{Rule: tripReceipt, When: beyond, Format: invoice.FormatReceipt}}, notes()...),
		Unread:  bounds,
	}
}
