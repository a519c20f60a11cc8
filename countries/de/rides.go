package de

import (
	"slices"

	"quittance/countries/vat"
	"quittance/invoice"
)

// reducedDistance is how far a taxi may go at the reduced rate, in metres, inclusive.
const reducedDistance = 50_000

var (
	taxi        = []invoice.ServiceClass{invoice.ClassTaxi}
	privateHire = []invoice.ServiceClass{invoice.ClassPrivateHire}
)

func rides() *vat.Line {
	return &vat.Line{Charges: slices.Concat(trip(), []vat.Choice{
		{Rule: rideExtras, For: vat.TripExtras(), When: vat.When{Own: vat.Yes}, To: vat.As(invoice.Fare)},
		{Rule: rideFee, For: vat.TripExtras(), To: vat.At(standard)},
	}, tips())}
}

// trip is the rate of a trip by licence and distance.
func trip() []vat.Choice {
	kinds := append(vat.Trip(), invoice.CancellationFee)
	return []vat.Choice{
		{Rule: privateHireStandard, For: kinds, When: vat.When{Class: privateHire}, To: vat.At(standard)},
		{Rule: taxiReduced, For: kinds, When: vat.When{Class: taxi, SameMunicipality: vat.Yes}, To: vat.At(reduced)},
		{Rule: taxiReduced, For: kinds, When: vat.When{Class: taxi, MaxMeters: reducedDistance}, To: vat.At(reduced)},
		{Rule: taxiStandard, For: kinds, When: vat.When{Class: taxi}, To: vat.At(standard)},
	}
}
