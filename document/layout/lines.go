package layout

import (
	"fmt"
	"strings"
	"unicode"

	"quittance/document/pdf"
)

// line is a line of a paragraph, shaped.
type line struct {
	text   string
	breaks string // white space taken out after it
	glyphs span
	// drawn ends the glyphs to draw: a taken-out space is drawn all the same, so
	// that a reader who joins the lines gets the words apart.
	drawn int
}

func (l line) width(s Style) pdf.Length { return s.Size.Scale(l.glyphs.width) }

// wrap breaks a text into lines that fit the width, at the places that Unicode
// allows; a word wider than the line is broken between graphemes.
//
// Errors: *MissingGlyph; a grapheme that is wider than the line.
// Source: Unicode Standard Annexes 14 (line breaking) and 29 (graphemes).
func (r *Renderer) wrap(p *Paragraph, width pdf.Length) ([]line, error) {
	whole, err := r.shape(p.Text, p.Style.Weight)
	if err != nil {
		return nil, err
	}
	single := line{text: p.Text, glyphs: whole, drawn: whole.to}
	if single.width(p.Style) <= width {
		return []line{single}, nil
	}
	w := wrapper{r: r, style: p.Style, width: width}
	r.breaker.Init([]rune(p.Text))
	for iter := r.breaker.LineIterator(); iter.Next(); {
		if err := w.add(string(iter.Line().Text)); err != nil {
			return nil, err
		}
	}
	return w.finish()
}

// wrapper fills lines greedily.
type wrapper struct {
	r       *Renderer
	style   Style
	width   pdf.Length
	current string
	lines   []line
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
			return fmt.Errorf("a column of %d pt is narrower than a character", w.width/pdf.Point)
		}
		if !fits {
			if err := w.end(); err != nil {
				return err
			}
		}
		w.current += cluster
	}
	return nil
}

func (w *wrapper) fits(text string) (bool, error) {
	from := len(w.r.glyphs)
	s, err := w.r.shape(strings.TrimRightFunc(text, unicode.IsSpace), w.style.Weight)
	w.r.glyphs = w.r.glyphs[:from]
	return w.style.Size.Scale(s.width) <= w.width, err
}

func (w *wrapper) end() error {
	text := strings.TrimRightFunc(w.current, unicode.IsSpace)
	s, err := w.r.shape(text, w.style.Weight)
	if err != nil {
		return err
	}
	l := line{text: text, breaks: w.current[len(text):], glyphs: s}
	if l.breaks != "" {
		if err := w.r.shapeWord(" ", w.style.Weight); err != nil {
			return err
		}
	}
	l.drawn = len(w.r.glyphs)
	w.lines = append(w.lines, l)
	w.current = ""
	return nil
}

func (w *wrapper) finish() ([]line, error) {
	if w.current == "" {
		return w.lines, nil
	}
	err := w.end()
	return w.lines, err
}
