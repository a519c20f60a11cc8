package us

import (
	"quittance/countries/regime"
	"quittance/invoice"
)

// The rules of deliveries in every state.
var (
	deliveryTip = regime.Rule{
		ID: "us.delivery.tip_voluntary", Since: date("2015-01-01"), Citation: "Cal. Code Regs. tit. 18 § 1603(g); 20 NYCRR 527.8(l)",
		Summary: "An optional gratuity is not part of the taxable price.",
	}
	deliveryReduction = regime.Rule{
		ID: "us.delivery.reduction_lowers_price", Since: date("2015-01-01"), Citation: "Cal. RTC §§ 6011(c)(1), 6012(c)(1); 20 NYCRR 526.5(c)",
		Summary: "The seller's discount, or a refund known before issue, lowers the taxable price, in proportion over the taxes.",
	}
	deliverySeller = regime.Rule{
		ID: "us.delivery.seller_named", Since: date("2019-06-01"), Citation: "our policy; the marketplace seller of Cal. RTC § 6041 and N.Y. Tax Law § 1101(e)",
		Summary: "Where the platform is the retailer, the receipt names the marketplace seller whose goods it sells.",
	}
	deliveryVoucher = regime.Rule{
		ID: "us.delivery.voucher_leaves_price", Since: date("2015-01-01"), Citation: "Cal. Code Regs. tit. 18 § 1671.1; 20 NYCRR 526.5(c)(3)",
		Summary: "What a third party reimburses is part of the taxable price: a voucher of the platform pays and does not lower it.",
	}
)

// delivery makes the one receipt of a delivery.
func (l law) delivery(o invoice.Order) ([]invoice.Draft, error) {
	st, city, err := l.place(o)
	if err != nil {
		return nil, err
	}
	s, err := l.openDelivery(o, st)
	if err != nil {
		return nil, err
	}
	d := delivery{Sheet: s, state: st, city: city, class: o.Service.Class}
	for _, charge := range []func(regime.Part) error{d.chargeOwn, d.chargeFollowing} {
		for _, p := range regime.Whole(o, invoice.Party{}).Parts {
			if err := charge(p); err != nil {
				return nil, err
			}
		}
	}
	if err := after(s, o, besides{deliveryTip, deliveryReduction, deliveryVoucher}); err != nil {
		return nil, err
	}
	draft, err := s.Total(invoice.FormatReceipt)
	return []invoice.Draft{draft}, err
}

// place finds the law and the rates of the order's jurisdiction.
func (l law) place(o invoice.Order) (state, regime.RateTable, error) {
	code, city := split(o.Jurisdiction)
	for _, st := range l.states {
		if table, ok := st.cities[city]; ok && st.code == code {
			return st, table, nil
		}
	}
	return state{}, regime.RateTable{}, invoice.Reject(invoice.ReasonNoTaxRate, "jurisdiction", "there is no sales tax table for it")
}

// openDelivery opens the receipt in the name of who owes the sales tax: the platform
// where the state makes it the retailer, else the seller.
func (l law) openDelivery(o invoice.Order, st state) (*regime.Sheet, error) {
	platform, err := regime.NeedParty(o, invoice.RolePlatform)
	if err != nil {
		return nil, err
	}
	zone := l.zone(st.code)
	if st.facilitates(o.Service.Class) {
		if day := regime.SupplyDay(o, zone); !st.facilitator.InForce(day) {
			return nil, invoice.Reject(invoice.ReasonNoTaxRate, "completed_at", "marketplaces collect in %s since %s, not on %s", st.code, st.facilitator.Since, day)
		}
		h := regime.Heading{Order: o, Supplier: platform, Seller: regime.SellerFor(o, platform), Zone: zone}
		s := l.pack.Open(h)
		s.Note(noteFacilitator, st.facilitator)
		if h.Seller != nil {
			s.Apply(deliverySeller, "document", "names the seller")
		}
		return s, regime.NeedName(platform)
	}
	seller, err := regime.NeedParty(o, invoice.RoleSupplier)
	if err != nil {
		return nil, err
	}
	s := l.pack.Open(regime.Heading{Order: o, Supplier: seller, Issuer: regime.IssuerFor(o, seller), Zone: zone})
	s.Note(noteForSeller, st.seller)
	return s, regime.NeedName(seller)
}

// delivery is a receipt in the making, under the law of one state and city.
type delivery struct {
	*regime.Sheet
	state state
	city  regime.RateTable
	class invoice.ServiceClass
}

// chargeOwn charges a part that has a treatment of its own.
func (d delivery) chargeOwn(p regime.Part) error {
	if notPriced(p) {
		return nil // after the prices
	}
	rule, ok := d.state.rule(d.class, p)
	if !ok {
		return p.Unsupported()
	}
	if rule.treatment == follows {
		return nil // when the goods are charged
	}
	return d.chargeUnder(p, rule)
}

// chargeFollowing charges a part that shares the treatment of the goods, or is taxed
// where there are none.
func (d delivery) chargeFollowing(p regime.Part) error {
	rule, ok := d.state.rule(d.class, p)
	if notPriced(p) || !ok || rule.treatment != follows {
		return nil
	}
	if !d.HasLines(invoice.Item) {
		return d.chargeUnder(p, rule)
	}
	d.Apply(rule.Rule, p.String(), "shares the treatment of the goods")
	return d.ChargeAlong(p, invoice.Item)
}

func (d delivery) chargeUnder(p regime.Part, rule taxability) error {
	switch rule.treatment {
	case exempt:
		d.Apply(rule.Rule, p.String(), "exempt")
		return d.Charge(p, invoice.Tax{Scheme: invoice.SchemeSalesTax, Category: invoice.CategoryExempt})
	case untaxed:
		d.Apply(rule.Rule, p.String(), "not taxable")
		return d.Charge(p, regime.OutsideScope(invoice.SchemeSalesTax))
	case taxed, follows:
	}
	d.Apply(rule.Rule, p.String(), "taxable")
	rate, err := d.Rate(d.city, p)
	if err != nil {
		return err
	}
	return d.Charge(p, invoice.Tax{Scheme: invoice.SchemeSalesTax, Category: invoice.CategoryStandard, Rate: rate})
}

func notPriced(p regime.Part) bool {
	effect, _ := p.Kind.Effect()
	return effect != invoice.Adds || p.Kind == invoice.Tip
}
