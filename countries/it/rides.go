package it

import (
	"slices"

	"quittance/countries/vat"
	"quittance/invoice"
)

// urbanDistance is how far municipalities may be apart for urban carriage, in metres,
// inclusive. The length of the trip stands in for it.
const urbanDistance = 50_000

func rides() *vat.Line {
	return &vat.Line{
		Always: specimen,
		Memos:  stamps,
		Charges: slices.Concat(trip(), []vat.Choice{
			{Rule: rideExtras, For: vat.TripExtras(), When: vat.When{Own: vat.Yes}, To: vat.As(invoice.Fare)},
			{Rule: rideFee, For: vat.TripExtras(), To: vat.At(standard)},
		}, tips()),
	}
}

// trip is the treatment of a trip by licence and distance.
func trip() []vat.Choice {
	kinds := append(vat.Trip(), invoice.CancellationFee)
	taxi, hire := []invoice.ServiceClass{invoice.ClassTaxi}, []invoice.ServiceClass{invoice.ClassPrivateHire}
	exempt := vat.Exempt("it.urban_taxi_exempt")
	return []vat.Choice{
		{Rule: privateHire, For: kinds, When: vat.When{Class: hire}, To: vat.At(reduced)},
		{Rule: taxiUrban, For: kinds, When: vat.When{Class: taxi, SameMunicipality: vat.Yes}, To: exempt},
		{Rule: taxiUrban, For: kinds, When: vat.When{Class: taxi, MaxMeters: urbanDistance}, To: exempt},
		{Rule: taxiFar, For: kinds, When: vat.When{Class: taxi}, To: vat.At(reduced)},
	}
}
