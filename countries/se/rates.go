package se

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

// newAct is the day of the mervärdesskattelag (2023:200), which kept the rates of the
// act before it.
var newAct = date("2023-07-01")

const (
	oldRates = "Mervärdesskattelag (1994:200) 7 kap. 1 §"
	newRates = "Mervärdesskattelag (2023:200) 9 kap."
)

// standard is the standard rate.
var standard = regime.RateTable{ID: "se.standard", Rates: []regime.Rate{
	{Since: begin, Percent: percent("25"), Source: oldRates},
	{Since: newAct, Percent: percent("25"), Source: newRates},
}}

// transport is the rate of passenger transport.
var transport = regime.RateTable{ID: "se.passenger_transport", Rates: []regime.Rate{
	{Since: date("2001-01-01"), Percent: percent("6"), Source: oldRates},
	{Since: newAct, Percent: percent("6"), Source: newRates},
}}

// food is the rate of food that is brought.
var food = regime.RateTable{ID: "se.food", Rates: []regime.Rate{
	{Since: date("1996-01-01"), Percent: percent("12"), Source: oldRates},
	{Since: newAct, Percent: percent("12"), Source: newRates},
	{Since: date("2026-04-01"), Percent: percent("6"), Source: newRates + " as amended for 2026-04-01 to 2027-12-31 (budget act for 2026)"},
	{Since: date("2028-01-01"), Percent: percent("12"), Source: newRates + " after the lower rate ends on 2027-12-31"},
}}

// restaurantService is the rate of meals with a restaurant service, which the lower
// rate of food leaves as it is. No kind of order carries such a service yet.
var restaurantService = regime.RateTable{ID: "se.restaurant_service", Rates: []regime.Rate{
	{Since: date("2012-01-01"), Percent: percent("12"), Source: oldRates},
	{Since: newAct, Percent: percent("12"), Source: newRates},
}}

// smallAmount is up to what gross amount, inclusive, an invoice may be simplified.
var smallAmount = regime.LimitTable{ID: "se.small_amount", Limits: []regime.Limit{
	{Since: begin, Minor: 4000_00, Source: "Mervärdesskattelag (1994:200) 11 kap."},
	{Since: newAct, Minor: 4000_00, Source: "Mervärdesskattelag (2023:200) 17 kap."},
}}

// smallestCoin is the krona: the coin of 50 öre went on 2010-09-30.
var smallestCoin = regime.LimitTable{ID: "se.smallest_coin", Limits: []regime.Limit{
	{Since: date("2010-10-01"), Minor: 1_00, Source: "Lag (1970:1029) om avrundning av vissa öresbelopp"},
}}
