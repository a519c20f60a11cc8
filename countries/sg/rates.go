package sg

import (
	"quittance/countries/regime"
	"quittance/invoice"
)

var (
	date    = invoice.MustDate
	percent = invoice.MustPercent
)

// standard is the only rate above nought.
var standard = regime.RateTable{ID: "sg.standard", Rates: []regime.Rate{
	{Since: date("2007-07-01"), Percent: percent("7"), Source: "Goods and Services Tax Act s. 16 (rate of 2007)"},
	{Since: date("2023-01-01"), Percent: percent("8"), Source: "Goods and Services Tax Act 1993 s. 16 as amended by the Goods and Services Tax (Amendment) Act 2022"},
	{Since: date("2024-01-01"), Percent: percent("9"), Source: "Goods and Services Tax Act 1993 s. 16 as amended by the Goods and Services Tax (Amendment) Act 2022"},
}}

// simplifiedUpTo is up to what gross amount, inclusive, a tax invoice may be simplified.
var simplifiedUpTo = regime.LimitTable{ID: "sg.simplified", Limits: []regime.Limit{
	{Since: date("2007-07-01"), Minor: 1_000_00, Source: "Goods and Services Tax (General) Regulations, simplified tax invoice: SGD 1,000 with the tax"},
}}
