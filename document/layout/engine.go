package layout

import (
	"errors"
	"fmt"
	"math"
	"strings"

	"github.com/go-text/typesetting/language"

	"quittance/document/pdf"
)

// Params are what an Engine is made of.
type Params struct {
	Faces         []Face // of one weight in order of preference
	OutputProfile []byte // ICC profile of all colours, sRGB
	// Level is the compression level, 1 to 9; 0 means 6.
	Level int
}

const defaultLevel = 6

// Engine holds parsed fonts. It is immutable and safe for concurrent use.
type Engine struct {
	faces   []*face
	fonts   []*pdf.Font // by index of face
	profile []byte
	level   int
}

// figures are the characters of numbers, amounts and dates.
const figures = "0123456789.,:-/%$€\u00A0"

// figureCount is the number of characters in figures.
const figureCount = 19

// figure returns the index of a character among figures, or -1.
func figure(r rune) int {
	switch {
	case r >= '0' && r <= '9':
		return int(r - '0')
	case r < 0x7F:
		return strings.IndexByte(figures[:figureCount-2], byte(r))
	case r == '€':
		return figureCount - 2
	case r == '\u00A0':
		return figureCount - 1
	}
	return -1
}

// New parses the fonts that have their data; the others are read and parsed when
// a text first needs them.
//
// Errors: a font that is not TrueType, an unknown script code, no face of the
// regular weight.
func New(p Params) (*Engine, error) {
	e := &Engine{profile: p.OutputProfile, level: p.Level}
	if e.level == 0 {
		e.level = defaultLevel
	}
	if len(p.Faces) > math.MaxInt8 {
		return nil, fmt.Errorf("layout: %d faces are more than %d", len(p.Faces), math.MaxInt8)
	}
	regular := false
	for i, f := range p.Faces {
		made, err := newFace(f, i)
		if err != nil {
			return nil, fmt.Errorf("layout: face %s: %w", f.Name, err)
		}
		e.fonts = append(e.fonts, made.font)
		e.faces = append(e.faces, made)
		regular = regular || f.Weight == Regular
	}
	if !regular {
		return nil, errors.New("layout: no face of the regular weight")
	}
	if _, err := e.newWriter(); err != nil {
		return nil, fmt.Errorf("layout: %w", err)
	}
	return e, nil
}

func (e *Engine) newWriter() (*pdf.Writer, error) {
	return pdf.NewWriter(pdf.Params{Fonts: e.fonts, OutputProfile: e.profile, Level: e.level})
}

// wanted is what a face is looked for with.
type wanted struct {
	weight Weight
	// around is the script of the text around a character that has none itself.
	around language.Script
	// han is the face preferred for what several faces of Chinese, Japanese and
	// Korean have; noFace for none.
	han int
}

// noFace is the index of no face.
const noFace = -1

// faceFor returns the index of the face that sets a character, or noFace. A face
// of the regular weight sets what none of a bolder one has.
//
// Errors: a font that is needed and cannot be parsed.
func (e *Engine) faceFor(c rune, w wanted) (int, error) {
	script := language.LookupScript(c)
	if w.han != noFace && e.faces[w.han].may(c, script) && script != language.Inherited {
		if ok, err := e.faces[w.han].has(c); ok || err != nil {
			return w.han, err
		}
	}
	if !script.Strong() && w.around.Strong() { // a mark goes with its letter
		i, err := e.first(c, w.weight, func(f *face) bool { return f.sets(w.around) && f.shares(c) })
		if i != noFace || err != nil {
			return i, err
		}
	}
	return e.first(c, w.weight, func(f *face) bool { return f.may(c, script) })
}

// first returns the first face that has the character among those that may set it,
// the faces of the weight before those of the regular one.
func (e *Engine) first(c rune, w Weight, may func(*face) bool) (int, error) {
	for _, weight := range [...]Weight{w, Regular} {
		for i, f := range e.faces {
			if f.weight != weight || !may(f) {
				continue
			}
			if ok, err := f.has(c); ok || err != nil {
				return i, err
			}
		}
		if weight == Regular {
			break
		}
	}
	return noFace, nil
}

// emboldening is the outline around glyphs that stand for bolder ones, in
// thousandths of an em: about half of what a bold face adds to its stems, which
// keeps small and dense letters open.
const emboldening = 32

// stroke is the outline that a face needs for a weight: none if it has the weight.
func (e *Engine) stroke(face int, w Weight) uint16 {
	if w == Bold && e.faces[face].weight == Regular {
		return emboldening
	}
	return 0
}
