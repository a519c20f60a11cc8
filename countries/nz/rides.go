package nz

import (
	"slices"

	"quittance/countries/vat"
	"quittance/invoice"
)

func rides() *vat.Line {
	kinds := slices.Concat(vat.Trip(), vat.TripExtras(), vat.Kinds(invoice.CancellationFee))
	return &vat.Line{
		Principals: []vat.Principal{{Rule: deemedRide, Note: "nz.platform_supplies", NameOnly: true}},
		Charges:    []vat.Choice{{Rule: rideStandard, For: kinds, To: vat.At(standard)}, tips()},
		Memos: []vat.Memo{{
			Rule: rideCredit, Kind: invoice.MemoFlatRateCredit, When: vat.When{SellerStatus: notRegistered},
			Base: vat.BaseSellers, Rate: &flatRate,
		}},
	}
}
