package us

import (
	"quittance/countries/regime"
	"quittance/invoice"
)

// newYork makes the marketplace collect on tangible property only: meals of
// restaurants are taxed under a provision of their own, and the restaurant stays the
// vendor. The platform then collects for the restaurant.
func newYork() state {
	return state{
		code: "US-NY",
		facilitator: regime.Rule{
			ID: "us.delivery.ny_facilitator", Since: date("2019-06-01"), Citation: "N.Y. Tax Law §§ 1101(e)(1), 1131(1), 1132(l)",
			Summary: "A marketplace provider collects the tax on tangible personal property sold through it.",
		},
		covers: []invoice.ServiceClass{invoice.ClassGrocery},
		seller: regime.Rule{
			ID: "us.delivery.ny_restaurant_collects", Since: date("2014-08-20"), Citation: "N.Y. Tax Law §§ 1101(b)(8), 1105(d); TSB-A-14(27)S",
			Summary: "The restaurant is the vendor of its meals; the platform collects the tax on its behalf.",
		},
		rules: newYorkRules(),
		cities: map[string]regime.RateTable{
			"New York": {ID: "us.ny.new_york", Rates: []regime.Rate{
				{Since: date("2009-08-01"), Percent: percent("8.875"), Source: "N.Y. Publication 718: State 4, City 4.5, Metropolitan Commuter Transportation District 0.375"},
			}},
		},
	}
}

func newYorkRules() []taxability {
	since := date("2015-01-01")
	return []taxability{
		{
			Rule: regime.Rule{
				ID: "us.delivery.ny_grocery_food_exempt", Since: since, Citation: "N.Y. Tax Law § 1115(a)(1)",
				Summary: "Food for home consumption is exempt.",
			},
			kinds: []invoice.ComponentKind{invoice.Item}, treatment: exempt,
			goods: []invoice.GoodsClass{invoice.GoodsFood}, classes: []invoice.ServiceClass{invoice.ClassGrocery},
		},
		{
			Rule: regime.Rule{
				ID: "us.delivery.ny_goods_taxable", Since: since, Citation: "N.Y. Tax Law § 1105(a), (d)",
				Summary: "Meals of restaurants, drinks, alcohol and other goods are taxable.",
			},
			kinds: []invoice.ComponentKind{invoice.Item}, treatment: taxed,
		},
		{
			Rule: regime.Rule{
				ID: "us.delivery.ny_fees_follow_goods", Since: since, Citation: "N.Y. Tax Law § 1101(b)(3); TSB-A-15(31)S",
				Summary: "Charges for delivery and service are part of the receipt and share the treatment of the goods.",
			},
			kinds: []invoice.ComponentKind{
				invoice.DeliveryFee, invoice.ServiceFee, invoice.SmallOrderFee, invoice.CancellationFee,
			}, treatment: follows,
		},
	}
}
