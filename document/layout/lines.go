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
	single, err := r.single(p.Text, p.Style.Weight)
	if err != nil {
		return nil, err
	}
	from := len(r.lines)
	if single.width(p.Style) <= width {
		r.lines = append(r.lines, single)
		return r.lines[from : from+1 : from+1], nil
	}
	w := wrapper{r: r, style: p.Style, width: width}
	r.breaker.Init([]rune(p.Text))
	for iter := r.breaker.LineIterator(); iter.Next(); {
		if err := w.add(string(iter.Line().Text)); err != nil {
			return nil, err
		}
	}
	err = w.finish()
	return r.lines[from:len(r.lines):len(r.lines)], err
}

// single reads a text and makes one line of it.
func (r *Renderer) single(text string, weight Weight) (line, error) {
	if err := r.read(text); err != nil {
		return line{}, err
	}
	s, err := r.shapeLine(text, 0, weight)
	return line{text: text, glyphs: s, first: s.from, drawn: s.to, rightToLeft: r.text.bidi.base == 1}, err
}

// wrapper fills lines greedily.
type wrapper struct {
	r       *Renderer
	style   Style
	width   pdf.Length
	current string
	at      int // characters of the text before current
}

// add takes the next piece of text that cannot be broken by the rules.
func (w *wrapper) add(piece string) error {
	fits, err := w.fits(w.current + piece)
	if err != nil {
		return err
	}
	if fits {
		w.current += piece
		return nil
	}
	if w.current != "" {
		if err := w.end(); err != nil {
			return err
		}
	}
	if fits, err = w.fits(piece); err != nil {
		return err
	}
	if fits {
		w.current = piece
		return nil
	}
	return w.addBroken(piece)
}

// addBroken takes a piece that is wider than a line, grapheme by grapheme.
func (w *wrapper) addBroken(piece string) error {
	w.r.clusters.Init([]rune(piece))
	for iter := w.r.clusters.GraphemeIterator(); iter.Next(); {
		cluster := string(iter.Grapheme().Text)
		fits, err := w.fits(w.current + cluster)
		if err != nil {
			return err
		}
		if !fits && w.current == "" {
			return fmt.Errorf("a column of %d pt is narrower than a character: %w", w.width/pdf.Point, ErrDoesNotFit)
		}
		if !fits {
			carry, err := w.cutSyllable(cluster)
			if err != nil {
				return err
			}
			if err := w.end(); err != nil {
				return err
			}
			w.current = carry
		}
		w.current += cluster
	}
	return nil
}

// thaiLeading are the vowels of Thai that are written before their consonant: a
// syllable starts with each.
const thaiLeading = "เแโใไ"

// cutSyllable takes the last syllable that surely starts as one off the line, for
// the next line, where it must fit with the character that follows. Thai has no
// spaces between words, and words cannot be told apart without a dictionary;
// between syllables a text stays readable.
func (w *wrapper) cutSyllable(next string) (string, error) {
	at := strings.LastIndexAny(w.current, thaiLeading)
	if at <= 0 {
		return "", nil
	}
	carry := w.current[at:]
	if fits, err := w.fits(carry + next); !fits || err != nil {
		return "", err
	}
	w.current = w.current[:at]
	return carry, nil
}

func (w *wrapper) fits(text string) (bool, error) {
	from := len(w.r.glyphs)
	s, err := w.r.shapeLine(strings.TrimRightFunc(text, unicode.IsSpace), w.at, w.style.Weight)
	w.r.glyphs = w.r.glyphs[:from]
	return w.style.Size.Scale(s.width) <= w.width, err
}

// end closes the line. The space after it is drawn where the text goes on: behind
// a line from left to right, before one from right to left.
func (w *wrapper) end() error {
	text := strings.TrimRightFunc(w.current, unicode.IsSpace)
	l := line{text: text, breaks: w.current[len(text):], first: len(w.r.glyphs), rightToLeft: w.r.text.bidi.base == 1}
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
		w.at += utf8.RuneCountInString(w.current)
	}
	w.current = ""
	return nil
}

func (w *wrapper) finish() error {
	if w.current == "" {
		return nil
	}
	return w.end()
}
