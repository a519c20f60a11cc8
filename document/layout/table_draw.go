package layout

import "quittance/document/pdf"

func (m *measuredTable) draw(f *flow, x pdf.Length) {
	x += m.t.Look.Indent
	w := f.r.writer
	p := m.first(f)
	w.Open(pdf.Element{Tag: pdf.TagTable})
	defer w.Close()
	if m.header != nil {
		m.drawRow(f, x, m.header, cellKind{tag: pdf.TagHeader, scope: pdf.ScopeColumn})
		m.drawRule(f, x, m.t.Look.HeaderRule)
	}
	for f.err == nil {
		for i := p.from; i < p.to; i++ {
			m.drawRule(f, x, m.ruleOn(&p, i))
			m.drawRow(f, x, &m.rows[i], cellKind{tag: pdf.TagCell})
		}
		if m.last(&p) {
			return
		}
		p = m.turn(f, x, &p)
	}
}

// turn goes on with the table on the next page, below a repeated header.
func (m *measuredTable) turn(f *flow, x pdf.Length, p *tablePage) tablePage {
	m.drawRule(f, x, m.t.Look.RowRule)
	if p.forward != nil {
		m.drawRepeated(f, x, p.forward, pdf.ArtifactFooter)
	}
	f.newPage()
	next := m.next(f, p)
	if f.err != nil {
		return next
	}
	if m.header != nil {
		m.drawRepeated(f, x, m.header, pdf.ArtifactHeader)
		m.drawRule(f, x, m.t.Look.HeaderRule)
	}
	if next.brought != nil {
		m.drawRepeated(f, x, next.brought, pdf.ArtifactHeader)
	}
	return next
}

func (m *measuredTable) drawRule(f *flow, x pdf.Length, rule Rule) {
	if rule.Thickness == 0 {
		return
	}
	f.rule(rule, x, m.totalWidth())
	f.advance(rule.Thickness)
}

// cellKind says how the cells of a row are tagged.
type cellKind struct {
	tag   pdf.Tag
	scope pdf.Scope
}

func (m *measuredTable) drawRow(f *flow, x pdf.Length, row *measuredRow, kind cellKind) {
	w := f.r.writer
	top := f.y
	w.Open(pdf.Element{Tag: pdf.TagRow})
	for i, cell := range row.cells {
		element := pdf.Element{Tag: kind.tag, Scope: kind.scope}
		if m.t.Columns[i].RowHeader && kind.tag == pdf.TagCell {
			element = pdf.Element{Tag: pdf.TagHeader, Scope: pdf.ScopeRow}
		}
		f.y = top - m.t.Look.Padding
		w.Open(element)
		for j := range cell {
			cell[j].figures = f.widest[x+m.widths[i]]
			cell[j].draw(f, x)
		}
		w.Close()
		x += m.widths[i] + m.t.Gap
	}
	w.Close()
	f.y = top
	f.advance(row.height)
}

// drawRepeated draws a row that is no part of the table for readers that read
// aloud: a repeated header, or a carried sum.
func (m *measuredTable) drawRepeated(f *flow, x pdf.Length, row *measuredRow, kind pdf.ArtifactKind) {
	w := f.r.writer
	capHeight := f.r.engine.fonts[0].CapHeight()
	w.BeginArtifact(kind)
	for i, cell := range row.cells {
		y := f.y - m.t.Look.Padding
		for j := range cell {
			p := &cell[j]
			f.r.paragraphs++
			box := lineBox{x: x, width: p.width, figures: f.widest[x+p.width], artifact: true}
			for _, l := range p.lines {
				box.y = y - p.p.Style.baseline(capHeight)
				f.drawLine(p.p, l, box)
				y -= p.p.Style.Leading
			}
		}
		x += m.widths[i] + m.t.Gap
	}
	w.EndContent()
	f.advance(row.height)
}
