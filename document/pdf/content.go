package pdf

import "strconv"

// Glyph is one shaped glyph. Distances are in thousandths of an em.
type Glyph struct {
	Font int // index into Params.Fonts
	ID   GlyphID
	// Stroke is the width of an outline drawn around the glyph, which makes it bolder;
	// 0 for none.
	Stroke  uint16
	Advance int32
	XOffset int32
	YOffset int32
	// Text is what the cluster that starts here reads as; empty on the further
	// glyphs of a cluster.
	Text string
	// Glyphs is the number of glyphs of the cluster that starts here, 0 or 1 for
	// a single one.
	Glyphs int
}

// Text is one line of shaped text at a place on the page.
type Text struct {
	X, Y   Length // left end of the baseline, from the lower left corner
	Size   Length
	Color  Color
	Glyphs []Glyph // in visual order
}

// ArtifactKind says what an artifact is, for readers that skip it.
type ArtifactKind string

// Artifacts: decoration (rules, boxes) and what repeats on every page.
const (
	ArtifactLayout ArtifactKind = "/Artifact<</Type/Layout>>BDC\n"
	ArtifactHeader ArtifactKind = "/Artifact<</Type/Pagination/Subtype/Header>>BDC\n"
	ArtifactFooter ArtifactKind = "/Artifact<</Type/Pagination/Subtype/Footer>>BDC\n"
)

// page is the content of one page while it is written.
type page struct {
	width, height Length
	content       []byte
	fill          Color // current non-stroking colour
}

// line writes one text with the operators of ISO 32000-1, 9.4.
func (w *Writer) line(t Text) {
	p := &w.pages[w.page]
	c := p.setFill(t.Color)
	c = append(c, "BT "...)
	c = appendLength(c, t.X)
	c = append(c, ' ')
	c = appendLength(c, t.Y)
	c = append(c, " Td"...)
	show := shower{size: t.Size, color: t.Color, font: -1, dst: c}
	for i := 0; i < len(t.Glyphs); {
		n := max(1, t.Glyphs[i].Glyphs)
		n = min(n, len(t.Glyphs)-i)
		show.cluster(w, t.Glyphs[i:i+n])
		i += n
	}
	show.closeArray()
	if show.rise != 0 {
		show.dst = append(show.dst, " 0 Ts"...)
	}
	if show.stroke != 0 {
		show.dst = append(show.dst, " 0 Tr"...)
	}
	p.content = append(show.dst, "\nET\n"...)
}

// shower writes glyphs as few TJ operators as their positions allow.
type shower struct {
	dst     []byte
	size    Length
	color   Color
	font    int
	stroke  uint16
	rise    int32
	pending int32 // how far the pen must go back before the next glyph
	array   bool  // inside [ ... ]TJ
	open    bool  // inside ( ... )
}

// cluster shows glyphs that stand for one text. Where the font's mapping
// cannot say that text, the cluster is marked with it (ActualText).
func (s *shower) cluster(w *Writer, glyphs []Glyph) {
	first := &glyphs[0]
	sub := w.subsets[first.Font]
	actual := len(glyphs) > 1 || !sub.maps(sub.cid(first.ID), first.Text)
	if actual {
		s.closeArray()
		s.dst = append(s.dst, "/Span<</ActualText<FEFF"...)
		s.dst = appendUTF16Hex(s.dst, first.Text)
		s.dst = append(s.dst, ">>>BDC"...)
	}
	for i := range glyphs {
		s.glyph(w, &glyphs[i])
	}
	if actual {
		s.closeArray()
		s.dst = append(s.dst, " EMC"...)
	}
}

func (s *shower) glyph(w *Writer, g *Glyph) {
	sub := w.subsets[g.Font]
	cid := sub.cid(g.ID)
	if sub.texts[cid] == "" { // a mark within a cluster: the span has its text
		sub.texts[cid] = "\uFFFD"
	}
	if g.Font != s.font {
		s.closeArray()
		s.font = g.Font
		s.dst = append(s.dst, "/F"...)
		s.dst = strconv.AppendInt(s.dst, int64(g.Font), 10)
		s.dst = append(s.dst, ' ')
		s.dst = appendLength(s.dst, s.size)
		s.dst = append(s.dst, " Tf"...)
	}
	if g.Stroke != s.stroke {
		s.outline(g.Stroke)
	}
	if g.YOffset != s.rise {
		s.closeArray()
		s.rise = g.YOffset
		s.dst = append(s.dst, ' ')
		s.dst = appendLength(s.dst, s.size.Scale(g.YOffset))
		s.dst = append(s.dst, " Ts"...)
	}
	s.openArray()
	s.pending -= g.XOffset
	if s.pending != 0 {
		s.closeString()
		s.dst = strconv.AppendInt(s.dst, int64(s.pending), 10)
	}
	if !s.open {
		s.dst = append(s.dst, '(')
		s.open = true
	}
	s.dst = appendStringByte(appendStringByte(s.dst, byte(cid>>8)), byte(cid))
	s.pending = sub.font.Advance(g.ID) - g.Advance + g.XOffset
}

// outline fills the glyphs that follow, and strokes their outline with round corners.
//
// Source: ISO 32000-1, 9.3.6.
func (s *shower) outline(stroke uint16) {
	s.closeArray()
	s.stroke = stroke
	if stroke == 0 {
		s.dst = append(s.dst, " 0 Tr"...)
		return
	}
	s.dst = append(appendColor(append(s.dst, ' '), s.color), "RG "...)
	s.dst = appendLength(s.dst, s.size.Scale(int32(stroke)))
	s.dst = append(s.dst, " w 1 j 2 Tr"...)
}

func (s *shower) openArray() {
	if !s.array {
		s.dst = append(s.dst, '[')
		s.array = true
	}
}

func (s *shower) closeString() {
	if s.open {
		s.dst = append(s.dst, ')')
		s.open = false
	}
}

func (s *shower) closeArray() {
	if !s.array {
		return
	}
	s.closeString()
	if s.pending != 0 {
		s.dst = strconv.AppendInt(s.dst, int64(s.pending), 10)
		s.pending = 0
	}
	s.dst = append(s.dst, "]TJ"...)
	s.array = false
}

// setFill returns the content with the fill colour set to c.
func (p *page) setFill(c Color) []byte {
	if p.fill == c {
		return p.content
	}
	p.fill = c
	return append(appendColor(p.content, c), "rg\n"...)
}

// Rectangle is a filled box on the page.
type Rectangle struct {
	X, Y, Width, Height Length // lower left corner and size
	Color               Color
}

func (p *page) rectangle(r Rectangle) {
	c := p.setFill(r.Color)
	for _, v := range [4]Length{r.X, r.Y, r.Width, r.Height} {
		c = appendLength(c, v)
		c = append(c, ' ')
	}
	p.content = append(c, "re f\n"...)
}
