package pl

import "quittance/countries/regime"

// The rules that lines have in common.
var (
	inTheNameOf = regime.Rule{
		ID: "pl.all.issued_in_the_name_of", Since: begin, Citation: act + " art. 106d ust. 2",
		Summary: "A third party may issue the invoice in the name and on behalf of the supplier.",
	}
	consumerReceipt = regime.Rule{
		ID: "pl.all.consumer_confirmation", Since: begin, Citation: act + " art. 106b ust. 1, 3, art. 111 ust. 1",
		Summary: "A consumer gets a fiscal receipt of the seller's cash register, and an invoice on demand: this is neither.",
	}
	simplifiedInvoice = regime.Rule{
		ID: "pl.all.simplified_invoice", Since: begin, Until: ksefSince, Citation: act + " art. 106e ust. 5 pkt 3",
		Summary: "Up to the small amount an invoice for a buyer with a tax number needs neither its name nor its address.",
	}
	simplifiedKSeF = regime.Rule{
		ID: "pl.all.simplified_invoice_ksef", Since: ksefSince, Citation: act + " art. 106e ust. 5 pkt 3, art. 106ga",
		Summary: "A simplified invoice is issued through KSeF: without its number the document is a specimen.",
	}
	fullInvoice = regime.Rule{
		ID: "pl.all.full_invoice", Since: begin, Until: ksefSince, Citation: act + " art. 106e ust. 1",
		Summary: "Above the small amount an invoice names both parties with address and tax number.",
	}
	fullKSeF = regime.Rule{
		ID: "pl.all.full_invoice_ksef", Since: ksefSince, Citation: act + " art. 106e ust. 1, art. 106ga",
		Summary: "An invoice between businesses is issued through KSeF: without its number the document is a specimen.",
	}
	smallBusiness = regime.Rule{
		ID: "pl.all.small_business", Since: begin, Citation: act + " art. 113 ust. 1, 9",
		Summary: "Who is below the threshold is exempt and shows no tax.",
	}
	tipOutside = regime.Rule{
		ID: "pl.all.tip_employed_outside", Since: begin, Citation: act + " art. 29a ust. 1; CJEU C-16/93 Tolsma",
		Summary: "A voluntary tip to an employee is not consideration for the employer's supply.",
	}
	tipTaxed = regime.Rule{
		ID: "pl.all.tip_owner_taxed", Since: begin, Citation: act + " art. 29a ust. 1",
		Summary: "A tip to the taxable person is taken as consideration and is taxed as what it is given for.",
	}
	reduction = regime.Rule{
		ID: "pl.all.reduction_lowers_price", Since: begin, Citation: act + " art. 29a ust. 7",
		Summary: "A discount or refund known before issue lowers the taxable amount, in proportion over the rates.",
	}
	voucher = regime.Rule{
		ID: "pl.all.voucher_third_party", Since: begin, Citation: act + " art. 29a ust. 1; Directive 2006/112/EC art. 73; CJEU C-427/98",
		Summary: "What the platform pays with a voucher is consideration from a third party and leaves the taxable amount.",
	}
)

// The rules of rides.
var (
	tripReduced = regime.Rule{
		ID: "pl.rides.passenger_transport", Since: begin, Citation: act + " art. 41 ust. 2, zał. nr 3 (PKWiU 49.3)",
		Summary: "A trip by taxi or hire car with driver is passenger transport at the reduced rate.",
	}
	rideExtras = regime.Rule{
		ID: "pl.rides.extras_follow_the_trip", Since: begin, Citation: act + " art. 29a ust. 6",
		Summary: "Tolls, surcharges and fees of the carrier are part of the price of the trip.",
	}
	rideFee = regime.Rule{
		ID: "pl.rides.platform_fee_standard", Since: begin, Citation: act + " art. 8, art. 41 ust. 1",
		Summary: "A fee of somebody who does not carry, such as the platform, is a service at the standard rate.",
	}
)

// The rules of deliveries.
var (
	foodZero = regime.Rule{
		ID: "pl.delivery.food_zero", Since: foodZeroSince, Until: foodZeroUntil, Citation: act + " art. 146da",
		Summary: "Basic food of a shop was taxed at nought.",
	}
	foodLowest = regime.Rule{
		ID: "pl.delivery.food_lowest", Since: begin, Citation: act + " art. 41 ust. 2a, zał. nr 10",
		Summary: "Basic food of a shop is at the lowest rate.",
	}
	meals = regime.Rule{
		ID: "pl.delivery.meals_reduced", Since: begin, Citation: act + " art. 41 ust. 12f",
		Summary: "Meals of a restaurant are at the reduced rate, to go too.",
	}
	goodsStandard = regime.Rule{
		ID: "pl.delivery.goods_standard", Since: begin, Citation: act + " art. 41 ust. 1, 12f",
		Summary: "Drinks, with alcohol or without, and other goods are taxed at the standard rate.",
	}
	ownDelivery = regime.Rule{
		ID: "pl.delivery.own_fee_follows_goods", Since: begin, Citation: act + " art. 29a ust. 6 pkt 2",
		Summary: "Bringing one's own goods is ancillary and shares their rates, in proportion to their prices.",
	}
	deliveryFee = regime.Rule{
		ID: "pl.delivery.fee_standard", Since: begin, Citation: act + " art. 8, art. 41 ust. 1",
		Summary: "Bringing another's goods, and the platform's fees, are services at the standard rate.",
	}
)
