package picture

import (
	"fmt"
	"path"
	"strings"
)

// Picture is a logo. It does not change once it is parsed.
type Picture struct {
	// Width and Height are the natural size in thousandths of a point; a pixel
	// is 3/4 of a point. Both are positive.
	Width, Height int64
	// Exactly one of Drawing and Raster is set.
	Drawing []Path
	Raster  *Raster
}

// Grid is the length of the longer side of a drawing, in the units of its
// coordinates: a drawing is scaled to 100 points in thousandths, which shows no
// step at any size on paper.
const Grid = 100_000

// Extent returns the size of a drawing in units of Grid.
func (p *Picture) Extent() (width, height int64) {
	longer := max(p.Width, p.Height)
	return max(1, (p.Width*Grid+longer/2)/longer), max(1, (p.Height*Grid+longer/2)/longer)
}

// Raster is a picture of pixels, row by row from the upper left corner.
type Raster struct {
	Columns, Rows int
	RGB           []byte // 3 bytes a pixel, sRGB
	Alpha         []byte // 1 byte a pixel, 255 is opaque; nil where all are
}

// Path is one filled shape. What lies outside the picture is not shown.
type Path struct {
	Color    Color
	EvenOdd  bool // else the nonzero winding rule
	Segments []Segment
}

// Color is an sRGB colour, eight bits a channel.
type Color struct{ R, G, B uint8 }

// Operator is what a segment does.
type Operator uint8

// Operators, with the number of points they use.
const (
	MoveTo  Operator = iota // 1: start of a subpath
	LineTo                  // 1
	CurveTo                 // 3: two control points and the end of a cubic curve
	Close                   // 0: back to the start of the subpath
)

// Segment is one step of a path.
type Segment struct {
	Operator Operator
	Points   [3]Point
}

// Point is a place in units of Grid from the upper left corner, right and down.
type Point struct{ X, Y int64 }

// Parse reads a picture; the extension of name says what kind it is.
//
// Errors name the file and, in an SVG file, line and element: another kind of
// file, one beyond the limits, or content that is not supported.
func Parse(name string, data []byte) (*Picture, error) {
	var (
		p   *Picture
		err error
	)
	switch strings.ToLower(path.Ext(name)) {
	case ".png":
		p, err = parsePNG(data)
	case ".svg":
		p, err = parseSVG(data)
	default:
		err = fmt.Errorf("not a picture that can be read: give a .svg or a .png file")
	}
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	return p, nil
}
