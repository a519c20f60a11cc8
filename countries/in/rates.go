package in

import (
	"quittance/countries/regime"
	"quittance/countries/vat"
	"quittance/invoice"
)

var (
	date    = invoice.MustDate
	percent = invoice.MustPercent
)

// levy is one rate of the tax: whole across states, by halves within one.
type levy struct{ integrated, central, state regime.RateTable }

// five is the rate of trips and of restaurant food, without credit of input tax.
var five = levy{
	integrated: regime.RateTable{ID: "in.igst_5", Rates: []regime.Rate{
		{Since: date("2017-11-15"), Percent: percent("5"), Source: "Notification 8/2017-Integrated Tax (Rate), as amended; restaurants since Notification 48/2017"},
	}},
	central: regime.RateTable{ID: "in.cgst_2_5", Rates: []regime.Rate{
		{Since: date("2017-11-15"), Percent: percent("2.5"), Source: "Notification 11/2017-Central Tax (Rate), serial no. 7 and 8; restaurants since Notification 46/2017"},
	}},
	state: regime.RateTable{ID: "in.sgst_2_5", Rates: []regime.Rate{
		{Since: date("2017-11-15"), Percent: percent("2.5"), Source: "State notifications that follow Notification 11/2017-Central Tax (Rate)"},
	}},
}

// eighteen is the rate of local delivery, of the platform's services and of commissions.
var eighteen = levy{
	integrated: regime.RateTable{ID: "in.igst_18", Rates: []regime.Rate{
		{Since: date("2017-07-01"), Percent: percent("18"), Source: "Notification 8/2017-Integrated Tax (Rate); local delivery since 2025-09-22 by Notification 15/2025"},
	}},
	central: regime.RateTable{ID: "in.cgst_9", Rates: []regime.Rate{
		{Since: date("2017-07-01"), Percent: percent("9"), Source: "Notification 11/2017-Central Tax (Rate); local delivery since 2025-09-22 by Notification 15/2025"},
	}},
	state: regime.RateTable{ID: "in.sgst_9", Rates: []regime.Rate{
		{Since: date("2017-07-01"), Percent: percent("9"), Source: "State notifications that follow Notification 11/2017-Central Tax (Rate)"},
	}},
}

// taxed is the tax of a choice by where it is supplied: integrated tax where the supplier
// is registered in another state, else central and state tax beside each other.
func (l levy) taxed(c vat.Choice) []vat.Choice {
	across, within := c, c
	across.When.Jurisdiction, within.When.Jurisdiction = places(), places()
	across.When.If = acrossStates
	across.To = vat.At(l.integrated).In(invoice.SchemeIGST)
	within.To = vat.Both(l.central, invoice.SchemeSGST, l.state)
	return []vat.Choice{across, within}
}

// consumerUpTo is up to what amount, inclusive, an invoice to somebody who is not
// registered needs no address: below Rs. 50,000.
var consumerUpTo = regime.LimitTable{ID: "in.consumer_invoice", Limits: []regime.Limit{
	{Since: date("2017-07-01"), Minor: 49_999_99, Source: "CGST Rules 2017 r. 46(e), (f): below fifty thousand rupees"},
}}
