package ie

import "quittance/countries/regime"

// The rules that lines have in common.
var (
	inTheNameOf = regime.Rule{
		ID: "ie.all.issued_on_behalf", Since: begin, Citation: act + " s. 66; Directive 2006/112/EC art. 220(1)",
		Summary: "A third party may issue the supplier's invoice on its behalf.",
	}
	unregisteredReceipt = regime.Rule{
		ID: "ie.all.unregistered_receipt", Since: begin, Citation: act + " s. 66",
		Summary: "Only an accountable person issues a VAT invoice; another gives a receipt without tax.",
	}
	simplifiedInvoice = regime.Rule{
		ID: "ie.all.simplified_invoice", Since: begin, Citation: act + " s. 66; S.I. 639/2010; Directive 2006/112/EC art. 220a, 226b",
		Summary: "Up to the small amount an invoice names the supplier with VAT number, and no customer.",
	}
	fullInvoice = regime.Rule{
		ID: "ie.all.full_invoice", Since: begin, Citation: act + " s. 66; S.I. 639/2010; Directive 2006/112/EC art. 226",
		Summary: "Above the small amount an invoice names the supplier's VAT number and the customer with address.",
	}
	notRegistered = regime.Rule{
		ID: "ie.all.not_registered", Since: begin, Citation: act + " s. 5, s. 6, s. 65",
		Summary: "Who is below the threshold and has not elected charges no VAT and shows none.",
	}
	tipOutside = regime.Rule{
		ID: "ie.all.tip_employed_outside", Since: begin, Citation: act + " s. 37(1); CJEU C-16/93 Tolsma",
		Summary: "A voluntary tip to an employee is not consideration for the employer's supply.",
	}
	tipTaxed = regime.Rule{
		ID: "ie.all.tip_owner_with_supply", Since: begin, Citation: act + " s. 37(1)",
		Summary: "A tip to the taxable person is taken as consideration and treated as what it is given for.",
	}
	reduction = regime.Rule{
		ID: "ie.all.reduction_lowers_price", Since: begin, Citation: act + " s. 37, s. 39; Directive 2006/112/EC art. 79",
		Summary: "A discount or refund known before issue lowers the taxable amount, in proportion over the rates.",
	}
	voucher = regime.Rule{
		ID: "ie.all.voucher_third_party", Since: begin, Citation: act + " s. 37(1); Directive 2006/112/EC art. 73; CJEU C-427/98",
		Summary: "What the platform pays with a voucher is consideration from a third party and leaves the taxable amount.",
	}
)

// The rules of rides.
var (
	tripExempt = regime.Rule{
		ID: "ie.rides.passenger_transport_exempt", Since: begin, Citation: act + " s. 52, Sch. 1 (transport of passengers)",
		Summary: "The transport of passengers by taxi or hire car with driver is exempt.",
	}
	exemptReceipt = regime.Rule{
		ID: "ie.rides.exempt_receipt", Since: begin, Citation: act + " s. 66(1) (invoices of taxable supplies); Taxi Regulation Act 2013",
		Summary: "An exempt trip needs no invoice: the passenger gets a receipt.",
	}
	rideExtras = regime.Rule{
		ID: "ie.rides.extras_follow_the_trip", Since: begin, Citation: act + " s. 37(1); Directive 2006/112/EC art. 78",
		Summary: "Tolls, surcharges and fees of the carrier are part of the price of the trip.",
	}
	rideFee = regime.Rule{
		ID: "ie.rides.platform_fee_standard", Since: begin, Citation: act + " s. 46(1)(a)",
		Summary: "A fee of somebody who does not carry, such as the platform, is a service at the standard rate.",
	}
)

// The rules of deliveries.
var (
	foodZero = regime.Rule{
		ID: "ie.delivery.food_zero", Since: begin, Citation: act + " s. 46(1)(b), Sch. 2 (food and drink)",
		Summary: "Food of a shop is zero-rated.",
	}
	hotFood = regime.Rule{
		ID: "ie.delivery.hot_food", Since: begin, Citation: act + " s. 46(1), Sch. 3 (hot takeaway food)",
		Summary: "Hot takeaway food of a restaurant is at the rate of catering.",
	}
	goodsStandard = regime.Rule{
		ID: "ie.delivery.goods_standard", Since: begin, Citation: act + " s. 46(1)(a), Sch. 2 (excepted drinks)",
		Summary: "Drinks, with alcohol or without, and other goods are taxed at the standard rate.",
	}
	ownDelivery = regime.Rule{
		ID: "ie.delivery.own_fee_follows_goods", Since: begin, Citation: act + " s. 37(1), s. 47; Directive 2006/112/EC art. 78",
		Summary: "Bringing one's own goods is ancillary and shares their rates, in proportion to their prices.",
	}
	deliveryFee = regime.Rule{
		ID: "ie.delivery.fee_standard", Since: begin, Citation: act + " s. 46(1)(a)",
		Summary: "Bringing another's goods, and the platform's fees, are services at the standard rate.",
	}
)
