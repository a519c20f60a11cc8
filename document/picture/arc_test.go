package picture

import (
	"math"
	"testing"

	"pgregory.net/rapid"
)

// TestArc holds the curves of an arc against the definition: all points lie on
// one ellipse with the given radii, and go round it the given way.
func TestArc(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		coordinate := rapid.Float64Range(-100, 100)
		from := vector{coordinate.Draw(t, "x0"), coordinate.Draw(t, "y0")}
		a := arc{
			rx: rapid.Float64Range(1, 300).Draw(t, "rx"), ry: rapid.Float64Range(1, 300).Draw(t, "ry"),
			rotation: rapid.Float64Range(-400, 400).Draw(t, "rotation"),
			large:    rapid.Bool().Draw(t, "large"), sweep: rapid.Bool().Draw(t, "sweep"),
			to: vector{coordinate.Draw(t, "x1"), coordinate.Draw(t, "y1")},
		}
		if math.Hypot(from.x-a.to.x, from.y-a.to.y) < 1 {
			return
		}
		p := pen{matrix: matrix{a: 100, d: 100}, left: 100}
		p.moveTo(from)
		a.draw(&p)
		if p.err != nil {
			t.Fatal(p.err)
		}
		want := reference(from, a)
		if got := want.swept(&p); math.Abs(got-want.sweep) > 0.02 {
			t.Errorf("the curves go round by %g, want %g", got, want.sweep)
		}
	})
}

// wanted is an arc by its centre, as SVG 1.1, F.6.5 computes it.
type wanted struct {
	center           vector
	rx, ry, rotation float64 // radians
	sweep            float64 // radians
}

func reference(from vector, a arc) wanted {
	phi := a.rotation * math.Pi / 180
	dx, dy := (from.x-a.to.x)/2, (from.y-a.to.y)/2
	x, y := math.Cos(phi)*dx+math.Sin(phi)*dy, -math.Sin(phi)*dx+math.Cos(phi)*dy
	if s := math.Sqrt(x*x/(a.rx*a.rx) + y*y/(a.ry*a.ry)); s > 1 {
		a.rx, a.ry = a.rx*s, a.ry*s
	}
	q := a.rx*a.rx*y*y + a.ry*a.ry*x*x
	factor := math.Sqrt(math.Max(0, (a.rx*a.rx*a.ry*a.ry-q)/q))
	if a.large == a.sweep {
		factor = -factor
	}
	cx, cy := factor*a.rx*y/a.ry, -factor*a.ry*x/a.rx
	start, end := math.Atan2((y-cy)/a.ry, (x-cx)/a.rx), math.Atan2((-y-cy)/a.ry, (-x-cx)/a.rx)
	sweep := math.Mod(end-start+4*math.Pi, 2*math.Pi)
	if !a.sweep {
		sweep -= 2 * math.Pi
	}
	return wanted{
		center: vector{math.Cos(phi)*cx - math.Sin(phi)*cy + (from.x+a.to.x)/2, math.Sin(phi)*cx + math.Cos(phi)*cy + (from.y+a.to.y)/2},
		rx:     a.rx, ry: a.ry, rotation: phi, sweep: sweep,
	}
}

// swept walks along the curves and returns the angle by which they turn, on the
// unit circle; NaN where they leave the ellipse.
func (w wanted) swept(p *pen) float64 {
	total := 0.0
	at := p.segments[0].Points[0]
	before := w.local(vector{float64(at.X), float64(at.Y)})
	for _, s := range p.segments[1:] {
		for n := 1; n <= 8; n++ {
			here := w.local(bezier(at, s, float64(n)/8))
			if math.Abs(math.Hypot(here.x, here.y)-1) > 0.02 {
				return math.NaN()
			}
			total += math.Atan2(before.x*here.y-before.y*here.x, before.x*here.x+before.y*here.y)
			before = here
		}
		at = s.Points[2]
	}
	return total
}

// local maps a place on the grid of the test to the unit circle.
func (w wanted) local(v vector) vector {
	x, y := v.x/100-w.center.x, v.y/100-w.center.y
	return vector{(math.Cos(w.rotation)*x + math.Sin(w.rotation)*y) / w.rx, (-math.Sin(w.rotation)*x + math.Cos(w.rotation)*y) / w.ry}
}

func bezier(from Point, s Segment, t float64) vector {
	var v vector
	for i, p := range [4]Point{from, s.Points[0], s.Points[1], s.Points[2]} {
		weight := []float64{1, 3, 3, 1}[i] * math.Pow(t, float64(i)) * math.Pow(1-t, float64(3-i))
		v.x += weight * float64(p.X)
		v.y += weight * float64(p.Y)
	}
	return v
}

func TestDirection(t *testing.T) {
	for d := -1080.0; d <= 1080; d += 0.37 {
		got := direction(d)
		if sin, cos := math.Sincos(d * math.Pi / 180); math.Abs(got.x-cos) > 1e-14 || math.Abs(got.y-sin) > 1e-14 {
			t.Errorf("direction(%g) = %v, want %g, %g", d, got, cos, sin)
		}
	}
	for degrees, want := range map[float64]vector{0: {1, 0}, 90: {0, 1}, 180: {-1, 0}, -90: {0, -1}, 450: {0, 1}} {
		if got := direction(degrees); math.Abs(got.x-want.x) > 0 || math.Abs(got.y-want.y) > 0 {
			t.Errorf("direction(%g) = %v, want exactly %v", degrees, got, want)
		}
	}
}
