package ca

import (
	"quittance/countries/regime"
	"quittance/invoice"
)

// eta is the Excise Tax Act (RSC 1985 c. E-15).
const eta = "Excise Tax Act "

// beginning is the first day of the tax.
var beginning = date("1991-01-01")

func rule(id string, since invoice.Date, citation, summary string) regime.Rule {
	return regime.Rule{ID: id, Since: since, Citation: citation, Summary: summary}
}

// The rules that all lines apply.
var (
	agent = rule("ca.all.issued_for", beginning, eta+"s. 177(1.1)",
		"An agent may collect the tax and draw up the document for the supplier.")
	smallSupplier = rule("ca.all.small_supplier", beginning, eta+"s. 148, 166",
		"A small supplier that is not registered charges no tax.")
	receiptOfSmallSupplier = rule("ca.all.receipt_of_small_supplier", beginning, eta+"s. 148, 166",
		"A small supplier that is not registered gives a receipt without tax.")
	lowAmount = rule("ca.all.low_amount", beginning, "SOR/91-45 s. 3(a)",
		"Up to the low amount a document needs neither the supplier's number nor the customer.")
	middleAmount = rule("ca.all.middle_amount", beginning, "SOR/91-45 s. 3(b)",
		"Above the low amount a document names the supplier's registration number.")
	highAmount = rule("ca.all.high_amount", beginning, "SOR/91-45 s. 3(c)",
		"Above the middle amount a document names the customer too.")
	quebecMiddle = rule("ca.all.quebec_middle_amount", date("1992-07-01"), "SOR/91-45 s. 3(b); Regulation respecting the Québec sales tax (CQLR c. T-0.1, r. 2)",
		"Above the low amount a document in Québec names the numbers of both taxes.")
	quebecHigh = rule("ca.all.quebec_high_amount", date("1992-07-01"), "SOR/91-45 s. 3(c); Regulation respecting the Québec sales tax (CQLR c. T-0.1, r. 2)",
		"Above the middle amount a document in Québec names the customer too.")
	cash = rule("ca.all.cash_rounding", date("2013-02-04"), "Department of Finance: rounding of cash payments after the penny",
		"What is paid in cash is rounded to five cents after the tax.")
	tipOutside = rule("ca.all.tip_outside", beginning, eta+"s. 153(1); CRA guide RC4022",
		"A tip that is given freely is not consideration.")
	reduction = rule("ca.all.reduction_lowers_price", beginning, eta+"s. 153(1), 232",
		"A discount or refund known before issue lowers the consideration.")
	voucher = rule("ca.all.voucher_third_party", beginning, eta+"s. 181(3), 153(1)",
		"What the platform reimburses with a voucher is consideration from another person.")
)

// The rules of rides.
var (
	taxiBusiness = rule("ca.rides.taxi_business", date("2017-07-01"), eta+"s. 123(1) \"taxi business\", 165, 240(1.1)",
		"Taxis and ride-sharing are a taxi business: drivers are registered whatever they turn over, and the trip is taxed where it begins.")
	rideExtras = rule("ca.rides.extras_follow_the_trip", beginning, eta+"s. 138, 153(1), 182",
		"Tolls, surcharges, fees of the carrier and cancellation fees share the treatment of the trip.")
	rideFee = rule("ca.rides.platform_fee_taxed", beginning, eta+"s. 165",
		"A fee of somebody who does not carry, such as the platform, is taxed.")
)

// The rules of deliveries.
var (
	basicGroceries = rule("ca.delivery.basic_groceries_zero", beginning, eta+"sch. VI pt. III s. 1; Act respecting the Québec sales tax s. 177",
		"Basic groceries are taxed at nought.")
	goodsTaxed = rule("ca.delivery.goods_taxed", beginning, eta+"s. 165, sch. VI pt. III s. 1(a)-(r)",
		"Meals of a restaurant, drinks, alcohol and other goods are taxed.")
	pstGoods = rule("ca.delivery.bc_pst_goods", date("2013-04-01"), "Provincial Sales Tax Act (SBC 2012 c. 35) s. 34, 37",
		"In British Columbia goods other than food bear PST beside the GST.")
	pstLiquorRule = rule("ca.delivery.bc_pst_liquor", date("2013-04-01"), "Provincial Sales Tax Act (SBC 2012 c. 35): liquor",
		"In British Columbia alcohol bears a higher PST beside the GST.")
	pstSoda = rule("ca.delivery.bc_pst_soda", date("2021-04-01"), "Provincial Sales Tax Exemption and Refund Regulation (BC Reg. 97/2013): soda beverages",
		"In British Columbia sweetened and carbonated drinks bear PST since April 2021.")
	ownDelivery = rule("ca.delivery.own_fee_follows_goods", beginning, eta+"s. 138",
		"Bringing one's own goods is incidental and shares their treatment, in proportion to their prices.")
	deliveryFee = rule("ca.delivery.fee_taxed", beginning, eta+"s. 165, 182",
		"Bringing another's goods, the platform's fees and cancellation fees are taxed.")
)

// The rules of the platform's commission.
var (
	commissionAbroad = rule("ca.commission.from_abroad_to_registered", beginning, eta+"s. 143, 217, 218",
		"A non-resident that is not registered charges a registered customer no tax; the customer owes it only as far as it cannot deduct it.")
	commissionTaxed = rule("ca.commission.taxed", beginning, eta+"s. 165; from abroad since 2021-07-01 s. 211.1 ff.",
		"A commission is taxed at the place of the customer.")
	commissionReceipt = rule("ca.commission.invoice_from_abroad", beginning, eta+"s. 143",
		"A non-resident's document names the customer and no registration number.")
)
