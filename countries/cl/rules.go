package cl

import "quittance/countries/regime"

// allServices is since when every service is taxed, not only those of commerce.
const allServices = "2023-01-01"

// rule is a rule that is law since before the pack begins.
func rule(id, citation, summary string) regime.Rule {
	return regime.Rule{ID: id, Since: date("2021-01-01"), Citation: citation, Summary: summary}
}

// from and until are a rule before and since a change of law.
func from(day string, r regime.Rule) regime.Rule {
	r.Since = date(day)
	return r
}

func until(day string, r regime.Rule) regime.Rule {
	r.Until = date(day)
	return r
}

// The rules that all lines apply. Since is the pack's first day where the rule is older.
var (
	inTheNameOf = rule("cl.all.issued_in_the_name_of", "DL 825 art. 52",
		"The platform draws up the document in the supplier's name, who is its issuer.")
	factura = rule("cl.all.factura", "DL 825 art. 53, letra a)",
		"A customer with a RUT who is a taxpayer gets a factura with name and address.")
	boleta = rule("cl.all.boleta", "DL 825 art. 53, letra b), 54 (Ley 21.210)",
		"A consumer gets a boleta, which names no customer.")
	electronic = rule("cl.all.dte", "DL 825 art. 54 (Ley 20.727, 21.210)",
		"The tax document is electronic, with an authorised folio and a stamp; a page without them is a specimen.")
	cash = regime.Rule{
		ID: "cl.all.cash_in_tens", Since: date("2017-11-01"), Citation: "Ley 20.956",
		Summary: "What is paid in cash is rounded to ten pesos: 1 to 5 down, 6 to 9 up.",
	}
	tipOutside = rule("cl.all.tip_outside", "DL 825 art. 15; Código del Trabajo art. 64",
		"A voluntary tip is not consideration for the supply and stands beside the tax.")
	reduction = rule("cl.all.reduction_lowers_price", "DL 825 art. 15, 21",
		"A discount or refund known before issue lowers the taxable amount.")
	voucher = rule("cl.all.voucher_third_party", "DL 825 art. 15",
		"What the platform pays with a voucher is consideration from a third party and leaves the taxable amount.")
)

// The rules of rides.
var (
	passengersExempt = rule("cl.rides.passengers_exempt", "DL 825 art. 13, N° 3",
		"What a carrier earns from carrying passengers is exempt.")
	rideExtras = rule("cl.rides.extras_follow_the_trip", "DL 825 art. 13, N° 3, 15",
		"Tolls, surcharges and fees of the carrier are part of the price of the trip.")
	rideFeeCommerce = until(allServices, rule("cl.rides.platform_fee_commerce", "DL 825 art. 2, N° 2 as of 2022-12-31; art. 8, letra n)",
		"A fee of the platform is intermediation, a taxed service of commerce."))
	rideFee = from(allServices, rule("cl.rides.platform_fee_standard", "DL 825 art. 2, N° 2 (Ley 21.420), 8",
		"A fee of the platform is a taxed service of its own."))
)

// The rules of deliveries.
var (
	goodsStandard = rule("cl.delivery.goods_standard", "DL 825 art. 8, 14",
		"Meals, food, drinks and other goods are taxed at the one rate.")
	ownDelivery = rule("cl.delivery.own_fee_follows_goods", "DL 825 art. 15",
		"What the seller charges besides is part of the price of the goods.")
	personExempt = rule("cl.delivery.work_of_a_person", "DL 825 art. 12, letra E, N° 8",
		"The fee of a courier who works in person and is no taxpayer of the tax is exempt.")
	feeCommerce = until(allServices, rule("cl.delivery.fee_commerce", "DL 825 art. 2, N° 2 as of 2022-12-31",
		"Bringing another's goods, and intermediation, are taxed services of commerce."))
	fee = from(allServices, rule("cl.delivery.fee_standard", "DL 825 art. 2, N° 2 (Ley 21.420), 8",
		"Bringing another's goods, and the platform's fees, are taxed services."))
)

// The rules between the platform and those who drive, cook and deliver.
var (
	commissionReverse = rule("cl.commission.reverse_charge", "DL 825 art. 8, letra n), 11, letra e)",
		"On the intermediation of a platform established elsewhere a customer who is a taxpayer owes the tax.")
	commissionAbroad = rule("cl.commission.digital_service_from_abroad", "DL 825 art. 8, letra n), 35 A (Ley 21.210)",
		"From a customer who is no taxpayer a platform established elsewhere charges the tax itself.")
	commissionCommerce = until(allServices, rule("cl.commission.commerce", "DL 825 art. 2, N° 2 as of 2022-12-31",
		"The commission of a platform established in Chile is a taxed service of commerce."))
	commissionStandard = from(allServices, rule("cl.commission.standard", "DL 825 art. 2, N° 2 (Ley 21.420), 8",
		"The commission of a platform established in Chile is a taxed service."))
	commissionInvoiceAbroad = rule("cl.commission.invoice_from_abroad", "DL 825 art. 35 A, 35 D",
		"A platform established elsewhere is not bound to the documents of the law; ours names the customer.")
	commissionInvoice = rule("cl.commission.factura", "DL 825 art. 53, letra a)",
		"The factura of a commission names the RUT of both and the customer with address.")
)
