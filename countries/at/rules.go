package at

import "quittance/countries/regime"

// rule is a rule that is law since today's act came into force.
func rule(id, citation, summary string) regime.Rule {
	return regime.Rule{ID: id, Since: date("1995-01-01"), Citation: citation, Summary: summary}
}

// The rules that the lines share.
var (
	inTheNameOf = rule("at.all.issued_in_the_name_of", "UStG 1994 § 11; Directive 2006/112/EC art. 220(1)",
		"A third party may draw up the invoice in the name and on behalf of the supplier.")
	smallAmountInvoice = rule("at.all.small_amount_invoice", "UStG 1994 § 11(6)",
		"Up to the small amount an invoice names neither the customer nor the supplier's VAT number.")
	fullInvoice = rule("at.all.full_invoice", "UStG 1994 § 11(1)",
		"Above the small amount an invoice names the supplier's VAT number and the customer with address.")
	smallBusinessInvoice = rule("at.all.small_business_invoice", "UStG 1994 § 6(1) Z 27, § 11(1)",
		"A small business may have no VAT number; its invoice names the customer with address.")
	cashSmallAmount = regime.Rule{
		ID: "at.all.cash_small_amount", Since: date("2017-04-01"), Citation: "BAO § 131b, § 132a; RKSV; UStG 1994 § 11(6)",
		Summary: "What is paid in cash needs a receipt that the signature device of a cash register signed.",
	}
	cashInvoice = regime.Rule{
		ID: "at.all.cash_full_invoice", Since: date("2017-04-01"), Citation: "BAO § 131b, § 132a; RKSV; UStG 1994 § 11(1)",
		Summary: "A full invoice that is paid in cash is signed by a cash register too.",
	}
	smallBusiness = rule("at.all.small_business", "UStG 1994 § 6(1) Z 27",
		"What a small business supplies is exempt; its invoice says so and shows no tax.")
	tipOutside = rule("at.all.tip_employed_outside", "UStG 1994 § 4(1)",
		"A voluntary tip to an employee is not consideration for the employer's supply.")
	tipTaxed = rule("at.all.tip_owner_taxed", "UStG 1994 § 4(1), (2) Z 1",
		"A tip to the taxable person is consideration and is taxed as what it is given for.")
	cancelled = rule("at.all.cancellation_damages", "UStG 1994 § 1(1) Z 1; CJEU C-277/05",
		"A fee for what was called off is damages and no consideration.")
	reduction = rule("at.all.reduction_lowers_price", "UStG 1994 § 4(1), § 16(1); Directive 2006/112/EC art. 79",
		"A discount or refund known before issue lowers the taxable amount, in proportion over the rates.")
	voucher = rule("at.all.voucher_third_party", "UStG 1994 § 4(2) Z 2; Directive 2006/112/EC art. 73",
		"What the platform pays with a voucher is consideration from a third party.")
)

// The rules of rides.
var (
	tripReduced = rule("at.rides.reduced", "UStG 1994 § 10(2)",
		"The carriage of passengers is taxed at the reduced rate, by taxi and by hire car, over any distance.")
	rideExtras = rule("at.rides.extras_follow_the_trip", "UStG 1994 § 4(1), § 10(2)",
		"Tolls, surcharges and fees of the carrier are ancillary to the trip and share its rate.")
	rideFee = rule("at.rides.platform_fee_standard", "UStG 1994 § 10(1)",
		"A fee of somebody who does not carry, such as the platform, is at the standard rate.")
)

// The rules of deliveries.
var (
	mealReduced = rule("at.delivery.meal_reduced", "UStG 1994 § 10(2), § 28(52)",
		"A restaurant's meals are at the reduced rate, brought too; from July 2020 through 2021 at five per cent.")
	foodReduced = rule("at.delivery.food_reduced", "UStG 1994 § 10(2) Z 1 with Anlage 1",
		"A shop's food is at the reduced rate.")
	goodsStandard = rule("at.delivery.goods_standard", "UStG 1994 § 10(1)",
		"Drinks, with alcohol or without, and other goods are at the standard rate.")
	ownDelivery = rule("at.delivery.own_fee_follows_goods", "UStG 1994 § 4(1)",
		"Bringing one's own goods is ancillary and shares their rates, in proportion to their prices.")
	deliveryFee = rule("at.delivery.fee_standard", "UStG 1994 § 10(1)",
		"Bringing another's goods, and the platform's fees, are services at the standard rate.")
)

// The rules between the platform and those who drive, cook and deliver.
var (
	commissionReverse = rule("at.commission.reverse_charge", "UStG 1994 § 3a(6), § 19(1); Directive 2006/112/EC art. 44, 196",
		"On the commission of a platform established elsewhere the driver or restaurant owes the tax.")
	commissionStandard = rule("at.commission.standard", "UStG 1994 § 10(1)",
		"The commission of a platform established in Austria is taxed at the standard rate.")
	commissionReverseInvoice = rule("at.commission.reverse_charge_invoice", "UStG 1994 § 11(1a); Directive 2006/112/EC art. 226(4), (11a)",
		"The invoice of a commission under reverse charge names the VAT numbers of both.")
	selfBilled = rule("at.self_billing.credit_by_customer", "UStG 1994 § 11(7), (8)",
		"An invoice that the customer draws up is a Gutschrift, which it says, and is agreed upon beforehand.")
)
