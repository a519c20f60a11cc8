package jp

import "quittance/countries/regime"

// qualified is the first day of the qualified invoice system.
var qualified = date("2023-10-01")

// The rules that all lines apply.
var (
	forSupplier = regime.Rule{
		ID: "jp.all.issued_for", Since: date("2019-10-01"), Citation: "Enforcement Order of the Consumption Tax Act art. 70-12; NTA Q&A on the invoice system (代理交付)",
		Summary: "The platform draws up the document in the name of the supplier, with the supplier's number.",
	}
	simplifiedInvoice = regime.Rule{
		ID: "jp.all.simplified_qualified_invoice", Since: qualified, Citation: "Consumption Tax Act art. 57-4(2); Enforcement Order art. 70-11",
		Summary: "Taxis, restaurants and shops for everybody give a qualified simplified invoice, which needs no customer, of any amount.",
	}
	classifiedReceipt = regime.Rule{
		ID: "jp.all.receipt_by_rate", Since: date("2019-10-01"), Until: qualified, Citation: "Consumption Tax Act art. 30(9) with Act No. 15 of 2016, supplementary art. 34 (区分記載請求書等)",
		Summary: "Before the qualified invoice a receipt shows what is at the reduced rate and the sum of each rate.",
	}
	unregistered = regime.Rule{
		ID: "jp.all.not_registered", Since: date("2019-10-01"), Citation: "Consumption Tax Act art. 9(1), 57-5",
		Summary: "A business that is not registered shows no tax and gives nothing that could be taken for a qualified invoice.",
	}
	receiptOfUnregistered = regime.Rule{
		ID: "jp.all.receipt_of_unregistered", Since: date("2019-10-01"), Citation: "Civil Code art. 486; Consumption Tax Act art. 57-5",
		Summary: "A business that is not registered gives a receipt.",
	}
	tipOutside = regime.Rule{
		ID: "jp.all.tip_outside", Since: date("2019-10-01"), Citation: "Basic Circular on Consumption Tax 5-2-14",
		Summary: "What is given freely is not consideration for a supply.",
	}
	cancellation = regime.Rule{
		ID: "jp.all.cancellation_damages", Since: date("2019-10-01"), Citation: "Basic Circular on Consumption Tax 5-5-2",
		Summary: "A fee for calling off that makes up for lost profit, or does not tell the two apart, is not taxed.",
	}
	reduction = regime.Rule{
		ID: "jp.all.reduction_lowers_price", Since: date("2019-10-01"), Citation: "Consumption Tax Act art. 28(1), 38(1); NTA Q&A on the reduced rate (一括値引き)",
		Summary: "A discount or refund known before issue lowers the price, in proportion over the rates.",
	}
	voucher = regime.Rule{
		ID: "jp.all.voucher_third_party", Since: date("2019-10-01"), Citation: "Consumption Tax Act art. 28(1)",
		Summary: "What the platform pays with a voucher is a part of the consideration and leaves the taxable amount.",
	}
)

// The rules of rides.
var (
	tripStandard = regime.Rule{
		ID: "jp.rides.standard", Since: date("2019-10-01"), Citation: "Consumption Tax Act art. 4(1), 29 item 1",
		Summary: "Carriage of passengers in Japan is taxed at the standard rate, by taxi or private car.",
	}
	rideExtras = regime.Rule{
		ID: "jp.rides.extras_follow_the_trip", Since: date("2019-10-01"), Citation: "Consumption Tax Act art. 28(1); Basic Circular 10-1-14",
		Summary: "Tolls, surcharges and fees of the carrier are part of the price of the trip.",
	}
	rideFee = regime.Rule{
		ID: "jp.rides.platform_fee_standard", Since: date("2019-10-01"), Citation: "Consumption Tax Act art. 4(1), 29 item 1",
		Summary: "A fee of somebody who does not carry, such as the platform, is taxed at the standard rate.",
	}
)

// The rules of deliveries.
var (
	foodReduced = regime.Rule{
		ID: "jp.delivery.food_reduced", Since: date("2019-10-01"), Citation: "Consumption Tax Act art. 2(1) item 9-2, Schedule 1; NTA Q&A on the reduced rate (出前・宅配)",
		Summary: "Food and drinks without alcohol that are only brought are at the reduced rate, from a restaurant too.",
	}
	goodsStandard = regime.Rule{
		ID: "jp.delivery.goods_standard", Since: date("2019-10-01"), Citation: "Consumption Tax Act art. 29 item 1; Schedule 1 excludes liquor under the Liquor Tax Act",
		Summary: "Alcohol and other goods are taxed at the standard rate.",
	}
	feeStandard = regime.Rule{
		ID: "jp.delivery.fee_standard", Since: date("2019-10-01"), Citation: "Consumption Tax Act art. 29 item 1; NTA Q&A on the reduced rate (飲食料品の送料)",
		Summary: "A fee for bringing food that is charged apart is at the standard rate, whoever brings it.",
	}
)
