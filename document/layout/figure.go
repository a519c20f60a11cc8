package layout

import (
	"errors"
	"fmt"

	"quittance/document/pdf"
	"quittance/document/symbol"
)

// Figure is a graphic, such as a mark of a brand, or a code for machines. It has
// either Graphic or Code.
type Figure struct {
	Align         Align
	Width, Height pdf.Length
	// Alt says in words what is seen; it must not be empty.
	Alt  string
	Lang string // BCP 47 of Alt, where it differs from the document's
	// Field names what Text says, for errors and for [Placed].
	Field   string
	Graphic *pdf.Graphic
	Code    symbol.Modules // with its quiet zone; drawn black on white
	Text    string         // what the code says
}

type measuredFigure struct {
	f     *Figure
	width pdf.Length
}

func (g *Figure) measure(_ *Renderer, width pdf.Length) (measured, error) {
	switch {
	case g.Alt == "":
		return nil, inField(errors.New("a figure without words for it"), g.Field)
	case (g.Graphic == nil) == (g.Code.Columns == 0):
		return nil, inField(errors.New("a figure is either a graphic or a code"), g.Field)
	case g.Width <= 0 || g.Height <= 0:
		return nil, inField(fmt.Errorf("a figure of %d by %d pt", g.Width/pdf.Point, g.Height/pdf.Point), g.Field)
	case g.Width > width:
		return nil, inField(fmt.Errorf("a figure of %d pt in a column of %d pt: %w", g.Width/pdf.Point, width/pdf.Point, ErrDoesNotFit), g.Field)
	}
	return &measuredFigure{f: g, width: width}, nil
}

func (m *measuredFigure) height() pdf.Length { return m.f.Height }

func (m *measuredFigure) draw(f *flow, x pdf.Length) {
	f.need(m.f.Height)
	left := f.mirrored(x, m.width)
	area := pdf.Rectangle{X: left, Y: f.y - m.f.Height, Width: m.f.Width, Height: m.f.Height}
	switch f.side(m.f.Align) {
	case Right:
		area.X += m.width - m.f.Width
	case Center:
		area.X += (m.width - m.f.Width) / 2
	case Left:
	}
	m.f.show(f.r.writer, area)
	f.r.paragraphs++
	f.r.placed = append(f.r.placed, Placed{
		Page: f.r.writer.CurrentPage(), X: area.X, Y: area.Y, Width: area.Width, Height: area.Height,
		Left: left, Right: left + m.width,
		Text: m.f.Text, Field: m.f.Field, Paragraph: f.r.paragraphs, Figure: true,
	})
	f.advance(m.f.Height)
}

func (g *Figure) show(w *pdf.Writer, area pdf.Rectangle) {
	w.Open(pdf.Element{Tag: pdf.TagFigure, Alt: g.Alt, Lang: g.Lang})
	defer w.Close()
	w.BeginContent()
	defer w.EndContent()
	if g.Graphic != nil {
		w.Graphic(g.Graphic, area)
		return
	}
	area.Color = white
	w.Rectangle(area)
	area.Color = pdf.Color{}
	w.Modules(g.Code, area)
}

// white is the ground of codes.
var white = pdf.Color{R: 255, G: 255, B: 255} // never changed
