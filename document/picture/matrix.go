package picture

import "math"

// vector is a place or a direction in user units.
type vector struct{ x, y float64 }

// mul is the product rounded to a float64. An explicit conversion keeps a
// processor from fusing it with a sum, which rounds differently; so every product
// in this package is written with it.
//
// Source: The Go Programming Language Specification, "Floating-point operators".
func mul(a, b float64) float64 { return float64(a * b) }

func (v vector) plus(w vector) vector  { return vector{v.x + w.x, v.y + w.y} }
func (v vector) minus(w vector) vector { return vector{v.x - w.x, v.y - w.y} }

func (v vector) scaled(by float64) vector { return vector{mul(v.x, by), mul(v.y, by)} }

// turned returns the vector a quarter turn on, from the x axis to the y axis.
func (v vector) turned() vector { return vector{-v.y, v.x} }

func dot(v, w vector) float64   { return mul(v.x, w.x) + mul(v.y, w.y) }
func cross(v, w vector) float64 { return mul(v.x, w.y) - mul(v.y, w.x) }

// matrix maps (x, y) to (ax + cy + e, bx + dy + f), as SVG writes it.
type matrix struct{ a, b, c, d, e, f float64 }

// identity maps each place to itself.
var identity = matrix{a: 1, d: 1} // never changes

func (m matrix) at(v vector) vector {
	return vector{mul(m.a, v.x) + mul(m.c, v.y) + m.e, mul(m.b, v.x) + mul(m.d, v.y) + m.f}
}

// times returns the map that applies n first, then m.
func (m matrix) times(n matrix) matrix {
	origin := m.at(vector{n.e, n.f})
	return matrix{
		a: mul(m.a, n.a) + mul(m.c, n.b), b: mul(m.b, n.a) + mul(m.d, n.b),
		c: mul(m.a, n.c) + mul(m.c, n.d), d: mul(m.b, n.c) + mul(m.d, n.d),
		e: origin.x, f: origin.y,
	}
}

// direction returns cosine and sine of an angle in degrees. Those of package math
// may differ in the last bit between processors.
func direction(degrees float64) vector {
	degrees = math.Mod(degrees, 360)     // exact
	quarters := math.Round(degrees / 90) // -4 to 4
	rest := degrees - mul(90, quarters)  // -45 to 45
	radians := mul(rest, math.Pi) / 180  // below 0.79, so the series end soon
	square := mul(radians, radians)      // of the argument
	v := vector{series(square, 0), mul(radians, series(square, 1))}
	for range (int(quarters) + 4) % 4 {
		v = v.turned()
	}
	return v
}

// series sums 1 - z/(1·2) + z²/(1·2·3·4) ... for the cosine (odd = 0) and
// 1 - z/(2·3) + z²/(2·3·4·5) ... for the sine over its argument (odd = 1).
func series(z float64, odd int) float64 {
	sum := 1.0
	for n := 18; n > 0; n -= 2 {
		sum = 1 - mul(z, sum)/float64((n-1+odd)*(n+odd))
	}
	return sum
}
