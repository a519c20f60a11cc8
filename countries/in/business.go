package in

import (
	"slices"

	"quittance/countries/vat"
	"quittance/invoice"
)

// The rules between the platform and those who drive and cook. There is no self-billing:
// the law knows a recipient's own invoice only where the recipient owes the tax (s. 31(3)(f)).
var (
	commissionReverse = law("in.commission.reverse_charge", "IGST Act 2017 s. 5(3); Notification 10/2017-Integrated Tax (Rate), serial no. 1",
		"On the service of a platform that is not in the taxable territory the registered recipient owes the integrated tax.")
	commissionTaxed = law("in.commission.standard", "Notification 11/2017-Central Tax (Rate), residual rate; IGST Act 2017 s. 12(2)",
		"The commission of a platform is taxed at 18 % where the recipient is.")
	commissionAbroad = law("in.commission.reverse_charge_invoice", "CGST Rules 2017 r. 46; CGST Act 2017 s. 31(3)(f)",
		"The invoice of a commission from abroad names the recipient's GSTIN and address.")
	commissionBusiness = law("in.commission.tax_invoice", "CGST Rules 2017 r. 46, 48(4); Notification 13/2020-Central Tax",
		"The tax invoice of a commission names the recipient with address and GSTIN, and above a turnover needs an invoice reference number.")
	commissionOther = law("in.commission.unregistered", "CGST Rules 2017 r. 46",
		"The tax invoice of a commission to one who is not registered names the recipient with address.")
)

func commission() *vat.Line {
	abroad := vat.When{PlatformAbroad: vat.Yes}
	kinds := vat.Kinds(invoice.CommissionFee, invoice.ServiceFee)
	business := vat.When{Business: vat.Yes}
	return &vat.Line{
		Charges: slices.Concat(
			[]vat.Choice{{Rule: commissionReverse, For: kinds, When: abroad, To: vat.ReverseCharge("in.reverse_charge").In(invoice.SchemeIGST)}},
			eighteen.taxed(vat.Choice{Rule: commissionTaxed, For: kinds}),
		),
		Formats: []vat.Format{
			{Rule: commissionAbroad, When: abroad, Format: invoice.FormatFull, Needs: []vat.Need{
				vat.NeedTaxID(vat.Customer, "IN-GSTIN"), vat.NeedAddress(vat.Customer),
			}},
			{Rule: commissionBusiness, When: business, Format: invoice.FormatFull, Note: "in.specimen", Needs: []vat.Need{
				vat.NeedTaxID(vat.Supplier, "IN-GSTIN"), vat.NeedAddress(vat.Customer),
			}},
			{Rule: commissionOther, Format: invoice.FormatFull, Needs: []vat.Need{
				vat.NeedTaxID(vat.Supplier, "IN-GSTIN"), vat.NeedAddress(vat.Customer),
			}},
		},
	}
}
