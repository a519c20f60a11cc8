package fr

import (
	"slices"

	"quittance/countries/regime"
	"quittance/countries/vat"
	"quittance/invoice"
)

// The rules between the platform and those who drive, cook and deliver.
var (
	commissionReverse = rule("fr.commission.reverse_charge", "CGI art. 259, 1°; art. 283, 2; Directive 2006/112/EC art. 44, 196",
		"On the commission of a platform established elsewhere the driver or restaurant owes the tax.")
	commissionStandard = rule("fr.commission.standard", "CGI art. 256, IV; art. 278",
		"The commission of a platform established in France is taxed at the standard rate.")
	commissionReverseInvoice = rule("fr.commission.reverse_charge_invoice", "CGI annexe II art. 242 nonies A; Directive 2006/112/EC art. 226(4), (11a)",
		"The invoice of a commission under reverse charge names the VAT numbers of both and says Autoliquidation.")
	commissionInvoice = rule("fr.commission.full_invoice", "CGI annexe II art. 242 nonies A",
		"The invoice of a commission names the platform's VAT number and the customer with address.")
	selfBilled = regime.Rule{
		ID: "fr.self_billing.autofacturation", Since: date("2013-01-01"), Citation: "CGI art. 289, I-2; annexe II art. 242 nonies A (Décret n° 2013-346 du 24 avril 2013)",
		Summary: "An invoice that the customer draws up in the supplier's name says Autofacturation.",
	}
	selfBilledInvoice = rule("fr.self_billing.full_invoice", "CGI art. 289, I-2; annexe II art. 242 nonies A",
		"A self-billed invoice needs a mandate, and names the supplier's number and both parties with address.")
)

func commission() *vat.Line {
	abroad := vat.When{PlatformAbroad: vat.Yes}
	kinds := vat.Kinds(invoice.CommissionFee, invoice.ServiceFee)
	return &vat.Line{
		Charges: []vat.Choice{
			{Rule: commissionReverse, For: kinds, When: abroad, To: vat.ReverseCharge("fr.reverse_charge")},
			{Rule: commissionStandard, For: kinds, To: vat.At(standard)},
		},
		Formats: []vat.Format{
			{Rule: commissionReverseInvoice, When: abroad, Format: invoice.FormatFull, Needs: []vat.Need{
				vat.NeedTaxID(vat.Supplier, "VAT"), vat.NeedTaxID(vat.Customer, "VAT"), vat.NeedAddress(vat.Customer),
			}},
			{Rule: commissionInvoice, Format: invoice.FormatFull, Needs: []vat.Need{
				vat.NeedTaxID(vat.Supplier, "VAT"), vat.NeedAddress(vat.Customer),
			}},
		},
	}
}

// selfBilling is what a driver or restaurant supplied to the platform: the trip or
// the goods, at the rates of rides and deliveries.
func selfBilling() *vat.Line {
	return &vat.Line{
		Always:  []vat.Fact{{Rule: selfBilled, Note: "fr.self_billed"}},
		Charges: slices.Concat(trip(), goods()),
		Formats: []vat.Format{{Rule: selfBilledInvoice, Format: invoice.FormatFull, Needs: []vat.Need{
			needNumber, vat.NeedAddress(vat.Customer),
		}}},
	}
}
