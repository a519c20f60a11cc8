package ca

import (
	"quittance/countries/regime"
	"quittance/countries/vat"
	"quittance/invoice"
)

// harmonized are the provinces with HST.
var harmonized = []struct {
	place string
	rate  regime.RateTable
}{
	{"CA-ON", ontario}, {"CA-NS", novaScotia}, {"CA-NB", newBrunswick}, {"CA-NL", newfoundland}, {"CA-PE", princeEdward},
}

// gstOnly are those without a tax on top: British Columbia has one on goods only.
var gstOnly = []string{"CA-AB", "CA-YT", "CA-NT", "CA-NU", "CA-BC"}

// taxed is a choice for each place of supply, under one rule and one condition: HST, GST
// and QST, or GST alone. Saskatchewan and Manitoba are in none, so orders there are
// refused.
func taxed(r regime.Rule, kinds []invoice.ComponentKind, when vat.When) []vat.Choice {
	in := func(to vat.Treatment, places ...string) vat.Choice {
		w := when
		w.Jurisdiction = places
		return vat.Choice{Rule: r, For: kinds, When: w, To: to}
	}
	var list []vat.Choice
	for _, h := range harmonized {
		list = append(list, in(vat.At(h.rate).In(invoice.SchemeHST), h.place))
	}
	return append(list,
		in(vat.Both(gst, invoice.SchemeQST, qst), "CA-QC"),
		in(vat.At(gst), gstOnly...),
	)
}

// withPST is GST and British Columbia's tax beside it.
func withPST(r regime.Rule, when vat.When, rate regime.RateTable) vat.Choice {
	when.Jurisdiction = []string{"CA-BC"}
	return vat.Choice{Rule: r, For: vat.Goods(), When: when, To: vat.Both(gst, invoice.SchemePST, rate)}
}
