package br

import (
	"quittance/countries/regime"
	"quittance/invoice"
)

var (
	date    = invoice.MustDate
	percent = invoice.MustPercent
)

// municipality is a place with the rate of its tax on services.
type municipality struct {
	place string
	rate  regime.RateTable
}

// municipalities are those whose rate the pack knows. Each may have lower rates for
// single services, between the floor and the ceiling: see docs/countries/br.md.
var municipalities = []municipality{
	{"BR-SP/São Paulo", regime.RateTable{ID: "br.iss_sao_paulo", Rates: []regime.Rate{
		{Since: date("2021-01-01"), Percent: percent("5"), Source: "São Paulo, Lei 13.701/2003, art. 16"},
	}}},
	{"BR-RJ/Rio de Janeiro", regime.RateTable{ID: "br.iss_rio_de_janeiro", Rates: []regime.Rate{
		{Since: date("2021-01-01"), Percent: percent("5"), Source: "Rio de Janeiro, Lei 691/1984 (Código Tributário do Município), art. 33"},
	}}},
	{"BR-MG/Belo Horizonte", regime.RateTable{ID: "br.iss_belo_horizonte", Rates: []regime.Rate{
		{Since: date("2021-01-01"), Percent: percent("5"), Source: "Belo Horizonte, Lei 8.725/2003, art. 14"},
	}}},
	{"BR-PR/Curitiba", regime.RateTable{ID: "br.iss_curitiba", Rates: []regime.Rate{
		{Since: date("2021-01-01"), Percent: percent("5"), Source: "Curitiba, Lei Complementar 40/2001, art. 4"},
	}}},
	{"BR-RS/Porto Alegre", regime.RateTable{ID: "br.iss_porto_alegre", Rates: []regime.Rate{
		{Since: date("2021-01-01"), Percent: percent("5"), Source: "Porto Alegre, Lei Complementar 7/1973, art. 21"},
	}}},
	{"BR-DF/Brasília", regime.RateTable{ID: "br.iss_brasilia", Rates: []regime.Rate{
		{Since: date("2021-01-01"), Percent: percent("5"), Source: "Distrito Federal, Decreto 25.508/2005 (Regulamento do ISS)"},
	}}},
}

func places() []string {
	list := make([]string, len(municipalities))
	for i, m := range municipalities {
		list[i] = m.place
	}
	return list
}

// The bounds of every municipal rate.
var (
	floor = regime.RateTable{ID: "br.iss_floor", Rates: []regime.Rate{
		{Since: date("2018-01-01"), Percent: percent("2"), Source: "LC 116/2003 art. 8-A (LC 157/2016)"},
	}}
	ceiling = regime.RateTable{ID: "br.iss_ceiling", Rates: []regime.Rate{
		{Since: date("2003-08-01"), Percent: percent("5"), Source: "LC 116/2003 art. 8, II"},
	}}
)

// The rates of the test year.
var (
	ibs = regime.RateTable{ID: "br.ibs_test", Rates: []regime.Rate{
		{Since: date("2026-01-01"), Percent: percent("0.1"), Source: "LC 214/2025 art. 343"},
	}}
	cbs = regime.RateTable{ID: "br.cbs_test", Rates: []regime.Rate{
		{Since: date("2026-01-01"), Percent: percent("0.9"), Source: "LC 214/2025 art. 346"},
	}}
)

// zones are the states away from Brasília's time.
var zones = map[string]string{
	"BR-AC": "America/Rio_Branco", "BR-AM": "America/Manaus", "BR-RO": "America/Porto_Velho", "BR-RR": "America/Boa_Vista",
	"BR-MT": "America/Cuiaba", "BR-MS": "America/Campo_Grande", "BR-PE/Fernando de Noronha": "America/Noronha",
}
