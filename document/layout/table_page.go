package layout

import (
	"fmt"

	"quittance/document/pdf"
)

// tablePage is what stands of a table on one page.
type tablePage struct {
	from, to int          // rows, the second not included
	brought  *measuredRow // above them; nil for none
	forward  *measuredRow // below them; nil for none
}

// continued reports whether the table began on an earlier page.
func (p *tablePage) continued() bool { return p.from > 0 }

// last reports whether the table ends on the page.
func (m *measuredTable) last(p *tablePage) bool { return p.to == len(m.rows) }

// fill takes as many rows as the page has room for below the header, and less
// where the carried row would not fit below them.
func (m *measuredTable) fill(f *flow, p *tablePage) {
	room := f.room() - m.headerHeight()
	if p.brought != nil {
		room -= p.brought.height
	}
	for p.to = p.from; !m.last(p); p.to++ {
		after := pdf.Length(0)
		if p.to == len(m.rows)-1 && p.to > p.from {
			after = max(0, min(m.t.Look.KeepBelow, m.wholePage(f)-m.rows[p.to].height))
		}
		if m.step(p, p.to)+after > room {
			break
		}
		room -= m.step(p, p.to)
	}
	if m.t.Carry == nil || m.last(p) {
		return
	}
	for ; p.to > p.from; p.to-- {
		forward, _, err := m.carried(p.to)
		if err != nil {
			f.fail(err)
			return
		}
		if forward.height+m.t.Look.RowRule.Thickness <= room {
			p.forward = &forward
			return
		}
		room += m.step(p, p.to-1)
	}
}

// wholePage is the room for rows on a page of its own.
func (m *measuredTable) wholePage(f *flow) pdf.Length {
	return f.doc.Page.bodyHeight() - m.headerHeight()
}

// step is the height of the i-th row with the rule above it.
func (m *measuredTable) step(p *tablePage, i int) pdf.Length {
	return m.rows[i].height + m.ruleOn(p, i).Thickness
}

// ruleOn is the rule above the i-th row on a page: the rule of the header stands
// for that of the first row.
func (m *measuredTable) ruleOn(p *tablePage, i int) Rule {
	if p.continued() && i == p.from && p.brought == nil {
		return Rule{}
	}
	return m.ruleBefore(i)
}

// carried measures what a break after so many rows carries.
func (m *measuredTable) carried(rows int) (forward, brought measuredRow, err error) {
	first, second, err := m.t.Carry.Rows(rows)
	if err != nil {
		return forward, brought, fmt.Errorf("carried sums: %w", err)
	}
	if forward, err = m.measureRow(first); err != nil {
		return forward, brought, err
	}
	brought, err = m.measureRow(second)
	return forward, brought, err
}

// first is the part of the table on the page where it starts. A header does not
// stay alone at the end of a page.
func (m *measuredTable) first(f *flow) tablePage {
	p := tablePage{}
	if len(m.rows) == 0 {
		return p
	}
	if m.fill(f, &p); p.to == 0 && !f.top {
		f.newPage()
		m.fill(f, &p)
	}
	m.progress(f, &p)
	return p
}

// next is the part of the table on the page that has just been started.
func (m *measuredTable) next(f *flow, before *tablePage) tablePage {
	p := tablePage{from: before.to}
	if m.t.Carry != nil {
		_, brought, err := m.carried(before.to)
		if err != nil {
			f.fail(err)
		}
		p.brought = &brought
	}
	m.fill(f, &p)
	m.progress(f, &p)
	return p
}

// progress fails where a whole page does not hold the next row.
func (m *measuredTable) progress(f *flow, p *tablePage) {
	if p.to == p.from {
		f.fail(fmt.Errorf("a table row of %d pt is higher than a page: %w", m.rows[p.from].height/pdf.Point, ErrDoesNotFit))
	}
}
