package layout

import (
	"slices"
	"strings"

	"github.com/go-text/typesetting/di"
	ot "github.com/go-text/typesetting/font/opentype"
	"github.com/go-text/typesetting/language"
	"github.com/go-text/typesetting/shaping"
	"golang.org/x/image/math/fixed"

	"quittance/document/pdf"
)

const (
	// shapeSize makes the shaper's distances thousandths of an em.
	shapeSize = 1000
	// wordLimit is the longest word, in bytes, that is worth remembering.
	wordLimit = 64
	// wordsLimit bounds the word cache; at some 500 bytes a word, 10 MB.
	wordsLimit = 20_000
)

// wordKey is everything that the shape of a word depends on.
type wordKey struct {
	text, lang  string
	weight, han int8 // small, since hashing the key is a good part of a look-up
	rightToLeft bool
}

// span is a range of glyphs in the renderer's arena, with its width in
// thousandths of an em.
type span struct {
	from, to int
	width    int32
}

// shapeLine appends the glyphs of a line to the arena, in visual order: it is a part
// of the text that was read last, from so many characters on.
func (r *Renderer) shapeLine(line string, from int, weight Weight) (span, error) {
	if r.text.bidi.by == nil {
		return r.shape(line, weight)
	}
	s := span{from: len(r.glyphs)}
	for _, run := range r.text.bidi.runs(line, from) {
		if err := r.shapeRun(run, weight); err != nil {
			return span{}, err
		}
	}
	return r.measured(s), nil
}

// shapeRun appends the words of a run in visual order.
func (r *Renderer) shapeRun(run levelRun, weight Weight) error {
	if !run.rightToLeft() {
		_, err := r.shape(run.text, weight)
		return err
	}
	for text := run.text; text != ""; {
		at := strings.LastIndexByte(text, ' ')
		word := text[at+1:]
		if word == "" {
			word = " "
		}
		if err := r.shapeWord(word, weight, true); err != nil {
			return err
		}
		text = text[:len(text)-len(word)]
	}
	return nil
}

// shape appends the glyphs of a text to the arena, in one line from left to right.
//
// Words are shaped by themselves: no kerning crosses a space, so the width of a
// line is the sum of its words, and words are remembered. An ideograph is a word.
func (r *Renderer) shape(text string, weight Weight) (span, error) {
	s := span{from: len(r.glyphs)}
	for text != "" {
		end := strings.IndexByte(text, ' ')
		switch {
		case end == 0:
			end = 1
		case end < 0:
			end = len(text)
		}
		if r.text.han != noFace {
			end = wordEnd(text[:end])
		}
		if err := r.shapeWord(text[:end], weight, false); err != nil {
			return span{}, err
		}
		text = text[end:]
	}
	return r.measured(s), nil
}

// wordEnd returns where the first word of a text without spaces ends, given that
// ideographs are words.
func wordEnd(text string) int {
	first := rune(-1)
	for i, c := range text {
		if first < 0 {
			first = c
		} else if !continues(c) && (solo(first) || solo(c)) {
			return i
		}
	}
	return len(text)
}

// measured closes a span with the width of its glyphs.
func (r *Renderer) measured(s span) span {
	s.to = len(r.glyphs)
	for i := s.from; i < s.to; i++ {
		s.width += r.glyphs[i].Advance
	}
	return s
}

// shapeWord appends the glyphs of a word.
func (r *Renderer) shapeWord(word string, weight Weight, rightToLeft bool) error {
	if !rightToLeft && r.shapeFigures(word, weight) {
		return nil
	}
	key := wordKey{text: word, lang: r.lang, weight: int8(weight), han: int8(r.text.han), rightToLeft: rightToLeft}
	if glyphs, ok := r.words[key]; ok {
		r.glyphs = append(r.glyphs, glyphs...)
		return nil
	}
	from := len(r.glyphs)
	if err := r.shapeFresh(key); err != nil {
		return err
	}
	if len(word) <= wordLimit {
		if len(r.words) >= wordsLimit {
			clear(r.words)
		}
		key.text = strings.Clone(word)
		r.words[key] = append([]pdf.Glyph(nil), r.glyphs[from:]...)
	}
	return nil
}

// shapeFigures appends the glyphs of a number, an amount or a date, and reports
// whether the word is one. Figures have no kerning, so that columns of them line
// up; they go glyph by glyph, past the cache, which they would only fill.
func (r *Renderer) shapeFigures(word string, weight Weight) bool {
	f := r.engine.firstFace(weight)
	if f == nil || !f.ready {
		return false
	}
	from := len(r.glyphs)
	for _, c := range word {
		i := figure(c)
		if i < 0 {
			r.glyphs = r.glyphs[:from]
			return false
		}
		r.glyphs = append(r.glyphs, f.figures[i])
	}
	return true
}

