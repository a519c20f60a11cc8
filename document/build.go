package document

import (
	"quittance/document/layout"
	"quittance/templates"
)

func (b *builder) blocks(sources []templates.Block) []layout.Block {
	out := make([]layout.Block, 0, len(sources))
	for i := range sources {
		if s := &sources[i]; b.first.shown(s.When) {
			out = b.block(out, s)
		}
	}
	return out
}

func (b *builder) block(out []layout.Block, s *templates.Block) []layout.Block {
	switch {
	case s.Paragraph != nil:
		return b.paragraphs(out, s.Paragraph)
	case s.Columns != nil:
		c := &layout.Columns{Widths: s.Columns.Widths, Gap: s.Columns.Gap}
		for _, stack := range s.Columns.Stacks {
			c.Columns = append(c.Columns, layout.Stack{Blocks: b.blocks(stack)})
		}
		return append(out, c)
	case s.Table != nil:
		return b.table(out, s.Table)
	case s.Box != nil:
		return append(out, &layout.Box{
			Fill: s.Box.Fill, Border: s.Box.Border, Padding: s.Box.Padding, Body: layout.Stack{Blocks: b.blocks(s.Box.Blocks)},
		})
	case s.Figure != nil:
		return b.figure(out, s.Figure)
	case s.Rule != nil:
		return append(out, s.Rule)
	case s.Stack != nil:
		return append(out, &layout.Stack{Keep: s.Stack.Keep, Blocks: b.blocks(s.Stack.Blocks)})
	}
	return append(out, &layout.Space{Height: s.Space})
}

// paragraphs appends a paragraph, or one for each item, in each language; one
// without text is left out.
func (b *builder) paragraphs(out []layout.Block, s *templates.Paragraph) []layout.Block {
	count := 1
	if s.Each != "" {
		count = len(b.first.lists[s.Each])
	}
	for i := range count {
		for _, said := range b.phrase(s.Text, place{s.Each, i}) {
			if said.text != "" {
				p := said.paragraph(s.Look)
				p.Tag, p.Align = s.Tag, s.Align
				out = append(out, &p)
			}
		}
	}
	return out
}

// table appends a table, unless no row is shown.
func (b *builder) table(out []layout.Block, s *templates.Table) []layout.Block {
	t := &layout.Table{Gap: s.Gap, Look: s.Look}
	shown := make([]bool, len(s.Columns))
	header := false
	for i := range s.Columns {
		c := &s.Columns[i]
		if shown[i] = b.first.shown(c.When); shown[i] {
			t.Columns = append(t.Columns, layout.Column{Width: c.Width, Align: c.Align, RowHeader: c.RowHeader})
			header = header || len(c.Header.First) > 0
		}
	}
	for i := range s.Columns {
		if header && shown[i] {
			t.Header = append(t.Header, b.cell(s.Columns[i].Header, s.HeaderLook, place{}))
		}
	}
	var sums carried
	for i := range s.Rows {
		b.rows(t, &s.Rows[i], shown, &sums)
	}
	if len(t.Rows) == 0 {
		return out
	}
	if s.Carry != nil && shown[s.Carry.Amount] {
		t.Carry = &layout.Carry{Rows: func(rows int) (forward, brought [][]layout.Paragraph, err error) {
			return b.carry(s.Carry, shown, sums[rows-1])
		}}
	}
	return append(out, t)
}

// rows appends the rows of a row rule.
func (b *builder) rows(t *layout.Table, s *templates.Row, shown []bool, sums *carried) {
	if !b.first.shown(s.When) {
		return
	}
	if s.Each == "" {
		t.Rows = append(t.Rows, layout.Row{Cells: b.cells(s, shown, place{}), RuleAbove: s.Rule})
		sums.add(0)
		return
	}
	for i := range b.first.lists[s.Each] {
		row := layout.Row{Cells: b.cells(s, shown, place{s.Each, i})}
		if i == 0 {
			row.RuleAbove = s.Rule
		}
		t.Rows = append(t.Rows, row)
		sums.add(b.first.lists[s.Each][i].amount)
	}
}

func (b *builder) cells(s *templates.Row, shown []bool, at place) [][]layout.Paragraph {
	cells := make([][]layout.Paragraph, 0, len(s.Cells))
	room := make([]layout.Paragraph, 0, len(s.Cells)*len(b.phrases)) // of all cells, taken at once
	for i, c := range s.Cells {
		if shown[i] {
			from := len(room)
			room = b.appendCell(room, c, s.Look, at)
			cells = append(cells, room[from:len(room):len(room)])
		}
	}
	return cells
}

// cell is a text as a stack: one paragraph in each language that says it
// differently, and at least one.
func (b *builder) cell(text templates.Phrase, look templates.Look, at place) []layout.Paragraph {
	return b.appendCell(nil, text, look, at)
}

func (b *builder) appendCell(out []layout.Paragraph, text templates.Phrase, look templates.Look, at place) []layout.Paragraph {
	said := b.phrase(text, at)
	for i := range said {
		out = append(out, said[i].paragraph(look))
	}
	return out
}
