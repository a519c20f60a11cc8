package nl

import "quittance/countries/regime"

// The rules that lines have in common.
var (
	inTheNameOf = regime.Rule{
		ID: "nl.all.issued_in_the_name_of", Since: begin, Citation: "Wet op de omzetbelasting 1968 art. 34c; Directive 2006/112/EC art. 220(1)",
		Summary: "A third party may draw up the invoice in the name and on behalf of the supplier.",
	}
	simplifiedInvoice = regime.Rule{
		ID: "nl.all.simplified_invoice", Since: begin, Citation: "Wet op de omzetbelasting 1968; Directive 2006/112/EC art. 220a, 226b",
		Summary: "Up to the small amount an invoice needs neither the customer nor the supplier's VAT number.",
	}
	fullInvoice = regime.Rule{
		ID: "nl.all.full_invoice", Since: begin, Citation: "Wet op de omzetbelasting 1968 art. 35a(1)",
		Summary: "Above the small amount an invoice names the supplier's VAT number and the customer with address.",
	}
	smallBusiness = regime.Rule{
		ID: "nl.all.small_business", Since: date("2020-01-01"), Citation: "Wet op de omzetbelasting 1968 art. 25 (Wet modernisering kleineondernemersregeling)",
		Summary: "What a small business supplies is exempt; its invoice shows no tax.",
	}
	tipOutside = regime.Rule{
		ID: "nl.all.tip_employed_outside", Since: begin, Citation: "Wet op de omzetbelasting 1968 art. 8(2); CJEU C-16/93 Tolsma",
		Summary: "A voluntary tip to an employee is not consideration for the employer's supply.",
	}
	tipTaxed = regime.Rule{
		ID: "nl.all.tip_owner_taxed", Since: begin, Citation: "Wet op de omzetbelasting 1968 art. 8(2)",
		Summary: "A tip to the taxable person is taken as consideration and is taxed as what it is given for.",
	}
	reduction = regime.Rule{
		ID: "nl.all.reduction_lowers_price", Since: begin, Citation: "Wet op de omzetbelasting 1968 art. 8; Directive 2006/112/EC art. 79",
		Summary: "A discount or refund known before issue lowers the taxable amount, in proportion over the rates.",
	}
	voucher = regime.Rule{
		ID: "nl.all.voucher_third_party", Since: begin, Citation: "Wet op de omzetbelasting 1968 art. 8(2); Directive 2006/112/EC art. 73; CJEU C-427/98",
		Summary: "What the platform pays with a voucher is consideration from a third party and leaves the taxable amount.",
	}
)

// The rules of rides.
var (
	tripReduced = regime.Rule{
		ID: "nl.rides.passenger_transport", Since: begin, Citation: "Wet op de omzetbelasting 1968 art. 9(2)(a) with Tabel I, onderdeel b, post 9",
		Summary: "A trip by taxi or hire car with driver is passenger transport at the reduced rate.",
	}
	rideExtras = regime.Rule{
		ID: "nl.rides.extras_follow_the_trip", Since: begin, Citation: "Wet op de omzetbelasting 1968 art. 8(2); Directive 2006/112/EC art. 78",
		Summary: "Tolls, surcharges and fees of the carrier are part of the price of the trip.",
	}
	rideFee = regime.Rule{
		ID: "nl.rides.platform_fee_standard", Since: begin, Citation: "Wet op de omzetbelasting 1968 art. 4, 9(1)",
		Summary: "A fee of somebody who does not carry, such as the platform, is a service at the standard rate.",
	}
)

// The rules of deliveries.
var (
	foodReduced = regime.Rule{
		ID: "nl.delivery.food_reduced", Since: begin, Citation: "Wet op de omzetbelasting 1968 art. 9(2)(a) with Tabel I, onderdeel a, post 1",
		Summary: "Food and drinks without alcohol are goods at the reduced rate, from a restaurant too.",
	}
	goodsStandard = regime.Rule{
		ID: "nl.delivery.goods_standard", Since: begin, Citation: "Wet op de omzetbelasting 1968 art. 9(1)",
		Summary: "Alcohol and other goods are taxed at the standard rate.",
	}
	ownDelivery = regime.Rule{
		ID: "nl.delivery.own_fee_follows_goods", Since: begin, Citation: "Wet op de omzetbelasting 1968 art. 8(2); Directive 2006/112/EC art. 78",
		Summary: "Bringing one's own goods is ancillary and shares their rates, in proportion to their prices.",
	}
	deliveryFee = regime.Rule{
		ID: "nl.delivery.fee_standard", Since: begin, Citation: "Wet op de omzetbelasting 1968 art. 4, 9(1)",
		Summary: "Bringing another's goods, and the platform's fees, are services at the standard rate.",
	}
)
