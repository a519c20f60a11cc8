package ch

import (
	"quittance/countries/regime"
	"quittance/invoice"
)

var (
	date    = invoice.MustDate
	percent = invoice.MustPercent
)

// reform is why the rates rose in 2024.
const reform = "Bundesbeschluss über die Zusatzfinanzierung der AHV durch eine Erhöhung der Mehrwertsteuer (AHV 21)"

// standard is the Normalsatz.
var standard = regime.RateTable{ID: "ch.standard", Rates: []regime.Rate{
	{Since: date("2011-01-01"), Percent: percent("8.0"), Source: "MWSTG Art. 25 Abs. 1 as of 2017-12-31, with the IV supplement"},
	{Since: date("2018-01-01"), Percent: percent("7.7"), Source: "MWSTG Art. 25 Abs. 1 as of 2023-12-31"},
	{Since: date("2024-01-01"), Percent: percent("8.1"), Source: "MWSTG Art. 25 Abs. 1 (" + reform + ")"},
}}

// reduced is the reduzierter Satz: food and drinks without alcohol.
var reduced = regime.RateTable{ID: "ch.reduced", Rates: []regime.Rate{
	{Since: date("2011-01-01"), Percent: percent("2.5"), Source: "MWSTG Art. 25 Abs. 2 as of 2023-12-31"},
	{Since: date("2024-01-01"), Percent: percent("2.6"), Source: "MWSTG Art. 25 Abs. 2 (" + reform + ")"},
}}

// shortForm is up to what gross amount, inclusive, an invoice need not name the customer.
var shortForm = regime.LimitTable{ID: "ch.short_form", Limits: []regime.Limit{
	{Since: date("2010-01-01"), Minor: 400_00, Source: "MWSTG Art. 26 Abs. 3; MWSTV Art. 57 (SR 641.201)"},
}}

// smallestCoin is what cash is rounded to.
var smallestCoin = regime.LimitTable{ID: "ch.smallest_coin", Limits: []regime.Limit{
	{Since: date("2007-01-01"), Minor: 5, Source: "WZG (SR 941.10); Münzverordnung (SR 941.101): the coin of one Rappen ceased to be legal tender"},
}}
