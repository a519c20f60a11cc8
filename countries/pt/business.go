package pt

import (
	"slices"

	"quittance/countries/vat"
	"quittance/invoice"
)

// The rules between the platform and those who drive, cook and deliver.
var (
	commissionReverse = rule("pt.commission.reverse_charge", "CIVA art. 2(1)(e), 6(6)(a); Directive 2006/112/EC art. 44, 196",
		"On the commission of a platform established elsewhere the driver or restaurant owes the tax.")
	commissionStandard = rule("pt.commission.standard", "CIVA art. 4, 18(1)(c)",
		"The commission of a platform established in Portugal is taxed at the standard rate.")
	commissionReverseInvoice = rule("pt.commission.reverse_charge_invoice", "CIVA art. 36(13); Directive 2006/112/EC art. 226(4), (11a)",
		"The invoice of a commission under reverse charge names the VAT numbers of both and says IVA - autoliquidação.")
	commissionInvoice = rule("pt.commission.full_invoice", "CIVA art. 36(5)",
		"The invoice of a commission names the tax numbers of both and the customer with address.")
	selfBilled = rule("pt.self_billing.autofaturacao", "CIVA art. 36(11)",
		"An invoice that the customer draws up says Autofaturação.")
	selfBilledInvoice = rule("pt.self_billing.full_invoice", "CIVA art. 36(5), (11)",
		"A self-billed invoice needs an agreement, and names the tax numbers and addresses of both.")
)

func commission() *vat.Line {
	abroad := vat.When{PlatformAbroad: vat.Yes}
	kinds := vat.Kinds(invoice.CommissionFee, invoice.ServiceFee)
	return &vat.Line{
		Always: specimen,
		Charges: append([]vat.Choice{
			{Rule: commissionReverse, For: kinds, When: abroad, To: vat.ReverseCharge("pt.reverse_charge")},
		}, taxed(vat.Choice{Rule: commissionStandard, For: kinds}, standard)...),
		Formats: []vat.Format{
			{Rule: commissionReverseInvoice, When: abroad, Format: invoice.FormatFull, Needs: []vat.Need{
				vat.NeedTaxID(vat.Supplier, "VAT"), vat.NeedTaxID(vat.Customer, "VAT"), vat.NeedAddress(vat.Customer),
			}},
			{Rule: commissionInvoice, Format: invoice.FormatFull, Needs: []vat.Need{
				needNumber, vat.NeedTaxID(vat.Customer, "VAT", "PT-NIF"), vat.NeedAddress(vat.Customer),
			}},
		},
	}
}

// selfBilling is what a driver or restaurant supplied to the platform: the trip or
// the goods, at the rates of rides and deliveries.
func selfBilling() *vat.Line {
	return &vat.Line{
		Always:  append([]vat.Fact{{Rule: selfBilled, Note: "pt.self_billed"}}, specimen...),
		Charges: slices.Concat(trip(), goods()),
		Formats: []vat.Format{{Rule: selfBilledInvoice, Format: invoice.FormatFull, Needs: []vat.Need{
			needNumber, vat.NeedTaxID(vat.Customer, "VAT", "PT-NIF"), vat.NeedAddress(vat.Customer),
		}}},
	}
}
