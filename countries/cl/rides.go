package cl

import (
	"slices"

	"quittance/countries/vat"
	"quittance/invoice"
)

func rides() *vat.Line {
	carriers := vat.When{Class: []invoice.ServiceClass{invoice.ClassTaxi, invoice.ClassPrivateHire}}
	return &vat.Line{
		Always: specimen,
		Charges: slices.Concat([]vat.Choice{
			{Rule: passengersExempt, For: append(vat.Trip(), invoice.CancellationFee), When: carriers, To: vat.Exempt("cl.passengers_exempt")},
			{Rule: rideExtras, For: vat.TripExtras(), When: vat.When{Own: vat.Yes}, To: vat.As(invoice.Fare)},
			{Rule: rideFeeCommerce, For: vat.TripExtras(), To: vat.At(standard)},
			{Rule: rideFee, For: vat.TripExtras(), To: vat.At(standard)},
		}, tips()),
	}
}
