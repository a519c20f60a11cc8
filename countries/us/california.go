package us

import (
	"quittance/countries/regime"
	"quittance/invoice"
)

// california taxes sales of property at the rate of the place of delivery. A delivery
// network company is not a marketplace facilitator unless it elects to be one: the
// pack takes it that the platform has elected.
func california() state {
	return state{
		code: "US-CA",
		facilitator: regime.Rule{
			ID: "us.delivery.ca_facilitator", Since: date("2019-10-01"), Citation: "Cal. RTC §§ 6041-6043, election under § 6041.5(c)",
			Summary: "A marketplace facilitator is the retailer of what is sold through it and owes the sales tax.",
		},
		rules: californiaRules(),
		cities: map[string]regime.RateTable{
			"Palo Alto":     santaClaraCounty("us.ca.palo_alto"),
			"Mountain View": santaClaraCounty("us.ca.mountain_view"),
			"Sunnyvale":     santaClaraCounty("us.ca.sunnyvale"),
			"San Jose": {ID: "us.ca.san_jose", Rates: []regime.Rate{
				{Since: date("2017-04-01"), Percent: percent("9.25"), Source: "CDTFA-95: 7.25 statewide, county districts 1.75, San José Measure B (2016) 0.25"},
				{Since: date("2021-07-01"), Percent: percent("9.375"), Source: "CDTFA-95: with Caltrain Measure RR 0.125"},
				{Since: date("2026-04-01"), Percent: percent("10"), Source: "CDTFA-95: with Santa Clara County Measure A (2025) 0.625"},
			}},
			"San Francisco": {ID: "us.ca.san_francisco", Rates: []regime.Rate{
				{Since: date("2017-01-01"), Percent: percent("8.5"), Source: "CDTFA-95: 7.25 statewide, districts 1.25"},
				{Since: date("2021-07-01"), Percent: percent("8.625"), Source: "CDTFA-95: with Caltrain Measure RR 0.125"},
			}},
			"Los Angeles": {ID: "us.ca.los_angeles", Rates: []regime.Rate{
				{Since: date("2017-10-01"), Percent: percent("9.5"), Source: "CDTFA-95: 7.25 statewide, county districts 2.25 with Measure H (2017)"},
				{Since: date("2025-04-01"), Percent: percent("9.75"), Source: "CDTFA-95: Los Angeles County Measure A (2024) 0.50 in place of Measure H 0.25"},
			}},
		},
	}
}

// santaClaraCounty is the rate of the cities of Santa Clara County without a district
// of their own.
func santaClaraCounty(id string) regime.RateTable {
	return regime.RateTable{ID: id, Rates: []regime.Rate{
		{Since: date("2017-04-01"), Percent: percent("9"), Source: "CDTFA-95: 7.25 statewide, Santa Clara County districts 1.75 with Measure B (2016)"},
		{Since: date("2021-07-01"), Percent: percent("9.125"), Source: "CDTFA-95: with Caltrain Measure RR 0.125"},
		{Since: date("2026-04-01"), Percent: percent("9.75"), Source: "CDTFA-95: with Santa Clara County Measure A (2025) 0.625, until 2031-03-31"},
	}}
}

func californiaRules() []taxability {
	since := date("2015-01-01")
	return []taxability{
		{
			Rule: regime.Rule{
				ID: "us.delivery.ca_grocery_food_exempt", Since: since, Citation: "Cal. RTC § 6359; Cal. Code Regs. tit. 18 § 1602",
				Summary: "Food products for home consumption are exempt.",
			},
			kinds: []invoice.ComponentKind{invoice.Item}, treatment: exempt,
			goods: []invoice.GoodsClass{invoice.GoodsFood}, classes: []invoice.ServiceClass{invoice.ClassGrocery},
		},
		{
			Rule: regime.Rule{
				ID: "us.delivery.ca_goods_taxable", Since: since, Citation: "Cal. RTC §§ 6051, 6359(d); Cal. Code Regs. tit. 18 § 1603",
				Summary: "Meals of restaurants, alcohol and other goods are taxable.",
			},
			kinds: []invoice.ComponentKind{invoice.Item}, treatment: taxed,
		},
		{
			Rule: regime.Rule{
				ID: "us.delivery.ca_delivery_separate", Since: since, Citation: "Cal. RTC §§ 6011(c)(7), 6012(c)(7); Cal. Code Regs. tit. 18 § 1628(a)",
				Summary: "A separately stated charge for bringing goods by another's means is not taxable.",
			},
			kinds: []invoice.ComponentKind{invoice.DeliveryFee}, treatment: untaxed,
		},
		{
			Rule: regime.Rule{
				ID: "us.delivery.ca_fees_follow_goods", Since: since, Citation: "Cal. RTC §§ 6011, 6012: services that are part of the sale",
				Summary: "The fees for the sale itself are part of the gross receipts and share the treatment of the goods.",
			},
			kinds: []invoice.ComponentKind{invoice.ServiceFee, invoice.SmallOrderFee}, treatment: follows,
		},
		{
			Rule: regime.Rule{
				ID: "us.delivery.ca_cancellation", Since: since, Citation: "Cal. RTC §§ 6006, 6012: no transfer of property",
				Summary: "A fee for an order that was called off is not for a sale.",
			},
			kinds: []invoice.ComponentKind{invoice.CancellationFee}, treatment: untaxed,
		},
	}
}
