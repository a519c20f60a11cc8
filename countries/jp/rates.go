package jp

import (
	"quittance/countries/regime"
	"quittance/invoice"
)

var (
	date    = invoice.MustDate
	percent = invoice.MustPercent
)

// standard is the standard rate: the national tax and the local one together.
var standard = regime.RateTable{ID: "jp.standard", Rates: []regime.Rate{
	{Since: date("2014-04-01"), Percent: percent("8"), Source: "Consumption Tax Act art. 29 (6.3 %); Local Tax Act art. 72-83 (1.7 %), until 2019-09-30"},
	{Since: date("2019-10-01"), Percent: percent("10"), Source: "Consumption Tax Act art. 29 item 1 (7.8 %); Local Tax Act art. 72-83 (2.2 %)"},
}}

// reduced is the rate of food and drinks without alcohol that are not served.
var reduced = regime.RateTable{ID: "jp.reduced", Rates: []regime.Rate{
	{Since: date("2019-10-01"), Percent: percent("8"), Source: "Consumption Tax Act art. 29 item 2 (6.24 %); Local Tax Act art. 72-83 (1.76 %)"},
}}
