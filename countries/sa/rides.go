package sa

import (
	"slices"

	"quittance/countries/vat"
	"quittance/invoice"
)

func rides() *vat.Line {
	return &vat.Line{Principals: principals(invoice.Rides), Always: electronic(), Charges: slices.Concat(trip(), tips())}
}

// trip is the tax of a trip and of what comes with it.
func trip() []vat.Choice {
	return []vat.Choice{
		{Rule: tripStandard, For: append(vat.Trip(), invoice.CancellationFee), To: vat.At(standard)},
		{Rule: rideExtras, For: vat.TripExtras(), To: vat.At(standard)},
	}
}
