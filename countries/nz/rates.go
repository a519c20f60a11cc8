package nz

import (
	"quittance/countries/regime"
	"quittance/invoice"
)

var (
	date    = invoice.MustDate
	percent = invoice.MustPercent
)

var standard = regime.RateTable{ID: "nz.standard", Rates: []regime.Rate{
	{Since: date("2010-10-01"), Percent: percent("15"), Source: "GST Act 1985 s 8(1) (Taxation (Budget Measures) Act 2010)"},
}}

// flatRate is the credit that a platform passes on to a driver or courier who is not
// registered, of the price without tax.
var flatRate = regime.RateTable{ID: "nz.flat_rate_credit", Rates: []regime.Rate{
	{Since: date("2024-04-01"), Percent: percent("8.5"), Source: "GST Act 1985 s 8C, 20(3N) (Taxation (Annual Rates for 2022–23, Platform Economy, and Remedial Matters) Act 2023)"},
}}

// lowest is up to what price, with tax, the supplier's number is not asked for.
var lowest = regime.LimitTable{ID: "nz.low_value", Limits: []regime.Limit{
	{Since: date("1986-10-01"), Minor: 50_00, Source: "GST Act 1985 s 24(5) as of 2023-03-31"},
	{Since: date("2023-04-01"), Minor: 200_00, Source: "GST Act 1985 s 19E (Taxation (Annual Rates for 2021–22, GST, and Remedial Matters) Act 2022)"},
}}

// middle is up to what price, with tax, the customer need not be named.
var middle = regime.LimitTable{ID: "nz.middle_value", Limits: []regime.Limit{
	{Since: date("1986-10-01"), Minor: 1000_00, Source: "GST Act 1985 s 24(4) as of 2023-03-31"},
	{Since: date("2023-04-01"), Minor: 1000_00, Source: "GST Act 1985 s 19E"},
}}

// coin is the smallest coin.
var coin = regime.LimitTable{ID: "nz.coin", Limits: []regime.Limit{
	{Since: date("2006-11-01"), Minor: 10, Source: "Reserve Bank of New Zealand: 5-cent coins are no legal tender since 2006-11-01"},
}}
