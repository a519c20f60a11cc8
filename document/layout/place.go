package layout

import (
	"errors"
	"fmt"

	"quittance/document/pdf"
)

// inField names the field in an error that a text of it caused.
func inField(err error, field string) error {
	var missing *MissingGlyph
	if errors.As(err, &missing) {
		return &MissingGlyph{Field: field, Character: missing.Character}
	}
	return fmt.Errorf("%s: %w", field, err)
}

type measuredParagraph struct {
	p       *Paragraph
	lines   []line
	width   pdf.Length
	figures pdf.Length // width of the block of figures that it is one of; 0 for none
}

func (p *Paragraph) measure(r *Renderer, width pdf.Length) (measured, error) {
	m, err := p.broken(r, width)
	return &m, err
}

// broken returns the paragraph broken into lines.
func (p *Paragraph) broken(r *Renderer, width pdf.Length) (measuredParagraph, error) {
	lang := r.lang
	if p.Lang != "" {
		r.lang = p.Lang
	}
	lines, err := r.wrap(p, width)
	r.lang = lang
	if err != nil {
		return measuredParagraph{}, inField(err, p.Field)
	}
	return measuredParagraph{p: p, lines: lines, width: width}, nil
}

func (m *measuredParagraph) height() pdf.Length {
	return m.p.Style.Leading * pdf.Length(len(m.lines))
}

// draw draws the lines; where a page ends, the rest follows on the next, within
// the same element.
func (m *measuredParagraph) draw(f *flow, x pdf.Length) {
	w := f.r.writer
	tag := m.p.Tag
	if tag == "" && m.p.Lang != "" { // the language is said of an element
		tag = pdf.TagSpan
	}
	if tag != "" {
		w.Open(pdf.Element{Tag: tag, Lang: m.p.Lang})
		defer w.Close()
	}
	f.r.paragraphs++
	f.need(m.p.Style.Leading)
	baseline := m.p.Style.baseline(f.r.engine.fonts[0].CapHeight())
	box := lineBox{x: x, width: m.width}
	if len(m.lines) == 1 {
		box.figures = m.figures
	}
	w.BeginContent()
	for _, l := range m.lines {
		if !f.fits(m.p.Style.Leading) {
			w.EndContent()
			f.need(m.p.Style.Leading)
			w.BeginContent()
		}
		box.y = f.y - baseline
		f.drawLine(m.p, l, box)
		f.advance(m.p.Style.Leading)
	}
	w.EndContent()
}

type measuredStack struct {
	s    *Stack
	kids []measured
}

func (s *Stack) measure(r *Renderer, width pdf.Length) (measured, error) {
	m := &measuredStack{s: s, kids: make([]measured, 0, len(s.Blocks))}
	for _, b := range s.Blocks {
		kid, err := b.measure(r, width)
		if err != nil {
			return nil, err
		}
		m.kids = append(m.kids, kid)
	}
	return m, nil
}

func (m *measuredStack) height() pdf.Length {
	var h pdf.Length
	for _, k := range m.kids {
		h += k.height()
	}
	return h
}

func (m *measuredStack) figures(w widest, x pdf.Length) {
	for _, k := range m.kids {
		w.collect(k, x)
	}
}

func (m *measuredStack) draw(f *flow, x pdf.Length) {
	if h := m.height(); m.s.Keep && h <= f.doc.Page.bodyHeight() {
		f.need(h)
	}
	if m.s.Tag != "" {
		f.r.writer.Open(pdf.Element{Tag: m.s.Tag})
		defer f.r.writer.Close()
	}
	for _, k := range m.kids {
		k.draw(f, x)
	}
}

type measuredColumns struct {
	kids   []measured
	widths []pdf.Length
	gap    pdf.Length
}

func (c *Columns) measure(r *Renderer, width pdf.Length) (measured, error) {
	widths, err := shares(c.Widths, c.Gap, width)
	if err != nil {
		return nil, err
	}
	m := &measuredColumns{widths: widths, gap: c.Gap}
	if len(c.Columns) != len(c.Widths) {
		return nil, fmt.Errorf("columns: %d stacks for %d widths", len(c.Columns), len(c.Widths))
	}
	for i := range c.Columns {
		kid, err := c.Columns[i].measure(r, m.widths[i])
		if err != nil {
			return nil, err
		}
		m.kids = append(m.kids, kid)
	}
	return m, nil
}

func (m *measuredColumns) height() pdf.Length {
	var h pdf.Length
	for _, k := range m.kids {
		h = max(h, k.height())
	}
	return h
}

func (m *measuredColumns) figures(w widest, x pdf.Length) {
	for i, k := range m.kids {
		w.collect(k, x)
		x += m.widths[i] + m.gap
	}
}

func (m *measuredColumns) draw(f *flow, x pdf.Length) {
	h := m.height()
	f.need(h)
	top := f.y
	for i, k := range m.kids {
		f.y = top
		k.draw(f, x)
		x += m.widths[i] + m.gap
	}
	f.y = top
	f.advance(h)
}

type measuredRule struct {
	rule  Rule
	width pdf.Length
}

func (r *Rule) measure(_ *Renderer, width pdf.Length) (measured, error) {
	return &measuredRule{rule: *r, width: width}, nil
}

func (m *measuredRule) height() pdf.Length { return m.rule.Thickness }

func (m *measuredRule) draw(f *flow, x pdf.Length) {
	f.need(m.rule.Thickness)
	f.rule(m.rule, x, m.width)
	f.advance(m.rule.Thickness)
}

func (s *Space) measure(_ *Renderer, _ pdf.Length) (measured, error) { return s, nil }

func (s *Space) height() pdf.Length { return s.Height }

func (s *Space) draw(f *flow, _ pdf.Length) {
	if !f.top {
		f.y -= s.Height
	}
}
