package pl

import (
	"quittance/countries/regime"
	"quittance/invoice"
)

var (
	date    = invoice.MustDate
	percent = invoice.MustPercent
)

// begin is the first day that the pack knows. A rule of that day was law before it.
var begin = date("2021-01-01")

// ksefSince is the first day on which invoices between businesses go through KSeF.
var ksefSince = date("2026-02-01")

// The days of the nought on food.
var (
	foodZeroSince = date("2022-02-01")
	foodZeroUntil = date("2024-04-01")
)

// act is the law on the tax on goods and services.
const act = "Ustawa z dnia 11 marca 2004 r. o podatku od towarów i usług"

// standard is the standard rate.
var standard = regime.RateTable{ID: "pl.standard", Rates: []regime.Rate{
	{Since: date("2011-01-01"), Percent: percent("23"), Source: act + " art. 41 ust. 1 with art. 146a and what follows it"},
}}

// reduced is the rate of passenger transport and of catering.
var reduced = regime.RateTable{ID: "pl.reduced", Rates: []regime.Rate{
	{Since: date("2011-01-01"), Percent: percent("8"), Source: act + " art. 41 ust. 2 with art. 146a and what follows it"},
}}

// lowest is the rate of basic food.
var lowest = regime.RateTable{ID: "pl.lowest", Rates: []regime.Rate{
	{Since: date("2011-01-01"), Percent: percent("5"), Source: act + " art. 41 ust. 2a"},
}}

// smallAmount is up to what gross amount, inclusive, an invoice may be simplified.
var smallAmount = regime.LimitTable{ID: "pl.small_amount", Limits: []regime.Limit{
	{Since: begin, Minor: 450_00, Source: act + " art. 106e ust. 5 pkt 3"},
}}
