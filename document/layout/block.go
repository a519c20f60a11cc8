package layout

import "quittance/document/pdf"

// Block is a part of a document's flow: [Paragraph], [Stack], [Columns],
// [Table], [Rule] or [Space].
type Block interface {
	measure(r *Renderer, width pdf.Length) (measured, error)
}

// measured is a block broken into lines for one width.
type measured interface {
	height() pdf.Length
	draw(f *flow, x pdf.Length)
}

// Paragraph is text that is broken into lines to fit its width.
type Paragraph struct {
	// Tag is the structure element; empty: the text belongs to the element
	// around it, such as a table cell.
	Tag   pdf.Tag
	Style Style
	Align Align
	Text  string
	Lang  string // BCP 47, where it differs from the document's
	// Field names what the text says, for errors and for [Placed].
	Field string
}

// Stack is blocks one below the other.
type Stack struct {
	Tag    pdf.Tag // empty for no element of its own
	Blocks []Block
	// Keep asks for all of it on one page, if a page can hold it.
	Keep bool
}

// Columns are stacks side by side on one page.
type Columns struct {
	// Widths of the columns; a 0 takes an equal share of what the others leave.
	Widths  []pdf.Length
	Gap     pdf.Length
	Columns []Stack
}

// Rule is a horizontal line over the full width.
type Rule struct {
	Thickness pdf.Length
	Color     pdf.Color
}

// Space is empty height. It is left out at the top of a page.
type Space struct{ Height pdf.Length }

// Table is a table that may go over several pages. Its header is repeated on
// each, as an artifact for readers that read aloud.
type Table struct {
	Columns []Column
	Gap     pdf.Length // between columns
	Header  []Paragraph
	Rows    []Row
	Look    TableLook
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

// shares replaces the widths that are 0 by equal shares of what is left.
func shares(widths []pdf.Length, gap, total pdf.Length) []pdf.Length {
	out := append([]pdf.Length(nil), widths...)
	open := 0
	rest := total - gap*pdf.Length(max(0, len(widths)-1))
	for _, w := range widths {
		rest -= w
		if w == 0 {
			open++
		}
	}
	for i, w := range out {
		if w == 0 {
			out[i] = max(0, rest) / pdf.Length(open)
		}
	}
	return out
}
