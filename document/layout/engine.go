package layout

import (
	"bytes"
	"errors"
	"fmt"
	"strings"

	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/language"

	"quittance/document/pdf"
)

// Weight is the weight of a typeface.
type Weight int

// The weights.
const (
	Regular Weight = iota
	Bold
)

// Face is one font file and what it may be used for.
type Face struct {
	Name   string // PostScript name
	Data   []byte // TrueType; must not change
	Weight Weight
	// Scripts are the ISO 15924 codes of the scripts that the face may set, such
	// as "Latn". Text common to all scripts (digits, punctuation) always may.
	// A font often has letters of further scripts without what it takes to set
	// them well, so the list is explicit.
	Scripts []string
}

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
	faces   []face
	fonts   []*pdf.Font // by index of face
	profile []byte
	level   int
}

// face is a parsed font with the scripts it may set.
type face struct {
	font    *font.Font
	weight  Weight
	scripts []language.Script
	figures [figureCount]pdf.Glyph // ready glyphs of the characters of figures
	ready   bool                   // it has all of them
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

// New parses the fonts.
//
// Errors: a font that is not TrueType, an unknown script code, no face of the
// regular weight.
func New(p Params) (*Engine, error) {
	e := &Engine{profile: p.OutputProfile, level: p.Level}
	if e.level == 0 {
		e.level = defaultLevel
	}
	regular := false
	for i, f := range p.Faces {
		parsed, err := pdf.ParseFont(f.Name, f.Data)
		if err != nil {
			return nil, fmt.Errorf("layout: %w", err)
		}
		shaped, err := parseFace(f, i, parsed)
		if err != nil {
			return nil, fmt.Errorf("layout: face %s: %w", f.Name, err)
		}
		e.fonts = append(e.fonts, parsed)
		e.faces = append(e.faces, shaped)
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

func parseFace(f Face, index int, parsed *pdf.Font) (face, error) {
	ttf, err := font.ParseTTF(bytes.NewReader(f.Data))
	if err != nil {
		return face{}, err
	}
	out := face{font: ttf.Font, weight: f.Weight}
	for _, code := range f.Scripts {
		script, err := language.ParseScript(code)
		if err != nil {
			return face{}, fmt.Errorf("script %q: %w", code, err)
		}
		out.scripts = append(out.scripts, script)
	}
	out.ready = true
	for _, c := range figures {
		g, ok := ttf.NominalGlyph(c)
		id := pdf.GlyphID(g)
		out.figures[figure(c)] = pdf.Glyph{Font: index, ID: id, Advance: parsed.Advance(id), Text: string(c)}
		out.ready = out.ready && ok
	}
	return out, nil
}

// sets reports whether the face may set characters of the script.
func (f *face) sets(s language.Script) bool {
	if s == language.Common || s == language.Inherited {
		return true
	}
	for _, have := range f.scripts {
		if have == s {
			return true
		}
	}
	return false
}

func (e *Engine) newWriter() (*pdf.Writer, error) {
	return pdf.NewWriter(pdf.Params{Fonts: e.fonts, OutputProfile: e.profile, Level: e.level})
}

// faceFor returns the index of the first face of the weight that sets r.
func (e *Engine) faceFor(r rune, w Weight) (int, bool) {
	script := language.LookupScript(r)
	for i := range e.faces {
		f := &e.faces[i]
		if f.weight != w || !f.sets(script) {
			continue
		}
		if _, ok := f.font.NominalGlyph(r); ok {
			return i, true
		}
	}
	return 0, false
}
