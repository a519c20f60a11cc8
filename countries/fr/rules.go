package fr

import "quittance/countries/regime"

// rule is a rule that is law since before the pack begins.
func rule(id, citation, summary string) regime.Rule {
	return regime.Rule{ID: id, Since: date("2012-01-01"), Citation: citation, Summary: summary}
}

// The rules that both lines apply. Since is the pack's first day where the rule is older.
var (
	inTheNameOf = rule("fr.all.issued_in_the_name_of", "CGI art. 289, I-2; annexe II art. 242 nonies",
		"A third party may draw up the invoice in the name and on behalf of the supplier, under a mandate.")
	noteOnRequest = rule("fr.all.note_on_request", "Arrêté n° 83-50/A du 3 octobre 1983, art. 1er",
		"Below 25 EUR with tax a consumer gets a note on request; ours is made without being asked.")
	noteObligatory = rule("fr.all.note_obligatory", "Arrêté n° 83-50/A du 3 octobre 1983, art. 1er to 3; Code de commerce art. L. 441-9",
		"From 25 EUR with tax a note is given to a consumer before payment; it needs no name of the customer.")
	fullInvoice = rule("fr.all.full_invoice", "CGI art. 289, I; annexe II art. 242 nonies A; Code de commerce art. L. 441-9",
		"An invoice to a business names the supplier's number and the customer with address.")
	smallBusiness = rule("fr.all.small_business", "CGI art. 293 B, 293 E",
		"What a small business supplies under the franchise en base bears no tax; its invoice says so.")
	tipOutside = rule("fr.all.tip_employed_outside", "CGI art. 266, 1-a; administrative doctrine on tips (BOI-TVA-BASE)",
		"A voluntary tip that goes to employees in full is not consideration for the employer's supply.")
	tipTaxed = rule("fr.all.tip_owner_taxed", "CGI art. 266, 1-a",
		"A tip to the taxable person is consideration and is taxed as what it is given for.")
	reduction = rule("fr.all.reduction_lowers_price", "CGI art. 267, II-1°; Directive 2006/112/EC art. 79",
		"A discount or refund known before issue lowers the taxable amount, in proportion over the rates.")
	voucher = rule("fr.all.voucher_third_party", "CGI art. 266, 1-a; Directive 2006/112/EC art. 73; CJEU C-427/98",
		"What the platform pays with a voucher is consideration from a third party and leaves the taxable amount.")
)

// The rules of rides.
var (
	tripIntermediate = rule("fr.rides.passengers_intermediate", "CGI art. 279, b quater",
		"Carriage of passengers, by taxi or VTC, is taxed at the intermediate rate.")
	rideExtras = rule("fr.rides.extras_follow_the_trip", "CGI art. 267, I; art. 257 ter",
		"Tolls, surcharges and fees of the carrier are ancillary to the trip and share its rate.")
	rideFee = rule("fr.rides.platform_fee_standard", "CGI art. 256, IV; art. 278",
		"A fee of somebody who does not carry, such as the platform, is a service of its own at the standard rate.")
)

// The rules of deliveries.
var (
	mealIntermediate = rule("fr.delivery.meal_intermediate", "CGI art. 279, m",
		"Food prepared for immediate consumption, taken away or delivered, is taxed at the intermediate rate.")
	foodReduced = rule("fr.delivery.food_reduced", "CGI art. 278-0 bis, A, 1°",
		"Food that is to be kept is taxed at the reduced rate.")
	drinkReduced = rule("fr.delivery.sealed_drink_reduced", "CGI art. 278-0 bis, A, 1°; art. 279, m (a contrario)",
		"A drink without alcohol in a container that keeps it, such as a sealed bottle, is taxed at the reduced rate.")
	alcoholStandard = rule("fr.delivery.alcohol_standard", "CGI art. 278; art. 278-0 bis, A, 1° (a contrario); art. 279, m and n",
		"Drinks with alcohol are taxed at the standard rate, with a meal too.")
	goodsStandard = rule("fr.delivery.goods_standard", "CGI art. 278",
		"Other goods are taxed at the standard rate.")
	ownDelivery = rule("fr.delivery.own_fee_follows_goods", "CGI art. 267, I; art. 257 ter",
		"Bringing one's own goods is ancillary and shares their rates, in proportion to their prices.")
	deliveryFee = rule("fr.delivery.fee_standard", "CGI art. 256, IV; art. 278",
		"Bringing another's goods, and the platform's fees, are services at the standard rate.")
)
