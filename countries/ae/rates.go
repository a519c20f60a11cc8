package ae

import (
	"quittance/countries/regime"
	"quittance/invoice"
)

var (
	date    = invoice.MustDate
	percent = invoice.MustPercent
)

// standard is the only rate above nought.
var standard = regime.RateTable{ID: "ae.standard", Rates: []regime.Rate{
	{Since: date("2018-01-01"), Percent: percent("5"), Source: "Federal Decree-Law 8/2017 art. 3"},
}}

// simplifiedUpTo is up to what gross amount, inclusive, the tax invoice to a registered
// customer may be simplified.
var simplifiedUpTo = regime.LimitTable{ID: "ae.simplified", Limits: []regime.Limit{
	{Since: date("2018-01-01"), Minor: 10_000_00, Source: "Executive Regulation (Cabinet Decision 52/2017) art. 59: AED 10,000"},
}}
