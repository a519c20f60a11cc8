package au

import (
	"slices"

	"quittance/countries/vat"
	"quittance/invoice"
)

func rides() *vat.Line {
	extras := append(vat.TripExtras(), invoice.CancellationFee)
	return &vat.Line{Charges: slices.Concat([]vat.Choice{
		trip(),
		{Rule: rideExtras, For: extras, When: vat.When{Own: vat.Yes}, To: vat.As(invoice.Fare)},
		{Rule: rideFee, For: extras, To: vat.At(standard)},
	}, tips())}
}

// trip is taxed, and the driver registered: one who is not is refused.
func trip() vat.Choice {
	return vat.Choice{Rule: taxiTravel, For: vat.Trip(), When: vat.When{Status: registered}, To: vat.At(standard)}
}
