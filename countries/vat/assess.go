package vat

import (
	"slices"
	"time"

	"quittance/countries/regime"
	"quittance/invoice"
)

// assess makes the documents of an order: one per party that supplies.
func (c *country) assess(o invoice.Order, line *Line) ([]invoice.Draft, error) {
	for _, area := range c.Without {
		if within(o.Jurisdiction, area) {
			return nil, invoice.Reject(invoice.ReasonNoTaxRate, "jurisdiction", "the tax is not law in %s", area)
		}
	}
	j := job{country: c, line: line, order: o, zone: c.zone}
	if z, ok := place(c.zones, o.Jurisdiction); ok {
		j.zone = z
	}
	j.seller, _ = o.Party(invoice.RoleSupplier)
	j.platform, _ = o.Party(invoice.RolePlatform)
	j.day = regime.SupplyDay(o, j.zone)
	supplies, err := j.supplies()
	if err != nil {
		return nil, err
	}
	drafts := make([]invoice.Draft, 0, len(supplies))
	for _, s := range supplies {
		d, err := j.document(s)
		if err != nil {
			return nil, err
		}
		drafts = append(drafts, d)
	}
	return drafts, nil
}

// job is one order under one line.
type job struct {
	*country
	line      *Line
	order     invoice.Order
	zone      *time.Location
	day       invoice.Date
	principal *Principal // the platform supplies everything
	seller    invoice.Party
	platform  invoice.Party
}

// supplies says who supplies what.
//
// Errors: Rejected{missing_party}, Rejected{invalid_order} where somebody supplies who
// cannot in this line, those of [regime.Gather].
func (j *job) supplies() ([]regime.Supply, error) {
	var list []regime.Supply
	var err error
	switch j.order.BusinessLine {
	case invoice.Commission:
		list, err = j.between(invoice.RolePlatform)
	case invoice.SelfBilling:
		list, err = j.between(invoice.RoleSupplier)
	case invoice.Rides, invoice.Delivery:
		list, err = j.toCustomer()
	}
	if err != nil {
		return nil, err
	}
	return regime.Gather(list, j.priced(list))
}

// between is a supply between platform and supplier: all of it by one of them.
func (j *job) between(role invoice.Role) ([]regime.Supply, error) {
	party, err := regime.NeedParty(j.order, role)
	if err != nil {
		return nil, err
	}
	s := regime.Whole(j.order, party)
	for _, part := range s.Parts {
		if by, _ := j.order.Party(part.SuppliedBy); by.ID != party.ID {
			return nil, invoice.Reject(invoice.ReasonInvalidOrder, part.Field("supplied_by"), "want %s: it supplies all of a %s", role, j.order.BusinessLine)
		}
	}
	return []regime.Supply{s}, nil
}

// toCustomer is what the customer of a trip or delivery gets, by supplier.
func (j *job) toCustomer() ([]regime.Supply, error) {
	f := j.facts(regime.Supply{})
	f.Supplier = *f.seller
	for i := range j.line.Principals {
		p := &j.line.Principals[i]
		if !p.Rule.InForce(j.day) || p.When.fails(&f) != nil {
			continue
		}
		platform, err := regime.NeedParty(j.order, invoice.RolePlatform)
		if err != nil {
			return nil, err
		}
		if len(p.For) > 0 {
			o, moved := taken(j.order, p.For, platform)
			if moved {
				j.principal = p
			}
			return regime.DirectVouchers(o, regime.BySupplier(o)), nil
		}
		j.principal = p
		return []regime.Supply{regime.Whole(j.order, platform)}, nil
	}
	return regime.DirectVouchers(j.order, regime.BySupplier(j.order)), nil
}

// taken is the order with the parts of those kinds supplied by the platform, and
// whether any was another's.
func taken(o invoice.Order, kinds []invoice.ComponentKind, platform invoice.Party) (invoice.Order, bool) {
	moved := false
	o.Components = slices.Clone(o.Components)
	for i := range o.Components {
		c := &o.Components[i]
		if by, _ := o.Party(c.SuppliedBy); slices.Contains(kinds, c.Kind) && by.ID != platform.ID {
			c.SuppliedBy, moved = invoice.RolePlatform, true
		}
	}
	return o, moved
}

// priced says which parts can carry a document of their own: all but those that stand
// beside the tax.
func (j *job) priced(list []regime.Supply) func(regime.Part) bool {
	beside := make([]bool, len(j.order.Components))
	for _, s := range list {
		f := j.facts(s)
		for _, part := range s.Parts {
			if effect, _ := part.Kind.Effect(); effect != invoice.Adds {
				continue
			}
			f.Part = part
			c, err := choose(j.line.Charges, &f, part.Kind, anyLines)
			beside[part.Index] = err == nil && c.To.Beside
		}
	}
	return func(p regime.Part) bool { return !beside[p.Index] }
}

// facts are what conditions look at in the supply of one party.
func (j *job) facts(s regime.Supply) Facts {
	f := Facts{Order: j.order, Day: j.day, Supplier: s.Party, Customer: j.customer(), law: &j.Law, seller: &j.seller, platform: &j.platform}
	if j.order.BusinessLine == invoice.Delivery {
		f.Own = s.Has(invoice.Item)
	} else {
		f.Own = s.Has(invoice.Fare, invoice.Distance, invoice.Time, invoice.Surge, invoice.CancellationFee)
	}
	return f
}

// customer is who is supplied.
func (j *job) customer() invoice.Party {
	p, _ := j.order.Party(j.addressee())
	return p
}

func (j *job) addressee() invoice.Role {
	switch j.order.BusinessLine {
	case invoice.Commission:
		return invoice.RoleSupplier
	case invoice.SelfBilling:
		return invoice.RolePlatform
	case invoice.Rides, invoice.Delivery:
	}
	return invoice.RoleCustomer
}

// open starts the document of one supply.
func (j *job) open(s regime.Supply) *Paper {
	h := regime.Heading{Order: j.order, Supplier: s.Party, Zone: j.zone, Customer: j.addressee(), Language: j.Languages[0]}
	if language, ok := place(j.LanguageIn, j.order.Jurisdiction); ok {
		h.Language = language
	}
	principal := j.principal
	if s.Party.ID != j.platform.ID {
		principal = nil
	}
	switch {
	case j.order.BusinessLine == invoice.SelfBilling:
		h.Kind = invoice.KindSelfBilled
	case principal != nil && len(principal.For) > 0:
	case principal != nil:
		h.Seller = regime.SellerFor(j.order, s.Party)
		if h.Seller != nil && principal.NameOnly {
			h.Seller = &invoice.Party{ID: h.Seller.ID, Role: h.Seller.Role, Name: h.Seller.Name}
		}
	case j.order.BusinessLine != invoice.Commission:
		h.Issuer = regime.IssuerFor(j.order, s.Party)
	}
	return &Paper{Sheet: j.pack.Open(h), Order: j.order, Supply: s, law: &j.Law, line: j.line, facts: j.facts(s), issuedFor: h.Issuer != nil, principal: principal}
}
