package layout

import (
	"fmt"
	"slices"

	"quittance/document/pdf"
)

// measuredTable is a table whose cells are broken into lines.
type measuredTable struct {
	t      *Table
	r      *Renderer
	widths []pdf.Length
	header *measuredRow // nil for none
	rows   []measuredRow
}

// measuredRow is a row of cells, each a stack of paragraphs.
type measuredRow struct {
	cells  [][]measuredParagraph
	height pdf.Length // with its padding
}

func (t *Table) measure(r *Renderer, width pdf.Length) (measured, error) {
	m := &measuredTable{t: t, r: r}
	widths := make([]pdf.Length, len(t.Columns))
	for i, c := range t.Columns {
		widths[i] = c.Width
	}
	var err error
	if m.widths, err = shares(widths, t.Gap, width-t.Look.Indent); err != nil {
		return nil, err
	}
	if len(t.Header) > 0 {
		row, err := m.measureRow(t.Header)
		if err != nil {
			return nil, err
		}
		m.header = &row
	}
	m.rows = make([]measuredRow, 0, len(t.Rows))
	for i := range t.Rows {
		row, err := m.measureRow(t.Rows[i].Cells)
		if err != nil {
			return nil, err
		}
		m.rows = append(m.rows, row)
	}
	return m, nil
}

func (m *measuredTable) measureRow(cells [][]Paragraph) (measuredRow, error) {
	if len(cells) != len(m.widths) {
		return measuredRow{}, fmt.Errorf("table: a row of %d cells in %d columns", len(cells), len(m.widths))
	}
	total := 0
	for _, cell := range cells {
		total += len(cell)
	}
	row := measuredRow{cells: make([][]measuredParagraph, len(cells))}
	all := make([]measuredParagraph, 0, total)
	for i, cell := range cells {
		from := len(all)
		var h pdf.Length
		for j := range cell {
			cell[j].Align = m.t.Columns[i].Align
			p, err := cell[j].broken(m.r, m.widths[i])
			if err != nil {
				return measuredRow{}, err
			}
			h += p.height()
			all = append(all, p)
		}
		row.cells[i] = all[from:len(all):len(all)]
		row.height = max(row.height, h)
	}
	row.height += 2 * m.t.Look.Padding
	return row, nil
}

func (m *measuredTable) headerHeight() pdf.Length {
	if m.header == nil {
		return 0
	}
	return m.header.height + m.t.Look.HeaderRule.Thickness
}

func (m *measuredTable) height() pdf.Length {
	h := m.headerHeight()
	for i := range m.rows {
		h += m.rows[i].height + m.ruleBefore(i).Thickness
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

func (m *measuredTable) totalWidth() pdf.Length {
	total := m.t.Gap * pdf.Length(len(m.widths)-1)
	for _, w := range m.widths {
		total += w
	}
	return total
}

func (m *measuredTable) figures(w widest, x pdf.Length) {
	x += m.t.Look.Indent
	rows := slices.Clip(m.rows)
	if m.header != nil {
		rows = append(rows, *m.header)
	}
	if m.t.Carry != nil && len(m.rows) > 1 { // the sum of nearly all is about the widest
		if _, brought, err := m.carried(len(m.rows) - 1); err == nil {
			rows = append(rows, brought)
		}
	}
	for i, width := range m.widths {
		if m.t.Columns[i].Align == Right {
			for j := range rows {
				w.add(x+width, rows[j].cells[i])
			}
		}
		x += width + m.t.Gap
	}
}
