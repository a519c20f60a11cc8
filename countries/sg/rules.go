package sg

import "quittance/countries/regime"

const (
	act         = "Goods and Services Tax Act 1993 "
	regulations = "Goods and Services Tax (General) Regulations"
)

// law is a rule that was law before the pack's first day.
func law(id, citation, summary string) regime.Rule {
	return regime.Rule{ID: id, Since: date("2007-07-01"), Citation: citation, Summary: summary}
}

// The rules of every line.
var (
	issuedFor = law("sg.all.issued_on_behalf_of", act+"s. 41; "+regulations,
		"An agent may issue the tax invoice in the name of the supplier.")
	receipt = law("sg.all.receipt", act+"s. 41",
		"Who is not registered issues no tax invoice: the document is a receipt.")
	simplifiedInvoice = law("sg.all.simplified_invoice", regulations,
		"Up to SGD 1,000 with the tax a simplified tax invoice suffices, which needs no customer.")
	taxInvoice = law("sg.all.tax_invoice", act+"s. 41; "+regulations,
		"A tax invoice names the supplier's GST registration number and the customer with address.")
	notRegistered = law("sg.all.not_registered", act+"s. 8, First Schedule",
		"Who is not registered charges no tax.")
	tipOutside = law("sg.all.tip_outside", act+"s. 10",
		"A voluntary tip is not consideration for the supply.")
	reduction = law("sg.all.reduction_lowers_price", act+"s. 17",
		"A discount or refund known before issue lowers the value of the supply.")
	voucher = law("sg.all.voucher_third_party", act+"s. 17",
		"What the platform pays with a voucher is consideration from a third party and leaves the value of the supply.")
	ownVoucher = law("sg.all.own_voucher", act+"s. 17",
		"The platform's voucher on what it supplies itself is a discount.")

	cancellationTaxed = regime.Rule{
		ID: "sg.all.cancellation_taxed", Since: date("2007-07-01"), Until: date("2021-07-01"), Citation: act + "s. 10; practice of IRAS until 2021-06-30",
		Summary: "A cancellation fee is taxed at the standard rate.",
	}
	cancellationOutside = regime.Rule{
		ID: "sg.all.cancellation_compensation", Since: date("2021-07-01"), Citation: act + "s. 10; guidance of IRAS on cancellation fees since 2021-07-01",
		Summary: "A cancellation fee that compensates or deters is for no supply.",
	}
)

// The rules of rides and deliveries.
var (
	tripStandard = law("sg.rides.trip_standard", act+"s. 8, 16",
		"Carriage of passengers within Singapore is taxed at the standard rate.")
	rideExtras = law("sg.rides.extras_standard", act+"s. 8, 16",
		"Fees, tolls and surcharges of a trip are taxed at the standard rate.")
	goodsStandard = law("sg.delivery.goods_standard", act+"s. 8, 16",
		"Meals, drinks and other goods are taxed at the standard rate.")
	deliveryStandard = law("sg.delivery.fees_standard", act+"s. 8, 16",
		"Bringing goods, and the fees of a delivery, are taxed at the standard rate.")
)
