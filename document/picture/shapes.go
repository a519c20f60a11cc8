package picture

import (
	"errors"
	"fmt"
	"math"
)

// shape draws an element by its attributes, taking those it understands.
type shape func(p *pen, a *attributes) error

// shapes are the elements that draw.
var shapes = map[string]shape{ // never changes
	"path": drawPath, "rect": drawRect, "circle": drawCircle, "ellipse": drawEllipse,
	"polygon": drawPolygon, "polyline": drawPolygon, // filled alike
}

func drawPath(p *pen, a *attributes) error {
	if err := parsePathData(p, a.take("d")); err != nil {
		return fmt.Errorf("has path data that cannot be read: %w", err)
	}
	return nil
}

// drawRect draws a rectangle, with round corners where it has radii.
//
// Source: SVG 1.1, 9.2.
func drawRect(p *pen, a *attributes) error {
	rounded := [2]bool{a.own["rx"] != "", a.own["ry"] != ""}
	v, err := a.lengths("x", "y", "+width", "+height", "+rx", "+ry")
	if err != nil {
		return err
	}
	x, y, width, height, rx, ry := v[0], v[1], v[2], v[3], v[4], v[5]
	if width == 0 || height == 0 {
		return nil
	}
	if !rounded[0] {
		rx = ry
	} else if !rounded[1] {
		ry = rx
	}
	rx, ry = math.Min(rx, width/2), math.Min(ry, height/2)
	right, bottom := x+width, y+height
	if rx == 0 || ry == 0 {
		p.moveTo(vector{x, y})
		p.lineTo(vector{right, y})
		p.lineTo(vector{right, bottom})
		p.lineTo(vector{x, bottom})
		p.close()
		return nil
	}
	p.moveTo(vector{x + rx, y})
	towards := vector{0, -1} // a corner begins at the top of its circle
	for _, corner := range [4]struct{ start, center vector }{
		{vector{right - rx, y}, vector{right - rx, y + ry}},
		{vector{right, bottom - ry}, vector{right - rx, bottom - ry}},
		{vector{x + rx, bottom}, vector{x + rx, bottom - ry}},
		{vector{x, y + ry}, vector{x + rx, y + ry}},
	} {
		p.lineTo(corner.start)
		towards = newEllipse(corner.center, rx, ry).quarter(p, towards)
	}
	p.close()
	return nil
}

func drawCircle(p *pen, a *attributes) error {
	v, err := a.lengths("cx", "cy", "+r")
	if err != nil {
		return err
	}
	drawRound(p, vector{v[0], v[1]}, v[2], v[2])
	return nil
}

func drawEllipse(p *pen, a *attributes) error {
	v, err := a.lengths("cx", "cy", "+rx", "+ry")
	if err != nil {
		return err
	}
	drawRound(p, vector{v[0], v[1]}, v[2], v[3])
	return nil
}

func drawRound(p *pen, center vector, rx, ry float64) {
	if rx == 0 || ry == 0 {
		return
	}
	e := newEllipse(center, rx, ry)
	from := vector{1, 0}
	p.moveTo(e.matrix.at(from))
	for range 4 {
		from = e.quarter(p, from)
	}
	p.close()
}

func drawPolygon(p *pen, a *attributes) error {
	s := scanner{text: a.take("points")}
	for first := true; !s.done(); first = false {
		x, errX := s.number()
		y, errY := s.number()
		if err := errors.Join(errX, errY); err != nil {
			return errors.New("has points that are not pairs of numbers")
		}
		if first {
			p.moveTo(vector{x, y})
		} else {
			p.lineTo(vector{x, y})
		}
	}
	if len(p.segments) > 0 {
		p.close()
	}
	return nil
}
