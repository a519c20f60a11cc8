package gb

import (
	"slices"

	"quittance/countries/vat"
	"quittance/invoice"
)

var (
	taxi         = vat.When{Class: []invoice.ServiceClass{invoice.ClassTaxi}}
	hire         = []invoice.ServiceClass{invoice.ClassPrivateHire}
	inLondon     = vat.When{Class: hire, Jurisdiction: []string{"GB-LND"}}
	outOfLondon  = vat.When{Class: hire, Jurisdiction: []string{"GB"}} // after inLondon: elsewhere, or before
	ownSupply    = vat.When{Own: vat.Yes}
	tripOrNoShow = append(vat.Trip(), invoice.CancellationFee)
)

func rides() *vat.Line {
	all := slices.Concat(tripOrNoShow, vat.TripExtras())
	return &vat.Line{
		Principals: []vat.Principal{{Rule: londonPrincipal, When: inLondon, NameOnly: true}},
		Charges: []vat.Choice{
			{Rule: marginScheme, For: all, When: inLondon, To: vat.NoSupply("gb.margin_scheme")},
			{Rule: londonStandard, For: all, When: inLondon, To: vat.At(standard)},
			{Rule: privateHire, For: tripOrNoShow, When: outOfLondon, To: vat.At(standard)},
			{Rule: taxiStandard, For: tripOrNoShow, When: taxi, To: vat.At(standard)},
			{Rule: rideExtras, For: vat.TripExtras(), When: ownSupply, To: vat.As(invoice.Fare)},
			{Rule: rideFee, For: vat.TripExtras(), To: vat.At(standard)},
			tips(),
		},
		Formats: slices.Concat([]vat.Format{{Rule: marginReceipt, When: inLondon, Format: invoice.FormatReceipt}}, formats()),
		Memos: []vat.Memo{{
			Rule: marginTax, Kind: invoice.MemoMarginVAT, When: inLondon, Base: vat.BaseMargin, Within: &margin,
		}},
		Finish: needCost,
	}
}

// needCost refuses a trip of the margin scheme that does not say what the operator owes
// the driver. It is a hook because a margin without a cost is still a number: no other
// fact would notice that the tax is on the whole fare.
func needCost(p *vat.Paper) error {
	d, err := p.Total("")
	if err != nil || len(d.Memoranda) == 0 {
		return err
	}
	if slices.ContainsFunc(p.Order.Components, func(c invoice.Component) bool { return c.Kind == invoice.SupplierCost }) {
		return nil
	}
	return invoice.Reject(invoice.ReasonInvalidOrder, "components", "want supplier_cost: the tax on the margin depends on it")
}
