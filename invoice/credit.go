package invoice

import "fmt"

// Credit says what of an invoice is given back. All stands alone; the others add up.
// Amounts are as charged on the original, see [Draft].
type Credit struct {
	All     bool         // everything that is left
	Lines   []LineCredit // so much of single lines
	Price   Amount       // so much of the price as a whole, over its taxes in proportion to what is left under each
	Outside Amount       // so much of the money outside the tax, such as a tip
	// Rounding is that of the original's taxes; [HalfUp] where it is empty.
	Rounding Rounding
}

// LineCredit is so much of one line of the original.
type LineCredit struct {
	Line   int // index in the original's Lines
	Amount Amount
}

// CreditNote returns the draft that gives back a part of the original, or all that
// earlier credit notes have left of it. Its amounts are positive: the kind says that
// they reduce the original (UNTDID 1001 code 381). Kind and key say credit note; the
// caller sets Preceding, Series, Cause, Notes and Calculation.
//
// All credit notes of an invoice together never exceed it, under no tax and in no
// total, and cancel it exactly once everything is credited: what is credited last
// under a tax takes what is left of that tax, so that three credits of 3.33 of 9.99 at
// 19 % hold 0.53, 0.53 and 0.54 of its 1.60. A credit of everything repeats the
// original's lines and sums.
//
// Who paid gets back: the customer first, up to what they paid, then those who paid a
// part ([Draft].Paid). A rounding of cash goes with the last of it.
//
// Errors: Rejected{credit_exceeds_invoice} when more is credited than is left, as a
// whole, of a line, or under its tax; Rejected{nothing_to_invoice} when nothing is
// credited; Rejected{mixed_currencies}; Rejected{amount_out_of_range}. Any other is a
// fault of the caller: an earlier draft that is no credit note of the original.
//
// Source: Directive 2006/112/EC art. 90, 219; EN 16931-1 BG-3.
func CreditNote(original Draft, earlier []Draft, c Credit) (Draft, error) {
	if c.Rounding == "" {
		c.Rounding = HalfUp
	}
	if err := c.check(original); err != nil {
		return Draft{}, err
	}
	left, err := leftOf(original, earlier)
	if err != nil {
		return Draft{}, err
	}
	note := original
	note.Kind, note.Key.Kind = KindCreditNote, KindCreditNote
	note.Notes, note.Calculation = nil, nil
	if c.All && len(earlier) == 0 {
		return note, left.checkAny()
	}
	note.Lines, note.Allowances, note.Outside, note.Paid = nil, nil, nil, nil
	note.Breakdown, note.Memoranda = nil, nil
	if c.All {
		c.Price, c.Outside = left.price(), Amount{left.outside, original.Currency}
	}
	if err := left.write(&note, c); err != nil {
		return Draft{}, err
	}
	return note, nil
}

// check refuses a credit that no invoice could bear.
func (c Credit) check(original Draft) error {
	for i, l := range c.Lines {
		field := fmt.Sprintf("credit.lines[%d]", i)
		if l.Line < 0 || l.Line >= len(original.Lines) {
			return Reject(ReasonCreditExceedsInvoice, field+".line", "the invoice has %d lines", len(original.Lines))
		}
		if err := checkCredited(l.Amount, original.Currency, field+".amount"); err != nil {
			return err
		}
	}
	if err := checkCredited(c.Price, original.Currency, "credit.price"); err != nil {
		return err
	}
	return checkCredited(c.Outside, original.Currency, "credit.outside")
}

func checkCredited(a Amount, want Currency, field string) error {
	switch {
	case a == Amount{}:
		return nil
	case a.Currency != want:
		return Reject(ReasonMixedCurrencies, field, "%q of an invoice in %s", string(a.Currency), want)
	case a.Minor < 0 || !a.InRange():
		return Reject(ReasonAmountOutOfRange, field, "want 0 to %d", int64(MaxMinor))
	}
	return nil
}

// likeness is what two lines have in common that read alike on a document.
type likeness struct {
	kind ComponentKind
	text string
	tax  Tax
}

func (l Line) likeness() likeness { return likeness{l.Kind, l.Text, l.Tax} }
