package gb

import "quittance/countries/regime"

// The rules that lines have in common.
var (
	inTheNameOf = regime.Rule{
		ID: "gb.all.issued_on_behalf", Since: begin, Citation: "VAT Regulations 1995 reg. 13; VAT Notice 700 (invoices by agents)",
		Summary: "An agent may issue the supplier's invoice on its behalf.",
	}
	unregisteredReceipt = regime.Rule{
		ID: "gb.all.unregistered_receipt", Since: begin, Citation: "VATA 1994 s. 3, Sch. 11 para. 5; VAT Regulations 1995 reg. 13(1)",
		Summary: "Only a registered person gives a VAT invoice; another gives a receipt without tax.",
	}
	simplifiedInvoice = regime.Rule{
		ID: "gb.all.simplified_invoice", Since: begin, Citation: "VAT Regulations 1995 reg. 16(1)",
		Summary: "Up to the small amount a retailer's invoice names the supplier with VAT number, and no customer.",
	}
	fullInvoice = regime.Rule{
		ID: "gb.all.full_invoice", Since: begin, Citation: "VAT Regulations 1995 reg. 14(1)",
		Summary: "Above the small amount an invoice names the supplier's VAT number and the customer with address.",
	}
	notRegistered = regime.Rule{
		ID: "gb.all.not_registered", Since: begin, Citation: "VATA 1994 s. 3(1), s. 4(1), Sch. 1",
		Summary: "Who is not registered charges no VAT and shows none.",
	}
	tipOutside = regime.Rule{
		ID: "gb.all.tip_outside", Since: begin, Citation: "VATA 1994 s. 19(2); VAT Notice 709/1",
		Summary: "A tip that is freely given is not consideration, whoever gets it.",
	}
	reduction = regime.Rule{
		ID: "gb.all.reduction_lowers_price", Since: begin, Citation: "VATA 1994 s. 19(2); VAT Notice 700 (discounts)",
		Summary: "A discount or refund known before issue lowers the taxable amount, in proportion over the rates.",
	}
	voucher = regime.Rule{
		ID: "gb.all.voucher_third_party", Since: begin, Citation: "VATA 1994 s. 19(2); CJEU C-427/98",
		Summary: "What the platform pays with a voucher is consideration from a third party and leaves the taxable amount.",
	}
	ownVoucher = regime.Rule{
		ID: "gb.all.own_voucher_lowers_price", Since: begin, Citation: "VATA 1994 s. 19(2); CJEU C-317/94",
		Summary: "The platform's voucher on what it supplies itself is a discount.",
	}
)

// The rules of rides.
var (
	londonPrincipal = regime.Rule{
		ID: "gb.rides.london_operator_supplies", Since: principalSince,
		Citation: "Private Hire Vehicles (London) Act 1998; United Trade Action Group v Transport for London [2021] EWHC 3290 (Admin)",
		Summary:  "In London the operator of a private hire trip contracts with the passenger and supplies the trip.",
	}
	marginScheme = regime.Rule{
		ID: "gb.rides.margin_scheme", Since: principalSince, Until: fullFareSince,
		Citation: "VATA 1994 s. 53; SI 1987/1806; VAT Notice 709/5; HMRC v Bolt Services UK [2025] UKUT 100 (TCC)",
		Summary:  "A trip that the operator buys in from the driver is under the margin scheme for tour operators: its invoice shows no tax.",
	}
	marginTax = regime.Rule{
		ID: "gb.rides.margin_tax", Since: principalSince, Until: fullFareSince, Citation: "VATA 1994 s. 53; SI 1987/1806 art. 7; VAT Notice 709/5",
		Summary: "The operator owes the tax that is contained in the fare less what it owes the driver.",
	}
	marginReceipt = regime.Rule{
		ID: "gb.rides.margin_receipt", Since: principalSince, Until: fullFareSince, Citation: "VAT Notice 709/5 (invoicing)",
		Summary: "No VAT invoice is given for a supply of the margin scheme.",
	}
	londonStandard = regime.Rule{
		ID: "gb.rides.london_full_fare", Since: fullFareSince, Citation: "VATA 1994 s. 53 as amended (Finance Act 2026)",
		Summary: "Private hire has left the margin scheme: the operator's whole fare is taxed at the standard rate.",
	}
	privateHire = regime.Rule{
		ID: "gb.rides.private_hire_driver_supplies", Since: begin,
		Citation: "VATA 1994 s. 2, s. 4; DELTA Merseyside v Uber Britannia [2025] UKSC 31",
		Summary:  "Where the operator is the driver's agent the driver supplies the trip, at the standard rate where registered.",
	}
	taxiStandard = regime.Rule{
		ID: "gb.rides.taxi_standard", Since: begin, Citation: "VATA 1994 s. 2, s. 4; Sch. 8 Group 8 item 4(a) (ten or more passengers)",
		Summary: "A taxi driver supplies the trip, at the standard rate where registered.",
	}
	rideExtras = regime.Rule{
		ID: "gb.rides.extras_follow_the_trip", Since: begin, Citation: "VATA 1994 s. 19(2); VAT Notice 700 (disbursements)",
		Summary: "Tolls, surcharges and fees of the carrier are part of the price of the trip.",
	}
	rideFee = regime.Rule{
		ID: "gb.rides.platform_fee_standard", Since: begin, Citation: "VATA 1994 s. 2, s. 4",
		Summary: "A fee of somebody who does not carry, such as the platform, is a service at the standard rate.",
	}
)

// The rules of deliveries.
var (
	foodZero = regime.Rule{
		ID: "gb.delivery.food_zero", Since: begin, Citation: "VATA 1994 s. 30, Sch. 8 Group 1",
		Summary: "Cold food of a shop is zero-rated.",
	}
	hotFood = regime.Rule{
		ID: "gb.delivery.hot_food", Since: begin, Citation: "VATA 1994 Sch. 8 Group 1 item 1(a), Note (3), (3A)-(3D)",
		Summary: "Hot takeaway food of a restaurant is supplied in the course of catering and taxed.",
	}
	goodsStandard = regime.Rule{
		ID: "gb.delivery.goods_standard", Since: begin, Citation: "VATA 1994 s. 2, Sch. 8 Group 1 excepted items 3, 4",
		Summary: "Drinks, with alcohol or without, and other goods are taxed at the standard rate.",
	}
	ownDelivery = regime.Rule{
		ID: "gb.delivery.own_fee_follows_goods", Since: begin, Citation: "VAT Notice 700/24 (delivered goods)",
		Summary: "Bringing one's own goods is one supply with them and shares their rates, in proportion to their prices.",
	}
	deliveryFee = regime.Rule{
		ID: "gb.delivery.fee_standard", Since: begin, Citation: "VATA 1994 s. 2, s. 4; VAT Notice 700/24",
		Summary: "Bringing another's goods, and the platform's fees, are services at the standard rate.",
	}
)
