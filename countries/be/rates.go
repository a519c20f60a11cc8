package be

import (
	"quittance/countries/regime"
	"quittance/invoice"
)

var (
	date    = invoice.MustDate
	percent = invoice.MustPercent
)

// standard is the standard rate.
var standard = regime.RateTable{ID: "be.standard", Rates: []regime.Rate{
	{Since: date("1996-01-01"), Percent: percent("21"), Source: "AR/KB n° 20 du 20 juillet 1970, art. 1"},
}}

// reduced is the rate of food, drinks without alcohol and the carriage of passengers.
var reduced = regime.RateTable{ID: "be.reduced", Rates: []regime.Rate{
	{Since: date("1996-01-01"), Percent: percent("6"), Source: "AR/KB n° 20, art. 1, annexe, tableau A"},
}}

// restaurantService is the rate of meals that are served, without drinks. No kind of
// order carries such a service yet: a meal that is only brought is a supply of goods.
var restaurantService = regime.RateTable{ID: "be.restaurant_service", Rates: []regime.Rate{
	{Since: date("2010-01-01"), Percent: percent("12"), Source: "AR/KB n° 20, annexe, tableau B"},
	{Since: date("2020-06-08"), Percent: percent("6"), Source: "AR/KB n° 20 as amended for the pandemic in June 2020"},
	{Since: date("2021-10-01"), Percent: percent("12"), Source: "AR/KB n° 20, annexe, tableau B; the cut ended on 2021-09-30"},
}}

// smallAmount is up to what gross amount, inclusive, an invoice may be simplified. The
// law counts without tax; with tax is the safe side.
var smallAmount = regime.LimitTable{ID: "be.small_amount", Limits: []regime.Limit{
	{Since: date("2013-01-01"), Minor: 100_00, Source: "AR/KB n° 1 du 29 décembre 1992, art. 13"},
}}

// smallestCoin is what cash is rounded to.
var smallestCoin = regime.LimitTable{ID: "be.smallest_coin", Limits: []regime.Limit{
	{Since: date("2019-12-01"), Minor: 5, Source: "Code de droit économique, livre VI (loi du 2 mai 2019)"},
}}
