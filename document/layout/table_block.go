package layout

import "quittance/document/pdf"

// Table is a table that may go over several pages. Its header is repeated on
// each, as an artifact for readers that read aloud.
type Table struct {
	Columns []Column
	Gap     pdf.Length    // between columns
	Header  [][]Paragraph // a stack in each column; nil for none
	Rows    []Row
	Look    TableLook
	Carry   *Carry // nil for none
}

// Carry is what a table says where it leaves a page: a row at the foot of the page,
// and one at the head of the next below the repeated header. Both are artifacts,
// and room for them is reserved. A table that stays on one page has neither.
type Carry struct {
	// Rows returns both rows for a break after so many rows of the table, at least
	// one: what is carried forward, and what is brought forward. Each has a stack for
	// each column. It must give the same rows whenever it is called.
	Rows func(rows int) (forward, brought [][]Paragraph, err error)
}

// Column is a column of a table.
type Column struct {
	Width pdf.Length // 0 for a share of what the others leave
	Align Align
	// RowHeader makes the column's cells the headers of their rows.
	RowHeader bool
}

// Row is a row of a table: a stack of paragraphs in each column.
type Row struct {
	Cells [][]Paragraph
	// RuleAbove draws a line above the row.
	RuleAbove *Rule
}

// TableLook is how a table is drawn.
type TableLook struct {
	// Indent leaves room to the left of the table.
	Indent pdf.Length
	// Padding is above and below each row.
	Padding pdf.Length
	// KeepBelow is room wanted below the last row, for what follows the table: it
	// goes to the next page with its last row, and not alone.
	KeepBelow pdf.Length
	// HeaderRule is drawn below the header, RowRule between rows. A rule without
	// thickness is not drawn.
	HeaderRule, RowRule Rule
}
