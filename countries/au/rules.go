package au

import (
	"quittance/countries/regime"
	"quittance/invoice"
)

// gst is the act; its sections are cited by their numbers.
const gst = "GST Act 1999 "

// beginning is the first day of the tax.
var beginning = date("2000-07-01")

func rule(id string, since invoice.Date, citation, summary string) regime.Rule {
	return regime.Rule{ID: id, Since: since, Citation: citation, Summary: summary}
}

// The rules that all lines apply.
var (
	agent = rule("au.all.issued_for", beginning, gst+"s 153-15",
		"An agent may issue the tax invoice of its principal.")
	unregistered = rule("au.all.not_registered", beginning, gst+"s 9-5, 23-15",
		"Who is neither registered nor required to be charges no tax.")
	receiptOfUnregistered = rule("au.all.receipt_of_unregistered", beginning, gst+"s 9-5, 29-70",
		"Who is not registered gives a receipt, not a tax invoice.")
	taxInvoice = rule("au.all.tax_invoice", date("2010-07-01"), gst+"s 29-70(1)",
		"A tax invoice below 1,000 dollars names the supplier's ABN and needs no recipient.")
	namedTaxInvoice = rule("au.all.tax_invoice_named", date("2010-07-01"), gst+"s 29-70(1)(b)(ii)",
		"From 1,000 dollars on a tax invoice names the recipient.")
	cash = rule("au.all.cash_rounding", date("1992-02-01"), "Currency Act 1965; ACCC: rounding to the nearest five cents",
		"What is paid in cash is rounded to the smallest coin.")
	tipOutside = rule("au.all.tip_employed_outside", beginning, gst+"s 9-5, 9-15",
		"A voluntary tip to an employee is not consideration for the employer's supply.")
	tipTaxed = rule("au.all.tip_owner_taxed", beginning, gst+"s 9-15(2)",
		"A tip to the supplier is consideration although it is voluntary, and is taxed as what it is given for.")
	reduction = rule("au.all.reduction_lowers_price", beginning, gst+"s 9-75, 19-10",
		"A discount or refund known before issue lowers the price.")
	voucher = rule("au.all.voucher_third_party", beginning, gst+"s 9-15(2)(b)",
		"What the platform pays with a voucher is consideration, whoever pays.")
)

// The rules of rides.
var (
	taxiTravel = rule("au.rides.taxi_travel", date("2015-08-01"), gst+"s 144-1, 144-5; Uber B.V. v Commissioner of Taxation [2017] FCA 110",
		"Taxis and ride-sourcing are taxi travel: drivers are registered whatever they turn over, and the trip is taxed.")
	rideExtras = rule("au.rides.extras_follow_the_trip", beginning, gst+"s 9-75",
		"Tolls, levies, fees of the carrier and cancellation fees are consideration and share the trip's rate.")
	rideFee = rule("au.rides.platform_fee_standard", beginning, gst+"s 9-5, 9-70",
		"A fee of somebody who does not carry, such as the platform, is taxed.")
)

// The rules of deliveries.
var (
	basicFood = rule("au.delivery.basic_food_free", beginning, gst+"s 38-3 with sch 1, 2",
		"Basic food from a grocery is free of tax.")
	preparedTaxed = rule("au.delivery.goods_taxed", beginning, gst+"s 9-70, 38-3(1), sch 1",
		"Meals of a restaurant, drinks, alcohol and other goods are taxed.")
	ownDelivery = rule("au.delivery.own_fee_follows_goods", beginning, "GSTR 2001/8",
		"Bringing one's own goods is ancillary and shares their treatment, in proportion to their prices.")
	deliveryFee = rule("au.delivery.fee_taxed", beginning, gst+"s 9-5, 9-70",
		"Bringing another's goods, the platform's fees and cancellation fees are taxed.")
)
