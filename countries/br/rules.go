package br

import "quittance/countries/regime"

// rule is a rule that is law since before the pack begins.
func rule(id, citation, summary string) regime.Rule {
	return regime.Rule{ID: id, Since: date("2021-01-01"), Citation: citation, Summary: summary}
}

// testYear is a rule of 2026 alone.
func testYear(r regime.Rule) regime.Rule {
	r.Since, r.Until = date("2026-01-01"), date("2027-01-01")
	return r
}

// The rules that all lines apply. Since is the pack's first day where the rule is older.
var (
	inTheNameOf = rule("br.all.issued_in_the_name_of", "LC 116/2003 art. 5, 6",
		"The platform draws up the document in the supplier's name, who owes the ISS.")
	national = rule("br.all.nfse", "LC 214/2025 art. 62; municipal law",
		"The tax document of a service is the NFS-e, which the authority's system makes; a page without it is a specimen.")
	issIncluded = rule("br.all.iss_in_the_price", "LC 116/2003 art. 7, 8, 8-A; Lei 12.741/2012 art. 1",
		"The ISS is a part of the price of the service, at the rate of the municipality, and is stated.")
	ibsTest = testYear(rule("br.all.ibs_test", "LC 214/2025 art. 12, § 2, V; art. 343, 348",
		"In 2026 the IBS is shown on the price less ISS, and not charged."))
	cbsTest = testYear(rule("br.all.cbs_test", "LC 214/2025 art. 12, § 2, V; art. 346, 348",
		"In 2026 the CBS is shown on the price less ISS, and not charged."))
	microFixed = rule("br.all.mei_fixed_iss", "LC 123/2006 art. 18-A, § 3, V",
		"A microempreendedor individual pays a fixed ISS with its monthly sum; none is stated.")
	personFixed = rule("br.all.self_employed_fixed_iss", "DL 406/1968 art. 9, § 1",
		"Who works in person without a company pays a fixed ISS; none is stated.")
	microReceipt = rule("br.all.mei_receipt", "LC 123/2006 art. 26, § 6, II",
		"A microempreendedor individual need not make a fiscal note for a consumer; a receipt does.")
	personReceipt = rule("br.all.self_employed_receipt", "DL 406/1968 art. 9, § 1",
		"Who works in person without a company gives a consumer a receipt.")
	noteToBusiness = rule("br.all.nfse_to_business", "LC 116/2003; LC 214/2025 art. 62",
		"The NFS-e to a company names its CNPJ and address.")
	noteToConsumer = rule("br.all.nfse_to_consumer", "LC 116/2003; LC 214/2025 art. 62",
		"The NFS-e to a consumer may do without a name.")
	tipOutside = rule("br.all.tip_outside", "CLT art. 457, § 3 (Lei 13.419/2017)",
		"A voluntary tip is not the price of the service and stands beside it.")
	reduction = rule("br.all.reduction_lowers_price", "LC 116/2003 art. 7",
		"A discount or refund known before issue lowers the price of the service.")
	voucher = rule("br.all.voucher_third_party", "LC 116/2003 art. 7",
		"What the platform pays with a voucher is a part of the price that a third party pays.")
)

// The rules of rides.
var (
	tripService = rule("br.rides.municipal_transport", "LC 116/2003, list of services, item 16.02",
		"A trip within one municipality is a service under the ISS.")
	tripBeyond = rule("br.rides.intermunicipal_icms", "Constituição Federal art. 155, II; LC 87/1996 art. 2, II",
		"A trip between municipalities is under the ICMS of the state, with the carrier's own fiscal document.")
	rideExtras = rule("br.rides.extras_follow_the_trip", "LC 116/2003 art. 7",
		"Tolls, surcharges and fees of the carrier are part of the price of the trip.")
	rideFee = rule("br.rides.platform_fee", "LC 116/2003, list of services, item 10",
		"A fee of the platform is intermediation, a service under the ISS.")
	tripReceipt = rule("br.rides.intermunicipal_receipt", "LC 87/1996 art. 2, II",
		"Beside the carrier's own fiscal document the platform gives a receipt.")
)

// The rules of deliveries.
var (
	goodsNote = rule("br.delivery.goods_nfce", "Constituição Federal art. 155, II; LC 87/1996 art. 2, I",
		"Meals and goods are under the ICMS of the state: the seller's NFC-e or NF-e is their fiscal document.")
	ownDelivery = rule("br.delivery.own_fee_follows_goods", "LC 87/1996 art. 13, § 1, II, b",
		"Freight that the seller charges belongs to the price of the goods and to their note.")
	deliveryFee = rule("br.delivery.fee_service", "LC 116/2003, list of services, items 10, 16.02, 26.01",
		"Bringing another's goods in town, and the platform's fees, are services under the ISS.")
	goodsReceipt = rule("br.delivery.goods_receipt", "Ajuste SINIEF 19/2016",
		"Beside the seller's NFC-e the platform gives a receipt of the goods.")
)

// The rules between the platform and those who drive, cook and deliver.
var (
	commissionService = rule("br.commission.intermediation", "LC 116/2003, list of services, item 10",
		"The commission of a platform established in Brazil is a service under the ISS.")
	commissionNote = rule("br.commission.nfse", "LC 116/2003; LC 214/2025 art. 62",
		"The NFS-e of a commission names the platform's CNPJ and the customer with CNPJ or CPF and address.")
)
