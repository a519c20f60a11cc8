package pdf

import (
	"errors"
	"fmt"

	"quittance/document/picture"
)

// Graphic is a picture in the form a document takes it in. It is compressed
// once, does not change after that, and may be shared by all writers.
type Graphic struct {
	dict  string // of the stream, but for Filter, Length and SMask
	data  []byte // deflated
	alpha *Graphic
	// width and height are the size in its own space, which is scaled to a box:
	// the extent of a form, and one point for an image.
	width, height Length
}

// graphicLevel is the compression level of graphics, which are compressed once.
const graphicLevel = 9

// NewGraphic takes a picture into the form of a document: a drawing becomes a
// form XObject, pixels an image XObject, with a soft mask where they have alpha.
//
// Errors: a picture that is neither, or both, or whose pixels do not fit its size.
//
// Source: ISO 32000-1, 8.9, 8.10 and 11.6.5.3.
func NewGraphic(p *picture.Picture) (*Graphic, error) {
	d, err := newDeflater(graphicLevel)
	if err != nil {
		return nil, err
	}
	switch {
	case p.Width <= 0 || p.Height <= 0:
		return nil, errors.New("graphic without a size")
	case p.Raster != nil && len(p.Drawing) == 0:
		return newImage(p.Raster, &d)
	case p.Raster == nil && len(p.Drawing) > 0:
		return newForm(p, &d), nil
	}
	return nil, errors.New("graphic that is not either a drawing or pixels")
}

// newForm writes a drawing as a form. Units of its grid count as thousandths of a
// point; they run down, and the matrix of the form turns them up.
func newForm(p *picture.Picture, d *deflater) *Graphic {
	across, down := p.Extent()
	width, height := Length(across), Length(down)
	var content []byte
	fill := Color{} // black is the initial colour
	for _, path := range p.Drawing {
		if c := Color(path.Color); c != fill {
			fill = c
			content = append(appendColor(content, c), "rg\n"...)
		}
		content = appendPath(content, path)
	}
	return &Graphic{
		dict: fmt.Sprintf("/Type/XObject/Subtype/Form/BBox[0 0 %s %[2]s]/Matrix[1 0 0 -1 0 %[2]s]/Resources<<>>",
			appendLength(nil, width), appendLength(nil, height)),
		data: append([]byte(nil), d.bytes(content)...), width: width, height: height,
	}
}

// operators are the path construction operators of ISO 32000-1, 8.5.2, with the
// number of points each takes.
var operators = [...]struct { // never changes
	name   string
	points int
}{
	picture.MoveTo: {"m\n", 1}, picture.LineTo: {"l\n", 1}, picture.CurveTo: {"c\n", 3}, picture.Close: {"h\n", 0},
}

func appendPath(dst []byte, path picture.Path) []byte {
	for i := range path.Segments {
		s := &path.Segments[i]
		operator := operators[s.Operator]
		for _, p := range s.Points[:operator.points] {
			dst = appendLength(dst, Length(p.X))
			dst = append(dst, ' ')
			dst = appendLength(dst, Length(p.Y))
			dst = append(dst, ' ')
		}
		dst = append(dst, operator.name...)
	}
	if path.EvenOdd {
		return append(dst, "f*\n"...)
	}
	return append(dst, "f\n"...)
}

func newImage(r *picture.Raster, d *deflater) (*Graphic, error) {
	pixels := r.Columns * r.Rows
	if r.Columns <= 0 || r.Rows <= 0 || len(r.RGB) != 3*pixels || r.Alpha != nil && len(r.Alpha) != pixels {
		return nil, fmt.Errorf("graphic of %d × %d pixels with %d bytes of colour and %d of alpha", r.Columns, r.Rows, len(r.RGB), len(r.Alpha))
	}
	g := newSamples(samples{columns: r.Columns, channels: 3, space: "DeviceRGB", data: r.RGB}, d)
	if r.Alpha != nil {
		g.alpha = newSamples(samples{columns: r.Columns, channels: 1, space: "DeviceGray", data: r.Alpha}, d)
	}
	return g, nil
}

// samples are the rows of an image, eight bits a channel.
type samples struct {
	columns, channels int
	space             string
	data              []byte
}

func newSamples(s samples, d *deflater) *Graphic {
	row := s.columns * s.channels
	return &Graphic{
		dict: fmt.Sprintf("/Type/XObject/Subtype/Image/Width %d/Height %d/ColorSpace/%s/BitsPerComponent 8/DecodeParms<</Predictor 15/Colors %d/Columns %d>>",
			s.columns, len(s.data)/row, s.space, s.channels, s.columns),
		data: append([]byte(nil), d.bytes(filterRows(s.data, row, s.channels))...), width: Point, height: Point,
	}
}

// filterRows puts before each row the way it is predicted, and replaces it by
// what differs from that. From the row above or the pixel to the left: the way
// that leaves the smaller differences.
//
// Source: ISO 32000-1, 7.4.4.4; PNG (third edition), 9.2 and 12.7.
func filterRows(data []byte, row, pixel int) []byte {
	const sub, up = 1, 2
	dst := make([]byte, 0, len(data)+len(data)/row)
	above := make([]byte, row)
	for at := 0; at < len(data); at += row {
		line := data[at : at+row]
		start := len(dst)
		dst = append(dst, up)
		bySub, byUp := 0, 0
		for i, v := range line {
			byUp += distance(v - above[i])
			bySub += distance(v - left(line, i, pixel))
			dst = append(dst, v-above[i])
		}
		if bySub < byUp {
			dst = append(dst[:start], sub)
			for i, v := range line {
				dst = append(dst, v-left(line, i, pixel))
			}
		}
		above = line
	}
	return dst
}

// left returns the same channel of the pixel before, 0 at the edge.
func left(line []byte, i, pixel int) byte {
	if i < pixel {
		return 0
	}
	return line[i-pixel]
}

// distance is how far a difference is from 0, in either direction.
func distance(v byte) int { return min(int(v), 256-int(v)) }
