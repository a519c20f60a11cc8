package invoice

// RoundCash rounds what is payable to a multiple of step minor units, a half up, in a
// draft that has its totals and was paid in cash; any other is returned as it is. The
// difference is [Totals].Rounding (BT-114) and changes no price and no tax.
//
// step is the least coin, or note, in use: 5 of CHF, CAD and AUD, 10 of NZD, 100 of a
// currency whose cents are gone. A step of 1 or less rounds nothing.
//
// Source: EN 16931-1 BR-CO-16.
func (d Draft) RoundCash(step int64) Draft { return d.roundCash(step, step) }

// RoundCashHalfDown is [Draft.RoundCash] with a half down, as in Chile: 5 of 10 is
// nothing, 6 is 10.
func (d Draft) RoundCashHalfDown(step int64) Draft { return d.roundCash(step, step+1) }

// roundCash rounds up where twice the rest reaches a threshold.
func (d Draft) roundCash(step, up int64) Draft {
	if !d.PaidInCash || step <= 1 {
		return d
	}
	exact := d.sum(0).Payable.Minor // never negative: Draft.Total
	rounded := exact / step * step
	if rest := exact - rounded; 2*rest >= up {
		rounded += step
	}
	d.Totals = d.sum(rounded - exact)
	return d
}
