package vat

import (
	"errors"
	"slices"

	"quittance/countries/regime"
	"quittance/invoice"
	"quittance/invoice/taxid"
)

// Paper is one document in the making, as hooks see it.
type Paper struct {
	*regime.Sheet
	Order  invoice.Order
	Supply regime.Supply

	law       *Law
	line      *Line
	facts     Facts
	issuedFor bool
	principal *Principal
	exemption *Choice // takes the place of rates
}

// document makes the document of one supply.
func (j *job) document(s regime.Supply) (invoice.Draft, error) {
	if err := NeedAddress(Supplier).check(s.Party, !j.NoPostalCodes); err != nil {
		return invoice.Draft{}, err
	}
	p := j.open(s)
	p.preamble()
	for _, step := range []func(*Paper) error{
		(*Paper).checkTaxIDs, (*Paper).charges, (*Paper).reductions, (*Paper).vouchers, (*Paper).memos, (*Paper).finishHook,
	} {
		if err := step(p); err != nil {
			return invoice.Draft{}, err
		}
	}
	return p.finish()
}

// preamble states what does not depend on the parts.
func (p *Paper) preamble() {
	if p.issuedFor && p.law.IssuedFor.known() {
		p.state(p.law.IssuedFor, "document", "issued for the supplier")
	}
	if p.principal != nil {
		p.state(Fact{p.principal.Rule, p.principal.Note}, "document", "the platform supplies")
	}
	for _, f := range p.line.Always {
		if f.Rule.InForce(p.Day()) {
			p.state(f, "document", "stated")
		}
	}
	for i := range p.law.Exemptions {
		e := &p.law.Exemptions[i]
		if !e.Rule.InForce(p.Day()) || e.When.fails(&p.facts) != nil {
			continue
		}
		p.exemption = e
		p.state(Fact{e.Rule, e.To.Note}, "document", "takes the place of rates")
		return
	}
}

// state records a fact, with its note where it has one.
func (p *Paper) state(f Fact, on, result string) {
	if f.Note == "" {
		p.Apply(f.Rule, on, result)
		return
	}
	p.Note(f.Note, f.Rule)
}

// checkTaxIDs refuses a party of the document with an identifier that fails its check.
// One of a country without a check is taken as it is.
//
// Errors: Rejected{invalid_order}.
func (p *Paper) checkTaxIDs() error {
	if len(p.law.TaxIDs) == 0 {
		return nil
	}
	for _, party := range []invoice.Party{p.facts.Supplier, p.facts.Customer} {
		for _, id := range party.TaxIDs {
			if !slices.Contains(p.law.TaxIDs, id.Scheme) {
				continue
			}
			if err := taxid.Check(id.Scheme, id.Value); err != nil && !errors.Is(err, taxid.ErrUnknownScheme) {
				return invoice.Reject(invoice.ReasonInvalidOrder, "parties", "the %s of the %s is not valid", id.Scheme, party.Role)
			}
		}
	}
	return nil
}

func (p *Paper) reductions() error {
	for _, part := range p.Supply.Parts {
		effect, _ := part.Kind.Effect()
		fact := p.law.Reductions
		switch {
		case part.Kind == invoice.PlatformVoucher && p.isPlatform() && p.law.OwnVouchers.known():
			fact = p.law.OwnVouchers
		case effect != invoice.Reduces:
			continue
		case !fact.known():
			return part.Unsupported()
		}
		p.Apply(fact.Rule, part.String(), "lowers the price by "+part.Amount.String())
		if err := p.Reduce(part); err != nil {
			return err
		}
		if fact.Note != "" {
			p.Note(fact.Note, fact.Rule)
		}
	}
	return nil
}

func (p *Paper) isPlatform() bool {
	platform, _ := p.Order.Party(invoice.RolePlatform)
	return p.Supply.Party.ID == platform.ID
}

// vouchers pay the document of another than the platform. The platform's voucher on
// its own price is a discount, where the law has a word for it.
func (p *Paper) vouchers() error {
	for _, part := range p.Supply.Parts {
		switch {
		case part.Kind != invoice.PlatformVoucher, p.isPlatform() && p.law.OwnVouchers.known():
			continue
		case p.isPlatform(), !p.law.Vouchers.known(), p.Order.BusinessLine == invoice.SelfBilling:
			return part.Unsupported()
		}
		fact := p.law.Vouchers
		p.Pay(part)
		p.Apply(fact.Rule, part.String(), "pays "+part.Amount.String())
		if fact.Note != "" {
			p.Note(fact.Note, fact.Rule)
		}
	}
	return nil
}

func (p *Paper) finishHook() error {
	if p.line.Finish == nil {
		return nil
	}
	return p.line.Finish(p)
}

// finish totals the document and settles how much the law wants on it.
func (p *Paper) finish() (invoice.Draft, error) {
	gross, err := p.Gross()
	if err != nil {
		return invoice.Draft{}, err
	}
	if err := p.cash(); err != nil {
		return invoice.Draft{}, err
	}
	for i := range p.line.Formats {
		f := &p.line.Formats[i]
		ok, err := p.allowed(f, gross)
		if err != nil {
			return invoice.Draft{}, err
		}
		if ok {
			return p.as(f, gross)
		}
	}
	return invoice.Draft{}, invoice.Reject(invoice.ReasonInvalidOrder, "completed_at", "no format of document is law on %s", p.Day())
}

func (p *Paper) allowed(f *Format, gross invoice.Amount) (bool, error) {
	if !f.Rule.InForce(p.Day()) || f.When.fails(&p.facts) != nil {
		return false, nil
	}
	if f.UpTo == nil {
		return true, nil
	}
	limit, err := p.Limit(*f.UpTo, "gross "+gross.String())
	return gross.Minor <= limit, err
}

// as takes the draft in a format.
func (p *Paper) as(f *Format, gross invoice.Amount) (invoice.Draft, error) {
	p.Apply(f.Rule, "gross "+gross.String(), f.called())
	for _, n := range f.Needs {
		if err := p.need(n); err != nil {
			return invoice.Draft{}, err
		}
	}
	if f.Note != "" {
		p.Note(f.Note, f.Rule)
	}
	return p.Total(f.Format)
}

func (p *Paper) need(n Need) error {
	party := p.facts.Supplier
	if n.Of == Customer {
		party = p.facts.Customer
		if party.ID == "" {
			return invoice.Reject(invoice.ReasonMissingParty, "parties", "the document needs a customer")
		}
	}
	return n.check(party, !p.law.NoPostalCodes)
}

// cash rounds what is payable to the smallest coin where the order was paid in cash.
func (p *Paper) cash() error {
	if p.law.Cash == nil || !p.Order.PaidInCash || !p.law.Cash.Rule.InForce(p.Day()) {
		return nil
	}
	step, err := p.Limit(p.law.Cash.Steps, "payable")
	if err != nil {
		return err
	}
	if p.law.Cash.HalfDown {
		p.RoundCashHalfDown(step)
	} else {
		p.RoundCash(step)
	}
	p.Apply(p.law.Cash.Rule, "payable", "rounded to the smallest coin")
	return nil
}
