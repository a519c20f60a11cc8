package pt

import "quittance/countries/regime"

// rule is a rule that is law since the pack's first day or before.
func rule(id, citation, summary string) regime.Rule {
	return regime.Rule{ID: id, Since: date("2021-01-01"), Citation: citation, Summary: summary}
}

// The rules that all lines apply.
var (
	inTheNameOf = rule("pt.all.issued_in_the_name_of", "CIVA art. 29(14), 36(11)",
		"A third party may draw up the invoice in the name and on behalf of the supplier.")
	simplifiedInvoice = rule("pt.all.simplified", "CIVA art. 40(1)(b)",
		"Up to 100 EUR an invoice may be simplified and needs no customer.")
	anonymousInvoice = rule("pt.all.full_invoice_to_consumer", "CIVA art. 36(5), (15)",
		"Below 1,000 EUR an invoice to a consumer needs no name and address of the customer.")
	fullInvoice = rule("pt.all.full_invoice", "CIVA art. 36(5)",
		"An invoice names the supplier's tax number and the customer with address.")
	certified = rule("pt.all.certified_software", "Decreto-Lei 28/2019 art. 4, 7, 35; Portaria 363/2010; Portaria 195/2020",
		"Certified software signs each document in a chain and prints its characters, ATCUD and QR code; ours does not yet, so the document is a specimen.")
	smallBusiness = rule("pt.all.small_business", "CIVA art. 53, 57",
		"What a small business supplies is exempt; its invoice says so.")
	tipOutside = rule("pt.all.tip_employed_outside", "CIVA art. 16(1)",
		"A voluntary tip to an employee is not consideration for the employer's supply.")
	tipTaxed = rule("pt.all.tip_owner_taxed", "CIVA art. 16(1)",
		"A tip to the taxable person is consideration and is taxed as what it is given for.")
	reduction = rule("pt.all.reduction_lowers_price", "CIVA art. 16(6)(b); Directive 2006/112/EC art. 79",
		"A discount or refund known before issue lowers the taxable amount, in proportion over the rates.")
	voucher = rule("pt.all.voucher_third_party", "CIVA art. 16(1); Directive 2006/112/EC art. 73; CJEU C-427/98",
		"What the platform pays with a voucher is consideration from a third party and leaves the taxable amount.")
)

// The rules of rides.
var (
	tripReduced = rule("pt.rides.passengers_reduced", "CIVA lista I, verba 2.14; Lei 45/2018",
		"Carriage of passengers, by taxi or TVDE, is taxed at the reduced rate.")
	rideExtras = rule("pt.rides.extras_follow_the_trip", "CIVA art. 16(5)",
		"Tolls, surcharges and fees of the carrier are ancillary to the trip and share its rate.")
	rideFee = rule("pt.rides.platform_fee_standard", "CIVA art. 4, 18(1)(c)",
		"A fee of somebody who does not carry, such as the platform, is a service of its own at the standard rate.")
)

// The rules of deliveries.
var (
	mealIntermediate = rule("pt.delivery.meal_intermediate", "CIVA lista II, verba 1.8",
		"Meals ready to eat that are taken away or brought are taxed at the intermediate rate.")
	stapleReduced = rule("pt.delivery.staples_reduced", "CIVA lista I, verba 1",
		"Basic food such as bread, milk, fruit and vegetables is taxed at the reduced rate.")
	staplesExempt = regime.Rule{
		ID: "pt.delivery.staples_exempt", Since: date("2023-04-18"), Until: date("2024-01-05"),
		Citation: "Lei 17/2023; extended by Lei 60-A/2023",
		Summary:  "Basic food of a list was exempt, with deduction, against the rise of prices.",
	}
	goodsStandard = rule("pt.delivery.goods_standard", "CIVA art. 18(1)(c); not in lista I and II",
		"Drinks, other food of a shop and other goods are taxed at the standard rate.")
	ownDelivery = rule("pt.delivery.own_fee_follows_goods", "CIVA art. 16(5)",
		"Bringing one's own goods is ancillary and shares their rates, in proportion to their prices.")
	deliveryFee = rule("pt.delivery.fee_standard", "CIVA art. 4, 18(1)(c)",
		"Bringing another's goods, and the platform's fees, are services at the standard rate.")
	simplifiedGoods = rule("pt.delivery.simplified_retail", "CIVA art. 40(1)(a)",
		"What a retailer sells to a consumer up to 1,000 EUR may be on a simplified invoice.")
)
