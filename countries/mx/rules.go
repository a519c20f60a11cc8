package mx

import "quittance/countries/regime"

// rule is a rule that is law since before the pack begins.
func rule(id, citation, summary string) regime.Rule {
	return regime.Rule{ID: id, Since: date("2021-01-01"), Citation: citation, Summary: summary}
}

// The rules that all lines apply. Since is the pack's first day where the rule is older.
var (
	inTheNameOf = rule("mx.all.issued_in_the_name_of", "CFF art. 29",
		"The platform draws up the document in the supplier's name, who is its issuer.")
	named = rule("mx.all.named_customer", "CFF art. 29-A, fracciones I, IV",
		"A customer with an RFC is named, with the postal code of its tax domicile.")
	generalPublic = rule("mx.all.general_public", "CFF art. 29-A, fracción IV; Resolución Miscelánea Fiscal 2.7.1.23",
		"A customer without an RFC is the general public, with the generic RFC XAXX010101000.")
	stamped = rule("mx.all.cfdi", "CFF art. 29, 29-A; Anexo 20 de la Resolución Miscelánea Fiscal",
		"The tax document is the CFDI, sealed and stamped; a page without them is a specimen.")
	borderNorth = regime.Rule{
		ID: "mx.all.border_north", Since: date("2021-01-01"), Until: date("2026-01-01"),
		Citation: "Decreto de estímulos fiscales región fronteriza norte (DOF 2018-12-31, 2020-12-30, 2024-12-24)",
		Summary:  "A registered supplier at the northern border charges half of the rate.",
	}
	borderSouth = regime.Rule{
		ID: "mx.all.border_south", Since: date("2021-01-01"), Until: date("2026-01-01"),
		Citation: "Decreto de estímulos fiscales región fronteriza sur (DOF 2020-12-30, 2024-12-24)",
		Summary:  "A registered supplier at the southern border charges half of the rate.",
	}
	tipOutside = rule("mx.all.tip_outside", "LIVA art. 18; LFT art. 346",
		"A voluntary tip is not agreed consideration and stands beside the tax.")
	reduction = rule("mx.all.reduction_lowers_price", "LIVA art. 7, 12, 18",
		"A discount or refund known before issue lowers the taxable amount, in proportion over the rates.")
	voucher = rule("mx.all.voucher_third_party", "LIVA art. 12, 18",
		"What the platform pays with a voucher is consideration from a third party and leaves the taxable amount.")
)

// The rules of rides.
var (
	taxiExempt = rule("mx.rides.public_transport_exempt", "LIVA art. 15, fracción V",
		"Public land carriage of passengers that stays within an urban area is exempt.")
	taxiStandard = rule("mx.rides.taxi_standard", "LIVA art. 1, 14; art. 15, fracción V (a contrario)",
		"A taxi that leaves the urban area is taxed at the general rate.")
	privateHireStandard = rule("mx.rides.platform_trip_standard", "LIVA art. 1, 14; art. 15, fracción V, second paragraph (DOF 2019-12-09)",
		"A trip with a private car that a digital platform arranges is not public transport and is taxed.")
	rideExtras = rule("mx.rides.extras_follow_the_trip", "LIVA art. 18",
		"Tolls, surcharges and fees of the carrier are part of the value of the trip.")
	rideFee = rule("mx.rides.platform_fee_standard", "LIVA art. 1, 14; art. 18-B, fracción II",
		"A fee of the platform is a service of its own at the general rate, at the border too.")
)

// The rules of deliveries.
var (
	mealStandard = rule("mx.delivery.meal_standard", "LIVA art. 2-A, fracción I, last paragraph",
		"Food prepared to be eaten, to take away or delivered too, is taxed at the general rate.")
	foodZero = rule("mx.delivery.food_zero", "LIVA art. 2-A, fracción I, inciso b)",
		"Other food is taxed at nought.")
	drinkStandard = rule("mx.delivery.drinks_standard", "LIVA art. 1; art. 2-A, fracción I, inciso b), numeral 1",
		"Drinks other than milk are taxed at the general rate.")
	goodsStandard = rule("mx.delivery.goods_standard", "LIVA art. 1, 8",
		"Other goods are taxed at the general rate.")
	ownDelivery = rule("mx.delivery.own_fee_follows_goods", "LIVA art. 12",
		"What the seller charges besides is part of the value of the goods, in proportion to their prices.")
	deliveryFee = rule("mx.delivery.fee_standard", "LIVA art. 1, 14",
		"Bringing another's goods, and the platform's fees, are services at the general rate.")
)

// The rules between the platform and those who drive, cook and deliver.
var (
	commissionStandard = rule("mx.commission.standard", "LIVA art. 1, 14",
		"The commission of a platform established in Mexico is taxed at the general rate.")
	commissionAbroad = rule("mx.commission.digital_service_from_abroad", "LIVA art. 18-B, fracción II; art. 18-C, 18-D",
		"A platform established elsewhere charges the tax on its intermediation itself.")
	commissionInvoice = rule("mx.commission.full_invoice", "CFF art. 29-A; LIVA art. 18-D, fracción V",
		"The document of a commission names the RFC of both and the customer with address.")
	statement = rule("mx.self_billing.statement_of_withholding", "LIVA art. 18-J, fracción II, inciso c); LISR art. 113-C, fracción III",
		"The platform states to each supplier what it charged through it and what was withheld.")
	isrOfTransport = rule("mx.self_billing.isr_transport", "LISR art. 113-A, fracción I",
		"From a natural person who carries or brings, the platform withholds income tax on the price without tax.")
	isrOfGoods = rule("mx.self_billing.isr_goods", "LISR art. 113-A, fracción III",
		"From a natural person who sells goods, the platform withholds income tax on the price without tax.")
	vatOfPersons = rule("mx.self_billing.vat", "LIVA art. 18-J, fracción II, inciso a)",
		"From a natural person with an RFC, the platform withholds half of the tax charged.")
)
