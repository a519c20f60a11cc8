package regime

import (
	"slices"

	"quittance/invoice"
)

// share is how much of a document stands under one tax, in minor units as charged.
type share struct {
	tax   invoice.Tax
	minor int64
}

// HasLines reports whether lines of one of the kinds, or any lines where none is
// named, are on the document for an ancillary part to go along with.
func (s *Sheet) HasLines(kinds ...invoice.ComponentKind) bool { return len(s.along(kinds)) > 0 }

// ChargeAlong charges an ancillary part, such as the delivery of one's own goods: it
// shares the taxes of the lines of those kinds, or of all lines where none is named,
// in proportion to their prices. There are such lines.
//
// Errors: Rejected{mixed_price_modes}.
func (s *Sheet) ChargeAlong(p Part, kinds ...invoice.ComponentKind) error {
	shares := s.along(kinds)
	for i, minor := range invoice.Spread(p.Amount.Minor, minors(shares)) {
		if minor == 0 && len(shares) > 1 {
			continue
		}
		part := p
		part.Amount.Minor = minor
		if err := s.Charge(part, shares[i].tax); err != nil {
			return err
		}
	}
	return nil
}

func (s *Sheet) along(kinds []invoice.ComponentKind) []share {
	return s.shares(func(i int) bool { return len(kinds) == 0 || slices.Contains(kinds, s.draft.Lines[i].Kind) })
}

// Reduce lowers the price by a part known before issue: an allowance under each tax
// of what its giver supplied, in proportion to what is left of the prices; of the
// whole document where that cannot bear it. A tip is never reduced.
//
// Errors: Rejected{refund_exceeds_price} or Rejected{negative_total} when the
// document cannot bear it; Rejected{mixed_price_modes}.
func (s *Sheet) Reduce(p Part) error {
	shares := s.left(func(i int) bool { return s.suppliers[i] == p.SuppliedBy })
	if sum(shares) < p.Amount.Minor {
		shares = s.left(func(int) bool { return true })
	}
	if left := sum(shares); left < p.Amount.Minor {
		return reductionAbove(p, left)
	}
	for i, minor := range invoice.Spread(p.Amount.Minor, minors(shares)) {
		if minor == 0 {
			continue
		}
		if err := s.fixMode(p, shares[i].tax); err != nil {
			return err
		}
		amount := invoice.Amount{Minor: minor, Currency: p.Amount.Currency}
		s.draft.Allowances = append(s.draft.Allowances, invoice.Allowance{Kind: p.Kind, Amount: amount, Net: amount, Tax: shares[i].tax})
	}
	return nil
}

func reductionAbove(p Part, left int64) error {
	reason := invoice.ReasonNegativeTotal
	if p.Kind == invoice.Refund {
		reason = invoice.ReasonRefundExceedsPrice
	}
	return invoice.Reject(reason, p.Field("amount.minor"), "%d is above the %d that is left of its document's price", p.Amount.Minor, left)
}

// shares adds the lines up by tax, in order of first appearance.
func (s *Sheet) shares(take func(line int) bool) []share {
	var list []share
	at := map[invoice.Tax]int{}
	for i, l := range s.draft.Lines {
		if !take(i) {
			continue
		}
		n, ok := at[l.Tax]
		if !ok {
			n = len(list)
			at[l.Tax] = n
			list = append(list, share{tax: l.Tax})
		}
		list[n].minor += l.Amount.Minor
	}
	return list
}

// left is what earlier reductions left of the lines, by tax. Tips are left out.
func (s *Sheet) left(take func(line int) bool) []share {
	price := func(i int) bool { return s.draft.Lines[i].Kind != invoice.Tip }
	whole := map[invoice.Tax]int64{}
	for _, sh := range s.shares(price) {
		whole[sh.tax] = sh.minor
	}
	for _, a := range s.draft.Allowances {
		whole[a.Tax] -= a.Amount.Minor
	}
	list := s.shares(func(i int) bool { return price(i) && take(i) })
	for i := range list {
		list[i].minor = min(list[i].minor, whole[list[i].tax])
	}
	return list
}

func minors(shares []share) []int64 {
	list := make([]int64, len(shares))
	for i, sh := range shares {
		list[i] = sh.minor
	}
	return list
}

func sum(shares []share) int64 {
	var total int64
	for _, sh := range shares {
		total += sh.minor
	}
	return total
}
