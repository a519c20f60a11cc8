package in

import "quittance/countries/regime"

// law is a rule that is law since the tax began.
func law(id, citation, summary string) regime.Rule {
	return regime.Rule{ID: id, Since: date("2017-07-01"), Citation: citation, Summary: summary}
}

// The rules of every line.
var (
	issuedFor = law("in.all.issued_on_behalf_of", "CGST Act 2017 s. 31",
		"The platform draws up the tax invoice of another supplier on its behalf.")
	businessInvoice = law("in.all.business_invoice", "CGST Rules 2017 r. 46(d), 48(4); Notification 13/2020-Central Tax",
		"The tax invoice to a registered recipient names both GSTINs, and above a turnover needs an invoice reference number.")
	consumerInvoice = law("in.all.consumer_invoice", "CGST Rules 2017 r. 46(e), (f)",
		"Below Rs. 50,000 the tax invoice to one who is not registered needs no address of the recipient.")
	fullInvoice = law("in.all.full_invoice", "CGST Rules 2017 r. 46",
		"From Rs. 50,000 the tax invoice names the recipient with address.")
	tipOutside = law("in.all.tip_outside", "CGST Act 2017 s. 7, 15",
		"A voluntary tip that goes to the driver or courier is not consideration for the supply.")
	reduction = law("in.all.reduction_lowers_price", "CGST Act 2017 s. 15(3)",
		"A discount or refund that is recorded in the invoice lowers the value of the supply, in proportion over the rates.")
	voucher = law("in.all.voucher_third_party", "CGST Act 2017 s. 2(31), 15",
		"What the platform pays with a voucher is consideration from another person and leaves the value of the supply.")
	ownVoucher = law("in.all.own_voucher", "CGST Act 2017 s. 15(3)",
		"The platform's voucher on what it supplies itself is a discount.")
)

// The rules of rides.
var (
	ridesOperator = law("in.rides.operator_liable", "CGST Act 2017 s. 9(5); IGST Act 2017 s. 5(5); Notification 17/2017-Central Tax (Rate)",
		"For carriage in a motor cab or on a motor cycle through it, the e-commerce operator is liable as if it were the supplier.")
	tripTaxed = law("in.rides.trip", "Notification 11/2017-Central Tax (Rate), serial no. 8",
		"Carriage of passengers is taxed at 5 %, with its tolls and surcharges, without credit of input tax.")
	rideFees = law("in.rides.platform_fee", "Notification 11/2017-Central Tax (Rate), residual rate",
		"The platform's booking and service fees are its own service at 18 %.")
	tripCancelled = law("in.rides.cancellation", "CBIC Circular 178/10/2022-GST",
		"A cancellation fee is taxed as the trip that was called off.")
)

// The rules of deliveries.
var (
	foodOperator = regime.Rule{
		ID: "in.delivery.operator_liable", Since: date("2022-01-01"),
		Citation: "CGST Act 2017 s. 9(5); Notification 17/2017-Central Tax (Rate) as amended by 17/2021 of 2021-11-18",
		Summary:  "For restaurant service through it, the e-commerce operator is liable as if it were the supplier.",
	}
	foodTaxed = law("in.delivery.restaurant_food", "Notification 11/2017-Central Tax (Rate), serial no. 7, as amended by 46/2017",
		"Restaurant service, with what is taken away or delivered, is taxed at 5 % without credit of input tax.")
	deliveryBefore = regime.Rule{
		ID: "in.delivery.fee_service", Since: date("2017-07-01"), Until: date("2025-09-22"),
		Citation: "Notification 11/2017-Central Tax (Rate), heading 9968",
		Summary:  "Bringing food is a service at 18 % of whoever charges for it.",
	}
	deliveryLocal = regime.Rule{
		ID: "in.delivery.local_delivery", Since: date("2025-09-22"),
		Citation: "Notifications 15/2025 and 17/2025-Central Tax (Rate) of 2025-09-17",
		Summary:  "Local delivery through the e-commerce operator is taxed at 18 %, and the operator is liable for couriers who are not registered.",
	}
	deliveryFees = law("in.delivery.platform_fee", "Notification 11/2017-Central Tax (Rate), residual rate",
		"The platform's service and small-order fees are its own service at 18 %.")
	packaging = law("in.delivery.surcharge_with_food", "CGST Act 2017 s. 2(30), 8(a), 15(2)",
		"Packaging and other surcharges are part of the restaurant service and share its rate.")
	foodCancelled = law("in.delivery.cancellation", "CBIC Circular 178/10/2022-GST",
		"A cancellation fee is taxed as the meal that was called off.")
)