// firstFace returns the preferred face of a weight, or nil.
func (e *Engine) firstFace(w Weight) *face {
	for _, f := range e.faces {
		if f.weight == w {
			return f
		}
	}
	return nil
}

// shapeFresh shapes a word with its scripts, fonts and features.
func (r *Renderer) shapeFresh(word wordKey) error {
	runes := []rune(word.text)
	r.wanted = wanted{weight: Weight(word.weight), han: int(word.han)}
	if err := r.check(word.text, runes); err != nil {
		return err
	}
	first, err := r.face(0)
	if err != nil {
		return err
	}
	direction := di.DirectionLTR
	if word.rightToLeft {
		direction = di.DirectionRTL
	}
	input := shaping.Input{
		Text: runes, RunStart: 0, RunEnd: len(runes),
		Direction: direction, Face: first, Size: fixed.I(shapeSize),
		Language:     language.NewLanguage(word.lang),
		FontFeatures: r.features,
	}
	runs := r.segments.Split(input, r)
	if r.err != nil {
		return r.err
	}
	if word.rightToLeft {
		slices.Reverse(runs)
	}
	for _, run := range runs {
		run.FontFeatures, run.Direction = r.features, direction
		out := r.shaper.Shape(run)
		from := len(r.glyphs)
		if err := r.appendRun(runes, out); err != nil {
			return err
		}
		if !word.rightToLeft {
			r.merge(from)
		}
	}
	return nil
}

// merge makes one cluster of a run with a letter of several glyphs. Readers take the
// glyphs of a letter to end where the last one does, so that one letter after the
// other would leave gaps within words.
func (r *Renderer) merge(from int) {
	run := r.glyphs[from:]
	if !slices.ContainsFunc(run, func(g pdf.Glyph) bool { return g.Glyphs > 1 }) {
		return
	}
	text := ""
	for i := range run {
		text += run[i].Text
		run[i].Text, run[i].Glyphs = "", 0
	}
	run[0].Text, run[0].Glyphs = text, len(run)
}

// appendRun converts the shaper's glyphs, cluster by cluster.
func (r *Renderer) appendRun(runes []rune, out shaping.Output) error {
	index := r.indexOf(out.Face)
	for at := 0; at < len(out.Glyphs); {
		g := out.Glyphs[at]
		count := min(max(1, g.GlyphsCount()), len(out.Glyphs)-at)
		from := g.TextIndex()
		text := string(runes[from : from+g.RunesCount()])
		stroke := r.engine.stroke(index, r.wanted.weight)
		anchored := count > 1 && out.Direction == di.DirectionRTL && r.appendAnchor(index, text, count)
		if strings.TrimSpace(text) == "" { // white space is of any face
			stroke = 0
		}
		for i := range count {
			part := out.Glyphs[at+i]
			if part.GlyphID == 0 {
				return &MissingGlyph{Character: runes[from]}
			}
			glyph := pdf.Glyph{
				Font: index, ID: pdf.GlyphID(part.GlyphID), Stroke: stroke,
				Advance: int32(part.Advance.Round()), XOffset: int32(part.XOffset.Round()), YOffset: int32(part.YOffset.Round()),
			}
			if i == 0 && !anchored {
				glyph.Text, glyph.Glyphs = text, count
			}
			r.glyphs = append(r.glyphs, glyph)
		}
		at += count
	}
	return nil
}

// appendAnchor starts a cluster of so many glyphs with a space of no width, where its
// letter starts on the line, and reports whether it does. Letters from right to left
// start with their marks, and readers take a text to start where its first glyph
// does: beside its line, or within the letter before. One text over the whole word is
// no way out: some readers take it for visual order, and turn it round.
func (r *Renderer) appendAnchor(index int, text string, count int) bool {
	id, ok := r.engine.faces[index].shapes.Cmap.Lookup(' ')
	if ok {
		r.glyphs = append(r.glyphs, pdf.Glyph{Font: index, ID: pdf.GlyphID(id), Text: text, Glyphs: count + 1})
	}
	return ok
}

// textFeatures turns ligatures off: a legal text reads back letter by letter.
// Joining that a script needs is not among them.
func textFeatures() []shaping.FontFeature {
	return []shaping.FontFeature{
		{Tag: ot.MustNewTag("liga"), Value: 0},
		{Tag: ot.MustNewTag("clig"), Value: 0},
	}
}
