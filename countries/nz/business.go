package nz

import (
	"slices"

	"quittance/countries/vat"
	"quittance/invoice"
)

// The rules between the platform and those who drive, cook and deliver.
var (
	commissionAbroad = rule("nz.commission.from_abroad_to_registered", date("2016-10-01"), "GST Act 1985 s 8(4), (4D)",
		"A service from abroad to a registered person is not supplied in New Zealand, unless both agree.")
	commissionStandard = rule("nz.commission.standard", beginning, "GST Act 1985 s 8(1), (3)(c)",
		"A commission is taxed at the standard rate; from abroad where the customer is not registered.")
	buyerCreated = rule("nz.self_billing.buyer_created", information, "GST Act 1985 s 19K(4)",
		"The buyer issues the taxable supply information of a registered supplier, as both agreed.")
	zeroRated = rule("nz.self_billing.zero_rated", platforms, "GST Act 1985 s 8C, 11A(1)(jc)",
		"What a registered driver or courier supplies to the platform as a listed service is zero-rated.")
	suppliedStandard = rule("nz.self_billing.standard", beginning, "GST Act 1985 s 8(1)",
		"What a registered supplier supplies otherwise is taxed at the standard rate.")
	buyerCreatedNeeds = rule("nz.self_billing.needs", information, "GST Act 1985 s 19E, 19K(4)",
		"Information that the buyer creates names the supplier's GST number and the buyer.")
)

func commission() *vat.Line {
	kinds := vat.Kinds(invoice.CommissionFee, invoice.ServiceFee)
	abroad := vat.When{PlatformAbroad: vat.Yes, SellerStatus: []invoice.TaxStatus{invoice.StatusRegistered}}
	return &vat.Line{
		Charges: []vat.Choice{
			{Rule: commissionAbroad, For: kinds, When: abroad, To: vat.NoSupply("nz.supplied_abroad")},
			{Rule: commissionStandard, For: kinds, To: vat.At(standard)},
		},
	}
}

// selfBilling is what a registered driver, courier or restaurant supplied to the platform.
func selfBilling() *vat.Line {
	registered := vat.When{Status: []invoice.TaxStatus{invoice.StatusRegistered}}
	listed := slices.Concat(vat.Trip(), vat.Kinds(invoice.DeliveryFee))
	return &vat.Line{
		Always: []vat.Fact{{Rule: buyerCreated, Note: "nz.buyer_created"}},
		Charges: []vat.Choice{
			{Rule: zeroRated, For: listed, When: registered, To: vat.Zero().Noting("nz.zero_rated")},
			{Rule: suppliedStandard, For: slices.Concat(listed, vat.Goods()), When: registered, To: vat.At(standard)},
		},
		Formats: []vat.Format{{Rule: buyerCreatedNeeds, Format: invoice.FormatFull, Needs: []vat.Need{
			vat.NeedTaxID(vat.Supplier, gstNumber), vat.NeedAddress(vat.Customer),
		}}},
	}
}
