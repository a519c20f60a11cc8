package it

import (
	"quittance/countries/regime"
	"quittance/invoice"
)

var (
	date    = invoice.MustDate
	percent = invoice.MustPercent
)

// standard is the aliquota ordinaria.
var standard = regime.RateTable{ID: "it.standard", Rates: []regime.Rate{
	{Since: date("2011-09-17"), Percent: percent("21"), Source: "DPR 633/1972 art. 16 (DL 138/2011)"},
	{Since: date("2013-10-01"), Percent: percent("22"), Source: "DPR 633/1972 art. 16 (DL 98/2011 art. 40, DL 76/2013)"},
}}

// reduced is the aliquota ridotta: hire cars with driver, food.
var reduced = regime.RateTable{ID: "it.reduced", Rates: []regime.Rate{
	{Since: date("1995-02-24"), Percent: percent("10"), Source: "DPR 633/1972 art. 16, tabella A parte III (DL 41/1995)"},
}}

// staple is the aliquota minima of basic food.
var staple = regime.RateTable{ID: "it.staple", Rates: []regime.Rate{
	{Since: date("1989-01-01"), Percent: percent("4"), Source: "DPR 633/1972 art. 16, tabella A parte II"},
}}

// simplified is up to what gross amount, inclusive, an invoice may be simplified.
var simplified = regime.LimitTable{ID: "it.simplified", Limits: []regime.Limit{
	{Since: date("2013-01-01"), Minor: 100_00, Source: "DPR 633/1972 art. 21-bis (L. 228/2012)"},
	{Since: date("2019-05-24"), Minor: 400_00, Source: "DM 10 maggio 2019, to DPR 633/1972 art. 21-bis(3)"},
}}

// stampAbove is above what sum without tax a document bears the stamp duty.
var stampAbove = regime.LimitTable{ID: "it.stamp_duty_above", Limits: []regime.Limit{
	{Since: date("2002-01-01"), Minor: 77_47, Source: "DPR 642/1972, tariffa art. 13 (150,000 lire)"},
}}

// stamp is the stamp duty on such a document.
var stamp = regime.LimitTable{ID: "it.stamp_duty", Limits: []regime.Limit{
	{Since: date("2005-06-01"), Minor: 1_81, Source: "DPR 642/1972, tariffa art. 13 (DL 43/2005)"},
	{Since: date("2013-06-26"), Minor: 2_00, Source: "DPR 642/1972, tariffa art. 13 (DL 43/2013, L. 71/2013)"},
}}
