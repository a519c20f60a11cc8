package invoice

// share is what stands under one tax, or under two parallel ones, in minor units.
type share struct {
	tax           Tax
	charged       int64 // as charged, see [Draft]
	net           int64 // the base: BT-116
	first, second int64 // tax: BT-117; the second of a parallel one
}

// on returns the tax, or the two parallel taxes, on or in an amount as charged, each
// rounded once.
func (t Tax) on(charged int64, included bool, r Rounding) (first, second int64) {
	whole := int64(hundredPercent)
	if included {
		whole += int64(t.Rate + t.Parallel.Rate)
	}
	first = r.divide(charged, int64(t.Rate), whole)
	if t.HasParallel() {
		second = r.divide(charged, int64(t.Parallel.Rate), whole)
	}
	return first, second
}

// rows are the share's rows in the breakdown.
func (s share) rows(c Currency) []TaxBreakdown {
	net := Amount{s.net, c}
	rows := []TaxBreakdown{{Tax: s.tax, Taxable: net, Amount: Amount{s.first, c}}}
	if s.tax.HasParallel() {
		rows = append(rows, TaxBreakdown{Tax: s.tax.Swapped(), Taxable: net, Amount: Amount{s.second, c}, SharesBase: true})
	}
	return rows
}

// shares reads what stands under each tax of a draft that has its totals, in order of
// first appearance.
func (d Draft) shares() []share {
	var list []share
	for _, tax := range d.taxes() {
		s := share{tax: tax, charged: d.charged(tax)}
		for i, b := range d.Breakdown {
			if b.SharesBase || b.Tax != tax {
				continue
			}
			s.net, s.first = b.Taxable.Minor, b.Amount.Minor
			if i+1 < len(d.Breakdown) && d.Breakdown[i+1].SharesBase {
				s.second = d.Breakdown[i+1].Amount.Minor
			}
		}
		list = append(list, s)
	}
	return list
}

// minus is what another share of the same tax leaves.
func (s share) minus(o share) share {
	s.charged -= o.charged
	s.net -= o.net
	s.first -= o.first
	s.second -= o.second
	return s
}

// part is the share of an amount as charged that is at most s.charged, rounded by
// itself but never above what s holds of net and tax. The last part takes all.
func (s share) part(charged int64, included bool, r Rounding) share {
	if charged == s.charged {
		return s
	}
	p := share{tax: s.tax, charged: charged, net: charged}
	p.first, p.second = s.tax.on(charged, included, r)
	p.first, p.second = min(p.first, s.first), min(p.second, s.second)
	if !included {
		return p
	}
	p.net -= p.first + p.second
	if over := p.net - s.net; over > 0 { // earlier parts rounded the tax down and the net up
		first := min(over, s.first-p.first)
		p.net, p.first, p.second = s.net, p.first+first, p.second+over-first
	}
	return p
}
