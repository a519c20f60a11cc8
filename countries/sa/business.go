package sa

import (
	"slices"

	"quittance/countries/vat"
	"quittance/invoice"
)

// The rules between the platform and those who drive, cook and deliver.
var (
	commissionReverse = law("sa.commission.reverse_charge", "VAT Law art. 2; VAT Implementing Regulations art. 47; GCC Unified VAT Agreement art. 15",
		"On the commission of a platform established abroad the registered driver or restaurant owes the tax.")
	commissionStandard = law("sa.commission.standard", "VAT Law art. 2",
		"The commission of a platform established in the Kingdom is taxed at the standard rate.")
	commissionAbroad = law("sa.commission.reverse_charge_invoice", "VAT Implementing Regulations art. 53",
		"The invoice of a commission from abroad names the customer's tax number and address.")
	commissionSmall = law("sa.commission.simplified_invoice", "VAT Implementing Regulations art. 53",
		"A commission below SAR 1,000 needs a simplified tax invoice only, where the customer has no tax number.")
	commissionInvoice = law("sa.commission.tax_invoice", "VAT Implementing Regulations art. 53",
		"The tax invoice of a commission names both, with address and the tax number that each has.")
	selfBilled = law("sa.self_billing.by_customer", "VAT Implementing Regulations art. 53",
		"A customer may issue the tax invoice for a registered supplier who has agreed; it says that it is self-billed.")
	selfBilledInvoice = law("sa.self_billing.tax_invoice", "VAT Implementing Regulations art. 53",
		"A self-billed tax invoice names the tax numbers and addresses of both.")
)

func commission() *vat.Line {
	abroad := vat.When{PlatformAbroad: vat.Yes}
	kinds := vat.Kinds(invoice.CommissionFee, invoice.ServiceFee)
	return &vat.Line{
		Always: electronic(),
		Charges: []vat.Choice{
			{Rule: commissionReverse, For: kinds, When: abroad, To: vat.ReverseCharge("sa.reverse_charge")},
			{Rule: commissionStandard, For: kinds, To: vat.At(standard)},
		},
		Formats: []vat.Format{
			{Rule: commissionAbroad, When: abroad, Format: invoice.FormatFull, Needs: []vat.Need{
				vat.NeedTaxID(vat.Customer, "SA-VAT"), vat.NeedAddress(vat.Customer),
			}},
			{Rule: commissionSmall, When: vat.When{Business: vat.No}, UpTo: &simplifiedUpTo, Format: invoice.FormatSimplified, Needs: []vat.Need{
				vat.NeedTaxID(vat.Supplier, "SA-VAT"),
			}},
			{Rule: commissionInvoice, Format: invoice.FormatFull, Needs: []vat.Need{
				vat.NeedTaxID(vat.Supplier, "SA-VAT"), vat.NeedAddress(vat.Customer),
			}},
		},
	}
}

// selfBilling is what a registered driver or restaurant supplied to the platform.
func selfBilling() *vat.Line {
	return &vat.Line{
		Always:  append([]vat.Fact{{Rule: selfBilled, Note: "sa.self_billed"}}, electronic()...),
		Charges: slices.Concat(trip(), goods()),
		Formats: []vat.Format{{Rule: selfBilledInvoice, Format: invoice.FormatFull, Needs: []vat.Need{
			vat.NeedTaxID(vat.Supplier, "SA-VAT"), vat.NeedTaxID(vat.Customer, "SA-VAT"), vat.NeedAddress(vat.Customer),
		}}},
	}
}
