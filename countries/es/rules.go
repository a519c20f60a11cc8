package es

import "quittance/countries/regime"

// rule is a rule that is law since the pack's first day or before.
func rule(id, citation, summary string) regime.Rule {
	return regime.Rule{ID: id, Since: date("2013-01-01"), Citation: citation, Summary: summary}
}

// The rules that all lines apply.
var (
	inTheNameOf = rule("es.all.issued_in_the_name_of", "Real Decreto 1619/2012 art. 5; Ley 37/1992 art. 164.Dos",
		"A third party may draw up the invoice in the name and on behalf of the supplier.")
	simplifiedService = rule("es.all.simplified_retail", "Real Decreto 1619/2012 art. 4.2, 7",
		"Retail sales, carriage of passengers and restaurants up to 3,000 EUR need no customer on a simplified invoice.")
	simplifiedOther = rule("es.all.simplified", "Real Decreto 1619/2012 art. 4.1.a, 7",
		"Other supplies up to 400 EUR need no customer on a simplified invoice.")
	fullInvoice = rule("es.all.full_invoice", "Real Decreto 1619/2012 art. 6",
		"A full invoice names the tax numbers of both and the customer with address.")
	verifactu = regime.Rule{
		ID: "es.all.verifactu", Since: date("2023-12-07"),
		Citation: "Ley 58/2003 art. 29.2.j; Real Decreto 1007/2023; Real Decreto-ley 15/2025 (in use from 2027-01-01 by companies, 2027-07-01 by others)",
		Summary:  "Invoicing systems chain each record by its fingerprint and print a QR code; ours do not yet, so the document is a specimen.",
	}
	tipOutside = rule("es.all.tip_employed_outside", "Ley 37/1992 art. 78.Uno",
		"A voluntary tip to an employee is not consideration for the employer's supply.")
	tipTaxed = rule("es.all.tip_owner_taxed", "Ley 37/1992 art. 78.Uno",
		"A tip to the taxable person is consideration and is taxed as what it is given for.")
	reduction = rule("es.all.reduction_lowers_price", "Ley 37/1992 art. 78.Tres.2º; Directive 2006/112/EC art. 79",
		"A discount or refund known before issue lowers the taxable amount, in proportion over the rates.")
	voucher = rule("es.all.voucher_third_party", "Ley 37/1992 art. 78.Uno; Directive 2006/112/EC art. 73; CJEU C-427/98",
		"What the platform pays with a voucher is consideration from a third party and leaves the taxable amount.")
)

// The rules of rides.
var (
	tripReduced = rule("es.rides.passengers_reduced", "Ley 37/1992 art. 91.Uno.2.1º",
		"Carriage of passengers and their luggage, by taxi or VTC, is taxed at the reduced rate.")
	rideExtras = rule("es.rides.extras_follow_the_trip", "Ley 37/1992 art. 78.Dos.1º, 79",
		"Tolls, surcharges and fees of the carrier are ancillary to the trip and share its rate.")
	rideFee = rule("es.rides.platform_fee_standard", "Ley 37/1992 art. 11, 90",
		"A fee of somebody who does not carry, such as the platform, is a service of its own at the standard rate.")
)

// The rules of deliveries.
var (
	foodReduced = rule("es.delivery.food_reduced", "Ley 37/1992 art. 91.Uno.1.1º, 91.Uno.2.2º",
		"Food, and meals of a restaurant that are only brought, are taxed at the reduced rate.")
	stapleReduced = rule("es.delivery.staples_super_reduced", "Ley 37/1992 art. 91.Dos.1.1º",
		"Basic food such as bread, milk, eggs, fruit and vegetables is taxed at the super-reduced rate.")
	staplesZero = regime.Rule{
		ID: "es.delivery.staples_zero", Since: date("2023-01-01"), Until: date("2024-10-01"),
		Citation: "Real Decreto-ley 20/2022; Real Decreto-ley 4/2024",
		Summary:  "Basic food was taxed at nought against the rise of prices.",
	}
	drinkReduced = regime.Rule{
		ID: "es.delivery.drinks_reduced", Since: date("2013-01-01"), Until: date("2021-01-01"),
		Citation: "Ley 37/1992 art. 91.Uno.1.1º as of 2020-12-31",
		Summary:  "Drinks without alcohol were taxed at the reduced rate.",
	}
	drinkStandard = regime.Rule{
		ID: "es.delivery.sweetened_drinks_standard", Since: date("2021-01-01"),
		Citation: "Ley 37/1992 art. 91.Uno.1.1º (Ley 11/2020, de Presupuestos Generales del Estado para 2021)",
		Summary:  "Drinks with added sugar or sweetener, as a drink is taken to be, are taxed at the standard rate.",
	}
	alcoholStandard = rule("es.delivery.alcohol_standard", "Ley 37/1992 art. 90, 91.Uno.1.1º",
		"Drinks with alcohol are taxed at the standard rate.")
	goodsStandard = rule("es.delivery.goods_standard", "Ley 37/1992 art. 90",
		"Other goods are taxed at the standard rate.")
	ownDelivery = rule("es.delivery.own_fee_follows_goods", "Ley 37/1992 art. 78.Dos.1º, 79",
		"Bringing one's own goods is ancillary and shares their rates, in proportion to their prices.")
	deliveryFee = rule("es.delivery.fee_standard", "Ley 37/1992 art. 11, 90",
		"Bringing another's goods, and the platform's fees, are services at the standard rate.")
)
