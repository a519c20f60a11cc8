package nz

import (
	"quittance/countries/regime"
	"quittance/invoice"
)

// The days on which the law changed.
var (
	beginning   = date("2010-10-01")
	information = date("2023-04-01") // taxable supply information in place of tax invoices
	platforms   = date("2024-04-01") // listed services of electronic marketplaces
)

// rule is a rule that is law since a day.
func rule(id string, since invoice.Date, citation, summary string) regime.Rule {
	return regime.Rule{ID: id, Since: since, Citation: citation, Summary: summary}
}

// The rules that all lines apply.
var (
	agent = rule("nz.all.issued_for", beginning, "GST Act 1985 s 60(1)",
		"An agent draws up the document for the supplier.")
	unregistered = rule("nz.all.not_registered", beginning, "GST Act 1985 s 8(1), 51",
		"Who is not registered charges no tax.")
	receiptOfUnregistered = rule("nz.all.receipt_of_unregistered", beginning, "GST Act 1985 s 8(1), 51",
		"Who is not registered gives a receipt without tax.")
	lowValue = rule("nz.all.low_value", beginning, "GST Act 1985 s 19E; until 2023-03-31 s 24(5)",
		"Up to the low value a document needs neither the supplier's GST number nor the customer.")
	middleValue = rule("nz.all.middle_value", beginning, "GST Act 1985 s 19E; until 2023-03-31 s 24(4)",
		"Above the low value a document names the supplier's GST number.")
	highValue = rule("nz.all.high_value", beginning, "GST Act 1985 s 19E; until 2023-03-31 s 24(3)",
		"Above the middle value a document names the customer too, with address.")
	cash = rule("nz.all.cash_rounding", beginning, "Reserve Bank of New Zealand Act 2021 (legal tender); Commerce Commission: rounding by agreement",
		"What is paid in cash is rounded to the smallest coin, half of it down.")
	tipOutside = rule("nz.all.tip_outside", beginning, "GST Act 1985 s 2 (consideration)",
		"A tip that is given freely to who drives or brings is not for the supply.")
	reduction = rule("nz.all.reduction_lowers_price", beginning, "GST Act 1985 s 10(2)",
		"A discount or refund known before issue lowers the consideration.")
	voucher = rule("nz.all.voucher_third_party", beginning, "GST Act 1985 s 2 (consideration: by any person), 10(2)",
		"What the platform pays with a voucher is consideration from another person.")
)

// The rules of rides.
var (
	deemedRide = rule("nz.rides.platform_supplies", platforms, "GST Act 1985 s 8C, 60(1C), 60C",
		"The operator of the marketplace supplies ride-sharing and taxi trips that are made through it.")
	rideStandard = rule("nz.rides.standard", beginning, "GST Act 1985 s 8(1)",
		"Trips, fees, tolls that are passed on, and cancellation fees are taxed at the standard rate.")
	rideCredit = rule("nz.rides.flat_rate_credit", platforms, "GST Act 1985 s 8C, 20(3)(de), (3N)",
		"The platform passes on a flat-rate credit to a driver who is not registered.")
)

// The rules of deliveries.
var (
	deemedDelivery = rule("nz.delivery.platform_brings", platforms, "GST Act 1985 s 8C, 60(1C), 60C",
		"The operator of the marketplace supplies the delivery of food and beverages; the restaurant supplies the meal.")
	deliveryStandard = rule("nz.delivery.standard", beginning, "GST Act 1985 s 8(1)",
		"Goods of every class, delivery and fees are taxed at the standard rate.")
	deliveryCredit = rule("nz.delivery.flat_rate_credit", platforms, "GST Act 1985 s 8C, 20(3)(de), (3N)",
		"The platform passes on a flat-rate credit to a courier who is not registered.")
)
