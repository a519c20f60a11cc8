package sa

import "quittance/countries/regime"

// law is a rule that is law since the tax began.
func law(id, citation, summary string) regime.Rule {
	return regime.Rule{ID: id, Since: date("2018-01-01"), Citation: citation, Summary: summary}
}

// The rules of every line.
var (
	issuedFor = law("sa.all.issued_on_behalf_of", "VAT Implementing Regulations art. 53",
		"A third party may issue the tax invoice on behalf of the supplier.")
	simplifiedInvoice = law("sa.all.simplified_invoice", "VAT Implementing Regulations art. 53",
		"Below SAR 1,000 a simplified tax invoice suffices, which needs no customer.")
	taxInvoice = law("sa.all.tax_invoice", "VAT Implementing Regulations art. 53",
		"A tax invoice names the supplier's tax number and the customer with address, in Arabic.")
	receipt = law("sa.all.receipt", "VAT Law art. 50; VAT Implementing Regulations art. 53",
		"Who is not registered issues no tax invoice and shows no tax: the document is a receipt.")
	notRegistered = law("sa.all.not_registered", "VAT Law art. 50; GCC Unified VAT Agreement art. 50",
		"Who is below the threshold of registration charges no tax.")
	tipOutside = law("sa.all.tip_outside", "VAT Law art. 2; GCC Unified VAT Agreement art. 26",
		"A voluntary tip is not consideration for the supply.")
	reduction = law("sa.all.reduction_lowers_price", "VAT Implementing Regulations art. 39, 40",
		"A discount or refund known before issue lowers the taxable amount, in proportion over the rates.")
	voucher = law("sa.all.voucher_third_party", "GCC Unified VAT Agreement art. 26",
		"What the platform pays with a voucher is consideration from a third party and leaves the taxable amount.")
	ownVoucher = law("sa.all.own_voucher", "VAT Implementing Regulations art. 39",
		"The platform's voucher on what it supplies itself is a discount.")

	electronicInvoice = regime.Rule{
		ID: "sa.all.electronic_invoice", Since: date("2021-12-04"),
		Citation: "E-Invoicing Regulation (ZATCA, 2020-12-04) and the Authority's resolution on its controls and technical requirements",
		Summary:  "An invoice is electronic, with a QR code, and in waves since 2023-01-01 with a stamp and a chain that the Authority's system knows.",
	}
	marketplace = regime.Rule{
		ID: "sa.all.marketplace_deemed_supplier", Since: date("2026-01-01"),
		Citation: "VAT Implementing Regulations art. 47(3) (ZATCA Board Decision 01-06-24, published 2025-04-18)",
		Summary:  "What a resident who is not registered supplies through an electronic marketplace is supplied by the marketplace.",
	}
)

// The rules of rides and deliveries.
var (
	tripStandard = law("sa.rides.trip_standard", "VAT Law art. 2; VAT Implementing Regulations art. 14",
		"Carriage of passengers within the Kingdom is taxed at the standard rate.")
	rideExtras = law("sa.rides.extras_standard", "VAT Law art. 2",
		"Fees, tolls and surcharges of a trip are taxed at the standard rate.")
	goodsStandard = law("sa.delivery.goods_standard", "VAT Law art. 2",
		"Meals, drinks and other goods are taxed at the standard rate.")
	deliveryStandard = law("sa.delivery.fees_standard", "VAT Law art. 2",
		"Bringing goods, and the fees of a delivery, are taxed at the standard rate.")
)
