package invoice

import "slices"

// Total computes the breakdown, the nets and the totals of a draft from its
// lines, allowances, outside money and payments, and returns the draft with them.
//
// Per tax (scheme, category and rate) the charged amounts are summed first and the
// tax is rounded once. Of two parallel taxes each is rounded once; with prices that
// include them each is charged × rate ÷ (100 % + both rates), and the base is what they
// leave. It is exact: all arithmetic is in integers, and the sums of [Totals] hold to
// the minor unit. There is no rounding of cash: see [Draft.RoundCash].
//
// Errors: Rejected{negative_total} when a tax's base or the payable amount falls
// below zero; Rejected{amount_out_of_range} when a sum leaves the range.
//
// Source: EN 16931-1 BR-CO-10 to BR-CO-17 (BR-CO-17: tax = taxable amount × rate, rounded
// per breakdown row), BR-S-08, BR-S-09; parallel taxes out of an inclusive price: CGST
// Rules 2017 r. 35 (value × rate in % ÷ (100 + sum of the rates)).
func (d Draft) Total(r Rounding) (Draft, error) {
	d.Breakdown = nil
	d.Lines = append([]Line(nil), d.Lines...)
	d.Allowances = append([]Allowance(nil), d.Allowances...)
	for _, tax := range d.taxes() {
		rows, err := d.totalTax(tax, r)
		if err != nil {
			return Draft{}, err
		}
		d.Breakdown = append(d.Breakdown, rows...)
	}
	d.Totals = d.sum(0)
	return d, d.checkTotals()
}

// taxes lists the taxes of the draft in order of first appearance.
func (d Draft) taxes() []Tax {
	var list []Tax
	add := func(t Tax) {
		if !slices.Contains(list, t) { // there are few
			list = append(list, t)
		}
	}
	for _, l := range d.Lines {
		add(l.Tax)
	}
	for _, a := range d.Allowances {
		add(a.Tax)
	}
	return list
}

// totalTax computes the row of a tax in the breakdown, or the two of parallel ones, and
// the nets of its lines and allowances.
func (d Draft) totalTax(tax Tax, r Rounding) ([]TaxBreakdown, error) {
	charged := d.charged(tax)
	switch {
	case charged < 0:
		return nil, Reject(ReasonNegativeTotal, "lines", "those of %s %s %% add up to %d", tax.Category, tax.Rate, charged)
	case charged > MaxMinor:
		return nil, Reject(ReasonAmountOutOfRange, "lines", "those of %s %s %% are above %d", tax.Category, tax.Rate, int64(MaxMinor))
	}
	s := share{tax: tax, charged: charged, net: charged}
	s.first, s.second = tax.on(charged, d.PricesIncludeTax, r)
	if d.PricesIncludeTax {
		s.net -= s.first + s.second
	}
	d.setNets(tax, s.net, r)
	return s.rows(d.Currency), nil
}

// charged is what the lines and allowances under a tax add up to, as charged.
func (d Draft) charged(tax Tax) int64 {
	var charged int64
	for i := range d.Lines {
		if d.Lines[i].Tax == tax {
			charged += d.Lines[i].Amount.Minor
		}
	}
	for i := range d.Allowances {
		if d.Allowances[i].Tax == tax {
			charged -= d.Allowances[i].Amount.Minor
		}
	}
	return charged
}

// setNets computes the nets of the lines and allowances under a tax, so that they add
// up to want. It writes into the lists.
func (d Draft) setNets(tax Tax, want int64, r Rounding) {
	var nets []*Amount
	var signs []int64
	for i := range d.Lines {
		if l := &d.Lines[i]; l.Tax == tax {
			l.Net = d.netOf(l.Amount, tax, r)
			nets, signs = append(nets, &l.Net), append(signs, 1)
		}
	}
	for i := range d.Allowances {
		if a := &d.Allowances[i]; a.Tax == tax {
			a.Net = d.netOf(a.Amount, tax, r)
			nets, signs = append(nets, &a.Net), append(signs, -1)
		}
	}
	settle(nets, signs, want)
}

// netOf is the net of one charged amount, rounded by itself; settle mends the sum.
func (d Draft) netOf(charged Amount, tax Tax, r Rounding) Amount {
	if d.PricesIncludeTax {
		first, second := tax.on(charged.Minor, true, r)
		charged.Minor -= first + second
	}
	return charged
}

// settle moves the largest net by the units that rounding each by itself left
// over, so that the nets add up to want.
func settle(nets []*Amount, signs []int64, want int64) {
	largest := 0
	for i, n := range nets {
		want -= signs[i] * n.Minor
		if n.Minor > nets[largest].Minor {
			largest = i
		}
	}
	nets[largest].Minor += signs[largest] * want
}

// sum adds the totals up, with a rounding of what is payable in minor units.
func (d Draft) sum(rounding int64) Totals {
	zero := Amount{0, d.Currency}
	t := Totals{LinesNet: zero, Allowances: zero, Charges: zero, Tax: zero, Outside: zero, Paid: zero}
	t.Rounding = Amount{rounding, d.Currency}
	for _, l := range d.Lines {
		t.LinesNet = t.LinesNet.Plus(l.Net)
	}
	for _, a := range d.Allowances {
		t.Allowances = t.Allowances.Plus(a.Net)
	}
	for _, b := range d.Breakdown {
		t.Tax = t.Tax.Plus(b.Amount)
	}
	for _, l := range d.Outside {
		t.Outside = t.Outside.Plus(l.Amount)
	}
	for _, p := range d.Paid {
		t.Paid = t.Paid.Plus(p.Amount)
	}
	t.Net = t.LinesNet.Minus(t.Allowances).Plus(t.Charges)
	t.Gross = t.Net.Plus(t.Tax)
	t.Payable = t.Gross.Plus(t.Outside).Minus(t.Paid).Plus(t.Rounding)
	return t
}

func (d Draft) checkTotals() error {
	t := d.Totals
	if t.Payable.Minor < 0 {
		return Reject(ReasonNegativeTotal, "totals.payable", "%d", t.Payable.Minor)
	}
	for _, a := range []Amount{t.LinesNet, t.Gross, t.Payable} {
		if !a.InRange() {
			return Reject(ReasonAmountOutOfRange, "totals", "a sum is above %d", int64(MaxMinor))
		}
	}
	return nil
}
