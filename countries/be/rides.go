package be

import (
	"slices"

	"quittance/countries/vat"
	"quittance/invoice"
)

func rides() *vat.Line {
	return &vat.Line{Charges: slices.Concat(trip(), []vat.Choice{
		{Rule: rideExtras, For: vat.TripExtras(), When: vat.When{Own: vat.Yes}, To: vat.As(invoice.Fare)},
		{Rule: rideFee, For: vat.TripExtras(), To: vat.At(standard)},
		cancellation(),
	}, tips())}
}

// trip is the price of a trip: one rate, whatever the licence and the distance.
func trip() []vat.Choice {
	return []vat.Choice{{Rule: tripReduced, For: vat.Trip(), To: vat.At(reduced)}}
}
