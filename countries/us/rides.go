package us

import (
	"quittance/countries/regime"
	"quittance/invoice"
)

// The rules of rides. No tax is computed: what the trip was charged with stands on
// the receipt as it was charged.
var (
	asCharged = regime.Rule{
		ID: "us.rides.as_charged", Since: date("2015-01-01"),
		Citation: "our policy: no federal or state law prescribes a consumer's invoice; local rules want an itemised receipt (New York City: 35 RCNY)",
		Summary:  "The receipt lists fare, taxes and surcharges as they were charged.",
	}
	onBehalf = regime.Rule{
		ID: "us.rides.issued_on_behalf", Since: date("2015-01-01"), Citation: "our policy; Restatement (Third) of Agency § 1.01",
		Summary: "The platform issues the receipt on behalf of the driver or taxi company.",
	}
	rideTip = regime.Rule{
		ID: "us.rides.tip_voluntary", Since: date("2015-01-01"), Citation: "29 CFR § 531.52",
		Summary: "A tip is a gift of the rider to the driver and stands beside the price.",
	}
	rideReduction = regime.Rule{
		ID: "us.rides.reduction_lowers_price", Since: date("2015-01-01"), Citation: "our policy",
		Summary: "A discount or refund known before issue lowers the price.",
	}
	rideVoucher = regime.Rule{
		ID: "us.rides.voucher_pays", Since: date("2015-01-01"), Citation: "our policy",
		Summary: "A voucher of the platform pays a part of the price and leaves the price itself.",
	}
)

func ridesRules() []regime.Rule {
	return []regime.Rule{asCharged, onBehalf, rideTip, rideReduction, rideVoucher}
}

// rides makes the one receipt of a trip.
func (l law) rides(o invoice.Order) ([]invoice.Draft, error) {
	supplier, err := regime.NeedParty(o, invoice.RoleSupplier)
	if err != nil {
		return nil, err
	}
	if err := regime.NeedName(supplier); err != nil {
		return nil, err
	}
	code, _ := split(o.Jurisdiction)
	h := regime.Heading{Order: o, Supplier: supplier, Issuer: regime.IssuerFor(o, supplier), Zone: l.zone(code), AsCharged: true}
	s := l.pack.Open(h)
	if h.Issuer != nil {
		s.Note(noteOnBehalf, onBehalf)
	}
	s.Note(noteAsCharged, asCharged)
	for _, p := range regime.Whole(o, supplier).Parts {
		if err := chargeRide(s, p); err != nil {
			return nil, err
		}
	}
	if err := after(s, o, besides{rideTip, rideReduction, rideVoucher}); err != nil {
		return nil, err
	}
	d, err := s.Total(invoice.FormatReceipt)
	return []invoice.Draft{d}, err
}

func chargeRide(s *regime.Sheet, p regime.Part) error {
	switch p.Kind {
	case invoice.Fare, invoice.Distance, invoice.Time, invoice.Surge, invoice.BookingFee, invoice.ServiceFee,
		invoice.Toll, invoice.Surcharge, invoice.TaxCharged, invoice.CancellationFee:
		s.Apply(asCharged, p.String(), p.Amount.String())
		return s.Charge(p, regime.OutsideScope(invoice.SchemeSalesTax))
	case invoice.Tip, invoice.MerchantDiscount, invoice.Refund, invoice.PlatformVoucher:
		return nil // after the prices
	case invoice.Item, invoice.DeliveryFee, invoice.SmallOrderFee, invoice.CommissionFee, invoice.SupplierCost:
	}
	return p.Unsupported()
}

// besides are a line's rules on what is not a price.
type besides struct{ tip, reduction, voucher regime.Rule }

// after puts what is not a price on a document that has its prices: tips, reductions,
// vouchers.
func after(s *regime.Sheet, o invoice.Order, rules besides) error {
	for _, p := range regime.Whole(o, invoice.Party{}).Parts {
		effect, _ := p.Kind.Effect()
		switch {
		case effect == invoice.Informs:
			return p.Unsupported()
		case p.Kind == invoice.Tip:
			s.PutOutside(p, invoice.SchemeSalesTax)
			s.Apply(rules.tip, p.String(), "outside the tax")
			s.Note(noteTip, rules.tip)
		case effect == invoice.Pays:
			s.Pay(p)
			s.Apply(rules.voucher, p.String(), "pays "+p.Amount.String())
			s.Note(noteVoucher, rules.voucher)
		case effect == invoice.Reduces:
			s.Apply(rules.reduction, p.String(), "lowers the price by "+p.Amount.String())
			if err := s.Reduce(p); err != nil {
				return err
			}
		}
	}
	return nil
}
