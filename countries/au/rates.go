package au

import (
	"quittance/countries/regime"
	"quittance/invoice"
)

var (
	date    = invoice.MustDate
	percent = invoice.MustPercent
)

var standard = regime.RateTable{ID: "au.standard", Rates: []regime.Rate{
	{Since: date("2000-07-01"), Percent: percent("10"), Source: "A New Tax System (Goods and Services Tax) Act 1999 s 9-70"},
}}

// below1000 is up to what price, with tax, inclusive, the recipient need not be named: the
// law names it from 1,000 dollars on.
var below1000 = regime.LimitTable{ID: "au.below_1000", Limits: []regime.Limit{
	{Since: date("2010-07-01"), Minor: 999_99, Source: "A New Tax System (Goods and Services Tax) Act 1999 s 29-70(1)(b)(ii)"},
}}

// coin is the smallest coin.
var coin = regime.LimitTable{ID: "au.coin", Limits: []regime.Limit{
	{Since: date("1992-02-01"), Minor: 5, Source: "Currency Act 1965: 1 and 2 cent coins are withdrawn since February 1992"},
}}
