package es

import (
	"quittance/countries/regime"
	"quittance/invoice"
)

var (
	date    = invoice.MustDate
	percent = invoice.MustPercent
)

const act2012 = "Real Decreto-ley 20/2012, art. 23"

// standard is the tipo general.
var standard = regime.RateTable{ID: "es.standard", Rates: []regime.Rate{
	{Since: date("2010-07-01"), Percent: percent("18"), Source: "Ley 37/1992 art. 90 (Ley 26/2009)"},
	{Since: date("2012-09-01"), Percent: percent("21"), Source: "Ley 37/1992 art. 90 (" + act2012 + ")"},
}}

// reduced is the tipo reducido: trips, food.
var reduced = regime.RateTable{ID: "es.reduced", Rates: []regime.Rate{
	{Since: date("2010-07-01"), Percent: percent("8"), Source: "Ley 37/1992 art. 91.Uno (Ley 26/2009)"},
	{Since: date("2012-09-01"), Percent: percent("10"), Source: "Ley 37/1992 art. 91.Uno (" + act2012 + ")"},
}}

// staple is the tipo superreducido of basic food. In 2023 and until September 2024 a
// rate of nought stood in its place: see staplesZero.
var staple = regime.RateTable{ID: "es.staple", Rates: []regime.Rate{
	{Since: date("1995-01-01"), Percent: percent("4"), Source: "Ley 37/1992 art. 91.Dos.1.1º"},
	{Since: date("2024-10-01"), Percent: percent("2"), Source: "Real Decreto-ley 4/2024"},
	{Since: date("2025-01-01"), Percent: percent("4"), Source: "Ley 37/1992 art. 91.Dos.1.1º; the cut of Real Decreto-ley 4/2024 ended on 2024-12-31"},
}}

// simplified is up to what gross amount, inclusive, an invoice may be simplified.
var simplified = regime.LimitTable{ID: "es.simplified", Limits: []regime.Limit{
	{Since: date("2013-01-01"), Minor: 400_00, Source: "Real Decreto 1619/2012 art. 4.1.a"},
}}

// simplifiedHigh is the same for retail, carriage of passengers, and restaurants.
var simplifiedHigh = regime.LimitTable{ID: "es.simplified_retail", Limits: []regime.Limit{
	{Since: date("2013-01-01"), Minor: 3000_00, Source: "Real Decreto 1619/2012 art. 4.2"},
}}
