package be

import "quittance/countries/regime"

// rule is a rule that is law since today's rates, throughout what the pack knows.
func rule(id, citation, summary string) regime.Rule {
	return regime.Rule{ID: id, Since: date("1996-01-01"), Citation: citation, Summary: summary}
}

// The rules that the lines share.
var (
	inTheNameOf = rule("be.all.issued_in_the_name_of", "Code TVA art. 53, § 2; Directive 2006/112/EC art. 220(1)",
		"A third party may draw up the invoice in the name and on behalf of the supplier.")
	consumerReceipt = rule("be.all.consumer_receipt", "Code TVA art. 53, § 2; AR n° 1 art. 1",
		"A private customer needs no invoice and gets a receipt.")
	structuredInvoice = regime.Rule{
		ID: "be.all.structured_invoice", Since: date("2026-01-01"), Citation: "Code TVA art. 53 (loi du 6 février 2024)",
		Summary: "An invoice between businesses is structured; the page is only a picture of it.",
	}
	simplifiedInvoice = regime.Rule{
		ID: "be.all.simplified_invoice", Since: date("2013-01-01"), Until: date("2026-01-01"), Citation: "AR n° 1 art. 13",
		Summary: "Up to the small amount a business may get a simplified invoice.",
	}
	fullInvoice = regime.Rule{
		ID: "be.all.full_invoice", Since: date("2013-01-01"), Citation: "AR n° 1 art. 5, § 1",
		Summary: "An invoice names the supplier's number and the customer with address.",
	}
	smallBusiness = regime.Rule{
		ID: "be.all.small_business", Since: date("2016-01-01"), Citation: "Code TVA art. 56bis",
		Summary: "A small business under the exemption scheme shows no tax and says so.",
	}
	tipOutside = rule("be.all.tip_employed_outside", "Code TVA art. 26",
		"A voluntary tip to an employee is not consideration for the employer's supply.")
	tipTaxed = rule("be.all.tip_owner_taxed", "Code TVA art. 26",
		"A tip to the taxable person is consideration and is taxed as what it is given for.")
	cancelled = rule("be.all.cancellation_damages", "Code TVA art. 2, 26; CJEU C-277/05",
		"A fee for what was called off is an indemnity and no consideration.")
	reduction = rule("be.all.reduction_lowers_price", "Code TVA art. 28, 77; Directive 2006/112/EC art. 79",
		"A discount or refund known before issue lowers the taxable amount, in proportion over the rates.")
	voucher = rule("be.all.voucher_third_party", "Code TVA art. 26; Directive 2006/112/EC art. 73",
		"What the platform pays with a voucher is consideration from a third party.")
	cashRounding = regime.Rule{
		ID: "be.all.cash_rounding", Since: date("2019-12-01"), Citation: "Code de droit économique, livre VI (loi du 2 mai 2019)",
		Summary: "What is paid in cash is rounded to five cents, beside the tax.",
	}
)

// The rules of rides.
var (
	tripReduced = rule("be.rides.reduced", "AR n° 20, annexe, tableau A, rubrique XXV",
		"The carriage of passengers is taxed at the reduced rate, by taxi and by hire car.")
	rideExtras = rule("be.rides.extras_follow_the_trip", "Code TVA art. 26",
		"Tolls, surcharges and fees of the carrier are ancillary to the trip and share its rate.")
	rideFee = rule("be.rides.platform_fee_standard", "AR n° 20, art. 1",
		"A fee of somebody who does not carry, such as the platform, is at the standard rate.")
)

// The rules of deliveries.
var (
	foodReduced = rule("be.delivery.food_reduced", "AR n° 20, annexe, tableau A",
		"Food and drinks without alcohol that are only brought are at the reduced rate, from a restaurant too.")
	goodsStandard = rule("be.delivery.goods_standard", "AR n° 20, art. 1",
		"Alcoholic drinks and other goods are at the standard rate.")
	ownDelivery = rule("be.delivery.own_fee_follows_goods", "Code TVA art. 26",
		"Bringing one's own goods is ancillary and shares their rates, in proportion to their prices.")
	deliveryFee = rule("be.delivery.fee_standard", "AR n° 20, art. 1",
		"Bringing another's goods, and the platform's fees, are services at the standard rate.")
)

// The rules between the platform and those who drive, cook and deliver.
var (
	commissionReverse = rule("be.commission.reverse_charge", "Code TVA art. 21, § 2, art. 51, § 2, 1°; Directive 2006/112/EC art. 44, 196",
		"On the commission of a platform established elsewhere the driver or restaurant owes the tax.")
	commissionStandard = rule("be.commission.standard", "AR n° 20, art. 1",
		"The commission of a platform established in Belgium is at the standard rate.")
	commissionReverseInvoice = rule("be.commission.reverse_charge_invoice", "Directive 2006/112/EC art. 226(4), (11a)",
		"The invoice of a commission under reverse charge names the VAT numbers of both.")
	selfBilled = rule("be.self_billing.by_customer", "Code TVA art. 53, § 2; AR n° 1 art. 5, § 1; Directive 2006/112/EC art. 226(10a)",
		"An invoice that the customer draws up says so.")
)
