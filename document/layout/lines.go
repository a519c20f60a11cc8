package layout

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"quittance/document/pdf"
)

// line is a line of a paragraph, shaped.
type line struct {
	text   string
	breaks string // white space taken out after it
	glyphs span
	// first and drawn bound the glyphs to draw: a taken-out space is drawn all the
	// same, so that a reader who joins the lines gets the words apart.
	first, drawn int
	// before is the width of what is drawn before the line, in thousandths of an em.
	before      int32
	rightToLeft bool
}

func (l line) width(s Style) pdf.Length { return s.Size.Scale(l.glyphs.width) }

// wrap breaks a text into lines that fit the width, at the places that Unicode
// allows; a word wider than the line is broken between graphemes.
//
// Errors: *MissingGlyph; ErrDoesNotFit for a grapheme that is wider than the line.
// Source: Unicode Standard Annexes 14 (line breaking) and 29 (graphemes).
func (r *Renderer) wrap(p *Paragraph, width pdf.Length) ([]line, error) {
	single, err := r.single(p)
	if err != nil {
		return nil, err
	}
	from := len(r.lines)
	if single.width(p.Style) <= width {
		r.lines = append(r.lines, single)
		return r.lines[from : from+1 : from+1], nil
	}
	w := wrapper{r: r, text: p.Text, style: p.Style, width: width}
	r.runes = appendRunes(r.runes[:0], p.Text)
	r.breaker.Init(r.runes)
	for iter := r.breaker.LineIterator(); iter.Next(); {
		if err := w.add(len(iter.Line().Text)); err != nil {
			return nil, err
		}
	}
	if w.from < w.to {
		err = w.end()
	}
	return r.lines[from:len(r.lines):len(r.lines)], err
}

func appendRunes(dst []rune, text string) []rune {
	for _, c := range text {
		dst = append(dst, c)
	}
	return dst
}

// single reads a paragraph and makes one line of it.
func (r *Renderer) single(p *Paragraph) (line, error) {
	if err := r.read(p); err != nil {
		return line{}, err
	}
	s, err := r.shapeLine(p.Text, 0, p.Style.Weight)
	return line{text: p.Text, glyphs: s, first: s.from, drawn: s.to, rightToLeft: r.text.bidi.base == 1}, err
}

// wrapper fills lines greedily.
type wrapper struct {
	r        *Renderer
	text     string
	style    Style
	width    pdf.Length
	from, to int // the current line, in bytes of text
	at       int // characters of the text before the line
	// known is the width of the line up to settled, where a space ends; what follows
	// does not change it.
	known   int32
	settled int
}

// after returns where so many characters end that start at a byte.
func (w *wrapper) after(from, count int) int {
	for ; count > 0; count-- {
		_, size := utf8.DecodeRuneInString(w.text[from:])
		from += size
	}
	return from
}

// add takes the next piece of text, of so many characters, that cannot be broken
// by the rules.
func (w *wrapper) add(count int) error {
	start, next := w.to, w.after(w.to, count)
	fits, err := w.fits(next)
	if err != nil {
		return err
	}
	if fits {
		return w.take(next)
	}
	if w.from < start {
		if err := w.end(); err != nil {
			return err
		}
	}
	if fits, err = w.fits(next); err != nil {
		return err
	}
	if fits {
		return w.take(next)
	}
	return w.addBroken(next)
}

// addBroken takes a piece that is wider than a line, grapheme by grapheme.
func (w *wrapper) addBroken(end int) error {
	w.r.clusters.Init([]rune(w.text[w.to:end]))
	for iter := w.r.clusters.GraphemeIterator(); iter.Next(); {
		next := w.after(w.to, len(iter.Grapheme().Text))
		fits, err := w.fits(next)
		if err == nil && !fits && w.from < w.to {
			if err = w.endWithin(next); err == nil {
				fits, err = w.fits(next)
			}
		}
		if err != nil {
			return err
		}
		if !fits {
			return fmt.Errorf("a column of %d pt is narrower than a character: %w", w.width/pdf.Point, ErrDoesNotFit)
		}
		w.to = next
	}
	return nil
}

// endWithin closes the line within a word, where a syllable ends if that can be
// seen. next is where the character ends that does not fit.
func (w *wrapper) endWithin(next int) error {
	full := w.to
	at, err := w.syllable(next)
	if err != nil {
		return err
	}
	w.to = at
	err = w.end()
	w.to = full
	return err
}

// thaiLeading are the vowels of Thai that are written before their consonant: a
// syllable starts with each.
const thaiLeading = "เแโใไ"

// syllable returns where the last syllable of the line starts, if it surely starts
// as one and fits the next line with the character that follows; else where the line
// ends. Thai has no spaces between words, and words cannot be told apart without a
// dictionary; between syllables a text stays readable.
func (w *wrapper) syllable(next int) (int, error) {
	at := strings.LastIndexAny(w.text[w.from:w.to], thaiLeading)
	if at <= 0 {
		return w.to, nil
	}
	at += w.from
	from := len(w.r.glyphs)
	chars := 0
	if w.r.text.bidi.by != nil {
		chars = utf8.RuneCountInString(w.text[w.from:at])
	}
	s, err := w.r.shapeLine(strings.TrimRightFunc(w.text[at:next], unicode.IsSpace), w.at+chars, w.style.Weight)
	w.r.glyphs = w.r.glyphs[:from]
	if err != nil || w.style.Size.Scale(s.width) > w.width {
		return w.to, err
	}
	return at, nil
}

// fits reports whether the line would fit if it went on to a byte of the text.
func (w *wrapper) fits(next int) (bool, error) {
	from := len(w.r.glyphs)
	text := strings.TrimRightFunc(w.text[max(w.from, w.settled):next], unicode.IsSpace)
	s, err := w.r.shapeLine(text, w.at, w.style.Weight)
	w.r.glyphs = w.r.glyphs[:from]
	return w.style.Size.Scale(w.known+s.width) <= w.width, err
}

// take lets the line go on to a byte of the text.
func (w *wrapper) take(next int) error {
	w.to = next
	if w.r.text.bidi.by != nil || w.text[next-1] != ' ' {
		return nil
	}
	from := len(w.r.glyphs)
	s, err := w.r.shape(w.text[max(w.from, w.settled):next], w.style.Weight)
	w.r.glyphs = w.r.glyphs[:from]
	w.known, w.settled = w.known+s.width, next
	return err
}

// end closes the line. The space after it is drawn where the text goes on: behind
// a line from left to right, before one from right to left.
func (w *wrapper) end() error {
	whole := w.text[w.from:w.to]
	text := strings.TrimRightFunc(whole, unicode.IsSpace)
	l := line{text: text, breaks: whole[len(text):], first: len(w.r.glyphs), rightToLeft: w.r.text.bidi.base == 1}
	if l.breaks != "" && l.rightToLeft {
		s, err := w.r.shape(" ", w.style.Weight)
		if err != nil {
			return err
		}
		l.before = s.width
	}
	s, err := w.r.shapeLine(text, w.at, w.style.Weight)
	if err != nil {
		return err
	}
	l.glyphs = s
	if l.breaks != "" && !l.rightToLeft {
		if err := w.r.shapeWord(" ", w.style.Weight, false); err != nil {
			return err
		}
	}
	l.drawn = len(w.r.glyphs)
	w.r.lines = append(w.r.lines, l)
	if w.r.text.bidi.by != nil {
		w.at += utf8.RuneCountInString(whole)
	}
	w.from, w.known = w.to, 0
	return nil
}
