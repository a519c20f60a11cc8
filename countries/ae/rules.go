package ae

import "quittance/countries/regime"

// law is a rule that is law since the tax began.
func law(id, citation, summary string) regime.Rule {
	return regime.Rule{ID: id, Since: date("2018-01-01"), Citation: citation, Summary: summary}
}

const regulation = "Executive Regulation (Cabinet Decision 52/2017) "

// The rules of every line.
var (
	issuedFor = law("ae.all.issued_on_behalf_of", "Federal Decree-Law 8/2017 art. 65; "+regulation+"art. 59",
		"An agent may issue the tax invoice on behalf of the supplier.")
	receipt = law("ae.all.receipt", "Federal Decree-Law 8/2017 art. 65",
		"What is exempt, or supplied by one who is not registered, needs no tax invoice: the document is a receipt.")
	simplifiedInvoice = law("ae.all.simplified_invoice", regulation+"art. 59",
		"The tax invoice to a customer who is not registered may be simplified, whatever its amount.")
	simplifiedBusiness = law("ae.all.simplified_business_invoice", regulation+"art. 59",
		"The tax invoice to a registered customer may be simplified up to AED 10,000.")
	taxInvoice = law("ae.all.tax_invoice", regulation+"art. 59",
		"A tax invoice names the supplier's registration number and the customer with address.")
	notRegistered = law("ae.all.not_registered", "Federal Decree-Law 8/2017 art. 13, 17",
		"Who is below the threshold of registration charges no tax.")
	tipOutside = law("ae.all.tip_outside", "Federal Decree-Law 8/2017 art. 34",
		"A voluntary tip is not consideration for the supply.")
	reduction = law("ae.all.reduction_lowers_price", "Federal Decree-Law 8/2017 art. 39; "+regulation+"art. 28",
		"A discount or refund known before issue lowers the value of the supply, in proportion over the taxes.")
	voucher = law("ae.all.voucher_third_party", "Federal Decree-Law 8/2017 art. 34",
		"What the platform pays with a voucher is consideration from a third party and leaves the value of the supply.")
	ownVoucher = law("ae.all.own_voucher", "Federal Decree-Law 8/2017 art. 39",
		"The platform's voucher on what it supplies itself is a discount.")
)

// The rules of rides and deliveries.
var (
	carriageExempt = law("ae.rides.carriage_exempt", "Federal Decree-Law 8/2017 art. 46(4); "+regulation+"art. 45",
		"Local carriage of passengers by road is exempt, with its tolls and surcharges.")
	marketplacePart = law("ae.rides.marketplace_part", "Federal Decree-Law 8/2017 art. 2, 3; "+regulation+"art. 23",
		"The part of the price that is for the electronic marketplace is taxed at the standard rate.")
	goodsStandard = law("ae.delivery.goods_standard", "Federal Decree-Law 8/2017 art. 2, 3",
		"Meals, drinks and other goods are taxed at the standard rate.")
	deliveryStandard = law("ae.delivery.fees_standard", "Federal Decree-Law 8/2017 art. 2, 3",
		"Bringing goods, and the fees of a delivery, are taxed at the standard rate.")
)
