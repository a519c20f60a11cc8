package layout

import (
	"fmt"

	"quittance/document/pdf"
)

type measuredTable struct {
	t      *Table
	widths []pdf.Length
	header [][]measured
	rows   [][][]measured
}

func (t *Table) measure(r *Renderer, width pdf.Length) (measured, error) {
	m := &measuredTable{t: t}
	widths := make([]pdf.Length, len(t.Columns))
	for i, c := range t.Columns {
		widths[i] = c.Width
	}
	m.widths = shares(widths, t.Gap, width-t.Look.Indent)
	if len(t.Header) > 0 {
		row, err := m.measureRow(r, t.Header)
		if err != nil {
			return nil, err
		}
		m.header = row
	}
	m.rows = make([][][]measured, 0, len(t.Rows))
	for i := range t.Rows {
		row, err := m.measureRow(r, t.Rows[i].Cells)
		if err != nil {
			return nil, err
		}
		m.rows = append(m.rows, row)
	}
	return m, nil
}

func (m *measuredTable) measureRow(r *Renderer, cells [][]Paragraph) ([][]measured, error) {
	if len(cells) != len(m.widths) {
		return nil, fmt.Errorf("table: a row of %d cells in %d columns", len(cells), len(m.widths))
	}
	row := make([][]measured, len(cells))
	for i, cell := range cells {
		row[i] = make([]measured, 0, len(cell))
		for j := range cell {
			cell[j].Align = m.t.Columns[i].Align
			p, err := cell[j].measure(r, m.widths[i])
			if err != nil {
				return nil, err
			}
			row[i] = append(row[i], p)
		}
	}
	return row, nil
}

func (m *measuredTable) rowHeight(row [][]measured) pdf.Length {
	var highest pdf.Length
	for _, cell := range row {
		var h pdf.Length
		for _, p := range cell {
			h += p.height()
		}
		highest = max(highest, h)
	}
	return highest + 2*m.t.Look.Padding
}

func (m *measuredTable) headerHeight() pdf.Length {
	if m.header == nil {
		return 0
	}
	return m.rowHeight(m.header) + m.t.Look.HeaderRule.Thickness
}

func (m *measuredTable) height() pdf.Length {
	h := m.headerHeight()
	for i, row := range m.rows {
		h += m.rowHeight(row) + m.ruleBefore(i).Thickness
	}
	return h
}

// ruleBefore is the rule above the i-th row.
func (m *measuredTable) ruleBefore(i int) Rule {
	switch {
	case m.t.Rows[i].RuleAbove != nil:
		return *m.t.Rows[i].RuleAbove
	case i > 0:
		return m.t.Look.RowRule
	}
	return Rule{}
}

func (m *measuredTable) draw(f *flow, x pdf.Length) {
	x += m.t.Look.Indent
	w := f.r.writer
	if len(m.rows) > 0 { // a header does not stay alone at the end of a page
		f.need(m.headerHeight() + m.rowHeight(m.rows[0]))
	}
	w.Open(pdf.Element{Tag: pdf.TagTable})
	defer w.Close()
	if m.header != nil {
		m.drawRow(f, x, m.header, cellKind{tag: pdf.TagHeader, scope: pdf.ScopeColumn})
		m.drawRule(f, x, m.t.Look.HeaderRule)
	}
	for i, row := range m.rows {
		rule := m.ruleBefore(i)
		if !f.fits(m.rowHeight(row) + rule.Thickness + m.roomAfter(f, i)) {
			m.nextPage(f, x, m.rowHeight(row))
		} else {
			m.drawRule(f, x, rule)
		}
		m.drawRow(f, x, row, cellKind{tag: pdf.TagCell})
	}
}

// roomAfter is the room wanted below the i-th row: none but for the last, and
// never more than a page has.
func (m *measuredTable) roomAfter(f *flow, i int) pdf.Length {
	if i == 0 || i < len(m.rows)-1 {
		return 0
	}
	room := f.doc.Page.bodyHeight() - m.headerHeight() - m.rowHeight(m.rows[i])
	return max(0, min(m.t.Look.KeepBelow, room))
}

// nextPage goes on with the table on the next page, below a repeated header.
func (m *measuredTable) nextPage(f *flow, x, rowHeight pdf.Length) {
	m.drawRule(f, x, m.t.Look.RowRule)
	f.newPage()
	if !f.fits(m.headerHeight() + rowHeight) {
		f.fail(fmt.Errorf("a table row of %d pt is higher than a page: %w", rowHeight/pdf.Point, ErrDoesNotFit))
		return
	}
	if m.header == nil {
		return
	}
	m.repeatHeader(f, x)
	m.drawRule(f, x, m.t.Look.HeaderRule)
}

func (m *measuredTable) drawRule(f *flow, x pdf.Length, rule Rule) {
	if rule.Thickness == 0 {
		return
	}
	f.rule(rule, x, m.totalWidth())
	f.advance(rule.Thickness)
}

func (m *measuredTable) totalWidth() pdf.Length {
	total := m.t.Gap * pdf.Length(len(m.widths)-1)
	for _, w := range m.widths {
		total += w
	}
	return total
}

// cellKind says how the cells of a row are tagged.
type cellKind struct {
	tag   pdf.Tag
	scope pdf.Scope
}

func (m *measuredTable) drawRow(f *flow, x pdf.Length, row [][]measured, kind cellKind) {
	w := f.r.writer
	height := m.rowHeight(row)
	top := f.y
	w.Open(pdf.Element{Tag: pdf.TagRow})
	for i, cell := range row {
		element := pdf.Element{Tag: kind.tag, Scope: kind.scope}
		if m.t.Columns[i].RowHeader && kind.tag == pdf.TagCell {
			element = pdf.Element{Tag: pdf.TagHeader, Scope: pdf.ScopeRow}
		}
		f.y = top - m.t.Look.Padding
		w.Open(element)
		for _, p := range cell {
			p.draw(f, x)
		}
		w.Close()
		x += m.widths[i] + m.t.Gap
	}
	w.Close()
	f.y = top
	f.advance(height)
}

// repeatHeader draws the header again, as an artifact.
func (m *measuredTable) repeatHeader(f *flow, x pdf.Length) {
	w := f.r.writer
	height := m.rowHeight(m.header)
	baseline := f.r.engine.fonts[0].CapHeight()
	w.BeginArtifact(pdf.ArtifactHeader)
	for i, cell := range m.header {
		y := f.y - m.t.Look.Padding
		for _, kid := range cell {
			p, ok := kid.(*measuredParagraph)
			if !ok {
				continue
			}
			f.r.paragraphs++
			for _, l := range p.lines {
				f.drawLine(p.p, l, lineBox{x: x, y: y - p.p.Style.baseline(baseline), width: p.width, artifact: true})
				y -= p.p.Style.Leading
			}
		}
		x += m.widths[i] + m.t.Gap
	}
	w.EndContent()
	f.advance(height)
}
