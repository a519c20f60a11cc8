package de

import (
	"slices"

	"quittance/countries/regime"
	"quittance/countries/vat"
	"quittance/invoice"
)

// The rules between the platform and those who drive, cook and deliver.
var (
	commissionReverse = regime.Rule{
		ID: "de.commission.reverse_charge", Since: date("2010-01-01"),
		Citation: "UStG § 3a(2), § 13b(1), (5); Directive 2006/112/EC art. 44, 196",
		Summary:  "On the commission of a platform established elsewhere the driver or restaurant owes the tax.",
	}
	commissionStandard = regime.Rule{
		ID: "de.commission.standard", Since: date("1980-01-01"), Citation: "UStG § 3(9), § 12(1)",
		Summary: "The commission of a platform established in Germany is taxed at the standard rate.",
	}
	commissionReverseInvoice = regime.Rule{
		ID: "de.commission.reverse_charge_invoice", Since: date("2010-01-01"), Citation: "UStG § 14a(1), (5); Directive 2006/112/EC art. 226(4)",
		Summary: "The invoice of a commission under reverse charge names the VAT numbers of both.",
	}
	commissionInvoice = regime.Rule{
		ID: "de.commission.full_invoice", Since: date("2004-01-01"), Citation: "UStG § 14(4)",
		Summary: "The invoice of a commission names the platform's tax number and the customer with address.",
	}
	selfBilled = regime.Rule{
		ID: "de.self_billing.credit_by_customer", Since: date("2013-06-30"), Citation: "UStG § 14(2) Satz 5, § 14(4) Satz 1 Nr. 10 (Amtshilferichtlinie-Umsetzungsgesetz)",
		Summary: "An invoice that the customer draws up says Gutschrift, which is its title.",
	}
	selfBilledInvoice = regime.Rule{
		ID: "de.self_billing.full_invoice", Since: date("2013-06-30"), Citation: "UStG § 14(4)",
		Summary: "A self-billed invoice names the supplier's tax number and both parties with address.",
	}
)

func commission() *vat.Line {
	abroad := vat.When{PlatformAbroad: vat.Yes}
	kinds := vat.Kinds(invoice.CommissionFee, invoice.ServiceFee)
	return &vat.Line{
		Charges: []vat.Choice{
			{Rule: commissionReverse, For: kinds, When: abroad, To: vat.ReverseCharge("de.reverse_charge")},
			{Rule: commissionStandard, For: kinds, To: vat.At(standard)},
		},
		Formats: []vat.Format{
			{Rule: commissionReverseInvoice, When: abroad, Format: invoice.FormatFull, Needs: []vat.Need{
				vat.NeedTaxID(vat.Supplier, "VAT"), vat.NeedTaxID(vat.Customer, "VAT"), vat.NeedAddress(vat.Customer),
			}},
			{Rule: commissionInvoice, Format: invoice.FormatFull, Needs: []vat.Need{
				vat.NeedTaxID(vat.Supplier, "VAT", "DE-STNR"), vat.NeedAddress(vat.Customer),
			}},
		},
	}
}

// selfBilling is what a driver or restaurant supplied to the platform: the trip or
// the goods, at the rates of rides and deliveries.
func selfBilling() *vat.Line {
	return &vat.Line{
		Always:  []vat.Fact{{Rule: selfBilled}},
		Charges: slices.Concat(trip(), goods()),
		Formats: []vat.Format{{Rule: selfBilledInvoice, Format: invoice.FormatFull, Needs: []vat.Need{
			vat.NeedTaxID(vat.Supplier, "VAT", "DE-STNR"), vat.NeedAddress(vat.Customer),
		}}},
	}
}
