package ae

import (
	"slices"

	"quittance/countries/vat"
	"quittance/invoice"
)

func rides() *vat.Line {
	return &vat.Line{Charges: slices.Concat(trip(), []vat.Choice{
		{Rule: marketplacePart, For: vat.Kinds(invoice.BookingFee, invoice.ServiceFee), To: vat.At(standard)},
	}, tips())}
}

// trip is exempt carriage, by taxi and hire car alike.
func trip() []vat.Choice {
	kinds := append(vat.Trip(), invoice.Toll, invoice.Surcharge, invoice.CancellationFee)
	return []vat.Choice{{Rule: carriageExempt, For: kinds, To: vat.Exempt("ae.carriage_exempt")}}
}
