package nz

import (
	"slices"

	"quittance/countries/vat"
	"quittance/invoice"
)

func delivery() *vat.Line {
	kinds := slices.Concat(vat.Goods(), vat.DeliveryFees(), vat.Kinds(invoice.CancellationFee))
	return &vat.Line{
		Principals: []vat.Principal{{Rule: deemedDelivery, For: vat.Kinds(invoice.DeliveryFee)}},
		Charges:    []vat.Choice{{Rule: deliveryStandard, For: kinds, To: vat.At(standard)}, tips()},
		Memos: []vat.Memo{{
			Rule: deliveryCredit, Kind: invoice.MemoFlatRateCredit, When: vat.When{If: broughtByUnregistered},
			Base: vat.BaseSellers, Rate: &flatRate,
		}},
	}
}

// broughtByUnregistered reports whether the platform supplies what somebody who is not
// registered brings. It is a hook because the credit hangs on who brings a delivery, who
// may be the courier or the restaurant, and no other law asks for that person's status.
func broughtByUnregistered(f vat.Facts) bool {
	if f.Supplier.Role != invoice.RolePlatform {
		return false
	}
	for _, c := range f.Order.Components {
		by, _ := f.Order.Party(c.SuppliedBy)
		if c.Kind == invoice.DeliveryFee && by.ID != f.Supplier.ID {
			return slices.Contains(notRegistered, by.Status)
		}
	}
	return false
}
