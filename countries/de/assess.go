package de

import (
	"time"

	"quittance/countries/regime"
	"quittance/invoice"
)

// law applies the pack to orders.
type law struct {
	pack regime.Pack
	zone *time.Location
}

// paper is one document in the making: the supply of one party.
type paper struct {
	*regime.Sheet
	order  invoice.Order
	supply regime.Supply
}

// charger puts the priced parts of a supply on its document, tips left out.
type charger func(paper) error

// assess makes one document per supplier.
func (l law) assess(o invoice.Order, charge charger) ([]invoice.Draft, error) {
	supplies, err := regime.Gather(directVouchers(o, regime.BySupplier(o)), pricedIn(o))
	if err != nil {
		return nil, err
	}
	var drafts []invoice.Draft
	for _, s := range supplies {
		d, err := l.document(o, s, charge)
		if err != nil {
			return nil, err
		}
		drafts = append(drafts, d)
	}
	return drafts, nil
}

// pricedIn says which parts can carry a document of their own: all but a tip that is
// no consideration.
func pricedIn(o invoice.Order) func(regime.Part) bool {
	return func(p regime.Part) bool { return p.Kind != invoice.Tip || !o.Service.DriverEmployed }
}

// directVouchers moves a voucher that the platform is said to supply to the supply of
// the carrier or restaurant, whose price it pays.
func directVouchers(o invoice.Order, supplies []regime.Supply) []regime.Supply {
	platform, has := o.Party(invoice.RolePlatform)
	supplier, other := o.Party(invoice.RoleSupplier)
	if !has || !other || platform.ID == supplier.ID {
		return supplies
	}
	var moved []regime.Part
	for i := range supplies {
		if supplies[i].Party.ID == platform.ID {
			supplies[i].Parts, moved = split(supplies[i].Parts)
		}
	}
	for i := range supplies {
		if supplies[i].Party.ID == supplier.ID {
			supplies[i].Parts = append(supplies[i].Parts, moved...)
			return supplies
		}
	}
	return append(supplies, regime.Supply{Party: supplier, Parts: moved})
}

func split(parts []regime.Part) (rest, vouchers []regime.Part) {
	for _, p := range parts {
		if p.Kind == invoice.PlatformVoucher {
			vouchers = append(vouchers, p)
		} else {
			rest = append(rest, p)
		}
	}
	return rest, vouchers
}

// document makes the document of one supply.
func (l law) document(o invoice.Order, s regime.Supply, charge charger) (invoice.Draft, error) {
	if err := regime.NeedNameAndAddress(s.Party); err != nil {
		return invoice.Draft{}, err
	}
	heading := regime.Heading{Order: o, Supplier: s.Party, Issuer: regime.IssuerFor(o, s.Party), Zone: l.zone}
	p := paper{Sheet: l.pack.Open(heading), order: o, supply: s}
	if heading.Issuer != nil {
		p.Note(noteIssuedInTheNameOf, inTheNameOf)
	}
	if p.supply.Party.Status == invoice.StatusSmallBusiness {
		p.noteSmallBusiness()
	}
	for _, step := range []charger{charge, paper.tips, paper.reductions, paper.vouchers} {
		if err := step(p); err != nil {
			return invoice.Draft{}, err
		}
	}
	return p.finish()
}

func (p paper) noteSmallBusiness() {
	if smallBusiness.InForce(p.Day()) {
		p.Note(noteSmallBusiness, smallBusiness)
		return
	}
	p.Note(noteNotLevied, smallBusinessNotLevied)
}

// tax is the tax of a part at a table's rate; a small business's is none.
func (p paper) tax(t regime.RateTable, part regime.Part) (invoice.Tax, error) {
	if p.supply.Party.Status == invoice.StatusSmallBusiness {
		return invoice.Tax{Scheme: invoice.SchemeVAT, Category: invoice.CategoryExempt}, nil
	}
	rate, err := p.Rate(t, part)
	return invoice.Tax{Scheme: invoice.SchemeVAT, Category: invoice.CategoryStandard, Rate: rate}, err
}

// chargeAt charges a part at a table's rate under a rule.
func (p paper) chargeAt(t regime.RateTable, r regime.Rule, part regime.Part) error {
	p.Apply(r, part.String(), t.ID)
	tax, err := p.tax(t, part)
	if err != nil {
		return err
	}
	return p.Charge(part, tax)
}

// chargeAlong charges an ancillary part with the lines of those kinds, or with all,
// that are on the document already.
func (p paper) chargeAlong(r regime.Rule, part regime.Part, kinds ...invoice.ComponentKind) error {
	if !p.HasLines(kinds...) {
		return p.chargeAt(standard, r, part)
	}
	p.Apply(r, part.String(), "shares the rates of the document")
	return p.ChargeAlong(part, kinds...)
}

// tips stand beside the tax when they are an employee's, else with the supply.
func (p paper) tips() error {
	for _, part := range p.supply.Parts {
		switch {
		case part.Kind != invoice.Tip:
		case p.order.Service.DriverEmployed:
			p.PutOutside(part, invoice.SchemeVAT)
			p.Apply(tipOutside, part.String(), "outside the tax")
			p.Note(noteTipOutside, tipOutside)
		default:
			if err := p.chargeAlong(tipTaxed, part); err != nil {
				return err
			}
		}
	}
	return nil
}

func (p paper) reductions() error {
	for _, part := range p.supply.Parts {
		if effect, _ := part.Kind.Effect(); effect != invoice.Reduces {
			continue
		}
		p.Apply(reduction, part.String(), "lowers the price by "+part.Amount.String())
		if err := p.Reduce(part); err != nil {
			return err
		}
	}
	return nil
}

// vouchers pay the document of another than the platform. The platform's voucher on
// its own fee would be a discount, and must be recorded as one.
func (p paper) vouchers() error {
	platform, _ := p.order.Party(invoice.RolePlatform)
	for _, part := range p.supply.Parts {
		if part.Kind != invoice.PlatformVoucher {
			continue
		}
		if p.supply.Party.ID == platform.ID {
			return part.Unsupported()
		}
		p.Pay(part)
		p.Apply(voucher, part.String(), "pays "+part.Amount.String())
		p.Note(noteVoucher, voucher)
	}
	return nil
}

// finish totals the document and settles how much the law wants on it.
func (p paper) finish() (invoice.Draft, error) {
	limit, _ := smallAmount.On(p.Day()) // there is one since long before Pack.Since
	gross, err := p.Gross()
	if err != nil {
		return invoice.Draft{}, err
	}
	if gross.Minor <= limit.Minor {
		p.Apply(smallAmountInvoice, "gross "+gross.String(), "small-amount invoice")
		return p.Total(invoice.FormatSimplified)
	}
	p.Apply(fullInvoice, "gross "+gross.String(), "full invoice")
	if err := p.needsOfFullInvoice(); err != nil {
		return invoice.Draft{}, err
	}
	return p.Total(invoice.FormatFull)
}

func (p paper) needsOfFullInvoice() error {
	if err := regime.NeedTaxID(p.supply.Party, "VAT", "DE-STNR"); err != nil {
		return err
	}
	customer, err := regime.NeedParty(p.order, invoice.RoleCustomer)
	if err != nil {
		return err
	}
	return regime.NeedNameAndAddress(customer)
}
