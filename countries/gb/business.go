package gb

import (
	"slices"

	"quittance/countries/regime"
	"quittance/countries/vat"
	"quittance/invoice"
)

// The rules between the platform and those who drive, cook and deliver.
var (
	commissionReverse = regime.Rule{
		ID: "gb.commission.reverse_charge", Since: begin, Citation: "VATA 1994 s. 7A(2)(a), s. 8",
		Summary: "On the commission of a platform established elsewhere the driver or restaurant owes the tax.",
	}
	commissionStandard = regime.Rule{
		ID: "gb.commission.standard", Since: begin, Citation: "VATA 1994 s. 2, s. 4",
		Summary: "The commission of a platform established in the United Kingdom is taxed at the standard rate.",
	}
	commissionInvoice = regime.Rule{
		ID: "gb.commission.full_invoice", Since: begin, Citation: "VAT Regulations 1995 reg. 14(1)",
		Summary: "The invoice of a commission names the platform's VAT number and the customer with address.",
	}
	selfBilledReceipt = regime.Rule{
		ID: "gb.self_billing.unregistered_receipt", Since: begin, Citation: "VAT Notice 700/62",
		Summary: "For a supplier who is not registered the customer draws up a statement without tax.",
	}
	selfBilledInvoice = regime.Rule{
		ID: "gb.self_billing.full_invoice", Since: begin, Citation: "VATA 1994 Sch. 11 para. 2B; VAT Regulations 1995 reg. 13(3A)-(3G); VAT Notice 700/62",
		Summary: "A self-billed invoice says so, names the supplier's VAT number and both parties, and that its tax is the supplier's output tax.",
	}
)

func commission() *vat.Line {
	kinds := vat.Kinds(invoice.CommissionFee, invoice.ServiceFee)
	return &vat.Line{
		Charges: []vat.Choice{
			{Rule: commissionReverse, For: kinds, When: vat.When{PlatformAbroad: vat.Yes}, To: vat.ReverseCharge("gb.reverse_charge")},
			{Rule: commissionStandard, For: kinds, To: vat.At(standard)},
		},
		Formats: []vat.Format{{Rule: commissionInvoice, Format: invoice.FormatFull, Needs: []vat.Need{
			vat.NeedTaxID(vat.Supplier, "VAT"), vat.NeedAddress(vat.Customer),
		}}},
	}
}

// selfBilling is what a driver or restaurant supplied to the platform: in London the
// trip that the operator supplies on.
func selfBilling() *vat.Line {
	trip := []vat.Choice{
		{Rule: privateHire, For: tripOrNoShow, When: vat.When{Class: hire}, To: vat.At(standard)},
		{Rule: taxiStandard, For: tripOrNoShow, When: taxi, To: vat.At(standard)},
	}
	return &vat.Line{
		Charges: slices.Concat(trip, goods()),
		Formats: []vat.Format{
			{Rule: selfBilledReceipt, When: isUnregistered, Format: invoice.FormatReceipt, Needs: []vat.Need{vat.NeedAddress(vat.Customer)}},
			{Rule: selfBilledInvoice, Format: invoice.FormatFull, Note: "gb.self_billed", Needs: []vat.Need{
				vat.NeedTaxID(vat.Supplier, "VAT"), vat.NeedAddress(vat.Customer),
			}},
		},
	}
}
