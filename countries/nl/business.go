package nl

import (
	"slices"

	"quittance/countries/regime"
	"quittance/countries/vat"
	"quittance/invoice"
)

// The rules between the platform and those who drive, cook and deliver.
var (
	commissionReverse = regime.Rule{
		ID: "nl.commission.reverse_charge", Since: begin, Citation: "Wet op de omzetbelasting 1968 art. 6(1), 12(2); Directive 2006/112/EC art. 44, 196",
		Summary: "On the commission of a platform established elsewhere the driver or restaurant owes the tax.",
	}
	commissionStandard = regime.Rule{
		ID: "nl.commission.standard", Since: begin, Citation: "Wet op de omzetbelasting 1968 art. 4, 9(1)",
		Summary: "The commission of a platform established in the Netherlands is taxed at the standard rate.",
	}
	commissionReverseInvoice = regime.Rule{
		ID: "nl.commission.reverse_charge_invoice", Since: begin, Citation: "Wet op de omzetbelasting 1968 art. 35a(1); Directive 2006/112/EC art. 226(4), (11a)",
		Summary: "The invoice of a commission under reverse charge names the VAT numbers of both.",
	}
	commissionInvoice = regime.Rule{
		ID: "nl.commission.full_invoice", Since: begin, Citation: "Wet op de omzetbelasting 1968 art. 35a(1)",
		Summary: "The invoice of a commission names the platform's VAT number and the customer with address.",
	}
	selfBilled = regime.Rule{
		ID: "nl.self_billing.drawn_up_by_customer", Since: begin, Citation: "Wet op de omzetbelasting 1968 art. 35a(1); Directive 2006/112/EC art. 224, 226(10a)",
		Summary: "An invoice that the customer draws up says factuur uitgereikt door afnemer.",
	}
	selfBilledInvoice = regime.Rule{
		ID: "nl.self_billing.full_invoice", Since: begin, Citation: "Wet op de omzetbelasting 1968 art. 35a(1)",
		Summary: "A self-billed invoice names the supplier's VAT number and both parties with address.",
	}
)

func commission() *vat.Line {
	abroad := vat.When{PlatformAbroad: vat.Yes}
	kinds := vat.Kinds(invoice.CommissionFee, invoice.ServiceFee)
	return &vat.Line{
		Charges: []vat.Choice{
			{Rule: commissionReverse, For: kinds, When: abroad, To: vat.ReverseCharge("nl.reverse_charge")},
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
		Always:  []vat.Fact{{Rule: selfBilled, Note: "nl.self_billed"}},
		Charges: slices.Concat(trip(), goods()),
		Formats: []vat.Format{
			{Rule: selfBilledInvoice, When: isSmall, Format: invoice.FormatFull, Needs: []vat.Need{vat.NeedAddress(vat.Customer)}},
			{Rule: selfBilledInvoice, Format: invoice.FormatFull, Needs: []vat.Need{
				vat.NeedTaxID(vat.Supplier, "VAT"), vat.NeedAddress(vat.Customer),
			}},
		},
	}
}
