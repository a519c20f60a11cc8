package ie

import (
	"quittance/countries/regime"
	"quittance/invoice"
)

var (
	date    = invoice.MustDate
	percent = invoice.MustPercent
)

// begin is the first day that the pack knows. A rule of that day was law before it.
var begin = date("2020-01-01")

// act is the law on value-added tax.
const act = "Value-Added Tax Consolidation Act 2010"

// standard is the standard rate.
var standard = regime.RateTable{ID: "ie.standard", Rates: []regime.Rate{
	{Since: date("2012-01-01"), Percent: percent("23"), Source: act + " s. 46(1)(a)"},
	{Since: date("2020-09-01"), Percent: percent("21"), Source: act + " s. 46(1)(a) (Financial Provisions (Covid-19) (No. 2) Act 2020)"},
	{Since: date("2021-03-01"), Percent: percent("23"), Source: act + " s. 46(1)(a); the cut ended on 2021-02-28"},
}}

// catering is the rate of hot takeaway food, as of meals at a table.
var catering = regime.RateTable{ID: "ie.catering", Rates: []regime.Rate{
	{Since: date("2019-01-01"), Percent: percent("13.5"), Source: act + " s. 46(1)(c), Sch. 3"},
	{Since: date("2020-11-01"), Percent: percent("9"), Source: act + " s. 46(1)(ca), Sch. 3 (Finance Act 2020)"},
	{Since: date("2023-09-01"), Percent: percent("13.5"), Source: act + " s. 46(1)(c), Sch. 3; the lower rate ended on 2023-08-31"},
	{Since: date("2026-07-01"), Percent: percent("9"), Source: act + " s. 46(1)(ca), Sch. 3 (Finance Act 2025)"},
}}

// smallAmount is up to what gross amount, inclusive, an invoice may be simplified.
var smallAmount = regime.LimitTable{ID: "ie.small_amount", Limits: []regime.Limit{
	{Since: begin, Minor: 100_00, Source: "Value-Added Tax Regulations 2010 (S.I. 639/2010); Directive 2006/112/EC art. 220a(1)(a)"},
}}
