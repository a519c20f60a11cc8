package picture

import (
	"errors"
	"fmt"
)

// maxTransforms bounds a list of transformations.
const maxTransforms = 32

// parseTransform reads the transform attribute.
//
// Source: SVG 1.1, 7.6.
func parseTransform(text string) (matrix, error) {
	m := identity
	s := scanner{text: text}
	for n := 0; ; n++ {
		s.separator()
		if s.done() {
			return m, nil
		}
		next, err := s.transform()
		if err != nil {
			return matrix{}, fmt.Errorf("has a transform that cannot be read: %w", err)
		}
		if n == maxTransforms {
			return matrix{}, fmt.Errorf("has more than %d transforms: apply them in the drawing program", maxTransforms)
		}
		m = m.times(next)
	}
}

// transform reads one transformation, a name and its arguments.
func (s *scanner) transform() (matrix, error) {
	start := s.at
	for s.letter() != 0 {
	}
	name := s.text[start:s.at]
	s.spaces()
	if !s.accept('(') {
		return matrix{}, errors.New("a name and a bracket are expected")
	}
	var v []float64
	for s.spaces(); !s.accept(')'); s.spaces() {
		x, err := s.number()
		if err != nil {
			return matrix{}, fmt.Errorf("%s: %w", name, err)
		}
		if v = append(v, x); len(v) > 6 {
			return matrix{}, fmt.Errorf("%s: too many numbers", name)
		}
	}
	return newTransform(name, v)
}

func newTransform(name string, v []float64) (matrix, error) {
	optional := func(i int, otherwise float64) float64 {
		if i < len(v) {
			return v[i]
		}
		return otherwise
	}
	switch {
	case name == "matrix" && len(v) == 6:
		return matrix{v[0], v[1], v[2], v[3], v[4], v[5]}, nil
	case name == "translate" && (len(v) == 1 || len(v) == 2):
		return matrix{a: 1, d: 1, e: v[0], f: optional(1, 0)}, nil
	case name == "scale" && (len(v) == 1 || len(v) == 2):
		return matrix{a: v[0], d: optional(1, v[0])}, nil
	case name == "rotate" && (len(v) == 1 || len(v) == 3):
		u := direction(v[0])
		x, y := optional(1, 0), optional(2, 0)
		turn := matrix{a: u.x, b: u.y, c: -u.y, d: u.x, e: x, f: y}
		return turn.times(matrix{a: 1, d: 1, e: -x, f: -y}), nil
	case name == "skewX" && len(v) == 1:
		return matrix{a: 1, c: tangent(v[0]), d: 1}, nil
	case name == "skewY" && len(v) == 1:
		return matrix{a: 1, b: tangent(v[0]), d: 1}, nil
	}
	return matrix{}, fmt.Errorf("%s with %d numbers: matrix, translate, scale, rotate, skewX and skewY are supported", name, len(v))
}

func tangent(degrees float64) float64 {
	u := direction(degrees)
	return u.y / u.x
}
