package it

import (
	"slices"

	"quittance/countries/vat"
	"quittance/invoice"
)

// The rules between the platform and those who drive, cook and deliver.
var (
	commissionReverse = rule("it.commission.reverse_charge", "DPR 633/1972 art. 7-ter, 17(2); Directive 2006/112/EC art. 44, 196",
		"On the commission of a platform established elsewhere the driver or restaurant owes the tax.")
	commissionStandard = rule("it.commission.standard", "DPR 633/1972 art. 3, 16",
		"The commission of a platform established in Italy is taxed at the standard rate.")
	commissionReverseInvoice = rule("it.commission.reverse_charge_invoice", "Directive 2006/112/EC art. 226(4), (11a); DPR 633/1972 art. 17(2)",
		"The invoice of a commission under reverse charge names the VAT numbers of both and says Inversione contabile.")
	commissionInvoice = rule("it.commission.full_invoice", "DPR 633/1972 art. 21(2)",
		"The invoice of a commission names the tax numbers of both and the customer with address.")
	selfBilled = rule("it.self_billing.by_customer", "DPR 633/1972 art. 21(1), (2)(n)",
		"An invoice that the customer draws up for the supplier says so.")
	selfBilledInvoice = rule("it.self_billing.full_invoice", "DPR 633/1972 art. 21(1), (2)",
		"A self-billed invoice needs an agreement, and names the tax numbers and addresses of both.")
)

func commission() *vat.Line {
	abroad := vat.When{PlatformAbroad: vat.Yes}
	kinds := vat.Kinds(invoice.CommissionFee, invoice.ServiceFee)
	return &vat.Line{
		Always: specimen,
		Charges: []vat.Choice{
			{Rule: commissionReverse, For: kinds, When: abroad, To: vat.ReverseCharge("it.reverse_charge")},
			{Rule: commissionStandard, For: kinds, To: vat.At(standard)},
		},
		Formats: []vat.Format{
			{Rule: commissionReverseInvoice, When: abroad, Format: invoice.FormatFull, Needs: []vat.Need{
				vat.NeedTaxID(vat.Supplier, "VAT"), vat.NeedTaxID(vat.Customer, "VAT"), vat.NeedAddress(vat.Customer),
			}},
			{Rule: commissionInvoice, Format: invoice.FormatFull, Needs: []vat.Need{
				needNumber, vat.NeedTaxID(vat.Customer, "VAT", "IT-PIVA"), vat.NeedAddress(vat.Customer),
			}},
		},
	}
}

// selfBilling is what a driver or restaurant supplied to the platform: the trip or
// the goods, at the rates of rides and deliveriit.
func selfBilling() *vat.Line {
	return &vat.Line{
		Always:  append([]vat.Fact{{Rule: selfBilled, Note: "it.self_billed"}}, specimen...),
		Charges: slices.Concat(trip(), goods()),
		Formats: []vat.Format{{Rule: selfBilledInvoice, Format: invoice.FormatFull, Needs: []vat.Need{
			needNumber, vat.NeedTaxID(vat.Customer, "VAT", "IT-PIVA"), vat.NeedAddress(vat.Customer),
		}}},
	}
}
