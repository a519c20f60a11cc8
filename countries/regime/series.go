package regime

import (
	"fmt"

	"quittance/invoice"
)

// SupplierSeries is the series of one supplier: per country, line, supplier, kind
// and year. Where the platform itself supplies, it is the hot series.
//
// The printed number, such as "DE-driver-7-RI-2026-000123", is unique over all
// suppliers, because one platform may issue for all of them. It reads back from the
// right: number, year, line and kind, then the supplier.
//
// Source: Directive 2006/112/EC art. 226(2): a sequential number, based on one or
// more series, which uniquely identifies the invoice.
func SupplierSeries(c invoice.Country, line invoice.BusinessLine, supplier invoice.PartyID, kind invoice.Kind) invoice.SeriesRule {
	return invoice.SeriesRule{
		ID:     fmt.Sprintf("%s/%s/%s/%s", c, line, supplier, kind),
		Yearly: true,
		Format: fmt.Sprintf("%s-%s-%s%s-{year}-{number:6}", c, supplier, lineLetter(line), kindLetter(kind)),
	}
}

func lineLetter(line invoice.BusinessLine) string {
	switch line {
	case invoice.Delivery:
		return "D"
	case invoice.Commission:
		return "C"
	case invoice.SelfBilling:
		return "S"
	case invoice.Rides:
	}
	return "R"
}

func kindLetter(kind invoice.Kind) string {
	switch kind {
	case invoice.KindCreditNote:
		return "C"
	case invoice.KindCorrective:
		return "K"
	case invoice.KindSelfBilled:
		return "S"
	case invoice.KindInvoice:
	}
	return "I"
}
