package se

import "quittance/countries/regime"

// The rules that lines have in common.
var (
	inTheNameOf = regime.Rule{
		ID: "se.all.issued_in_the_name_of", Since: begin, Citation: "Directive 2006/112/EC art. 220(1); Mervärdesskattelag (2023:200) 17 kap. and the act before it",
		Summary: "A third party may draw up the invoice in the name and on behalf of the supplier.",
	}
	simplifiedInvoice = regime.Rule{
		ID: "se.all.simplified_invoice", Since: begin, Citation: "Directive 2006/112/EC art. 226b, 238; Mervärdesskattelag (2023:200) 17 kap. and the act before it",
		Summary: "Up to the small amount an invoice needs neither the customer nor the supplier's VAT number.",
	}
	fullInvoice = regime.Rule{
		ID: "se.all.full_invoice", Since: begin, Citation: "Directive 2006/112/EC art. 226; Mervärdesskattelag (2023:200) 17 kap. and the act before it",
		Summary: "Above the small amount an invoice names the supplier's VAT number and the customer with address.",
	}
	smallBusinessBefore = regime.Rule{
		ID: "se.all.small_business_before_2023", Since: begin, Until: newAct, Citation: "Mervärdesskattelag (1994:200) 9 d kap.",
		Summary: "A business below the threshold is exempt and shows no tax.",
	}
	smallBusiness = regime.Rule{
		ID: "se.all.small_business", Since: newAct, Citation: "Mervärdesskattelag (2023:200) 18 kap.",
		Summary: "A business below the threshold is exempt and shows no tax.",
	}
	wholeKronor = regime.Rule{
		ID: "se.all.cash_in_whole_kronor", Since: date("2010-10-01"), Citation: "Lag (1970:1029) om avrundning av vissa öresbelopp, 1 §",
		Summary: "What is paid in cash is rounded to the nearest krona; the tax is not.",
	}
	tipOutside = regime.Rule{
		ID: "se.all.tip_employed_outside", Since: begin, Citation: "Directive 2006/112/EC art. 73; CJEU C-16/93 Tolsma; Skatteverket on dricks",
		Summary: "A voluntary tip to an employee is not consideration for the employer's supply.",
	}
	tipTaxed = regime.Rule{
		ID: "se.all.tip_owner_taxed", Since: begin, Citation: "Directive 2006/112/EC art. 73",
		Summary: "A tip to the taxable person is taken as consideration and is taxed as what it is given for.",
	}
	reduction = regime.Rule{
		ID: "se.all.reduction_lowers_price", Since: begin, Citation: "Directive 2006/112/EC art. 79; Mervärdesskattelag (2023:200) 8 kap. and the act before it",
		Summary: "A discount or refund known before issue lowers the taxable amount, in proportion over the rates.",
	}
	voucher = regime.Rule{
		ID: "se.all.voucher_third_party", Since: begin, Citation: "Directive 2006/112/EC art. 73; CJEU C-427/98",
		Summary: "What the platform pays with a voucher is consideration from a third party and leaves the taxable amount.",
	}
)

// The rules of rides.
var (
	tripReduced = regime.Rule{
		ID: "se.rides.passenger_transport", Since: begin, Citation: oldRates + "; " + newRates,
		Summary: "A trip by taxi or hire car with driver is passenger transport at the lowest rate.",
	}
	rideExtras = regime.Rule{
		ID: "se.rides.extras_follow_the_trip", Since: begin, Citation: "Directive 2006/112/EC art. 78",
		Summary: "Tolls, congestion tax, surcharges and fees of the carrier are part of the price of the trip.",
	}
	rideFee = regime.Rule{
		ID: "se.rides.platform_fee_standard", Since: begin, Citation: oldRates + "; " + newRates,
		Summary: "A fee of somebody who does not carry, such as the platform, is a service at the standard rate.",
	}
)

// The rules of deliveries.
var (
	foodReduced = regime.Rule{
		ID: "se.delivery.food_reduced", Since: begin, Citation: oldRates + "; " + newRates,
		Summary: "Food and drinks without alcohol that are only brought are goods at the rate of food, from a restaurant too.",
	}
	goodsStandard = regime.Rule{
		ID: "se.delivery.goods_standard", Since: begin, Citation: oldRates + "; " + newRates,
		Summary: "Spirits, wine, strong beer and other goods are taxed at the standard rate.",
	}
	ownDelivery = regime.Rule{
		ID: "se.delivery.own_fee_follows_goods", Since: begin, Citation: "Directive 2006/112/EC art. 78",
		Summary: "Bringing one's own goods is ancillary and shares their rates, in proportion to their prices.",
	}
	deliveryFee = regime.Rule{
		ID: "se.delivery.fee_standard", Since: begin, Citation: oldRates + "; " + newRates,
		Summary: "Bringing another's goods, and the platform's fees, are services at the standard rate.",
	}
)
