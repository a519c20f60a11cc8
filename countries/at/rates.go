package at

import (
	"quittance/countries/regime"
	"quittance/invoice"
)

var (
	date    = invoice.MustDate
	percent = invoice.MustPercent
)

// standard is the Normalsteuersatz.
var standard = regime.RateTable{ID: "at.standard", Rates: []regime.Rate{
	{Since: date("1995-01-01"), Percent: percent("20"), Source: "UStG 1994 § 10(1)"},
}}

// reduced is the reduced rate of food and of the carriage of passengers.
var reduced = regime.RateTable{ID: "at.reduced", Rates: []regime.Rate{
	{Since: date("1995-01-01"), Percent: percent("10"), Source: "UStG 1994 § 10(2)"},
}}

// meals is the rate of meals that a restaurant made, which the pandemic lowered.
var meals = regime.RateTable{ID: "at.meals", Rates: []regime.Rate{
	{Since: date("1995-01-01"), Percent: percent("10"), Source: "UStG 1994 § 10(2)"},
	{Since: date("2020-07-01"), Percent: percent("5"), Source: "UStG 1994 § 28(52) Z 1 (BGBl. I Nr. 60/2020; prolonged through 2021)"},
	{Since: date("2022-01-01"), Percent: percent("10"), Source: "UStG 1994 § 10(2); the cut of § 28(52) ended on 2021-12-31"},
}}

// smallAmount is up to what gross amount, inclusive, an invoice may be a
// Kleinbetragsrechnung.
var smallAmount = regime.LimitTable{ID: "at.small_amount", Limits: []regime.Limit{
	{Since: date("1995-01-01"), Minor: 150_00, Source: "UStG 1994 § 11(6) (until 2001 in schillings)"},
	{Since: date("2014-03-01"), Minor: 400_00, Source: "UStG 1994 § 11(6) (Abgabenänderungsgesetz 2014)"},
}}
