package pt

import (
	"quittance/countries/regime"
	"quittance/invoice"
)

var (
	date    = invoice.MustDate
	percent = invoice.MustPercent
)

// rate is a rate with those of the autonomous regions (CIVA art. 18(1), (3)).
type rate struct{ mainland, madeira, azores regime.RateTable }

const (
	madeira2012 = "CIVA art. 18(3); Decreto Legislativo Regional 20/2011/M"
	azores2021  = "CIVA art. 18(3); Decreto Legislativo Regional 15-A/2021/A"
	azores2020  = "CIVA art. 18(3), as of 2021-01-01"
)

// standard is the taxa normal.
var standard = rate{
	mainland: regime.RateTable{ID: "pt.standard", Rates: []regime.Rate{
		{Since: date("2011-01-01"), Percent: percent("23"), Source: "CIVA art. 18(1)(c) (Lei 55-A/2010)"},
	}},
	madeira: regime.RateTable{ID: "pt.madeira.standard", Rates: []regime.Rate{
		{Since: date("2012-04-01"), Percent: percent("22"), Source: madeira2012},
	}},
	azores: regime.RateTable{ID: "pt.azores.standard", Rates: []regime.Rate{
		{Since: date("2021-01-01"), Percent: percent("18"), Source: azores2020},
		{Since: date("2021-07-01"), Percent: percent("16"), Source: azores2021},
	}},
}

// intermediate is the taxa intermédia: meals.
var intermediate = rate{
	mainland: regime.RateTable{ID: "pt.intermediate", Rates: []regime.Rate{
		{Since: date("2010-07-01"), Percent: percent("13"), Source: "CIVA art. 18(1)(b), lista II (Lei 12-A/2010)"},
	}},
	madeira: regime.RateTable{ID: "pt.madeira.intermediate", Rates: []regime.Rate{
		{Since: date("2012-04-01"), Percent: percent("12"), Source: madeira2012},
	}},
	azores: regime.RateTable{ID: "pt.azores.intermediate", Rates: []regime.Rate{
		{Since: date("2021-01-01"), Percent: percent("9"), Source: azores2020},
	}},
}

// reduced is the taxa reduzida: trips, basic food.
var reduced = rate{
	mainland: regime.RateTable{ID: "pt.reduced", Rates: []regime.Rate{
		{Since: date("2010-07-01"), Percent: percent("6"), Source: "CIVA art. 18(1)(a), lista I (Lei 12-A/2010)"},
	}},
	madeira: regime.RateTable{ID: "pt.madeira.reduced", Rates: []regime.Rate{
		{Since: date("2012-04-01"), Percent: percent("5"), Source: madeira2012},
		{Since: date("2024-10-01"), Percent: percent("4"), Source: "CIVA art. 18(3); Decreto Legislativo Regional 6/2024/M"},
	}},
	azores: regime.RateTable{ID: "pt.azores.reduced", Rates: []regime.Rate{
		{Since: date("2021-01-01"), Percent: percent("4"), Source: azores2020},
	}},
}

// simplified is up to what gross amount, inclusive, an invoice may be simplified.
var simplified = regime.LimitTable{ID: "pt.simplified", Limits: []regime.Limit{
	{Since: date("2013-01-01"), Minor: 100_00, Source: "CIVA art. 40(1)(b) (Decreto-Lei 197/2012)"},
}}

// simplifiedRetail is the same for what a retailer sells to consumers.
var simplifiedRetail = regime.LimitTable{ID: "pt.simplified_retail", Limits: []regime.Limit{
	{Since: date("2013-01-01"), Minor: 1000_00, Source: "CIVA art. 40(1)(a) (Decreto-Lei 197/2012)"},
}}

// anonymous is up to what gross amount, inclusive, an invoice to a consumer needs no
// customer: a cent less than the amount from which it does.
var anonymous = regime.LimitTable{ID: "pt.anonymous", Limits: []regime.Limit{
	{Since: date("2013-01-01"), Minor: 999_99, Source: "CIVA art. 36(15) (Decreto-Lei 197/2012): from 1,000 EUR"},
}}
