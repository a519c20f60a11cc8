package ch

import (
	"slices"

	"quittance/countries/vat"
)

func rides() *vat.Line {
	return &vat.Line{Charges: slices.Concat(trip(), []vat.Choice{
		{Rule: rideFee, For: vat.TripExtras(), To: vat.At(standard)},
		cancellation(),
	}, tips())}
}

// trip is the price of a trip: one rate, whatever the licence and the distance.
func trip() []vat.Choice {
	return []vat.Choice{{Rule: rideStandard, For: vat.Trip(), To: vat.At(standard)}}
}
