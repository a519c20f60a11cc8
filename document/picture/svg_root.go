package picture

import (
	"encoding/xml"
	"errors"
	"fmt"
	"math"
	"strings"
)

// Bounds of the natural size in thousandths of a point: to the 200 inches a page
// may have.
const (
	minSize = 1
	maxSize = 14_400_000
)

// startRoot reads the outermost element: size, view box and what all shapes
// inherit.
func (r *svgReader) startRoot(e xml.StartElement) error {
	if e.Name.Local != "svg" || e.Name.Space != "" && e.Name.Space != svgNamespace || r.picture.Width != 0 {
		return errors.New("stands where the one <svg> element of the file is expected")
	}
	attributes, err := readAttributes(e)
	if err != nil {
		return err
	}
	for _, harmless := range []string{"x", "y", "version", "baseProfile", "preserveAspectRatio", "zoomAndPan", "contentScriptType", "contentStyleType"} {
		attributes.take(harmless)
	}
	view, err := r.readSize(&attributes)
	if err != nil {
		return err
	}
	root := group{name: "svg", matrix: view}
	if err := root.style.apply(attributes.properties); err != nil {
		return err
	}
	r.groups = append(r.groups, root)
	return attributes.only()
}

// readSize sets the natural size and returns the way from user units to Grid.
func (r *svgReader) readSize(a *attributes) (matrix, error) {
	width, err := absoluteLength("width", a.take("width"))
	if err != nil {
		return matrix{}, err
	}
	height, err := absoluteLength("height", a.take("height"))
	if err != nil {
		return matrix{}, err
	}
	box := [4]float64{0, 0, width, height}
	if text := a.take("viewBox"); text != "" {
		if box, err = parseViewBox(text); err != nil {
			return matrix{}, err
		}
	}
	if !(box[2] > 0 && box[3] > 0) {
		return matrix{}, errors.New("has neither a viewBox nor a width and a height")
	}
	switch {
	case width == 0 && height == 0:
		width = box[2]
	case width == 0:
		width = mul(height, box[2]) / box[3]
	case height != 0 && math.Abs(mul(width, box[3])-mul(height, box[2])) > mul(0.01, mul(width, box[3])):
		return matrix{}, errors.New("has a width and height of another ratio than its viewBox: make them agree")
	}
	w, h := math.Round(mul(width, pixelSize)), math.Round(mul(mul(width, pixelSize), box[3])/box[2])
	if !(w >= minSize && w <= maxSize && h >= minSize && h <= maxSize) {
		return matrix{}, fmt.Errorf("is %g × %g pixels large: no side may be 0 or beyond 200 inches", width, mul(width, box[3])/box[2])
	}
	r.picture.Width, r.picture.Height = int64(w), int64(h)
	scale := Grid / math.Max(box[2], box[3])
	return matrix{a: scale, d: scale, e: -mul(box[0], scale), f: -mul(box[1], scale)}, nil
}

func parseViewBox(text string) (box [4]float64, err error) {
	s := scanner{text: text}
	for i := range box {
		if box[i], err = s.number(); err != nil {
			return box, fmt.Errorf("has a viewBox that is not four numbers: %w", err)
		}
	}
	if !s.done() {
		return box, errors.New("has a viewBox of more than four numbers")
	}
	if !(box[2] > 0 && box[3] > 0) {
		return box, errors.New("has a viewBox without area")
	}
	return box, nil
}

// absoluteLength returns a length in pixels; 0 where none is given, or one
// relative to a window.
func absoluteLength(name, text string) (float64, error) {
	text = strings.TrimSpace(text)
	if text == "" || text == "auto" || strings.HasSuffix(text, "%") {
		return 0, nil
	}
	s := scanner{text: text}
	v, err := s.number()
	if err != nil {
		return 0, fmt.Errorf("has %s=%q: %w", name, text, err)
	}
	switch strings.TrimSpace(s.rest()) {
	case "", "px":
	case "pt":
		v = mul(v, 96) / 72
	case "pc":
		v = mul(v, 16)
	case "in":
		v = mul(v, 96)
	case "cm":
		v = mul(v, 9600) / 254
	case "mm":
		v = mul(v, 960) / 254
	default:
		return 0, fmt.Errorf("has %s=%q: give it in px, pt, mm, cm or in", name, text)
	}
	if v <= 0 {
		return 0, fmt.Errorf("has %s=%q: it must be positive", name, text)
	}
	return v, nil
}
