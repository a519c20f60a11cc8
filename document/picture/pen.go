package picture

import (
	"errors"
	"math"
)

// maxPlace bounds a coordinate in units of Grid: a hundred times the picture.
const maxPlace = 100 * Grid

// Errors of drawing.
var (
	errFar      = errors.New("lies far outside the picture: check its numbers and transforms")
	errSegments = errors.New("makes the drawing larger than 50000 segments: simplify it")
)

// pen draws the segments of one path. The first error stays.
type pen struct {
	matrix   matrix // to Grid
	segments []Segment
	start    vector // of the subpath
	now      vector
	closed   bool // a subpath has ended; the next begins where it began
	left     int  // segments that may still be drawn
	err      error
}

func (p *pen) moveTo(v vector) {
	p.start, p.now, p.closed = v, v, false
	p.add(MoveTo, v)
}

func (p *pen) lineTo(v vector) {
	p.resume()
	p.now = v
	p.add(LineTo, v)
}

func (p *pen) curveTo(first, second, v vector) {
	p.resume()
	p.now = v
	p.add(CurveTo, first, second, v)
}

// quadraticTo draws a curve with one control point as one with two.
func (p *pen) quadraticTo(control, v vector) {
	const twoThirds = 2.0 / 3
	p.curveTo(p.now.plus(control.minus(p.now).scaled(twoThirds)), v.plus(control.minus(v).scaled(twoThirds)), v)
}

func (p *pen) close() {
	if p.closed {
		return
	}
	p.now, p.closed = p.start, true
	p.add(Close)
}

// resume starts the subpath that follows a closed one without a move of its own.
func (p *pen) resume() {
	if p.closed {
		p.moveTo(p.start)
	}
}

func (p *pen) add(operator Operator, places ...vector) {
	if p.err != nil {
		return
	}
	if len(p.segments) >= p.left {
		p.err = errSegments
		return
	}
	s := Segment{Operator: operator}
	for i, v := range places {
		v = p.matrix.at(v)
		if !(math.Abs(v.x) <= maxPlace && math.Abs(v.y) <= maxPlace) { // nor not a number
			p.err = errFar
			return
		}
		s.Points[i] = Point{int64(math.Round(v.x)), int64(math.Round(v.y))}
	}
	p.segments = append(p.segments, s)
}

// setEnd puts the end of the last segment where the file says it is, rather than
// where the computation ended.
func (p *pen) setEnd(v vector) {
	p.now = v
	v = p.matrix.at(v)
	if len(p.segments) > 0 && math.Abs(v.x) <= maxPlace && math.Abs(v.y) <= maxPlace {
		p.segments[len(p.segments)-1].Points[2] = Point{int64(math.Round(v.x)), int64(math.Round(v.y))}
	}
}
