package cl

import (
	"quittance/countries/regime"
	"quittance/invoice"
)

var (
	date    = invoice.MustDate
	percent = invoice.MustPercent
)

// standard is the one rate.
var standard = regime.RateTable{ID: "cl.standard", Rates: []regime.Rate{
	{Since: date("2003-10-01"), Percent: percent("19"), Source: "DL 825 art. 14 (Ley 19.888)"},
}}

// coin is the smallest coin in use, in pesos.
var coin = regime.LimitTable{ID: "cl.coin", Limits: []regime.Limit{
	{Since: date("2017-11-01"), Minor: 10, Source: "Ley 20.956: coins of 1 and 5 pesos are no longer made"},
}}
