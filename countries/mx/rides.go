package mx

import (
	"slices"

	"quittance/countries/regime"
	"quittance/countries/vat"
	"quittance/invoice"
)

func rides() *vat.Line {
	return &vat.Line{
		Always: specimen,
		Charges: slices.Concat(trip(), []vat.Choice{
			{Rule: rideExtras, For: vat.TripExtras(), When: vat.When{Own: vat.Yes}, To: vat.As(invoice.Fare)},
			{Rule: rideFee, For: vat.TripExtras(), To: vat.At(standard)},
		}, tips()),
	}
}

// trip is the tax of a trip: none on public transport in town.
func trip() []vat.Choice {
	kinds := append(vat.Trip(), invoice.CancellationFee)
	taxi := []invoice.ServiceClass{invoice.ClassTaxi}
	hire := []invoice.ServiceClass{invoice.ClassPrivateHire}
	return slices.Concat([]vat.Choice{
		{Rule: taxiExempt, For: kinds, When: vat.When{Class: taxi, SameMunicipality: vat.Yes}, To: vat.Exempt("mx.public_transport_exempt")},
	}, taxed(taxiStandard, kinds, vat.When{Class: taxi}), taxed(privateHireStandard, kinds, vat.When{Class: hire}))
}

// taxed is taxed at the general rate, or at half of it at the border while a decree says so.
func taxed(r regime.Rule, kinds []invoice.ComponentKind, when vat.When) []vat.Choice {
	atNorth, atSouth := when, when
	atNorth.Jurisdiction, atSouth.Jurisdiction = north, south
	return []vat.Choice{
		{Rule: borderNorth, For: kinds, When: atNorth, To: vat.At(border).Noting("mx.border")},
		{Rule: borderSouth, For: kinds, When: atSouth, To: vat.At(border).Noting("mx.border")},
		{Rule: r, For: kinds, When: when, To: vat.At(standard)},
	}
}

func tips() []vat.Choice {
	return []vat.Choice{{Rule: tipOutside, For: vat.Kinds(invoice.Tip), To: vat.Beside("mx.tip_outside")}}
}
