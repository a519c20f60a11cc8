package picture

import "math"

// quarterArm is the distance from the end of a quarter circle of radius 1 to the
// control point that draws it as a cubic curve: 4/3 · tan(90°/4).
const quarterArm = 0.5522847498307936

// ellipse is an ellipse around a centre; its matrix maps the unit circle to it.
type ellipse struct{ matrix matrix }

func newEllipse(center vector, rx, ry float64) ellipse {
	return ellipse{matrix{a: rx, d: ry, e: center.x, f: center.y}}
}

// arcStep is an arc of the unit circle up to a quarter, between two directions.
// sign is 1 where it runs from the x axis to the y axis, else -1; arm is the
// length of its control arms.
type arcStep struct {
	from, to  vector
	sign, arm float64
}

// draw adds the arc to a path that stands at its beginning.
func (e ellipse) draw(p *pen, s arcStep) {
	first := s.from.plus(s.from.turned().scaled(mul(s.sign, s.arm)))
	second := s.to.minus(s.to.turned().scaled(mul(s.sign, s.arm)))
	p.curveTo(e.matrix.at(first), e.matrix.at(second), e.matrix.at(s.to))
}

// quarter draws the quarter that begins at a direction, clockwise as seen, and
// returns the direction where it ends.
func (e ellipse) quarter(p *pen, from vector) vector {
	e.draw(p, arcStep{from: from, to: from.turned(), sign: 1, arm: quarterArm})
	return from.turned()
}

// arc is an elliptical arc as path data write it.
type arc struct {
	rx, ry, rotation float64
	large, sweep     bool
	to               vector
}

// draw adds the arc to a path. Radii that are too small are enlarged, and an arc
// without radius is a line.
//
// Source: SVG 1.1, appendix F.6.
func (a arc) draw(p *pen) {
	p.resume()
	from := p.now
	a.rx, a.ry = math.Abs(a.rx), math.Abs(a.ry)
	switch {
	case from == a.to:
		return
	case a.rx == 0 || a.ry == 0:
		p.lineTo(a.to)
		return
	}
	axis := direction(a.rotation)
	half := from.minus(a.to).scaled(0.5)
	local := vector{dot(axis, half), cross(axis, half)} // F.6.5.1
	u := vector{local.x / a.rx, local.y / a.ry}         // on the unit circle's scale
	size := dot(u, u)
	offset := vector{} // of the centre, on that scale
	if size > 1 {
		grow := math.Sqrt(size)
		a.rx, a.ry, u = mul(a.rx, grow), mul(a.ry, grow), vector{u.x / grow, u.y / grow}
	} else {
		offset = u.turned().scaled(math.Sqrt((1 - size) / size)) // F.6.5.2
		if a.large != a.sweep {
			offset = offset.scaled(-1)
		}
	}
	shape := matrix{a: mul(axis.x, a.rx), b: mul(axis.y, a.rx), c: mul(-axis.y, a.ry), d: mul(axis.x, a.ry)}
	middle := from.plus(a.to).scaled(0.5)
	center := middle.plus(shape.at(offset))
	shape.e, shape.f = center.x, center.y
	a.steps(p, ellipse{shape}, arcStep{from: u.minus(offset), to: u.scaled(-1).minus(offset)})
}

// steps draws the way between two directions in quarters and a rest. No angle is
// computed: a large arc has two quarters, and another is needed while the end
// lies behind.
func (a arc) steps(p *pen, e ellipse, way arcStep) {
	end := a.to
	way.sign = -1
	if a.sweep {
		way.sign = 1
	}
	quarters := 0
	if a.large {
		quarters = 2
	}
	here := way.from
	for n := 0; n < quarters || n == quarters && dot(here, way.to) < 0; n++ {
		next := here.turned().scaled(way.sign)
		e.draw(p, arcStep{from: here, to: next, sign: way.sign, arm: quarterArm})
		here = next
	}
	halfTangent := mul(way.sign, cross(here, way.to)) / (1 + dot(here, way.to)) // of half the rest
	arm := mul(4.0/3, halfTangent/(1+math.Sqrt(1+mul(halfTangent, halfTangent))))
	e.draw(p, arcStep{from: here, to: way.to, sign: way.sign, arm: arm})
	p.now = end
	if p.err == nil {
		p.setEnd(end)
	}
}
