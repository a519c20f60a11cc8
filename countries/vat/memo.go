package vat

import (
	"slices"

	"quittance/countries/regime"
	"quittance/invoice"
)

// Base is what a memorandum is computed on.
type Base string

// The bases.
const (
	BaseNet    Base = "net"    // the document without tax
	BaseGross  Base = "gross"  // the document with tax
	BaseExempt Base = "exempt" // what is exempt (category E)
	BaseTaxed  Base = "taxed"  // what is taxed at a rate (category S), without tax; nothing is computed where that is nothing
	BaseMargin Base = "margin" // the document with tax, less what the platform owes the supplier (supplier_cost)
)

// BaseSellers is what others than the document's supplier supplied of it, without tax:
// the driver's part of a trip whose supplier is the platform.
const BaseSellers Base = "sellers"

// Memo is an amount that the law computes beside a document: a stamp duty, a
// withholding, a flat-rate credit, the tax on a margin. It changes no total. Exactly one
// of Rate, Within and Fixed is set.
type Memo struct {
	Rule   regime.Rule
	Kind   invoice.MemorandumKind
	When   When
	Base   Base
	Less   invoice.MemorandumKind // the base is less the memorandum of this kind, which stands before it; nothing: none
	Above  *regime.LimitTable     // only where the base is above this
	Rate   *regime.RateTable      // of the base
	Within *regime.RateTable      // contained in the base: at 20 %, a sixth of it
	Fixed  *regime.LimitTable     // this sum
	Shown  bool                   // it stands on the document
	Note   string                 // code of the legal note, or nothing
}

// memos computes what holds for the document.
func (p *Paper) memos() error {
	for i := range p.line.Memos {
		m := &p.line.Memos[i]
		if !m.Rule.InForce(p.Day()) || m.When.fails(&p.facts) != nil {
			continue
		}
		if err := p.memo(m); err != nil {
			return err
		}
	}
	return nil
}

func (p *Paper) memo(m *Memo) error {
	base, err := p.base(m.Base)
	if err != nil {
		return err
	}
	if m.Less != "" {
		base = base.Minus(p.memorandum(m.Less, base.Currency))
	}
	if m.Base == BaseTaxed && base.IsZero() {
		return nil
	}
	on := string(m.Base) + " " + base.String()
	if m.Above != nil {
		limit, err := p.Limit(*m.Above, on)
		if err != nil || base.Minor <= limit {
			return err
		}
	}
	memo := invoice.Memorandum{Kind: m.Kind, Base: base, Shown: m.Shown, Amount: invoice.Amount{Currency: base.Currency}}
	switch {
	case m.Fixed != nil:
		memo.Amount.Minor, err = p.Limit(*m.Fixed, on)
	case m.Within != nil:
		memo.Rate, err = p.RateOn(*m.Within, on)
		memo.Amount.Minor = memo.Rate.Within(max(base.Minor, 0), p.law.Rounding)
	default:
		memo.Rate, err = p.RateOn(*m.Rate, on)
		memo.Amount.Minor = memo.Rate.Of(base.Minor, p.law.Rounding)
	}
	if err != nil {
		return err
	}
	p.Sheet.Memo(memo)
	p.Apply(m.Rule, on, string(m.Kind)+" "+memo.Amount.String())
	if m.Note != "" {
		p.Note(m.Note, m.Rule)
	}
	return nil
}

// memorandum is what the memoranda of a kind come to, so far.
func (p *Paper) memorandum(kind invoice.MemorandumKind, currency invoice.Currency) invoice.Amount {
	sum := invoice.Amount{Currency: currency}
	for _, m := range p.Memoranda() {
		if m.Kind == kind {
			sum = sum.Plus(m.Amount)
		}
	}
	return sum
}

// base is what a memorandum is computed on, in the document as it stands.
func (p *Paper) base(b Base) (invoice.Amount, error) {
	d, err := p.Total("")
	if err != nil {
		return invoice.Amount{}, err
	}
	amount := invoice.Amount{Currency: d.Currency}
	switch b {
	case BaseNet:
		return d.Totals.Net, nil
	case BaseGross:
		return d.Totals.Gross, nil
	case BaseExempt:
		return taxable(d, invoice.CategoryExempt), nil
	case BaseTaxed:
		return taxable(d, invoice.CategoryStandard), nil
	case BaseSellers:
		amount.Minor = p.sellers(d)
	case BaseMargin:
		amount = d.Totals.Gross
		for _, c := range p.Order.Components {
			if c.Kind == invoice.SupplierCost {
				amount.Minor -= c.Amount.Minor
			}
		}
	}
	return amount, nil
}

// taxable is what a document has under a category, without tax.
func taxable(d invoice.Draft, c invoice.TaxCategory) invoice.Amount {
	amount := invoice.Amount{Currency: d.Currency}
	for _, row := range d.Breakdown {
		if row.Category == c && !row.SharesBase {
			amount.Minor += row.Taxable.Minor
		}
	}
	return amount
}

// sellers is the part of the document's net that others than its supplier supplied.
func (p *Paper) sellers(d invoice.Draft) int64 {
	charged, others := int64(0), int64(0)
	for _, l := range d.Lines {
		charged += l.Amount.Minor
	}
	for _, a := range d.Allowances {
		charged -= a.Amount.Minor
	}
	for _, part := range p.Supply.Parts {
		by, _ := p.Order.Party(p.Order.Components[part.Index].SuppliedBy)
		beside := slices.ContainsFunc(d.Outside, func(l invoice.Line) bool { return l.Kind == part.Kind })
		switch effect, _ := part.Kind.Effect(); {
		case by.ID == p.Supply.Party.ID, beside:
		case effect == invoice.Adds:
			others += part.Amount.Minor
		case effect == invoice.Reduces:
			others -= part.Amount.Minor
		}
	}
	others = max(0, min(others, charged))
	if others == 0 {
		return 0
	}
	return invoice.Spread(d.Totals.Net.Minor, []int64{others, charged - others})[0]
}
