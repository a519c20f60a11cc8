package pt

import (
	"slices"

	"quittance/countries/vat"
	"quittance/invoice"
)

func rides() *vat.Line {
	return &vat.Line{
		Always: specimen,
		Charges: slices.Concat(
			trip(),
			[]vat.Choice{{Rule: rideExtras, For: vat.TripExtras(), When: vat.When{Own: vat.Yes}, To: vat.As(invoice.Fare)}},
			taxed(vat.Choice{Rule: rideFee, For: vat.TripExtras()}, standard),
			tips(),
		),
	}
}

// trip is the rate of a trip, whatever the licence.
func trip() []vat.Choice {
	return taxed(vat.Choice{Rule: tripReduced, For: append(vat.Trip(), invoice.CancellationFee)}, reduced)
}
