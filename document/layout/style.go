package layout

import "quittance/document/pdf"

// Align says where a line stands within its width, on a page from left to right.
// [Left] is where lines start: a line from right to left stands at the right with
// it, and a mirrored page has both sides exchanged.
type Align int

// The alignments.
const (
	Left Align = iota
	Right
	Center
)

// Style is how a text looks.
type Style struct {
	Weight  Weight
	Size    pdf.Length
	Leading pdf.Length // distance from one baseline to the next
	Color   pdf.Color
}

// baseline returns how far below the top of its line the baseline is, so that
// capitals stand in the middle of the line.
func (s Style) baseline(capHeight int32) pdf.Length {
	return (s.Leading + s.Size.Scale(capHeight)) / 2
}
