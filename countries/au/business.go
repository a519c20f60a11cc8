package au

import (
	"slices"

	"quittance/countries/vat"
	"quittance/invoice"
)

// The rules between the platform and those who drive, cook and deliver.
var (
	commissionAbroad = rule("au.commission.from_abroad_to_registered", date("2017-07-01"), gst+"s 9-25(5), (7), 84-5",
		"A service from abroad to a registered business is not connected with Australia; the business owes tax only as far as it cannot deduct it.")
	commissionTaxed = rule("au.commission.standard", beginning, gst+"s 9-5, 9-70; from abroad s 9-25(5)(d)",
		"A commission is taxed; from abroad where the customer is not registered.")
	recipientCreated = rule("au.self_billing.recipient_created", beginning, gst+"s 29-70(3); Recipient Created Tax Invoice Determinations",
		"The recipient may issue the tax invoice of a registered supplier under an agreement in writing.")
	recipientCreatedNeeds = rule("au.self_billing.needs", beginning, gst+"s 29-70(1), (3)",
		"A recipient created tax invoice names the ABN of supplier and recipient.")
)

func commission() *vat.Line {
	kinds := vat.Kinds(invoice.CommissionFee, invoice.ServiceFee)
	abroad := vat.When{PlatformAbroad: vat.Yes, SellerStatus: registered}
	foreign := vat.When{PlatformAbroad: vat.Yes}
	return &vat.Line{
		Charges: []vat.Choice{
			{Rule: commissionAbroad, For: kinds, When: abroad, To: vat.NoSupply("au.supplied_abroad")},
			{Rule: commissionTaxed, For: kinds, To: vat.At(standard)},
		},
		Formats: []vat.Format{
			{Rule: receiptOfUnregistered, When: foreign, Format: invoice.FormatReceipt},
			{Rule: namedTaxInvoice, Format: invoice.FormatFull, Called: "tax invoice", Needs: []vat.Need{
				vat.NeedTaxID(vat.Supplier, businessNumber), vat.NeedName(vat.Customer),
			}},
		},
	}
}

// selfBilling is what a registered driver or restaurant supplied to the platform.
func selfBilling() *vat.Line {
	list := slices.Concat([]vat.Choice{trip()}, goods())
	for i := range list {
		list[i].When.Status = registered
	}
	return &vat.Line{
		Always:  []vat.Fact{{Rule: recipientCreated, Note: "au.recipient_created"}},
		Charges: list,
		Formats: []vat.Format{{Rule: recipientCreatedNeeds, Format: invoice.FormatFull, Called: "recipient created tax invoice", Needs: []vat.Need{
			vat.NeedTaxID(vat.Supplier, businessNumber), vat.NeedTaxID(vat.Customer, businessNumber), vat.NeedName(vat.Customer),
		}}},
	}
}
