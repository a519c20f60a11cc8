package in

import (
	"slices"

	"quittance/countries/vat"
	"quittance/invoice"
)

func rides() *vat.Line {
	trip := append(vat.Trip(), invoice.Toll, invoice.Surcharge)
	return &vat.Line{
		Principals: []vat.Principal{{Rule: ridesOperator, Note: "in.operator_liable", NameOnly: true}},
		Charges: slices.Concat(
			five.taxed(vat.Choice{Rule: tripTaxed, For: trip}),
			five.taxed(vat.Choice{Rule: tripCancelled, For: vat.Kinds(invoice.CancellationFee)}),
			eighteen.taxed(vat.Choice{Rule: rideFees, For: vat.Kinds(invoice.BookingFee, invoice.ServiceFee)}),
			tips(),
		),
	}
}
