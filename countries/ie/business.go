package ie

import (
	"slices"

	"quittance/countries/regime"
	"quittance/countries/vat"
	"quittance/invoice"
)

// The rules between the platform and those who drive, cook and deliver.
var (
	commissionReverse = regime.Rule{
		ID: "ie.commission.reverse_charge", Since: begin, Citation: act + " s. 12, s. 34; Directive 2006/112/EC art. 44, 196",
		Summary: "On the commission of a platform established elsewhere the driver or restaurant owes the tax.",
	}
	commissionStandard = regime.Rule{
		ID: "ie.commission.standard", Since: begin, Citation: act + " s. 46(1)(a)",
		Summary: "The commission of a platform established in Ireland is taxed at the standard rate.",
	}
	commissionReverseInvoice = regime.Rule{
		ID: "ie.commission.reverse_charge_invoice", Since: begin, Citation: act + " s. 66; Directive 2006/112/EC art. 226(4), (11a)",
		Summary: "The invoice of a commission under reverse charge names the VAT numbers of both.",
	}
	commissionInvoice = regime.Rule{
		ID: "ie.commission.full_invoice", Since: begin, Citation: act + " s. 66; S.I. 639/2010",
		Summary: "The invoice of a commission names the platform's VAT number and the customer with address.",
	}
	selfBilled = regime.Rule{
		ID: "ie.self_billing.drawn_up_by_customer", Since: begin, Citation: act + " s. 66; Directive 2006/112/EC art. 224, 226(10a)",
		Summary: "An invoice that the customer draws up says self-billing.",
	}
	selfBilledReceipt = regime.Rule{
		ID: "ie.self_billing.no_tax", Since: begin, Citation: act + " s. 66",
		Summary: "For exempt trips, and for suppliers who are not registered, the customer draws up a statement without tax.",
	}
	selfBilledInvoice = regime.Rule{
		ID: "ie.self_billing.full_invoice", Since: begin, Citation: act + " s. 66; S.I. 639/2010",
		Summary: "A self-billed invoice names the supplier's VAT number and both parties with address.",
	}
)

func commission() *vat.Line {
	abroad := vat.When{PlatformAbroad: vat.Yes}
	kinds := vat.Kinds(invoice.CommissionFee, invoice.ServiceFee)
	return &vat.Line{
		Charges: []vat.Choice{
			{Rule: commissionReverse, For: kinds, When: abroad, To: vat.ReverseCharge("ie.reverse_charge")},
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
	trips := []invoice.ServiceClass{invoice.ClassTaxi, invoice.ClassPrivateHire}
	return &vat.Line{
		Always:  []vat.Fact{{Rule: selfBilled, Note: "ie.self_billed"}},
		Charges: slices.Concat(trip(), goods()),
		Formats: []vat.Format{
			{Rule: selfBilledReceipt, When: vat.When{Class: trips}, Format: invoice.FormatReceipt, Needs: []vat.Need{vat.NeedAddress(vat.Customer)}},
			{Rule: selfBilledReceipt, When: isUnregistered, Format: invoice.FormatReceipt, Needs: []vat.Need{vat.NeedAddress(vat.Customer)}},
			{Rule: selfBilledInvoice, Format: invoice.FormatFull, Needs: []vat.Need{
				vat.NeedTaxID(vat.Supplier, "VAT"), vat.NeedAddress(vat.Customer),
			}},
		},
	}
}
