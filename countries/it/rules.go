package it

import "quittance/countries/regime"

// rule is a rule that is law since the pack's first day or before.
func rule(id, citation, summary string) regime.Rule {
	return regime.Rule{ID: id, Since: date("2015-01-01"), Citation: citation, Summary: summary}
}

// The rules that all lines apply.
var (
	inTheNameOf = rule("it.all.issued_in_the_name_of", "DPR 633/1972 art. 21(1), (2)(n)",
		"A third party may draw up the invoice for the supplier; it says so.")
	commercialDocument = rule("it.all.commercial_document", "DPR 633/1972 art. 22; D.Lgs. 127/2015 art. 2; DM 7 dicembre 2016; DPR 696/1996 art. 2",
		"A consumer gets a documento commerciale, or a receipt where none is required, unless it asks for an invoice.")
	simplifiedInvoice = rule("it.all.simplified_invoice", "DPR 633/1972 art. 21-bis",
		"Up to the small amount an invoice may name the customer by its tax number alone.")
	fullInvoice = rule("it.all.full_invoice", "DPR 633/1972 art. 21(2)",
		"An invoice names the supplier's tax number and the customer with address and tax number.")
	exchangeSystem = regime.Rule{
		ID: "it.all.sdi", Since: date("2019-01-01"), Citation: "D.Lgs. 127/2015 art. 1(3), 2(1); L. 205/2017 art. 1(909)",
		Summary: "Invoices are issued as XML through the Sistema di Interscambio, and takings are reported; ours are not yet, so the document is a specimen.",
	}
	flatRate = rule("it.all.flat_rate_regime", "L. 190/2014 art. 1(54)-(89)",
		"A supplier in the regime forfetario charges no tax; its invoice says so.")
	stampDuty = rule("it.all.stamp_duty", "DPR 642/1972 art. 13 of the tariffa; DM 17 giugno 2014 art. 6",
		"A document of more than 77.47 EUR without tax bears a stamp duty, paid virtually.")
	tipOutside = rule("it.all.tip_employed_outside", "DPR 633/1972 art. 13(1)",
		"A voluntary tip to an employee is not consideration for the employer's supply.")
	tipTaxed = rule("it.all.tip_owner_taxed", "DPR 633/1972 art. 13(1)",
		"A tip to the taxable person is consideration and is taxed as what it is given for.")
	reduction = rule("it.all.reduction_lowers_price", "DPR 633/1972 art. 13, 26; Directive 2006/112/EC art. 79",
		"A discount or refund known before issue lowers the taxable amount, in proportion over the rates.")
	voucher = rule("it.all.voucher_third_party", "DPR 633/1972 art. 13(1); Directive 2006/112/EC art. 73; CJEU C-427/98",
		"What the platform pays with a voucher is consideration from a third party and leaves the taxable amount.")
)

// The rules of rides.
var (
	taxiUrban = rule("it.rides.taxi_urban_exempt", "DPR 633/1972 art. 10(1) n. 14; L. 21/1992 art. 2",
		"A taxi within a municipality, or between municipalities not more than 50 km apart, is exempt (N4).")
	taxiFar = rule("it.rides.taxi_far_reduced", "DPR 633/1972 tabella A parte III n. 127-novies",
		"A taxi beyond urban carriage is taxed at the reduced rate.")
	privateHire = rule("it.rides.private_hire_reduced", "DPR 633/1972 tabella A parte III n. 127-novies; L. 21/1992 art. 3",
		"A hire car with driver (NCC) is taxed at the reduced rate over any distance.")
	rideExtras = rule("it.rides.extras_follow_the_trip", "DPR 633/1972 art. 12, 13",
		"Tolls, surcharges and fees of the carrier are ancillary to the trip and share its treatment.")
	rideFee = rule("it.rides.platform_fee_standard", "DPR 633/1972 art. 3, 16",
		"A fee of somebody who does not carry, such as the platform, is a service of its own at the standard rate.")
)

// The rules of deliveries.
var (
	foodReduced = rule("it.delivery.food_reduced", "DPR 633/1972 tabella A parte III n. 80; L. 178/2020 art. 1(40)",
		"Food, and meals that are taken away or brought, are taxed at the reduced rate.")
	stapleReduced = rule("it.delivery.staples_minimum", "DPR 633/1972 tabella A parte II",
		"Basic food such as bread, milk, fruit and vegetables is taxed at the minimum rate.")
	drinkStandard = rule("it.delivery.drinks_standard", "DPR 633/1972 art. 16; not in tabella A",
		"Drinks without alcohol are taxed at the standard rate when they are only brought.")
	alcoholStandard = rule("it.delivery.alcohol_standard", "DPR 633/1972 art. 16; not in tabella A",
		"Drinks with alcohol are taxed at the standard rate.")
	goodsStandard = rule("it.delivery.goods_standard", "DPR 633/1972 art. 16",
		"Other goods are taxed at the standard rate.")
	ownDelivery = rule("it.delivery.own_fee_follows_goods", "DPR 633/1972 art. 12",
		"Bringing one's own goods is ancillary and shares their rates, in proportion to their prices.")
	deliveryFee = rule("it.delivery.fee_standard", "DPR 633/1972 art. 3, 16",
		"Bringing another's goods, and the platform's fees, are services at the standard rate.")
)
