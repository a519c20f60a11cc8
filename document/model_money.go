package document

import (
	"strings"

	"quittance/invoice"
	"quittance/templates"
)

// addLines writes lines, allowances, outside money and payments.
func (m *model) addLines() error {
	d := m.draft
	for _, part := range []struct {
		list  templates.List
		lines []invoice.Line
	}{{templates.Lines, d.Lines}, {templates.Outside, d.Outside}} {
		if len(part.lines) > 0 {
			m.lists[part.list] = make([]item, 0, len(part.lines))
		}
		for i := range part.lines {
			if err := m.addLine(part.list, i, &part.lines[i]); err != nil {
				return err
			}
		}
	}
	for i, a := range d.Allowances {
		it := item{path: itemPath(templates.Allowances, i)}
		if err := m.setComponent(&it, a.Kind, a.Amount.Negated()); err != nil {
			return err
		}
		it.set(templates.ItemRate, ".rate", m.rate(a.Tax))
		m.add(templates.Allowances, it)
	}
	for i, p := range d.Paid {
		it := item{path: itemPath(templates.Paid, i)}
		if err := m.setComponent(&it, p.Kind, p.Amount.Negated()); err != nil {
			return err
		}
		m.add(templates.Paid, it)
	}
	return nil
}

func (m *model) addLine(list templates.List, i int, l *invoice.Line) error {
	it := item{path: itemPath(list, i)}
	text := l.Text
	if text == "" {
		name, err := m.word(templates.ComponentKey(l.Kind), it.path+".kind")
		if err != nil {
			return err
		}
		text = name
	}
	amount, err := m.money(l.Amount)
	if err != nil {
		return err
	}
	it.set(templates.ItemText, ".text", text)
	it.set(templates.ItemQuantity, ".quantity", m.locale.Integer(l.Quantity))
	it.set(templates.ItemRate, ".rate", m.rate(l.Tax))
	it.set(templates.ItemAmount, ".amount", amount)
	it.amount = l.Amount.Minor
	m.add(list, it)
	return nil
}

// setComponent writes the name of a component and its amount.
func (m *model) setComponent(it *item, kind invoice.ComponentKind, amount invoice.Amount) error {
	name, err := m.word(templates.ComponentKey(kind), it.path+".kind")
	if err != nil {
		return err
	}
	text, err := m.money(amount)
	if err != nil {
		return err
	}
	it.set(templates.ItemText, ".text", name)
	it.set(templates.ItemAmount, ".amount", text)
	it.amount = amount.Minor
	return nil
}

// rate writes the rate of a tax, "2.5% + 2.5%" of two parallel ones; nothing for what
// is outside the scope.
func (m *model) rate(t invoice.Tax) string {
	if t.Category == invoice.CategoryOutside || t.Category == "" {
		return ""
	}
	if t.HasParallel() {
		return m.locale.Percent(t.Rate) + " + " + m.locale.Percent(t.Parallel.Rate)
	}
	return m.locale.Percent(t.Rate)
}

// addSums writes the breakdown and the totals.
func (m *model) addSums() error {
	d := m.draft
	for i, b := range d.Breakdown {
		if b.Category == invoice.CategoryOutside {
			continue
		}
		if err := m.addBreakdown(i, b); err != nil {
			return err
		}
	}
	t := d.Totals
	for _, sum := range []struct {
		binding templates.Binding
		amount  invoice.Amount
		must    bool
	}{
		{templates.TotalNet, t.Net, m.taxed()},
		{templates.TotalTax, t.Tax, m.taxed()},
		{templates.TotalGross, t.Gross, true},
		{templates.TotalOutside, t.Outside, false},
		{templates.TotalPaid, t.Paid.Negated(), false},
		{templates.TotalRounding, t.Rounding, !t.Rounding.IsZero()},
		{templates.TotalPayable, t.Payable, t.Payable != t.Gross},
	} {
		if sum.amount.Currency == "" {
			sum.amount.Currency = d.Currency
		}
		text, err := m.money(sum.amount)
		if err != nil {
			return err
		}
		m.scalar(sum.binding, text)
		if sum.must {
			m.must(string(sum.binding), text)
		}
	}
	return nil
}

func (m *model) addBreakdown(i int, b invoice.TaxBreakdown) error {
	it := item{path: itemPath(templates.Breakdown, i)}
	label, err := m.word(templates.SchemeKey(b.Scheme), it.path+".scheme")
	if err != nil {
		return err
	}
	it.set(templates.ItemLabel, ".scheme", label)
	b.Parallel = invoice.Parallel{} // it has a row of its own
	it.set(templates.ItemRate, ".rate", m.rate(b.Tax))
	for _, sum := range []struct {
		binding templates.Binding
		name    string
		amount  invoice.Amount
	}{
		{templates.ItemTaxable, ".taxable", b.Taxable},
		{templates.ItemAmount, ".amount", b.Amount},
		{templates.ItemGross, ".gross", b.Taxable.Plus(b.Amount)},
	} {
		text, err := m.money(sum.amount)
		if err != nil {
			return err
		}
		it.set(sum.binding, sum.name, text)
	}
	it.amount = b.Amount.Minor
	m.must(it.path+".rate", m.rate(b.Tax))
	m.add(templates.Breakdown, it)
	return nil
}

// addMemoranda writes the amounts beside the totals that are to be shown.
func (m *model) addMemoranda() error {
	for i, memo := range m.draft.Memoranda {
		if !memo.Shown {
			continue
		}
		it := item{path: itemPath(templates.Memoranda, i)}
		name, err := m.word(templates.MemorandumKey(memo.Kind), it.path+".kind")
		if err != nil {
			return err
		}
		amount, err := m.money(memo.Amount)
		if err != nil {
			return err
		}
		it.set(templates.ItemText, ".text", name)
		if memo.Rate != 0 {
			it.set(templates.ItemRate, ".rate", m.locale.Percent(memo.Rate))
		}
		it.set(templates.ItemAmount, ".amount", amount)
		m.add(templates.Memoranda, it)
	}
	return nil
}

// taxed reports whether any part of the document is within the scope of a tax.
func (m *model) taxed() bool {
	for _, b := range m.draft.Breakdown {
		if b.Category != invoice.CategoryOutside {
			return true
		}
	}
	return false
}

// addNotes writes the legal notes in the document's language.
//
// Errors: Rejected{document_invalid} for a code that the template does not know,
// or a note about a party that the document does not have.
func (m *model) addNotes() error {
	for i, n := range m.draft.Notes {
		it := item{path: itemPath(templates.Notes, i)}
		note, ok := m.wording.Note(n.Text)
		if !ok {
			return invoice.Reject(invoice.ReasonDocumentInvalid, it.path, "template %s has no note %q in language %q", m.wording.Name, n.Text, m.wording.Language)
		}
		var text strings.Builder
		for _, s := range note {
			words := s.Words
			if strings.HasSuffix(text.String(), ".") {
				words = strings.TrimPrefix(words, ".") // a name such as "Inc." ends the sentence itself
			}
			text.WriteString(words)
			if s.Binding == "" {
				continue
			}
			value := m.scalars[s.Binding]
			if value == "" {
				return invoice.Reject(invoice.ReasonDocumentInvalid, it.path, "note %q needs %s, which the document does not have", n.Text, s.Binding)
			}
			text.WriteString(value)
		}
		it.set(templates.ItemText, ".text", text.String())
		m.add(templates.Notes, it)
	}
	return nil
}
