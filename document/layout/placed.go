package layout

import "quittance/document/pdf"

// Placed is one line of text where it stands on the page, for checks of the
// finished page.
type Placed struct {
	Page  int        // from 0
	X, Y  pdf.Length // left end of the baseline, from the lower left corner
	Width pdf.Length // without a space at the end
	Size  pdf.Length
	// Left and Right bound the column that the text may fill.
	Left, Right pdf.Length
	Text        string // of this line
	Break       string // the white space that was taken out to break the line after it
	Field       string // of the paragraph
	Paragraph   int    // counts paragraphs; lines of one paragraph share it
	Artifact    bool   // repeated on the page: header, footer
}

// Result is a laid-out document.
type Result struct {
	Pages  int
	Placed []Placed
	Boxes  []Area // outer edges of boxes
}

// Area is a rectangle on a page, from its lower left corner.
type Area struct {
	Page                int // from 0
	X, Y, Width, Height pdf.Length
}
