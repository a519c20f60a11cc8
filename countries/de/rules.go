package de

import (
	"quittance/countries/regime"
)

// The rules that both lines apply.
var (
	inTheNameOf = regime.Rule{
		ID: "de.all.issued_in_the_name_of", Since: date("2004-01-01"), Citation: "UStG § 14(2) Satz 4",
		Summary: "A third party may draw up the invoice in the name and on behalf of the supplier.",
	}
	smallAmountInvoice = regime.Rule{
		ID: "de.all.small_amount_invoice", Since: date("1980-01-01"), Citation: "UStDV § 33",
		Summary: "Up to the small amount an invoice needs neither the customer nor the supplier's tax number.",
	}
	fullInvoice = regime.Rule{
		ID: "de.all.full_invoice", Since: date("2004-01-01"), Citation: "UStG § 14(4) Satz 1 Nr. 1, 2; UStDV § 31(2)",
		Summary: "Above the small amount an invoice names the supplier's tax number and the customer with address.",
	}
	smallBusiness = regime.Rule{
		ID: "de.all.small_business", Since: date("2025-01-01"), Citation: "UStG § 19(1); UStDV § 34a (Jahressteuergesetz 2024)",
		Summary: "What a small business supplies is exempt; its invoice says so and shows no tax.",
	}
	smallBusinessNotLevied = regime.Rule{
		ID: "de.all.small_business_not_levied", Since: date("1980-01-01"), Until: date("2025-01-01"), Citation: "UStG § 19(1) as of 2024-12-31",
		Summary: "The tax of a small business is not levied; its invoice shows no tax.",
	}
	tipOutside = regime.Rule{
		ID: "de.all.tip_employed_outside", Since: date("1980-01-01"), Citation: "UStAE 10.1(5); UStG § 10(1)",
		Summary: "A voluntary tip to an employee is not consideration for the employer's supply.",
	}
	tipTaxed = regime.Rule{
		ID: "de.all.tip_owner_taxed", Since: date("1980-01-01"), Citation: "UStAE 10.1(5); UStG § 10(1)",
		Summary: "A tip to the taxable person is consideration and is taxed as what it is given for.",
	}
	reduction = regime.Rule{
		ID: "de.all.reduction_lowers_price", Since: date("1980-01-01"), Citation: "UStG § 10(1), § 17(1); Directive 2006/112/EC art. 79",
		Summary: "A discount or refund known before issue lowers the taxable amount, in proportion over the rates.",
	}
	voucher = regime.Rule{
		ID: "de.all.voucher_third_party", Since: date("1980-01-01"), Citation: "UStG § 10(1) Satz 2; Directive 2006/112/EC art. 73; CJEU C-427/98",
		Summary: "What the platform pays with a voucher is consideration from a third party and leaves the taxable amount.",
	}
)

// The rules of rides.
var (
	taxiReduced = regime.Rule{
		ID: "de.rides.taxi_reduced", Since: date("1980-01-01"), Citation: "UStG § 12(2) Nr. 10 Buchst. b; PBefG § 47",
		Summary: "A licensed taxi within one municipality or over at most 50 km is taxed at the reduced rate.",
	}
	taxiStandard = regime.Rule{
		ID: "de.rides.taxi_far_standard", Since: date("1980-01-01"), Citation: "UStG § 12(1), § 12(2) Nr. 10 Buchst. b",
		Summary: "A taxi beyond 50 km that leaves the municipality is taxed at the standard rate.",
	}
	privateHireStandard = regime.Rule{
		ID: "de.rides.private_hire_standard", Since: date("1980-01-01"), Citation: "UStG § 12(1); PBefG § 49; BFH 2014-07-02, XI R 22/10",
		Summary: "A hire car with driver is taxed at the standard rate over any distance.",
	}
	rideExtras = regime.Rule{
		ID: "de.rides.extras_follow_the_trip", Since: date("1980-01-01"), Citation: "UStAE 3.10(5); UStG § 10(1)",
		Summary: "Tolls, surcharges and fees of the carrier are ancillary to the trip and share its rate.",
	}
	rideFee = regime.Rule{
		ID: "de.rides.platform_fee_standard", Since: date("1980-01-01"), Citation: "UStG § 3(9), § 12(1)",
		Summary: "A fee of somebody who does not carry, such as the platform, is a service of its own at the standard rate.",
	}
)

// The rules of deliveries.
var (
	foodReduced = regime.Rule{
		ID: "de.delivery.food_reduced", Since: date("1980-01-01"), Citation: "UStG § 12(2) Nr. 1 with Anlage 2; UStAE 3.6",
		Summary: "Food that is only brought is a supply of goods at the reduced rate, from a restaurant too.",
	}
	drinksStandard = regime.Rule{
		ID: "de.delivery.drinks_standard", Since: date("1980-01-01"), Citation: "UStG § 12(1); not in Anlage 2",
		Summary: "Drinks, with alcohol or without, are taxed at the standard rate.",
	}
	goodsStandard = regime.Rule{
		ID: "de.delivery.goods_standard", Since: date("1980-01-01"), Citation: "UStG § 12(1)",
		Summary: "Other goods are taxed at the standard rate.",
	}
	ownDelivery = regime.Rule{
		ID: "de.delivery.own_fee_follows_goods", Since: date("1980-01-01"), Citation: "UStAE 3.10(5)",
		Summary: "Bringing one's own goods is ancillary and shares their rates, in proportion to their prices.",
	}
	deliveryFee = regime.Rule{
		ID: "de.delivery.fee_standard", Since: date("1980-01-01"), Citation: "UStG § 3(9), § 12(1)",
		Summary: "Bringing another's goods, and the platform's fees, are services at the standard rate.",
	}
)
