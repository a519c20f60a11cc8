package vat

import (
	"slices"
	"strings"

	"quittance/countries/regime"
	"quittance/invoice"
)

// charges puts the prices on the document: what is taxed by itself, then money for no
// supply, then what shares the taxes of the lines, then tips.
func (p *Paper) charges() error {
	passes := make([][]regime.Part, 4)
	for _, part := range p.Supply.Parts {
		if effect, _ := part.Kind.Effect(); effect != invoice.Adds {
			continue
		}
		c, err := p.choose(part, part.Kind, anyLines)
		if err != nil {
			return err
		}
		pass := passOf(part, c)
		passes[pass] = append(passes[pass], part)
	}
	for _, part := range slices.Concat(passes...) {
		c, err := p.choose(part, part.Kind, p.HasLines)
		if err != nil {
			return err
		}
		if err := p.charge(part, c); err != nil {
			return err
		}
	}
	return nil
}

func passOf(part regime.Part, c *Choice) int {
	switch {
	case part.Kind == invoice.Tip:
		return 3
	case c.To.Shares:
		return 2
	case c.To.Category == invoice.CategoryOutside:
		return 1
	}
	return 0
}

func (p *Paper) choose(part regime.Part, kind invoice.ComponentKind, lines func(...invoice.ComponentKind) bool) (*Choice, error) {
	f := &p.facts
	f.Part = part
	c, err := choose(p.line.Charges, f, kind, lines)
	f.Part = regime.Part{}
	return c, err
}

// charge puts a part on the document under a choice.
func (p *Paper) charge(part regime.Part, c *Choice) error {
	switch to := c.To; {
	case to.Like != "":
		p.Apply(c.Rule, part.String(), like(to.Like))
		other, err := p.choose(part, to.Like, p.HasLines)
		if err != nil {
			return err
		}
		if other.To.Like != "" {
			return part.Unsupported()
		}
		return p.charge(part, other)
	case to.Shares:
		p.Apply(c.Rule, part.String(), "shares the rates of the document")
		if err := p.ChargeAlong(part, to.With...); err != nil {
			return err
		}
	case to.Beside:
		p.PutOutside(part, p.scheme(to))
		p.Apply(c.Rule, part.String(), "outside the tax")
	default:
		return p.chargeTaxed(part, c)
	}
	p.noteOf(c)
	return nil
}

func like(kind invoice.ComponentKind) string {
	if kind == invoice.Fare {
		return "shares the rate of the trip"
	}
	return "is treated as " + string(kind)
}

// chargeTaxed puts a part on a line under its own tax.
func (p *Paper) chargeTaxed(part regime.Part, c *Choice) error {
	to := c.To
	if to.Rate != nil {
		p.Apply(c.Rule, part.String(), to.Rate.ID)
		if p.exemption != nil {
			to = p.exemption.To
		}
	} else {
		p.Apply(c.Rule, part.String(), "category "+string(to.Category))
	}
	tax, err := p.tax(to, part)
	if err != nil {
		return err
	}
	p.noteOf(c)
	if tax.Category == invoice.CategoryOutside && p.Taxed() {
		p.PutOutside(part, tax.Scheme)
		return nil
	}
	return p.Charge(part, tax)
}

func (p *Paper) noteOf(c *Choice) {
	if c.To.Note != "" && (p.exemption == nil || c.To.Rate == nil) {
		p.Note(c.To.Note, c.Rule)
	}
}

func (p *Paper) scheme(t Treatment) invoice.TaxScheme {
	if t.Scheme != "" {
		return t.Scheme
	}
	return p.law.Scheme
}

// tax is what a treatment comes to on the day.
func (p *Paper) tax(t Treatment, part regime.Part) (invoice.Tax, error) {
	tax := invoice.Tax{Scheme: p.scheme(t), Category: t.Category}
	if t.Rate == nil {
		return tax, nil
	}
	rate, err := p.Rate(*t.Rate, part)
	if err != nil {
		return tax, err
	}
	tax.Category, tax.Rate = invoice.CategoryStandard, rate
	if t.Parallel != nil {
		second, err := p.Rate(*t.Parallel.Rate, part)
		if err != nil {
			return tax, err
		}
		tax.Parallel = invoice.Parallel{Scheme: t.Parallel.Scheme, Rate: second}
	}
	return tax, nil
}

// anyLines stands for the lines of a document that is not begun.
func anyLines(...invoice.ComponentKind) bool { return true }

// choose returns the first choice for the kind that is in force and holds.
//
// Errors: Rejected{unsupported_component} where no choice is for the kind,
// Rejected{no_tax_rate} where none is in force or for the place,
// Rejected{invalid_order} with the field that decides where none holds.
func choose(choices []Choice, f *Facts, kind invoice.ComponentKind, lines func(...invoice.ComponentKind) bool) (*Choice, error) {
	known := false
	var missed []*wish
	for i := range choices {
		c := &choices[i]
		if len(c.For) > 0 && !slices.Contains(c.For, kind) {
			continue
		}
		known = true
		if !c.Rule.InForce(f.Day) {
			continue
		}
		miss := c.When.fails(f)
		switch {
		case miss == nil && c.To.Unknown != "":
			return nil, f.refuse([]*wish{{field: c.To.Unknown, want: []string{"a place whose rate is known"}}})
		case miss == nil && (!c.To.Shares || lines(c.To.With...)):
			return c, nil
		case miss != nil && miss.unknown:
			return nil, f.refuse([]*wish{miss})
		case miss != nil:
			missed = append(missed, miss)
		}
	}
	switch {
	case !known:
		return nil, f.Part.Unsupported()
	case len(missed) == 0:
		return nil, invoice.Reject(invoice.ReasonNoTaxRate, f.Part.Field("kind"), "%s has no rule on %s", kind, f.Day)
	}
	return nil, f.refuse(missed)
}

// refuse names the field of the conditions that were missed last, and what would do.
func (f *Facts) refuse(missed []*wish) error {
	last := missed[0]
	for _, w := range missed {
		if w.rank > last.rank {
			last = w
		}
	}
	var want []string
	for _, w := range missed {
		if w.field != last.field {
			continue
		}
		for _, text := range w.want {
			if !slices.Contains(want, text) {
				want = append(want, text)
			}
		}
	}
	reason := invoice.ReasonInvalidOrder
	if last.field == "jurisdiction" {
		reason = invoice.ReasonNoTaxRate
	}
	field := last.field
	if last.ofPart {
		field = f.Part.Field(field)
	}
	return invoice.Reject(reason, field, "want %s: the tax depends on it", strings.Join(want, " or "))
}
