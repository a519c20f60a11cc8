package pl

import (
	"slices"

	"quittance/countries/vat"
	"quittance/invoice"
)

func rides() *vat.Line {
	return &vat.Line{Charges: slices.Concat(trip(), []vat.Choice{
		{Rule: rideExtras, For: vat.TripExtras(), When: vat.When{Own: vat.Yes}, To: vat.As(invoice.Fare)},
		{Rule: rideFee, For: vat.TripExtras(), To: vat.At(standard)},
	}, tips())}
}

// trip is the rate of a trip, with any licence over any distance.
func trip() []vat.Choice {
	kinds := append(vat.Trip(), invoice.CancellationFee)
	return []vat.Choice{{Rule: tripReduced, For: kinds, To: vat.At(reduced)}}
}
