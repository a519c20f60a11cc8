package templates

import (
	"quittance/document/layout"
	"quittance/document/pdf"
)

func (c *compiler) table(s *tableSource) (*Table, error) {
	t := &Table{Gap: pdf.Length(s.Gap), Look: layout.TableLook{
		Indent: pdf.Length(s.Indent), Padding: pdf.Length(s.Padding), KeepBelow: pdf.Length(s.KeepBelow),
		HeaderRule: *s.HeaderRule.rule(), RowRule: *s.RowRule.rule(),
	}}
	if len(s.Columns) == 0 || len(s.Rows) == 0 {
		return nil, s.At.fail("a table needs columns and rows")
	}
	var err error
	if t.HeaderLook, err = c.look(s.HeaderStyle, s.At); err != nil {
		return nil, err
	}
	for i := range s.Columns {
		column, err := c.column(&s.Columns[i])
		if err != nil {
			return nil, err
		}
		t.Columns = append(t.Columns, column)
	}
	for i := range s.Rows {
		row, err := c.row(&s.Rows[i], len(t.Columns))
		if err != nil {
			return nil, err
		}
		t.Rows = append(t.Rows, row)
	}
	if s.CarryOver != nil {
		t.Carry, err = c.carry(s.CarryOver, t)
	}
	return t, err
}

func (c *compiler) column(s *columnSource) (Column, error) {
	out := Column{Width: pdf.Length(s.Width), RowHeader: s.RowHeader}
	var err error
	if out.When, err = c.guard(s.When, s.Unless); err != nil {
		return Column{}, err
	}
	if out.Align, err = c.align(s.Align); err != nil {
		return Column{}, err
	}
	out.Header, err = c.text(s.Header, scope{})
	return out, err
}

func (c *compiler) row(s *rowSource, columns int) (Row, error) {
	if len(s.Cells) != columns {
		return Row{}, s.At.fail("a row of %d cells in a table of %d columns", len(s.Cells), columns)
	}
	var out Row
	var err error
	if out.Each, err = c.each(s.Each); err != nil {
		return Row{}, err
	}
	if out.When, err = c.guard(s.When, s.Unless); err != nil {
		return Row{}, err
	}
	if out.Look, err = c.look(s.Style, s.At); err != nil {
		return Row{}, err
	}
	if s.Rule != nil {
		out.Rule = s.Rule.rule()
	}
	for _, cell := range s.Cells {
		text, err := c.text(cell, scope{each: out.Each})
		if err != nil {
			return Row{}, err
		}
		out.Cells = append(out.Cells, text)
	}
	return out, nil
}
