package ie

import (
	"slices"

	"quittance/countries/vat"
	"quittance/invoice"
)

func rides() *vat.Line {
	own := vat.When{Own: vat.Yes}
	return &vat.Line{
		Charges: slices.Concat(trip(), []vat.Choice{
			{Rule: rideExtras, For: vat.TripExtras(), When: own, To: vat.As(invoice.Fare)},
			{Rule: rideFee, For: vat.TripExtras(), To: vat.At(standard)},
		}, tips()),
		Formats: slices.Concat([]vat.Format{{Rule: exemptReceipt, When: own, Format: invoice.FormatReceipt}}, formats()),
	}
}

// trip is exempt with any licence over any distance.
func trip() []vat.Choice {
	kinds := append(vat.Trip(), invoice.CancellationFee)
	return []vat.Choice{{Rule: tripExempt, For: kinds, To: vat.Exempt("ie.transport_exempt")}}
}
