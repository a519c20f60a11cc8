package layout

import (
	"crypto/sha256"

	"quittance/document/pdf"
)

// Placed is one line of text, or a figure, where it stands on the page, for checks
// of the finished page.
type Placed struct {
	Page int // from 0
	// X and Y are the left end of the baseline, or the lower left corner of a figure,
	// from the lower left corner of the page.
	X, Y   pdf.Length
	Width  pdf.Length // without a space at the end
	Size   pdf.Length // of the font; 0 for a figure
	Height pdf.Length // of a figure
	Figure bool       // a graphic or a code; Text is what a code says
	// Left and Right bound the column that it may fill.
	Left, Right pdf.Length
	Text        string // of this line
	Break       string // the white space that was taken out to break the line after it
	Field       string // of the paragraph
	Paragraph   int    // counts paragraphs; lines of one paragraph share it
	Artifact    bool   // repeated on the page (header, footer), or carried over
}

// Result is a laid-out document.
type Result struct {
	Pages  int
	Placed []Placed
	Boxes  []Area // outer edges of boxes
	// SHA256 is that of the file; zero where none was made.
	SHA256 [sha256.Size]byte
}

// Area is a rectangle on a page, from its lower left corner.
type Area struct {
	Page                int // from 0
	X, Y, Width, Height pdf.Length
}
