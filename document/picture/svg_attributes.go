package picture

import (
	"encoding/xml"
	"fmt"
	"maps"
	"slices"
	"strings"
)

// attributes are those of an element: what says how it is filled, and the rest by
// name, until somebody takes it.
type attributes struct {
	properties []property // in the order in which they win
	own        map[string]string
}

// property is a styling property (SVG 1.1, chapter 6).
type property struct{ name, value string }

// readAttributes sorts the attributes of an element. Those of drawing programs
// and for scripts, styles and readers' aids draw nothing and are left out.
func readAttributes(e xml.StartElement) (attributes, error) {
	a := attributes{own: map[string]string{}}
	var inline []property
	for _, attr := range e.Attr {
		name := attr.Name.Local
		switch {
		case attr.Name.Space != "" || silent(name):
		case name == "style":
			var err error
			if inline, err = parseStyle(attr.Value); err != nil {
				return attributes{}, err
			}
		case isProperty(name):
			a.properties = append(a.properties, property{name, strings.TrimSpace(attr.Value)})
		default:
			if _, twice := a.own[name]; twice {
				return attributes{}, fmt.Errorf("has %s twice", name)
			}
			a.own[name] = attr.Value
		}
	}
	a.properties = append(a.properties, inline...) // style wins over attributes
	return a, nil
}

// silent tells whether an attribute has no effect on what is drawn.
func silent(name string) bool {
	switch name {
	case "id", "class", "xmlns", "role", "lang", "tabindex", "focusable", "pathLength":
		return true
	}
	return strings.HasPrefix(name, "aria-") || strings.HasPrefix(name, "data-")
}

// take returns an attribute and counts it as understood; "" where there is none.
func (a *attributes) take(name string) string {
	v := a.own[name]
	delete(a.own, name)
	return v
}

// only refuses attributes that nobody took.
func (a *attributes) only() error {
	if len(a.own) == 0 {
		return nil
	}
	return fmt.Errorf("has the attribute %s, which is not supported: remove it", slices.Min(slices.Collect(maps.Keys(a.own))))
}

// length returns a length in user units; 0 where there is none.
func (a *attributes) length(name string) (float64, error) {
	text := strings.TrimSpace(a.take(name))
	if text == "" {
		return 0, nil
	}
	s := scanner{text: text}
	v, err := s.number()
	if err != nil {
		return 0, fmt.Errorf("has %s=%q: %w", name, text, err)
	}
	if unit := s.rest(); unit != "" && unit != "px" {
		return 0, fmt.Errorf("has %s=%q: give it in user units, without %q", name, text, unit)
	}
	return v, nil
}

// lengths returns several lengths; those named with a leading '+' must not be
// negative.
func (a *attributes) lengths(names ...string) ([]float64, error) {
	values := make([]float64, len(names))
	for i, name := range names {
		name, positive := strings.CutPrefix(name, "+")
		v, err := a.length(name)
		if err != nil {
			return nil, err
		}
		if positive && v < 0 {
			return nil, fmt.Errorf("has a negative %s", name)
		}
		values[i] = v
	}
	return values, nil
}

// parseStyle reads the declarations of a style attribute.
func parseStyle(text string) ([]property, error) {
	var properties []property
	for declaration := range strings.SplitSeq(text, ";") {
		if strings.TrimSpace(declaration) == "" {
			continue
		}
		name, value, ok := strings.Cut(declaration, ":")
		if !ok {
			return nil, fmt.Errorf("has a style that is not name:value, %q", declaration)
		}
		properties = append(properties, property{strings.TrimSpace(name), strings.TrimSpace(value)})
	}
	return properties, nil
}
