package es

import (
	"slices"

	"quittance/countries/vat"
	"quittance/invoice"
)

// The rules between the platform and those who drive, cook and deliver.
var (
	commissionReverse = rule("es.commission.reverse_charge", "Ley 37/1992 art. 69.Uno.1º, 84.Uno.2º.a; Directive 2006/112/EC art. 44, 196",
		"On the commission of a platform established elsewhere the driver or restaurant owes the tax.")
	commissionStandard = rule("es.commission.standard", "Ley 37/1992 art. 11, 90",
		"The commission of a platform established in Spain is taxed at the standard rate.")
	commissionReverseInvoice = rule("es.commission.reverse_charge_invoice", "Real Decreto 1619/2012 art. 6.1.d, 6.1.m; Directive 2006/112/EC art. 226(4), (11a)",
		"The invoice of a commission under reverse charge names the VAT numbers of both and says Inversión del sujeto pasivo.")
	commissionInvoice = rule("es.commission.full_invoice", "Real Decreto 1619/2012 art. 6",
		"The invoice of a commission names the tax numbers of both and the customer with address.")
	selfBilled = rule("es.self_billing.by_recipient", "Real Decreto 1619/2012 art. 5, 6.1.l",
		"An invoice that the customer draws up says Facturación por el destinatario.")
	selfBilledInvoice = rule("es.self_billing.full_invoice", "Real Decreto 1619/2012 art. 5, 6",
		"A self-billed invoice needs an agreement, and names the tax numbers and addresses of both.")
)

func commission() *vat.Line {
	abroad := vat.When{PlatformAbroad: vat.Yes}
	kinds := vat.Kinds(invoice.CommissionFee, invoice.ServiceFee)
	return &vat.Line{
		Always: specimen,
		Charges: []vat.Choice{
			{Rule: commissionReverse, For: kinds, When: abroad, To: vat.ReverseCharge("es.reverse_charge")},
			{Rule: commissionStandard, For: kinds, To: vat.At(standard)},
		},
		Formats: []vat.Format{
			{Rule: commissionReverseInvoice, When: abroad, Format: invoice.FormatFull, Needs: []vat.Need{
				vat.NeedTaxID(vat.Supplier, "VAT"), vat.NeedTaxID(vat.Customer, "VAT"), vat.NeedAddress(vat.Customer),
			}},
			{Rule: commissionInvoice, Format: invoice.FormatFull, Needs: []vat.Need{
				needNumber, vat.NeedTaxID(vat.Customer, "VAT", "ES-NIF"), vat.NeedAddress(vat.Customer),
			}},
		},
	}
}

// selfBilling is what a driver or restaurant supplied to the platform: the trip or
// the goods, at the rates of rides and deliveries.
func selfBilling() *vat.Line {
	return &vat.Line{
		Always:  append([]vat.Fact{{Rule: selfBilled, Note: "es.self_billed"}}, specimen...),
		Charges: slices.Concat(trip(), goods()),
		Formats: []vat.Format{{Rule: selfBilledInvoice, Format: invoice.FormatFull, Needs: []vat.Need{
			needNumber, vat.NeedTaxID(vat.Customer, "VAT", "ES-NIF"), vat.NeedAddress(vat.Customer),
		}}},
	}
}
