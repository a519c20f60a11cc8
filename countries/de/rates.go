package de

import (
	"quittance/countries/regime"
	"quittance/invoice"
)

var (
	date    = invoice.MustDate
	percent = invoice.MustPercent
)

const temporaryCut = "UStG § 28(1), (2) (Zweites Corona-Steuerhilfegesetz, BGBl. 2020 I S. 1512)"

// standard is the standard rate.
var standard = regime.RateTable{ID: "de.standard", Rates: []regime.Rate{
	{Since: date("2007-01-01"), Percent: percent("19"), Source: "UStG § 12(1) (Haushaltsbegleitgesetz 2006)"},
	{Since: date("2020-07-01"), Percent: percent("16"), Source: temporaryCut},
	{Since: date("2021-01-01"), Percent: percent("19"), Source: "UStG § 12(1); the cut of § 28(1) ended on 2020-12-31"},
}}

// reduced is the reduced rate.
var reduced = regime.RateTable{ID: "de.reduced", Rates: []regime.Rate{
	{Since: date("1983-07-01"), Percent: percent("7"), Source: "UStG § 12(2) (Haushaltsbegleitgesetz 1983)"},
	{Since: date("2020-07-01"), Percent: percent("5"), Source: temporaryCut},
	{Since: date("2021-01-01"), Percent: percent("7"), Source: "UStG § 12(2); the cut of § 28(2) ended on 2020-12-31"},
}}

// restaurantService is the rate of meals with a restaurant service, without drinks.
// No kind of order carries such a service yet: a meal that is only brought is a
// supply of goods (rule de.delivery.food_reduced). The table stands here so that the
// day it is needed is a change of code, not of law.
var restaurantService = regime.RateTable{ID: "de.restaurant_service", Rates: []regime.Rate{
	{Since: date("2007-01-01"), Percent: percent("19"), Source: "UStG § 12(1), § 3(9)"},
	{Since: date("2020-07-01"), Percent: percent("5"), Source: "UStG § 12(2) Nr. 15 (Corona-Steuerhilfegesetz) with § 28(2)"},
	{Since: date("2021-01-01"), Percent: percent("7"), Source: "UStG § 12(2) Nr. 15 (Drittes Corona-Steuerhilfegesetz, Achtes Verbrauchsteueränderungsgesetz)"},
	{Since: date("2024-01-01"), Percent: percent("19"), Source: "UStG § 12(1); § 12(2) Nr. 15 ended on 2023-12-31"},
	{Since: date("2026-01-01"), Percent: percent("7"), Source: "UStG § 12(2) Nr. 15 (Steueränderungsgesetz 2025)"},
}}

// smallAmount is up to what gross amount, inclusive, an invoice may be a small-amount
// invoice.
var smallAmount = regime.LimitTable{ID: "de.small_amount", Limits: []regime.Limit{
	{Since: date("1980-01-01"), Minor: 100_00, Source: "UStDV § 33 (until 2001 as DM 200)"},
	{Since: date("2007-01-01"), Minor: 150_00, Source: "UStDV § 33 (Erstes Mittelstands-Entlastungsgesetz)"},
	{Since: date("2017-01-01"), Minor: 250_00, Source: "UStDV § 33 (Zweites Bürokratieentlastungsgesetz, BGBl. 2017 I S. 2143)"},
}}
