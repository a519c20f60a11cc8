package ca

import (
	"slices"

	"quittance/countries/vat"
	"quittance/invoice"
)

func rides() *vat.Line {
	extras := append(vat.TripExtras(), invoice.CancellationFee)
	return &vat.Line{Charges: slices.Concat(
		taxed(taxiBusiness, vat.Trip(), vat.When{Status: registered}),
		[]vat.Choice{{Rule: rideExtras, For: extras, When: vat.When{Own: vat.Yes}, To: vat.As(invoice.Fare)}},
		taxed(rideFee, extras, vat.When{}),
		[]vat.Choice{tips()},
	)}
}
