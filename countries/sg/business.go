package sg

import (
	"slices"

	"quittance/countries/regime"
	"quittance/countries/vat"
	"quittance/invoice"
)

// The rules between the platform and those who drive, cook and deliver.
var (
	commissionReverse = regime.Rule{
		ID: "sg.commission.reverse_charge", Since: date("2020-01-01"), Citation: act + "s. 14",
		Summary: "On the commission of a platform established abroad a registered driver or restaurant accounts for the tax, where it must.",
	}
	commissionVendor = regime.Rule{
		ID: "sg.commission.overseas_vendor", Since: date("2020-01-01"), Citation: act + "overseas vendor registration (First and Seventh Schedules)",
		Summary: "The digital service of a registered platform abroad to one who is not registered is taxed at the standard rate.",
	}
	commissionStandard = law("sg.commission.standard", act+"s. 8, 16",
		"The commission of a platform established in Singapore is taxed at the standard rate.")
	commissionAbroad = law("sg.commission.abroad_invoice", act+"s. 41",
		"The invoice of a commission from abroad names the customer with address.")
	selfBilled = law("sg.self_billing.by_customer", regulations+", self-billing",
		"A customer may issue the tax invoice for a registered supplier who has agreed; it says that it is self-billed.")
	selfBilledInvoice = law("sg.self_billing.tax_invoice", regulations+", self-billing",
		"A self-billed tax invoice names the GST registration numbers of both and the customer with address.")
)

func commission() *vat.Line {
	abroad := vat.When{PlatformAbroad: vat.Yes}
	toSmall := vat.When{PlatformAbroad: vat.Yes, SellerStatus: unregistered}
	kinds := vat.Kinds(invoice.CommissionFee, invoice.ServiceFee)
	return &vat.Line{
		Charges: []vat.Choice{
			{Rule: commissionVendor, For: kinds, When: toSmall, To: vat.At(standard)},
			{Rule: commissionReverse, For: kinds, When: abroad, To: vat.ReverseCharge("sg.reverse_charge")},
			{Rule: commissionStandard, For: kinds, To: vat.At(standard)},
		},
		Formats: []vat.Format{
			{Rule: commissionAbroad, When: abroad, Format: invoice.FormatFull, Needs: []vat.Need{vat.NeedAddress(vat.Customer)}},
			{Rule: simplifiedInvoice, UpTo: &simplifiedUpTo, Format: invoice.FormatSimplified, Needs: []vat.Need{vat.NeedTaxID(vat.Supplier, "SG-GST")}},
			{Rule: taxInvoice, Format: invoice.FormatFull, Needs: []vat.Need{vat.NeedTaxID(vat.Supplier, "SG-GST"), vat.NeedAddress(vat.Customer)}},
		},
	}
}

// selfBilling is what a registered driver or restaurant supplied to the platform.
func selfBilling() *vat.Line {
	return &vat.Line{
		Always:  []vat.Fact{{Rule: selfBilled, Note: "sg.self_billed"}},
		Charges: slices.Concat(trip(), goods()),
		Formats: []vat.Format{{Rule: selfBilledInvoice, Format: invoice.FormatFull, Needs: []vat.Need{
			vat.NeedTaxID(vat.Supplier, "SG-GST"), vat.NeedTaxID(vat.Customer, "SG-GST"), vat.NeedAddress(vat.Customer),
		}}},
	}
}
