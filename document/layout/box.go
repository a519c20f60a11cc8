package layout

import "quittance/document/pdf"

type measuredBox struct {
	b     *Box
	body  measured
	width pdf.Length
}

// inset is the distance of the body from the outer edge.
func (b *Box) inset() pdf.Length { return b.Border.Thickness + b.Padding }

func (b *Box) measure(r *Renderer, width pdf.Length) (measured, error) {
	body, err := b.Body.measure(r, width-2*b.inset())
	if err != nil {
		return nil, err
	}
	return &measuredBox{b: b, body: body, width: width}, nil
}

func (m *measuredBox) height() pdf.Length { return m.body.height() + 2*m.b.inset() }

func (m *measuredBox) figures(w widest, x pdf.Length) { w.collect(m.body, x+m.b.inset()) }

func (m *measuredBox) draw(f *flow, x pdf.Length) {
	h := m.height()
	f.need(h)
	bottom := f.y - h
	area := Area{Page: f.r.writer.CurrentPage(), X: f.mirrored(x, m.width), Y: bottom, Width: m.width, Height: h}
	f.r.boxes = append(f.r.boxes, area)
	m.b.ground(f.r.writer, area)
	f.advance(m.b.inset())
	m.body.draw(f, x+m.b.inset())
	f.y = bottom
}

// ground draws what is behind the body.
func (b *Box) ground(w *pdf.Writer, a Area) {
	if b.Fill == nil && b.Border.Thickness == 0 {
		return
	}
	w.BeginArtifact(pdf.ArtifactLayout)
	defer w.EndContent()
	if b.Fill != nil {
		w.Rectangle(pdf.Rectangle{X: a.X, Y: a.Y, Width: a.Width, Height: a.Height, Color: *b.Fill})
	}
	if b.Border.Thickness == 0 {
		return
	}
	t, color := b.Border.Thickness, b.Border.Color
	w.Rectangle(pdf.Rectangle{X: a.X, Y: a.Y + a.Height - t, Width: a.Width, Height: t, Color: color})
	w.Rectangle(pdf.Rectangle{X: a.X, Y: a.Y, Width: a.Width, Height: t, Color: color})
	w.Rectangle(pdf.Rectangle{X: a.X, Y: a.Y + t, Width: t, Height: a.Height - 2*t, Color: color})
	w.Rectangle(pdf.Rectangle{X: a.X + a.Width - t, Y: a.Y + t, Width: t, Height: a.Height - 2*t, Color: color})
}
