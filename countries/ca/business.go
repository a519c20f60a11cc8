package ca

import (
	"slices"

	"quittance/countries/vat"
	"quittance/invoice"
)

// commission is the platform's fee to a driver, courier or restaurant.
func commission() *vat.Line {
	kinds := vat.Kinds(invoice.CommissionFee, invoice.ServiceFee)
	abroad := vat.When{PlatformAbroad: vat.Yes, SellerStatus: registered}
	free := vat.Choice{Rule: commissionAbroad, For: kinds, When: abroad, To: vat.NoSupply("ca.supplied_abroad")}
	foreign := vat.Format{
		Rule: commissionReceipt, When: vat.When{PlatformAbroad: vat.Yes}, Format: invoice.FormatReceipt,
		Needs: []vat.Need{vat.NeedName(vat.Customer)},
	}
	return &vat.Line{
		Charges: slices.Concat([]vat.Choice{free}, taxed(commissionTaxed, kinds, vat.When{})),
		Formats: slices.Concat([]vat.Format{foreign}, formats()),
	}
}
