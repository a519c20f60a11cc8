package gb

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

// The days on which the law of private hire in London changed.
var (
	principalSince = date("2021-12-06") // the operator supplies the trip
	fullFareSince  = date("2026-01-02") // and owes the tax on all of it
)

const hospitality = "VATA 1994 Sch. 7A Group 14"

// standard is the standard rate.
var standard = regime.RateTable{ID: "gb.standard", Rates: []regime.Rate{
	{Since: date("2011-01-04"), Percent: percent("20"), Source: "VATA 1994 s. 2(1); Finance (No. 2) Act 2010 s. 3"},
}}

// catering is the rate of hot takeaway food.
var catering = regime.RateTable{ID: "gb.catering", Rates: []regime.Rate{
	{Since: date("2011-01-04"), Percent: percent("20"), Source: "VATA 1994 s. 2(1), Sch. 8 Group 1 item 1(a), Note (3)"},
	{Since: date("2020-07-15"), Percent: percent("5"), Source: hospitality + " (SI 2020/728)"},
	{Since: date("2021-10-01"), Percent: percent("12.5"), Source: hospitality + " (Finance Act 2021)"},
	{Since: date("2022-04-01"), Percent: percent("20"), Source: "VATA 1994 s. 2(1); Group 14 of Sch. 7A ended on 2022-03-31"},
}}

// margin is the rate that a margin of the Tour Operators' Margin Scheme contains.
var margin = regime.RateTable{ID: "gb.margin", Rates: []regime.Rate{
	{Since: date("2011-01-04"), Percent: percent("20"), Source: "VATA 1994 s. 53; VAT (Tour Operators) Order 1987 (SI 1987/1806) art. 7"},
}}

// smallAmount is up to what gross amount, inclusive, an invoice may be simplified.
var smallAmount = regime.LimitTable{ID: "gb.small_amount", Limits: []regime.Limit{
	{Since: begin, Minor: 250_00, Source: "VAT Regulations 1995 (SI 1995/2518) reg. 16(1)"},
}}
