package jp

import (
	"slices"

	"quittance/countries/regime"
	"quittance/countries/vat"
	"quittance/invoice"
)

// The rules between the platform and those who drive, cook and deliver.
var (
	commissionReverse = regime.Rule{
		ID: "jp.commission.reverse_charge", Since: date("2015-10-01"), Citation: "Consumption Tax Act art. 2(1) item 8-4, 5(1), 62",
		Summary: "On electronic services to businesses from abroad the customer owes the tax, and is told so beforehand.",
	}
	commissionStandard = regime.Rule{
		ID: "jp.commission.standard", Since: date("2019-10-01"), Citation: "Consumption Tax Act art. 4(1), 29 item 1",
		Summary: "The commission of a platform established in Japan is taxed at the standard rate.",
	}
	commissionAbroad = regime.Rule{
		ID: "jp.commission.invoice_from_abroad", Since: date("2019-10-01"), Citation: "Consumption Tax Act art. 57-4(1), 62",
		Summary: "The invoice of a platform abroad names the customer; no registration is asked of it.",
	}
	commissionInvoice = regime.Rule{
		ID: "jp.commission.qualified_invoice", Since: qualified, Citation: "Consumption Tax Act art. 57-4(1)",
		Summary: "The qualified invoice of a commission names the platform's registration number and the customer.",
	}
	commissionBefore = regime.Rule{
		ID: "jp.commission.invoice_by_rate", Since: date("2019-10-01"), Until: qualified, Citation: "Consumption Tax Act art. 30(9) with Act No. 15 of 2016, supplementary art. 34",
		Summary: "Before the qualified invoice a receipt names the customer and the sum of each rate.",
	}
	statement = regime.Rule{
		ID: "jp.self_billing.purchase_statement", Since: qualified, Citation: "Consumption Tax Act art. 30(9) item 3; Enforcement Order art. 49(4); Basic Circular 11-6-6",
		Summary: "A statement that the customer draws up stands for an invoice once the supplier has confirmed it, if only by silence as agreed.",
	}
	statementInvoice = regime.Rule{
		ID: "jp.self_billing.needs", Since: qualified, Citation: "Enforcement Order of the Consumption Tax Act art. 49(4)",
		Summary: "A purchase statement names the supplier's registration number.",
	}
	statementUnregistered = regime.Rule{
		ID: "jp.self_billing.needs_unregistered", Since: qualified, Citation: "Act No. 15 of 2016, supplementary art. 52, 53",
		Summary: "A statement of a supplier that is not registered has no number and shows no tax.",
	}
)

func commission() *vat.Line {
	abroad := vat.When{PlatformAbroad: vat.Yes}
	kinds := vat.Kinds(invoice.CommissionFee, invoice.ServiceFee)
	return &vat.Line{
		Charges: []vat.Choice{
			{Rule: commissionReverse, For: kinds, When: abroad, To: vat.ReverseCharge("jp.reverse_charge")},
			{Rule: commissionStandard, For: kinds, To: vat.At(standard)},
		},
		Formats: []vat.Format{
			{Rule: commissionAbroad, When: abroad, Format: invoice.FormatReceipt, Needs: []vat.Need{vat.NeedName(vat.Customer)}},
			{Rule: commissionBefore, Format: invoice.FormatReceipt, Needs: []vat.Need{vat.NeedName(vat.Customer)}},
			{Rule: commissionInvoice, Format: invoice.FormatFull, Called: "qualified invoice", Needs: []vat.Need{
				vat.NeedTaxID(vat.Supplier, registrationNumber), vat.NeedName(vat.Customer),
			}},
		},
	}
}

// selfBilling is what a driver or restaurant supplied to the platform: the trip or the
// goods, at the rates of rides and deliveries.
func selfBilling() *vat.Line {
	return &vat.Line{
		Always:  []vat.Fact{{Rule: statement, Note: "jp.confirmed_by_silence"}},
		Charges: slices.Concat([]vat.Choice{trip()}, goods()),
		Formats: []vat.Format{
			{Rule: statementUnregistered, When: isUnregistered, Format: invoice.FormatFull, Needs: []vat.Need{vat.NeedName(vat.Customer)}},
			{Rule: statementInvoice, Format: invoice.FormatFull, Needs: []vat.Need{
				vat.NeedTaxID(vat.Supplier, registrationNumber), vat.NeedName(vat.Customer),
			}},
		},
	}
}
