package mx

import (
	"quittance/countries/regime"
	"quittance/invoice"
)

var (
	date    = invoice.MustDate
	percent = invoice.MustPercent
)

// standard is the general rate.
var standard = regime.RateTable{ID: "mx.standard", Rates: []regime.Rate{
	{Since: date("2010-01-01"), Percent: percent("16"), Source: "LIVA art. 1 (DOF 2009-12-07)"},
}}

// border is the general rate less the credit of half of it. The rules that use it end
// with the last decree that is known.
var border = regime.RateTable{ID: "mx.border", Rates: []regime.Rate{
	{Since: date("2019-01-01"), Percent: percent("8"), Source: "LIVA art. 1; Decreto de estímulos fiscales región fronteriza norte (DOF 2018-12-31), región fronteriza sur (DOF 2020-12-30): 50 % of the rate"},
}}

// isrTransport is the income tax withheld from who carries passengers or brings goods.
var isrTransport = regime.RateTable{ID: "mx.isr_transport", Rates: []regime.Rate{
	{Since: date("2021-01-01"), Percent: percent("2.1"), Source: "LISR art. 113-A, fracción I (DOF 2020-12-08)"},
}}

// isrGoods is the income tax withheld from who sells goods.
var isrGoods = regime.RateTable{ID: "mx.isr_goods", Rates: []regime.Rate{
	{Since: date("2021-01-01"), Percent: percent("1"), Source: "LISR art. 113-A, fracción III (DOF 2020-12-08)"},
	{Since: date("2026-01-01"), Percent: percent("2.5"), Source: "LIF 2026 art. 25, fracción VI, in place of LISR art. 113-A, fracción III (DOF 2025-11-07)"},
}}

// vatWithheld is half of the tax that was charged, as a part of the price without tax.
var vatWithheld = regime.RateTable{ID: "mx.vat_withheld", Rates: []regime.Rate{
	{Since: date("2020-06-01"), Percent: percent("8"), Source: "LIVA art. 18-J, fracción II, inciso a): 50 % of the tax at 16 %"},
}}

// vatWithheldBorder is the same at the border.
var vatWithheldBorder = regime.RateTable{ID: "mx.vat_withheld_border", Rates: []regime.Rate{
	{Since: date("2020-06-01"), Percent: percent("4"), Source: "LIVA art. 18-J, fracción II, inciso a): 50 % of the tax at 8 %"},
}}

// north are the municipalities of the northern border; all of Baja California.
// Source: Decreto de estímulos fiscales región fronteriza norte, art. primero.
var north = []string{
	"MX-BCN",
	"MX-SON/San Luis Río Colorado", "MX-SON/Puerto Peñasco", "MX-SON/General Plutarco Elías Calles", "MX-SON/Caborca",
	"MX-SON/Altar", "MX-SON/Sáric", "MX-SON/Nogales", "MX-SON/Santa Cruz", "MX-SON/Cananea", "MX-SON/Naco", "MX-SON/Agua Prieta",
	"MX-CHH/Janos", "MX-CHH/Ascensión", "MX-CHH/Juárez", "MX-CHH/Praxedis G. Guerrero", "MX-CHH/Guadalupe",
	"MX-CHH/Coyame del Sotol", "MX-CHH/Ojinaga", "MX-CHH/Manuel Benavides",
	"MX-COA/Ocampo", "MX-COA/Acuña", "MX-COA/Zaragoza", "MX-COA/Jiménez", "MX-COA/Piedras Negras", "MX-COA/Nava",
	"MX-COA/Guerrero", "MX-COA/Hidalgo",
	"MX-NLE/Anáhuac",
	"MX-TAM/Nuevo Laredo", "MX-TAM/Guerrero", "MX-TAM/Mier", "MX-TAM/Miguel Alemán", "MX-TAM/Camargo",
	"MX-TAM/Gustavo Díaz Ordaz", "MX-TAM/Reynosa", "MX-TAM/Río Bravo", "MX-TAM/Valle Hermoso", "MX-TAM/Matamoros",
}

// south are the municipalities of the southern border.
// Source: Decreto de estímulos fiscales región fronteriza sur, art. primero.
var south = []string{
	"MX-ROO/Othón P. Blanco",
	"MX-CHP/Palenque", "MX-CHP/Ocosingo", "MX-CHP/Benemérito de las Américas", "MX-CHP/Marqués de Comillas",
	"MX-CHP/Maravilla Tenejapa", "MX-CHP/Las Margaritas", "MX-CHP/La Trinitaria", "MX-CHP/Frontera Comalapa",
	"MX-CHP/Amatenango de la Frontera", "MX-CHP/Mazapa de Madero", "MX-CHP/Motozintla", "MX-CHP/Tapachula",
	"MX-CHP/Cacahoatán", "MX-CHP/Unión Juárez", "MX-CHP/Tuxtla Chico", "MX-CHP/Metapa", "MX-CHP/Frontera Hidalgo", "MX-CHP/Suchiate",
	"MX-CAM/Calakmul", "MX-CAM/Candelaria",
	"MX-TAB/Balancán", "MX-TAB/Tenosique",
}
