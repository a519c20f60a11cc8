package fr

import (
	"quittance/countries/regime"
	"quittance/invoice"
)

var (
	date    = invoice.MustDate
	percent = invoice.MustPercent
)

const act2012 = "Loi n° 2012-1510 du 29 décembre 2012, art. 68"

// standard is the taux normal.
var standard = regime.RateTable{ID: "fr.standard", Rates: []regime.Rate{
	{Since: date("2000-04-01"), Percent: percent("19.6"), Source: "CGI art. 278 as of 2013-12-31"},
	{Since: date("2014-01-01"), Percent: percent("20"), Source: "CGI art. 278 (" + act2012 + ")"},
}}

// intermediate is the taux intermédiaire: trips, meals for immediate consumption.
var intermediate = regime.RateTable{ID: "fr.intermediate", Rates: []regime.Rate{
	{Since: date("2012-01-01"), Percent: percent("7"), Source: "CGI art. 279 (Loi n° 2011-1978 du 28 décembre 2011)"},
	{Since: date("2014-01-01"), Percent: percent("10"), Source: "CGI art. 279 (" + act2012 + ")"},
}}

// reduced is the taux réduit: food, and drinks without alcohol.
var reduced = regime.RateTable{ID: "fr.reduced", Rates: []regime.Rate{
	{Since: date("1982-07-01"), Percent: percent("5.5"), Source: "CGI art. 278-0 bis, A, 1°"},
}}

// belowNote is up to what amount, inclusive, no note has to be given for a service: a
// cent less than the amount from which it must.
var belowNote = regime.LimitTable{ID: "fr.below_note", Limits: []regime.Limit{
	{Since: date("2010-07-27"), Minor: 24_99, Source: "Arrêté n° 83-50/A du 3 octobre 1983, art. 1er (Arrêté du 15 juillet 2010): from 25 EUR with tax"},
}}
