package layout

import "quittance/document/pdf"

// widest is the width of the widest line of each column of amounts of a mirrored
// page, by the side of the column that is its right one on a page that is not.
//
// There a column of amounts stands at the left edge, yet units stand below units in
// every script: figures and header are a block as wide as the widest of them, which
// is flush with the edge, and within it each stands at the right. Tables below each
// other share the block where their columns end in the same place.
type widest map[pdf.Length]pdf.Length

// add takes the paragraphs of one line of a cell.
func (w widest) add(end pdf.Length, cell []measuredParagraph) {
	for i := range cell {
		if p := &cell[i]; len(p.lines) == 1 {
			w[end] = max(w[end], p.lines[0].width(p.p.Style))
		}
	}
}

// figured is a block that may hold columns of amounts.
type figured interface {
	// figures notes how wide the figures are of each column of amounts in it.
	figures(w widest, x pdf.Length)
}

// collect notes the columns of amounts of a block that stands at x.
func (w widest) collect(m measured, x pdf.Length) {
	if block, ok := m.(figured); ok {
		block.figures(w, x)
	}
}
