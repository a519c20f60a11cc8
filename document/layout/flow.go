package layout

import (
	"fmt"

	"quittance/document/pdf"
)

// flow is the place where the next block goes.
type flow struct {
	r   *Renderer
	doc *Document
	y   pdf.Length // top of the next block, from the lower edge
	top bool       // nothing stands on the page yet
	err error      // the first one; drawing goes on harmlessly
	// widest are the columns of amounts of a mirrored page; nil on another one.
	widest widest
}

func newFlow(r *Renderer, d *Document) *flow {
	f := &flow{r: r, doc: d}
	f.newPage()
	return f
}

func (f *flow) newPage() {
	limit := f.doc.MaxPages
	if limit == 0 {
		limit = defaultMaxPages
	}
	if f.r.writer.PageCount() >= limit {
		f.fail(fmt.Errorf("more than %d pages: %w", limit, ErrDoesNotFit))
		return
	}
	f.r.writer.AddPage(f.doc.Page.Width, f.doc.Page.Height)
	f.y = f.doc.Page.Height - f.doc.Page.Top
	f.top = true
}

func (f *flow) fail(err error) {
	if f.err == nil {
		f.err = err
	}
}

// room is the height left on the page.
func (f *flow) room() pdf.Length { return f.y - f.doc.Page.Bottom }

// fits reports whether a height is left on the page.
func (f *flow) fits(h pdf.Length) bool { return h <= f.room() }

// need starts a page when the height is not left on this one.
func (f *flow) need(h pdf.Length) {
	if f.fits(h) {
		return
	}
	if !f.top {
		f.newPage()
	}
	if !f.fits(h) {
		f.fail(fmt.Errorf("a block of %d pt is higher than a page: %w", h/pdf.Point, ErrDoesNotFit))
	}
}

// advance moves down by a height that has been drawn on.
func (f *flow) advance(h pdf.Length) {
	f.y -= h
	f.top = false
}

// rule draws a rule of the width at the current height.
func (f *flow) rule(rule Rule, x, width pdf.Length) {
	if rule.Thickness == 0 {
		return
	}
	f.r.writer.BeginArtifact(pdf.ArtifactLayout)
	f.r.writer.Rectangle(pdf.Rectangle{X: f.mirrored(x, width), Y: f.y - rule.Thickness, Width: width, Height: rule.Thickness, Color: rule.Color})
	f.r.writer.EndContent()
}

// mirrored returns where something of a width stands that is meant for x, counted
// from the side on which lines start.
func (f *flow) mirrored(x, width pdf.Length) pdf.Length {
	if f.doc.RightToLeft {
		return f.doc.Page.Width - x - width
	}
	return x
}

// running draws headers and footers, now that the number of pages is known.
func (f *flow) running() error {
	pages := f.r.writer.PageCount()
	for page := range pages {
		f.r.writer.SetPage(page)
		if h := f.doc.Header; h != nil && page > 0 {
			if err := f.runningText(h, pdf.ArtifactHeader, page); err != nil {
				return err
			}
		}
		if h := f.doc.Footer; h != nil {
			if err := f.runningText(h, pdf.ArtifactFooter, page); err != nil {
				return err
			}
		}
	}
	return nil
}

func (f *flow) runningText(h *Running, kind pdf.ArtifactKind, page int) error {
	left, width := f.doc.Page.Left, f.doc.Page.bodyWidth()
	if h.Rule.Thickness > 0 {
		f.y = h.Y + h.Style.Leading
		f.rule(h.Rule, left, width)
	}
	number, label := line{}, Paragraph{Style: h.Style, Align: Right, ByLanguage: true, Field: h.Field}
	if h.PageNumber != nil {
		label.Text = h.PageNumber(page+1, f.r.writer.PageCount())
		l, err := f.r.single(&label)
		if err != nil {
			return inField(err, h.Field)
		}
		number = l
	}
	f.r.writer.BeginArtifact(kind)
	defer f.r.writer.EndContent()
	y := h.Y
	room := width - number.width(h.Style) - h.Style.Size
	for _, text := range h.Lines {
		p := Paragraph{Style: h.Style, Text: text, ByLanguage: true, Field: h.Field}
		lines, err := f.r.wrap(&p, room)
		if err != nil {
			return inField(err, h.Field)
		}
		f.r.paragraphs++
		for _, l := range lines {
			f.drawLine(&p, l, lineBox{x: left, y: y, width: room, artifact: true})
			y -= h.Style.Leading
		}
	}
	if number.text != "" {
		f.r.paragraphs++
		f.drawLine(&label, number, lineBox{x: left + room, y: h.Y, width: width - room, artifact: true})
	}
	return nil
}

// lineBox is where a line may stand: its baseline and the column around it.
type lineBox struct {
	x, y, width pdf.Length
	// figures is the width of the block of figures that the line is one of; 0 for none.
	figures  pdf.Length
	artifact bool
}

// side returns where a line stands physically: that is the page's, whichever way the
// line runs.
func (f *flow) side(a Align) Align {
	switch {
	case a == Center:
		return Center
	case f.doc.RightToLeft && a == Left:
		return Right
	case f.doc.RightToLeft:
		return Left
	}
	return a
}

// drawLine draws one line and notes where it stands.
func (f *flow) drawLine(p *Paragraph, l line, box lineBox) {
	width := l.width(p.Style)
	left := f.mirrored(box.x, box.width)
	x := left
	switch f.side(p.Align) {
	case Right:
		x += box.width - width
	case Center:
		x += (box.width - width) / 2
	case Left:
		x += max(0, box.figures-width)
	}
	f.r.writer.Text(pdf.Text{
		X: x - p.Style.Size.Scale(l.before), Y: box.y, Size: p.Style.Size, Color: p.Style.Color, Glyphs: f.r.glyphs[l.first:l.drawn],
	})
	f.r.placed = append(f.r.placed, Placed{
		Page: f.r.writer.CurrentPage(), X: x, Y: box.y, Width: width, Size: p.Style.Size,
		Left: left, Right: left + box.width,
		Text: l.text, Break: l.breaks, Field: p.Field, Paragraph: f.r.paragraphs, Artifact: box.artifact,
	})
}
