package picture

import (
	"fmt"
	"strings"
)

// style is how a shape is filled. The zero value is SVG's: black, nonzero.
type style struct {
	none    bool
	color   Color
	evenOdd bool
}

// apply changes the style by the properties of an element.
func (s *style) apply(properties []property) error {
	for _, p := range properties {
		if err := s.set(p); err != nil {
			return fmt.Errorf("has %s=%q: %w", p.name, p.value, err)
		}
	}
	return nil
}

func (s *style) set(p property) error {
	if p.value == "inherit" {
		return nil
	}
	switch p.name {
	case "fill":
		return s.setFill(p.value)
	case "fill-rule":
		if p.value != "evenodd" && p.value != "nonzero" {
			return fmt.Errorf("give evenodd or nonzero")
		}
		s.evenOdd = p.value == "evenodd"
		return nil
	}
	neutral, known := neutralValues[p.name]
	switch {
	case known && !strings.Contains(neutral.values, " "+p.value+" "):
		return fmt.Errorf("not supported: %s", neutral.remedy)
	case !known && !isSilentProperty(p.name):
		return fmt.Errorf("not supported: remove it")
	}
	return nil
}

func (s *style) setFill(value string) error {
	switch {
	case value == "none" || value == "transparent":
		s.none = true
		return nil
	case strings.HasPrefix(value, "url("):
		return fmt.Errorf("gradients and patterns are not supported: fill with one colour")
	}
	c, err := parseColor(value)
	if err != nil {
		return err
	}
	s.none, s.color = false, c
	return nil
}

// neutralValues are properties that are supported only where they change nothing,
// with the values that do so, each between spaces.
var neutralValues = map[string]struct{ values, remedy string }{ // never changes
	"opacity":        {" 1 1.0 100% ", "mix the colour that is meant, and remove it"},
	"fill-opacity":   {" 1 1.0 100% ", "mix the colour that is meant, and remove it"},
	"stroke":         {" none transparent ", "convert strokes to paths"},
	"display":        {" inline block ", "remove what is hidden"},
	"visibility":     {" visible ", "remove what is hidden"},
	"filter":         {" none ", "apply it in the drawing program"},
	"mask":           {" none ", "apply it in the drawing program"},
	"clip-path":      {" none ", "apply it in the drawing program"},
	"clip":           {" auto ", "apply it in the drawing program"},
	"marker":         {" none ", "convert markers to paths"},
	"marker-start":   {" none ", "convert markers to paths"},
	"marker-mid":     {" none ", "convert markers to paths"},
	"marker-end":     {" none ", "convert markers to paths"},
	"mix-blend-mode": {" normal ", "apply it in the drawing program"},
}

// silentProperties change nothing about a shape that has a fill and no stroke.
const silentProperties = " clip-rule color color-interpolation color-interpolation-filters color-profile color-rendering cursor" +
	" enable-background flood-color flood-opacity image-rendering isolation letter-spacing lighting-color line-height overflow" +
	" paint-order pointer-events solid-color solid-opacity stop-color stop-opacity vector-effect white-space" +
	" word-spacing writing-mode direction unicode-bidi dominant-baseline alignment-baseline baseline-shift "

func isSilentProperty(name string) bool {
	for _, prefix := range []string{"stroke-", "font", "text-", "shape-", "-inkscape-", "glyph-orientation-"} {
		if strings.HasPrefix(name, prefix) {
			return true
		}
	}
	return strings.Contains(silentProperties, " "+name+" ")
}

// isProperty tells whether an attribute is a property, which style may say too.
func isProperty(name string) bool {
	_, known := neutralValues[name]
	return known || name == "fill" || name == "fill-rule" || isSilentProperty(name)
}
