package invoice

import "fmt"

// Total computes the breakdown, the nets and the totals of a draft from its
// lines, allowances, outside money and payments, and returns the draft with them.
//
// Per tax (scheme, category and rate) the charged amounts are summed first and the
// tax is rounded once. It is exact: all arithmetic is in integers, and the sums of
// [Totals] hold to the minor unit.
//
// Errors: Rejected{negative_total} when a tax's base or the payable amount falls
// below zero; Rejected{amount_out_of_range} when a sum leaves the range.
//
// Source: EN 16931-1 BR-CO-10 to BR-CO-17, BR-S-08, BR-S-09.
func (d Draft) Total(r Rounding) (Draft, error) {
	d.Breakdown = nil
	d.Lines = append([]Line(nil), d.Lines...)
	d.Allowances = append([]Allowance(nil), d.Allowances...)
	for _, tax := range d.taxes() {
		row, err := d.totalTax(tax, r)
		if err != nil {
			return Draft{}, err
		}
		d.Breakdown = append(d.Breakdown, row)
	}
	d.Totals = d.sum()
	return d, d.checkTotals()
}

// taxes lists the taxes of the draft in order of first appearance.
func (d Draft) taxes() []Tax {
	var list []Tax
	seen := map[Tax]bool{}
	add := func(t Tax) {
		if !seen[t] {
			seen[t] = true
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

// totalTax computes one row of the breakdown and the nets of its lines and
// allowances.
func (d Draft) totalTax(tax Tax, r Rounding) (TaxBreakdown, error) {
	var charged int64
	var nets []*Amount
	var signs []int64
	for i := range d.Lines {
		if l := &d.Lines[i]; l.Tax == tax {
			charged += l.Amount.Minor
			l.Net = d.netOf(l.Amount, tax, r)
			nets, signs = append(nets, &l.Net), append(signs, 1)
		}
	}
	for i := range d.Allowances {
		if a := &d.Allowances[i]; a.Tax == tax {
			charged -= a.Amount.Minor
			a.Net = d.netOf(a.Amount, tax, r)
			nets, signs = append(nets, &a.Net), append(signs, -1)
		}
	}
	switch {
	case charged < 0:
		return TaxBreakdown{}, Reject(ReasonNegativeTotal, "lines", "those of %s %s %% add up to %d", tax.Category, tax.Rate, charged)
	case charged > MaxMinor:
		return TaxBreakdown{}, Reject(ReasonAmountOutOfRange, "lines", "those of %s %s %% are above %d", tax.Category, tax.Rate, int64(MaxMinor))
	}
	row := TaxBreakdown{Tax: tax, Taxable: Amount{charged, d.Currency}, Amount: Amount{0, d.Currency}}
	if d.PricesIncludeTax {
		row.Amount.Minor = tax.Rate.Within(charged, r)
		row.Taxable.Minor -= row.Amount.Minor
	} else {
		row.Amount.Minor = tax.Rate.Of(charged, r)
	}
	settle(nets, signs, row.Taxable.Minor)
	return row, nil
}

// netOf is the net of one charged amount, rounded by itself; settle mends the sum.
func (d Draft) netOf(charged Amount, tax Tax, r Rounding) Amount {
	if d.PricesIncludeTax {
		charged.Minor -= tax.Rate.Within(charged.Minor, r)
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

func (d Draft) sum() Totals {
	zero := Amount{0, d.Currency}
	t := Totals{LinesNet: zero, Allowances: zero, Charges: zero, Tax: zero, Outside: zero, Paid: zero, Rounding: zero}
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

// CheckSums re-computes every sum of the draft from its parts and reports the
// first that does not hold. It is the independent check of invariant 6: lines,
// breakdown and totals add up.
func (d Draft) CheckSums() error {
	if want := d.sum(); want != d.Totals {
		return fmt.Errorf("totals are %+v, their parts add up to %+v", d.Totals, want)
	}
	var net int64
	for _, b := range d.Breakdown {
		if err := d.checkRow(b); err != nil {
			return err
		}
		net += b.Taxable.Minor
	}
	if net != d.Totals.Net.Minor {
		return fmt.Errorf("taxable amounts add up to %d, the net total is %d", net, d.Totals.Net.Minor)
	}
	return nil
}

// checkRow reports whether one row of the breakdown is what the lines and allowances
// under its tax add up to, net and as charged.
func (d Draft) checkRow(b TaxBreakdown) error {
	var net, charged int64
	for _, l := range d.Lines {
		if l.Tax == b.Tax {
			net, charged = net+l.Net.Minor, charged+l.Amount.Minor
		}
	}
	for _, a := range d.Allowances {
		if a.Tax == b.Tax {
			net, charged = net-a.Net.Minor, charged-a.Amount.Minor
		}
	}
	want := b.Taxable.Minor
	if d.PricesIncludeTax {
		want += b.Amount.Minor
	}
	if net != b.Taxable.Minor || charged != want {
		return fmt.Errorf("under %s %s %% the nets add up to %d and the charged amounts to %d, the breakdown has %d and %d",
			b.Category, b.Rate, net, charged, b.Taxable.Minor, want)
	}
	return nil
}
