package layout

import (
	"strings"
	"unicode/utf8"

	"github.com/go-text/typesetting/di"
	"github.com/go-text/typesetting/font"
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
	text   string
	weight Weight
	lang   string
}

// span is a range of glyphs in the renderer's arena, with its width in
// thousandths of an em.
type span struct {
	from, to int
	width    int32
}

// shape appends the glyphs of a text to the arena, in one line.
//
// Words are shaped by themselves: no kerning crosses a space, so the width of a
// line is the sum of its words, and words are remembered.
func (r *Renderer) shape(text string, weight Weight) (span, error) {
	s := span{from: len(r.glyphs)}
	for text != "" {
		if text[0] == ' ' {
			if err := r.shapeWord(" ", weight); err != nil {
				return span{}, err
			}
			text = text[1:]
			continue
		}
		end := strings.IndexByte(text, ' ')
		if end < 0 {
			end = len(text)
		}
		if err := r.shapeWord(text[:end], weight); err != nil {
			return span{}, err
		}
		text = text[end:]
	}
	s.to = len(r.glyphs)
	for i := s.from; i < s.to; i++ {
		s.width += r.glyphs[i].Advance
	}
	return s, nil
}

// shapeWord appends the glyphs of a word.
func (r *Renderer) shapeWord(word string, weight Weight) error {
	if r.shapeFigures(word, weight) {
		return nil
	}
	key := wordKey{word, weight, r.lang}
	if glyphs, ok := r.words[key]; ok {
		r.glyphs = append(r.glyphs, glyphs...)
		return nil
	}
	from := len(r.glyphs)
	if err := r.shapeFresh(word, weight); err != nil {
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
	for i := range e.faces {
		if e.faces[i].weight == w {
			return &e.faces[i]
		}
	}
	return nil
}

// shapeFresh shapes a word with its scripts, fonts and features.
func (r *Renderer) shapeFresh(word string, weight Weight) error {
	if err := r.check(word, weight); err != nil {
		return err
	}
	runes := []rune(word)
	r.weight = weight
	input := shaping.Input{
		Text: runes, RunStart: 0, RunEnd: len(runes),
		Direction: di.DirectionLTR, Face: r.faces[0], Size: fixed.I(shapeSize),
		Language:     language.NewLanguage(r.lang),
		FontFeatures: r.features,
	}
	for _, run := range r.segments.Split(input, r) {
		run.FontFeatures = r.features
		out := r.shaper.Shape(run)
		if err := r.appendRun(runes, out); err != nil {
			return err
		}
	}
	return nil
}

// check refuses what cannot be printed, before anything is drawn of it.
func (r *Renderer) check(word string, weight Weight) error {
	for _, c := range word {
		if c == utf8.RuneError {
			return &MissingGlyph{Character: c}
		}
		if c < utf8.RuneSelf && c >= ' ' && c != 0x7F {
			continue
		}
		if invisible(c) {
			return &MissingGlyph{Character: c}
		}
		if _, ok := r.engine.faceFor(c, weight); !ok {
			return &MissingGlyph{Character: c}
		}
	}
	return nil
}

// appendRun converts the shaper's glyphs, cluster by cluster.
func (r *Renderer) appendRun(runes []rune, out shaping.Output) error {
	index := r.indexOf(out.Face)
	for at := 0; at < len(out.Glyphs); {
		g := out.Glyphs[at]
		count := min(max(1, g.GlyphsCount()), len(out.Glyphs)-at)
		from := g.TextIndex()
		text := string(runes[from : from+g.RunesCount()])
		for i := range count {
			part := out.Glyphs[at+i]
			if part.GlyphID == 0 {
				return &MissingGlyph{Character: runes[from]}
			}
			glyph := pdf.Glyph{
				Font: index, ID: pdf.GlyphID(part.GlyphID),
				Advance: int32(part.Advance.Round()), XOffset: int32(part.XOffset.Round()), YOffset: int32(part.YOffset.Round()),
			}
			if i == 0 {
				glyph.Text, glyph.Glyphs = text, count
			}
			r.glyphs = append(r.glyphs, glyph)
		}
		at += count
	}
	return nil
}

func (r *Renderer) indexOf(f *font.Face) int {
	for i, have := range r.faces {
		if have == f {
			return i
		}
	}
	return 0
}

// ResolveFace implements the shaper's font map: the first face of the current
// weight that has the character.
func (r *Renderer) ResolveFace(c rune) *font.Face {
	i, ok := r.engine.faceFor(c, r.weight)
	if !ok {
		return r.faces[0]
	}
	return r.faces[i]
}

// textFeatures turns ligatures off: a legal text reads back letter by letter.
// Joining that a script needs is not among them.
func textFeatures() []shaping.FontFeature {
	return []shaping.FontFeature{
		{Tag: ot.MustNewTag("liga"), Value: 0},
		{Tag: ot.MustNewTag("clig"), Value: 0},
	}
}
