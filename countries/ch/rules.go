package ch

import "quittance/countries/regime"

// rule is a rule that is law since today's act came into force.
func rule(id, citation, summary string) regime.Rule {
	return regime.Rule{ID: id, Since: date("2010-01-01"), Citation: citation, Summary: summary}
}

// The rules that the lines share.
var (
	inTheNameOf = rule("ch.all.issued_in_the_name_of", "MWSTG Art. 3 Bst. k, Art. 26; OR Art. 32",
		"The platform may draw up the invoice in the name and on behalf of the supplier.")
	shortInvoice = rule("ch.all.short_form", "MWSTG Art. 26 Abs. 2, 3; MWSTV Art. 57",
		"Up to CHF 400 an invoice names the supplier with its number, and not the customer.")
	fullInvoice = rule("ch.all.full_invoice", "MWSTG Art. 26 Abs. 2",
		"An invoice names the supplier with its number in the register, and the customer with address.")
	notLiable = rule("ch.all.not_liable", "MWSTG Art. 10 Abs. 2 Bst. a, Art. 27 Abs. 1",
		"Who is not in the register of taxable persons may show no tax.")
	notLiableReceipt = rule("ch.all.not_liable_receipt", "OR Art. 88; MWSTG Art. 27 Abs. 1",
		"Who is not in the register gives a receipt that does not refer to the tax.")
	tipOutside = rule("ch.all.tip_employed_outside", "MWSTG Art. 3 Bst. f, Art. 18 Abs. 1, Art. 24",
		"A voluntary tip to an employee is not consideration for the employer's supply.")
	tipTaxed = rule("ch.all.tip_owner_taxed", "MWSTG Art. 3 Bst. f, Art. 24 Abs. 1",
		"A tip to the taxable person is consideration and is taxed as what it is given for.")
	cancelled = rule("ch.all.cancellation_damages", "MWSTG Art. 18 Abs. 2 Bst. i",
		"A fee for what was called off is damages and no consideration.")
	reduction = rule("ch.all.reduction_lowers_price", "MWSTG Art. 24 Abs. 1, Art. 41",
		"A discount or refund known before issue lowers the consideration, in proportion over the rates.")
	voucher = rule("ch.all.voucher_third_party", "MWSTG Art. 3 Bst. f, Art. 24 Abs. 1",
		"What the platform pays with a voucher is consideration from a third party.")
	ownVoucher = rule("ch.all.own_voucher_lowers_price", "MWSTG Art. 24 Abs. 1",
		"The platform's voucher on its own supply lowers the consideration.")
	cashRounding = regime.Rule{
		ID: "ch.all.cash_rounding", Since: date("2007-01-01"), Citation: "WZG (SR 941.10); Münzverordnung (SR 941.101)",
		Summary: "What is paid in cash is rounded to five Rappen, beside the tax.",
	}
)

// The rules of rides.
var (
	rideStandard = rule("ch.rides.standard", "MWSTG Art. 25 Abs. 1",
		"The carriage of passengers within Switzerland, with tolls and surcharges, is taxed at the standard rate.")
	rideFee = rule("ch.rides.fee_standard", "MWSTG Art. 25 Abs. 1",
		"Fees of the carrier and of the platform are taxed at the standard rate.")
)

// The rules of deliveries.
var (
	platformSupplies = regime.Rule{
		ID: "ch.delivery.platform_supplies", Since: date("2025-01-01"), Citation: "MWSTG Art. 20a (Änderung vom 16. Juni 2023)",
		Summary: "The operator of an electronic platform on which goods are ordered counts as their supplier.",
	}
	foodReduced = rule("ch.delivery.food_reduced", "MWSTG Art. 25 Abs. 2 Bst. a Ziff. 2, Abs. 3",
		"Food and drinks without alcohol that are only brought are taxed at the reduced rate, from a restaurant too.")
	goodsStandard = rule("ch.delivery.goods_standard", "MWSTG Art. 25 Abs. 1, Abs. 2 Bst. a Ziff. 2",
		"Alcoholic drinks and other goods are taxed at the standard rate.")
	ownDelivery = rule("ch.delivery.own_fee_follows_goods", "MWSTG Art. 19 Abs. 4",
		"Bringing one's own goods is ancillary and shares their rates, in proportion to their prices.")
	deliveryFee = rule("ch.delivery.fee_standard", "MWSTG Art. 25 Abs. 1",
		"Bringing another's goods, and the platform's fees, are services at the standard rate.")
)

// The rules between the platform and those who drive, cook and deliver.
var (
	commissionAcquired = rule("ch.commission.acquisition_tax", "MWSTG Art. 8 Abs. 1, Art. 45 Abs. 1 Bst. a",
		"On the commission of a platform abroad that is not in the Swiss register the driver or restaurant owes acquisition tax.")
	commissionStandard = rule("ch.commission.standard", "MWSTG Art. 25 Abs. 1",
		"The commission of a platform in the register is taxed at the standard rate.")
	commissionAbroadInvoice = rule("ch.commission.invoice_from_abroad", "MWSTG Art. 45 Abs. 1 Bst. a",
		"The invoice of a commission from abroad shows no Swiss tax and names the customer with address.")
	selfBilled = rule("ch.self_billing.credit_by_customer", "MWSTG Art. 3 Bst. k, Art. 27",
		"A credit that the customer draws up is the supplier's invoice unless the supplier objects.")
)
