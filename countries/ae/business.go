package ae

import (
	"slices"

	"quittance/countries/vat"
	"quittance/invoice"
)

// The rules between the platform and those who drive, cook and deliver.
var (
	commissionReverse = law("ae.commission.reverse_charge", "Federal Decree-Law 8/2017 art. 48; "+regulation+"art. 48",
		"On the commission of a platform established abroad the registered driver or restaurant owes the tax.")
	commissionStandard = law("ae.commission.standard", "Federal Decree-Law 8/2017 art. 2, 3",
		"The commission of a platform established in the Emirates is taxed at the standard rate.")
	commissionAbroad = law("ae.commission.reverse_charge_invoice", "Federal Decree-Law 8/2017 art. 48",
		"The invoice of a commission from abroad names the customer's registration number and address.")
	commissionSmall = law("ae.commission.simplified_invoice", regulation+"art. 59",
		"The tax invoice of a commission to one who is not registered may be simplified.")
	commissionInvoice = law("ae.commission.tax_invoice", regulation+"art. 59",
		"The tax invoice of a commission names both, with address and registration number.")
	selfBilled = law("ae.self_billing.by_customer", regulation+"art. 59, 60",
		"A customer may issue the tax invoice for a registered supplier who has agreed; it says that the buyer created it.")
	selfBilledReceipt = law("ae.self_billing.statement", "Federal Decree-Law 8/2017 art. 65",
		"For exempt carriage no tax invoice is wanted: the self-billed document names both with address.")
	selfBilledInvoice = law("ae.self_billing.tax_invoice", regulation+"art. 59",
		"A self-billed tax invoice names the registration numbers and addresses of both.")
)

func commission() *vat.Line {
	abroad := vat.When{PlatformAbroad: vat.Yes}
	kinds := vat.Kinds(invoice.CommissionFee, invoice.ServiceFee)
	return &vat.Line{
		Charges: []vat.Choice{
			{Rule: commissionReverse, For: kinds, When: abroad, To: vat.ReverseCharge("ae.reverse_charge")},
			{Rule: commissionStandard, For: kinds, To: vat.At(standard)},
		},
		Formats: []vat.Format{
			{Rule: commissionAbroad, When: abroad, Format: invoice.FormatFull, Needs: []vat.Need{
				vat.NeedTaxID(vat.Customer, "AE-TRN"), vat.NeedAddress(vat.Customer),
			}},
			{Rule: commissionSmall, When: vat.When{Business: vat.No}, Format: invoice.FormatSimplified, Needs: needsTRN},
			{Rule: commissionInvoice, Format: invoice.FormatFull, Needs: []vat.Need{
				vat.NeedTaxID(vat.Supplier, "AE-TRN"), vat.NeedTaxID(vat.Customer, "AE-TRN"), vat.NeedAddress(vat.Customer),
			}},
		},
	}
}

// selfBilling is what a driver or restaurant supplied to the platform.
func selfBilling() *vat.Line {
	return &vat.Line{
		Always:  []vat.Fact{{Rule: selfBilled, Note: "ae.self_billed"}},
		Charges: slices.Concat(trip(), goods()),
		Formats: []vat.Format{
			{Rule: selfBilledReceipt, When: vat.When{If: untaxed}, Format: invoice.FormatFull, Called: "statement", Needs: []vat.Need{vat.NeedAddress(vat.Customer)}},
			{Rule: selfBilledInvoice, Format: invoice.FormatFull, Needs: []vat.Need{
				vat.NeedTaxID(vat.Supplier, "AE-TRN"), vat.NeedTaxID(vat.Customer, "AE-TRN"), vat.NeedAddress(vat.Customer),
			}},
		},
	}
}
