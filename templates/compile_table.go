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
	var err error
	if t.HeaderStyle, err = c.style(s.HeaderStyle, 0); err != nil {
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
	return t, nil
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
	out := Row{Each: List(s.Each.text)}
	line := s.Each.line
	if len(s.Cells) > 0 {
		line = s.Cells[0].line
	}
	if s.Each.text != "" && itemBindings(out.Each) == nil {
		return Row{}, c.fail(s.Each.line, "unknown list %q", s.Each.text)
	}
	if len(s.Cells) != columns {
		return Row{}, c.fail(line, "a row of %d cells in a table of %d columns", len(s.Cells), columns)
	}
	var err error
	if out.When, err = c.guard(s.When, s.Unless); err != nil {
		return Row{}, err
	}
	if out.Style, err = c.style(s.Style, line); err != nil {
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
