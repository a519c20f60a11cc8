package nl

import (
	"quittance/countries/regime"
	"quittance/invoice"
)

var (
	date    = invoice.MustDate
	percent = invoice.MustPercent
)

// begin is the first day that the pack knows. A rule of that day was law before it.
var begin = date("2018-01-01")

// standard is the standard rate.
var standard = regime.RateTable{ID: "nl.standard", Rates: []regime.Rate{
	{Since: date("2012-10-01"), Percent: percent("21"), Source: "Wet op de omzetbelasting 1968 art. 9(1)"},
}}

// reduced is the rate of Tabel I: food and passenger transport among others.
var reduced = regime.RateTable{ID: "nl.reduced", Rates: []regime.Rate{
	{Since: begin, Percent: percent("6"), Source: "Wet op de omzetbelasting 1968 art. 9(2)(a) with Tabel I"},
	{Since: date("2019-01-01"), Percent: percent("9"), Source: "Wet op de omzetbelasting 1968 art. 9(2)(a) with Tabel I (Belastingplan 2019)"},
}}

// smallAmount is up to what gross amount, inclusive, an invoice may be simplified.
var smallAmount = regime.LimitTable{ID: "nl.small_amount", Limits: []regime.Limit{
	{Since: begin, Minor: 100_00, Source: "Wet op de omzetbelasting 1968; Directive 2006/112/EC art. 220a(1)(a)"},
}}
