package jp

import (
	"quittance/countries/vat"
	"quittance/invoice"
)

func rides() *vat.Line {
	return &vat.Line{Charges: []vat.Choice{
		trip(),
		{Rule: rideExtras, For: vat.TripExtras(), When: vat.When{Own: vat.Yes}, To: vat.As(invoice.Fare)},
		{Rule: rideFee, For: vat.TripExtras(), To: vat.At(standard)},
		calledOff(),
		tips(),
	}}
}

func trip() vat.Choice {
	return vat.Choice{Rule: tripStandard, For: vat.Trip(), To: vat.At(standard)}
}
