package pdf

import (
	"slices"
	"strconv"

	"quittance/document/symbol"
)

// Graphic draws a picture into a box; its sides are stretched to those of the
// box, whose colour is not used. However often a document shows it, it is written
// once.
func (w *Writer) Graphic(g *Graphic, box Rectangle) {
	if !w.marked {
		w.fail(errUnmarked)
		return
	}
	name := slices.Index(w.graphics, g)
	if name < 0 {
		name = len(w.graphics)
		w.graphics = append(w.graphics, g)
	}
	w.cover(box)
	p := &w.pages[w.page]
	c := append(p.content, "q "...)
	c = appendRatio(c, box.Width, g.width)
	c = append(c, " 0 0 "...)
	c = appendRatio(c, box.Height, g.height)
	c = append(c, ' ')
	c = appendLength(c, box.X)
	c = append(c, ' ')
	c = appendLength(c, box.Y)
	c = append(c, " cm/G"...)
	c = strconv.AppendInt(c, int64(name), 10)
	p.content = append(c, " Do Q\n"...)
}

// Modules draws a code into a box, quiet zone included, in the colour of the
// box: all dark cells are one shape, so that no hairline shows between them.
func (w *Writer) Modules(m symbol.Modules, box Rectangle) {
	if !w.marked {
		w.fail(errUnmarked)
		return
	}
	w.cover(box)
	if m.Columns <= 0 || m.Rows <= 0 {
		return
	}
	p := &w.pages[w.page]
	c := append(p.setFill(box.Color), "q "...)
	c = appendRatio(c, box.Width, Points(m.Columns))
	c = append(c, " 0 0 "...)
	c = appendRatio(c, -box.Height, Points(m.Rows)) // rows run down
	c = append(c, ' ')
	c = appendLength(c, box.X)
	c = append(c, ' ')
	c = appendLength(c, box.Y+box.Height)
	c = append(c, " cm\n"...)
	for y := range m.Rows {
		c = appendRuns(c, m, y)
	}
	p.content = append(c, "f Q\n"...)
}

// appendRuns adds each run of dark cells of a row as one rectangle.
func appendRuns(dst []byte, m symbol.Modules, y int) []byte {
	for x := 0; x < m.Columns; x++ {
		start := x
		for m.Dark(x, y) {
			x++
		}
		if x == start {
			continue
		}
		for _, v := range [3]int{start, y, x - start} {
			dst = strconv.AppendInt(dst, int64(v), 10)
			dst = append(dst, ' ')
		}
		dst = append(dst, "1 re\n"...)
	}
	return dst
}

// writeGraphics writes the graphics in use as entries of the resources.
func (w *Writer) writeGraphics() []ref {
	refs := make([]ref, len(w.graphics))
	for i, g := range w.graphics {
		refs[i] = w.writeGraphic(g)
	}
	return refs
}

func (w *Writer) writeGraphic(g *Graphic) ref {
	o := &w.objects
	dict := g.dict + "/Filter/FlateDecode"
	if g.alpha != nil {
		dict += "/SMask " + strconv.Itoa(int(w.writeGraphic(g.alpha))) + " 0 R"
	}
	r := o.reserve()
	o.stream(r, dict, g.data)
	return r
}
