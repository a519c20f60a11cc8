package sg

import (
	"slices"

	"quittance/countries/vat"
)

func rides() *vat.Line { return &vat.Line{Charges: slices.Concat(trip(), cancellations(), tips())} }

// trip is the tax of a trip and of what comes with it.
func trip() []vat.Choice {
	return []vat.Choice{
		{Rule: tripStandard, For: vat.Trip(), To: vat.At(standard)},
		{Rule: rideExtras, For: vat.TripExtras(), To: vat.At(standard)},
	}
}
