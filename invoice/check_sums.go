package invoice

import "fmt"

// CheckSums re-computes every sum of the draft from its parts and reports the
// first that does not hold. It is the independent check of invariant 6: lines,
// breakdown and totals add up. The base of two parallel taxes counts once.
func (d Draft) CheckSums() error {
	if want := d.sum(d.Totals.Rounding.Minor); want != d.Totals {
		return fmt.Errorf("totals are %+v, their parts add up to %+v", d.Totals, want)
	}
	if !d.PaidInCash && !d.Totals.Rounding.IsZero() {
		return fmt.Errorf("payable is rounded by %d and not paid in cash", d.Totals.Rounding.Minor)
	}
	var net int64
	for i, b := range d.Breakdown {
		if b.SharesBase {
			if i == 0 || d.Breakdown[i-1].SharesBase {
				return fmt.Errorf("row %d of the breakdown shares the base of no row", i)
			}
			continue
		}
		if err := d.checkRow(i); err != nil {
			return err
		}
		net += b.Taxable.Minor
	}
	if net != d.Totals.Net.Minor {
		return fmt.Errorf("taxable amounts add up to %d, the net total is %d", net, d.Totals.Net.Minor)
	}
	return nil
}

// checkRow reports whether a row of the breakdown, with that of its parallel tax, is
// what the lines and allowances under its tax add up to, net and as charged.
func (d Draft) checkRow(i int) error {
	b := d.Breakdown[i]
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
	tax, err := d.taxOfRow(i)
	if err != nil {
		return err
	}
	want := b.Taxable.Minor
	if d.PricesIncludeTax {
		want += tax
	}
	if net != b.Taxable.Minor || charged != want {
		return fmt.Errorf("under %s %s %% the nets add up to %d and the charged amounts to %d, the breakdown has %d and %d",
			b.Category, b.Rate, net, charged, b.Taxable.Minor, want)
	}
	return nil
}

// taxOfRow is the tax of a row with that of its parallel tax, which must stand right
// after it on the same base.
func (d Draft) taxOfRow(i int) (int64, error) {
	b := d.Breakdown[i]
	second := i+1 < len(d.Breakdown) && d.Breakdown[i+1].SharesBase
	if second != b.HasParallel() {
		return 0, fmt.Errorf("row %d of the breakdown has a parallel tax: %t, a row of that tax after it: %t", i, b.HasParallel(), second)
	}
	if !second {
		return b.Amount.Minor, nil
	}
	next := d.Breakdown[i+1]
	if next.Tax != b.Swapped() || next.Taxable != b.Taxable {
		return 0, fmt.Errorf("row %d of the breakdown is not the parallel tax of the row before on its base", i+1)
	}
	return b.Amount.Minor + next.Amount.Minor, nil
}
