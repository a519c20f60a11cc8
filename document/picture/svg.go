package picture

import (
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
)

// Limits of an SVG file. A logo has some ten kilobytes and a hundred segments.
const (
	maxSVGBytes    = 1 << 20
	maxSVGSegments = 50_000
	maxSVGDepth    = 64
)

// svgNamespace is the namespace of SVG; files without one are read as well.
const svgNamespace = "http://www.w3.org/2000/svg"

// errEmpty refuses a drawing that would print nothing.
var errEmpty = errors.New("nothing is drawn: the picture has no filled shape")

// svgReader reads one SVG file from its beginning to its end.
type svgReader struct {
	decoder  *xml.Decoder
	picture  Picture
	groups   []group // open elements, outermost first
	segments int
}

// group is what an open element hands down to those within.
type group struct {
	name   string
	matrix matrix // to Grid
	style  style
}

// parseSVG reads the part of SVG that is filled shapes, and refuses the rest.
func parseSVG(data []byte) (*Picture, error) {
	if len(data) > maxSVGBytes {
		return nil, fmt.Errorf("%d bytes: a drawing may have %d", len(data), maxSVGBytes)
	}
	r := svgReader{decoder: xml.NewDecoder(bytes.NewReader(data))}
	for {
		line, _ := r.decoder.InputPos()
		token, err := r.decoder.Token()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return nil, err // names the line
		}
		if err := r.token(token); err != nil {
			return nil, fmt.Errorf("line %d: %w", line, err)
		}
	}
	if len(r.picture.Drawing) == 0 {
		return nil, errEmpty
	}
	return &r.picture, nil
}

func (r *svgReader) token(token xml.Token) error {
	switch t := token.(type) {
	case xml.StartElement:
		if err := r.start(t); err != nil {
			return fmt.Errorf("<%s> %w", t.Name.Local, err)
		}
	case xml.EndElement:
		r.groups = r.groups[:len(r.groups)-1]
	case xml.ProcInst:
		if t.Target == "xml-stylesheet" {
			return errors.New("a style sheet is not supported: export the drawing with presentation attributes")
		}
	}
	return nil
}

// start reads the beginning of an element. Errors continue a sentence that
// starts with the element's name.
func (r *svgReader) start(e xml.StartElement) error {
	name := e.Name.Local
	if len(r.groups) == 0 {
		return r.startRoot(e)
	}
	if e.Name.Space != "" && e.Name.Space != svgNamespace {
		return r.decoder.Skip() // notes of a drawing program
	}
	switch name {
	case "title", "desc", "metadata":
		return r.decoder.Skip()
	case "defs":
		return r.skipDefinitions()
	}
	shape, isShape := shapes[name]
	if !isShape && name != "g" {
		return unsupported(name)
	}
	within := r.groups[len(r.groups)-1]
	if _, inShape := shapes[within.name]; inShape {
		return fmt.Errorf("stands within <%s>, which draws it nowhere: move it out", within.name)
	}
	if len(r.groups) >= maxSVGDepth {
		return fmt.Errorf("stands %d levels deep: ungroup", maxSVGDepth)
	}
	attributes, err := readAttributes(e)
	if err != nil {
		return err
	}
	own, err := within.with(name, attributes)
	if err != nil {
		return err
	}
	r.groups = append(r.groups, own)
	if !isShape {
		return attributes.only()
	}
	return r.draw(shape, own, attributes)
}

// with returns what an element hands down: what it was handed, and its own.
func (g group) with(name string, a attributes) (group, error) {
	own := group{name: name, matrix: g.matrix, style: g.style}
	if err := own.style.apply(a.properties); err != nil {
		return group{}, err
	}
	if text := a.take("transform"); text != "" {
		m, err := parseTransform(text)
		if err != nil {
			return group{}, err
		}
		own.matrix = g.matrix.times(m)
	}
	return own, nil
}

// draw adds a shape to the drawing. One without a fill is read all the same, so
// that its mistakes are found.
func (r *svgReader) draw(shape shape, g group, a attributes) error {
	p := pen{matrix: g.matrix, left: maxSVGSegments - r.segments}
	if err := shape(&p, &a); err != nil {
		return err
	}
	if err := a.only(); err != nil {
		return err
	}
	if p.err != nil {
		return p.err
	}
	r.segments += len(p.segments)
	if len(p.segments) == 0 || g.style.none {
		return nil
	}
	r.picture.Drawing = append(r.picture.Drawing, Path{Color: g.style.color, EvenOdd: g.style.evenOdd, Segments: p.segments})
	return nil
}

// skipDefinitions passes over what is drawn only where a reference names it:
// references are refused where they stand. A style sheet in it would reach all.
func (r *svgReader) skipDefinitions() error {
	for depth := 1; depth > 0; {
		token, err := r.decoder.Token()
		if err != nil {
			return err
		}
		switch t := token.(type) {
		case xml.StartElement:
			if t.Name.Local == "style" || t.Name.Local == "script" {
				return fmt.Errorf("holds <%s>: %w", t.Name.Local, unsupported(t.Name.Local))
			}
			depth++
		case xml.EndElement:
			depth--
		}
	}
	return nil
}

// unsupported says what to do about an element that cannot be drawn.
func unsupported(name string) error {
	remedy := "remove it or convert it to a filled path"
	switch name {
	case "text", "tspan", "textPath":
		remedy = "convert text to paths"
	case "image", "foreignObject":
		remedy = "draw it as paths, or give the whole picture as a PNG file"
	case "use", "symbol":
		remedy = "replace the reference with the shapes it names"
	case "linearGradient", "radialGradient", "pattern":
		remedy = "fill with one colour"
	case "line":
		remedy = "it has no area to fill; convert its stroke to a path"
	case "style":
		remedy = "export the drawing with presentation attributes: write the colour as fill=\"#102030\""
	case "script", "a", "animate", "animateTransform", "animateMotion", "set":
		remedy = "remove it, paper does not move"
	case "clipPath", "mask", "filter", "marker":
		remedy = "apply it in the drawing program and remove it"
	case "svg":
		remedy = "one picture within the other: move its shapes out"
	}
	return errors.New("is not supported: " + remedy)
}
