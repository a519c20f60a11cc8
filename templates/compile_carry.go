package templates

// carry compiles what is said where a table leaves a page.
func (c *compiler) carry(s *carrySource, t *Table) (*Carry, error) {
	column, err := amountColumn(s, t)
	if err != nil {
		return nil, err
	}
	if s.Text.text == "" || s.Brought.text == "" {
		return nil, s.At.fail("carry_over needs text and brought")
	}
	out := &Carry{Amount: column}
	if out.Look, err = c.look(s.Style, s.At); err != nil {
		return nil, err
	}
	if out.Text, err = c.text(s.Text, scope{}); err != nil {
		return nil, err
	}
	out.Brought, err = c.text(s.Brought, scope{})
	return out, err
}

// amountColumn finds the column whose amounts are summed: the same one in every
// row, and not the first, which has the words.
func amountColumn(s *carrySource, t *Table) (int, error) {
	column := 0
	for _, row := range t.Rows {
		at := 0
		for i, cell := range row.Cells {
			if len(cell.First) == 1 && cell.First[0].Binding == ItemAmount {
				at = i
			}
		}
		if at == 0 || (column != 0 && at != column) {
			return 0, s.At.fail("carry_over needs {item.amount} in one column of all rows, but not in the first")
		}
		column = at
	}
	if w := t.Columns[0].When; len(w.When)+len(w.Unless) > 0 {
		return 0, s.At.fail("carry_over needs a first column without conditions, for its words")
	}
	return column, nil
}
