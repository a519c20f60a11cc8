package layout

import (
	"fmt"

	"quittance/document/pdf"
)

// Block is a part of a document's flow: [Paragraph], [Stack], [Columns], [Box],
// [Figure], [Table], [Rule] or [Space].
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
	// ByLanguage makes the text run in the direction of its language, as a sentence
	// does that starts with a foreign name. Without it a text runs as its first letter
	// does, which is right for a name or an address line by itself.
	ByLanguage bool
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

// Box is a stack in a frame, on a filled ground, on one page. Frame and ground are
// artifacts for readers that read aloud.
type Box struct {
	Fill *pdf.Color // of the ground; nil for none
	// Border is the frame, drawn within the box; without thickness there is none.
	Border Rule
	// Padding is between the frame and the body, on all sides.
	Padding pdf.Length
	Body    Stack
}

// Rule is a horizontal line over the full width.
type Rule struct {
	Thickness pdf.Length
	Color     pdf.Color
}

// Space is empty height. It is left out at the top of a page.
type Space struct{ Height pdf.Length }

// shares replaces the widths that are 0 by equal shares of what is left.
//
// Errors: ErrDoesNotFit for columns that are wider than the total.
func shares(widths []pdf.Length, gap, total pdf.Length) ([]pdf.Length, error) {
	out := append([]pdf.Length(nil), widths...)
	open := pdf.Length(0)
	rest := total - gap*pdf.Length(max(0, len(widths)-1))
	for _, w := range widths {
		rest -= w
		if w == 0 {
			open++
		}
	}
	if rest < 0 {
		return nil, fmt.Errorf("columns are %d pt wider than the %d pt they have: %w", -rest/pdf.Point, total/pdf.Point, ErrDoesNotFit)
	}
	for i, w := range out {
		if w == 0 {
			out[i] = rest / open
		}
	}
	return out, nil
}
