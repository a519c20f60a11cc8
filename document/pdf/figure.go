package pdf

import "errors"

var errNoAlt = errors.New("figure without a text that stands for it")

// box is an area of a page by its corners; the zero value is empty.
type box struct{ left, bottom, right, top Length }

// around returns the smallest box that holds both.
func (b box) around(r Rectangle) box {
	if b == (box{}) {
		return box{left: r.X, bottom: r.Y, right: r.X + r.Width, top: r.Y + r.Height}
	}
	return box{
		left: min(b.left, r.X), bottom: min(b.bottom, r.Y),
		right: max(b.right, r.X+r.Width), top: max(b.top, r.Y+r.Height),
	}
}

// cover notes that the open element takes this place on its page; artifacts are
// no part of it.
func (w *Writer) cover(r Rectangle) {
	if w.skipped {
		return
	}
	n := &w.tree.nodes[w.tree.stack[len(w.tree.stack)-1]]
	n.box = n.box.around(r)
}

// checkFigures refuses figures that a reader who cannot see them would miss.
//
// Source: ISO 14289-1, 7.3.
func (w *Writer) checkFigures() {
	for i := range w.tree.nodes {
		if n := &w.tree.nodes[i]; n.Tag == TagFigure && n.Alt == "" {
			w.fail(errNoAlt)
		}
	}
}

// writeFigureLayout writes the attributes of a figure: a block of its own, and
// where it stands.
//
// Source: ISO 32000-1, 14.8.5.4.3.
func writeFigureLayout(o *objects, b box) {
	o.raw("/A<</O/Layout/Placement/Block")
	if b != (box{}) {
		o.raw("/BBox[")
		for _, v := range [4]Length{b.left, b.bottom, b.right, b.top} {
			o.body = appendLength(o.body, v)
			o.raw(" ")
		}
		o.raw("]")
	}
	o.raw(">>")
}
