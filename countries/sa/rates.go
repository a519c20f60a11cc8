package sa

import (
	"quittance/countries/regime"
	"quittance/invoice"
)

var (
	date    = invoice.MustDate
	percent = invoice.MustPercent
)

// standard is the only rate above nought.
var standard = regime.RateTable{ID: "sa.standard", Rates: []regime.Rate{
	{Since: date("2018-01-01"), Percent: percent("5"), Source: "VAT Law (Royal Decree M/113 of 1438H) art. 2; GCC Unified VAT Agreement art. 25"},
	{Since: date("2020-07-01"), Percent: percent("15"), Source: "Royal Order A/638 of 1441H, in force on 2020-07-01"},
}}

// simplifiedUpTo is up to what gross amount, inclusive, a tax invoice may be simplified:
// the law says below SAR 1,000.
var simplifiedUpTo = regime.LimitTable{ID: "sa.simplified", Limits: []regime.Limit{
	{Since: date("2018-01-01"), Minor: 999_99, Source: "VAT Implementing Regulations art. 53: below SAR 1,000"},
}}
