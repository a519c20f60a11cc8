package symbol

// Modules are the cells of a code, row by row from the upper left corner, with
// the light quiet zone that a reader needs around it. They do not change; the
// zero value is no code at all.
type Modules struct {
	// Columns and Rows count the cells with the quiet zone. All cells of a QR
	// code are squares; a bar code has one row, as high as one likes.
	Columns, Rows int

	dark []bool // Columns times Rows
}

// Dark tells whether the cell in column x and row y is printed. Cells outside
// the code are light.
func (m Modules) Dark(x, y int) bool {
	if x < 0 || y < 0 || x >= m.Columns || y >= m.Rows {
		return false
	}
	return m.dark[y*m.Columns+x]
}

// newModules returns light cells.
func newModules(columns, rows int) Modules {
	return Modules{Columns: columns, Rows: rows, dark: make([]bool, columns*rows)}
}

func (m Modules) set(x, y int) { m.dark[y*m.Columns+x] = true }
