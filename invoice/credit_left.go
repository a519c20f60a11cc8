package invoice

import (
	"fmt"
	"slices"
)

// left is what earlier credit notes have left of an invoice.
type left struct {
	original Draft
	shares   []share            // by tax, in order of first appearance
	lines    map[likeness]int64 // of lines that read alike, as charged
	outside  int64
	paid     int64 // by others than the customer
	payable  int64 // by the customer
	rounding int64
}

func leftOf(original Draft, earlier []Draft) (*left, error) {
	t := original.Totals
	l := &left{
		original: original, shares: original.shares(), lines: map[likeness]int64{},
		outside: t.Outside.Minor, paid: t.Paid.Minor, payable: t.Payable.Minor, rounding: t.Rounding.Minor,
	}
	for _, line := range original.Lines {
		l.lines[line.likeness()] += line.Amount.Minor
	}
	for _, note := range earlier {
		if err := l.subtract(note); err != nil {
			return nil, err
		}
	}
	return l, nil
}

func (l *left) subtract(note Draft) error {
	if note.Kind != KindCreditNote || note.Currency != l.original.Currency || note.PricesIncludeTax != l.original.PricesIncludeTax {
		return fmt.Errorf("draft %s is no credit note of %s", note.Key, l.original.Key)
	}
	for _, s := range note.shares() {
		i := slices.IndexFunc(l.shares, func(have share) bool { return have.tax == s.tax })
		if i < 0 {
			return fmt.Errorf("credit note %s is under a tax that %s does not have", note.Key, l.original.Key)
		}
		l.shares[i] = l.shares[i].minus(s)
	}
	for _, line := range note.Lines {
		l.lines[line.likeness()] -= line.Amount.Minor
	}
	t := note.Totals
	l.outside -= t.Outside.Minor
	l.paid -= t.Paid.Minor
	l.payable -= t.Payable.Minor
	l.rounding -= t.Rounding.Minor
	return nil
}

// price is what is left of the price, as charged.
func (l *left) price() Amount {
	var sum int64
	for _, s := range l.shares {
		sum += s.charged
	}
	return Amount{sum, l.original.Currency}
}

// checkAny refuses a credit where nothing is left.
func (l *left) checkAny() error {
	if l.price().Minor == 0 && l.outside == 0 {
		return Reject(ReasonNothingToInvoice, "credit", "nothing is left of the invoice")
	}
	return nil
}

// write puts a credit on the note: its lines first, then the price over the taxes, then
// the money outside; then the sums.
func (l *left) write(note *Draft, c Credit) error {
	credited := make([]int64, len(l.shares)) // under each tax
	for i, lc := range c.Lines {
		if err := l.writeLine(note, lc, credited); err != nil {
			return fmt.Errorf("credit line %d: %w", i, err)
		}
	}
	if err := l.writePrice(note, c.Price, credited); err != nil {
		return err
	}
	if c.Outside.Minor > l.outside {
		return exceeds("credit.outside", c.Outside.Minor, l.outside)
	}
	l.writeOutside(note, c.Outside.Minor)
	if len(note.Lines)+len(note.Outside) == 0 {
		return Reject(ReasonNothingToInvoice, "credit", "nothing is credited")
	}
	for i, s := range l.shares {
		if credited[i] == 0 {
			continue
		}
		p := s.part(credited[i], note.PricesIncludeTax, c.Rounding)
		note.setNets(s.tax, p.net, c.Rounding)
		note.Breakdown = append(note.Breakdown, p.rows(note.Currency)...)
	}
	l.settle(note)
	return nil
}

func (l *left) writeLine(note *Draft, lc LineCredit, credited []int64) error {
	if lc.Amount.Minor == 0 {
		return nil
	}
	line := l.original.Lines[lc.Line]
	alike := line.likeness()
	if most := min(line.Amount.Minor, l.lines[alike]); lc.Amount.Minor > most {
		return exceeds("credit.lines", lc.Amount.Minor, most)
	}
	l.lines[alike] -= lc.Amount.Minor
	i := slices.IndexFunc(l.shares, func(s share) bool { return s.tax == line.Tax })
	if rest := l.shares[i].charged - credited[i]; lc.Amount.Minor > rest {
		return exceeds("credit.lines", lc.Amount.Minor, rest)
	}
	credited[i] += lc.Amount.Minor
	if lc.Amount != line.Amount {
		line.Quantity = 1
	}
	line.Amount = lc.Amount
	note.Lines = append(note.Lines, line)
	return nil
}

// writePrice shares an amount over the taxes: a line under each.
func (l *left) writePrice(note *Draft, price Amount, credited []int64) error {
	weights := make([]int64, len(l.shares))
	var sum int64
	for i, s := range l.shares {
		weights[i] = s.charged - credited[i]
		sum += weights[i]
	}
	if price.Minor > sum {
		return exceeds("credit.price", price.Minor, sum)
	}
	for i, minor := range Spread(price.Minor, weights) {
		if minor == 0 {
			continue
		}
		credited[i] += minor
		note.Lines = append(note.Lines, Line{Kind: Refund, Quantity: 1, Amount: Amount{minor, note.Currency}, Tax: l.shares[i].tax})
	}
	return nil
}

// writeOutside gives back money outside the tax, in proportion to the original's.
func (l *left) writeOutside(note *Draft, minor int64) {
	weights := make([]int64, len(l.original.Outside))
	for i, line := range l.original.Outside {
		weights[i] = line.Amount.Minor
	}
	for i, part := range Spread(minor, weights) {
		if part == 0 {
			continue
		}
		line := l.original.Outside[i]
		line.Amount.Minor, line.Net.Minor = part, part
		note.Outside = append(note.Outside, line)
	}
}

// settle shares what is given back between the customer and those who paid a part, and
// computes the totals.
func (l *left) settle(note *Draft) {
	claim := note.sum(0).Payable.Minor
	var back, rounding int64
	if whole := l.payable + l.paid - l.rounding; claim == whole { // the last one
		back, rounding = l.paid, l.rounding
	} else if over := claim - l.payable; over > 0 {
		back = min(over, l.paid)
		rounding = back - over // what a rounding down of cash left unpaid
	}
	l.payBack(note, back)
	note.Totals = note.sum(rounding)
}

// payBack gives back what others paid, in proportion to what each paid.
func (l *left) payBack(note *Draft, minor int64) {
	weights := make([]int64, len(l.original.Paid))
	for i, p := range l.original.Paid {
		weights[i] = p.Amount.Minor
	}
	for i, part := range Spread(minor, weights) {
		if part > 0 {
			note.Paid = append(note.Paid, Payment{Kind: l.original.Paid[i].Kind, Amount: Amount{part, note.Currency}})
		}
	}
}

func exceeds(field string, want, left int64) error {
	return Reject(ReasonCreditExceedsInvoice, field, "%d is more than the %d that is left of the invoice", want, left)
}
