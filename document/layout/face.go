package layout

import (
	"bytes"
	"fmt"
	"slices"
	"sync"

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
	Name string // PostScript name
	Data []byte // TrueType; must not change
	// Read returns the data of a face without Data when a text first needs it.
	Read   func() ([]byte, error)
	Weight Weight
	// Scripts are the ISO 15924 codes of the scripts that the face may set, such
	// as "Latn". A font often has letters of further scripts without what it takes
	// to set them well, so the list is explicit.
	Scripts []string
	// Common are the characters of no single script (digits, punctuation, marks)
	// that the face may set; nil means all. It keeps a character that only a large
	// font could have from loading that font.
	Common []Range
	// Han is the writing whose forms the face's ideographs have: "Hans", "Hant",
	// "Jpan" or "Kore"; empty for none.
	Han string
}

// Range is a range of characters, both ends included.
type Range struct{ First, Last rune }

// face is a font with the scripts it may set.
type face struct {
	font    *pdf.Font
	weight  Weight
	scripts []language.Script
	common  []Range
	han     string
	figures [figureCount]pdf.Glyph // ready glyphs of the characters of figures
	ready   bool                   // it has all of them

	once   sync.Once
	err    error
	shapes *font.Font // set by load
}

func newFace(f Face, index int) (*face, error) {
	out := &face{weight: f.Weight, common: f.Common, han: f.Han}
	for _, code := range f.Scripts {
		script, err := language.ParseScript(code)
		if err != nil {
			return nil, fmt.Errorf("script %q: %w", code, err)
		}
		out.scripts = append(out.scripts, script)
	}
	if f.Data == nil && f.Read != nil {
		out.font = pdf.DeferFont(f.Name, f.Read)
		return out, nil
	}
	out.font = pdf.DeferFont(f.Name, func() ([]byte, error) { return f.Data, nil })
	if err := out.load(f.Data); err != nil {
		return nil, err
	}
	out.ready = true
	for _, c := range figures {
		g, ok := out.shapes.Cmap.Lookup(c)
		id := pdf.GlyphID(g)
		out.figures[figure(c)] = pdf.Glyph{Font: index, ID: id, Advance: out.font.Advance(id), Text: string(c)}
		out.ready = out.ready && ok
	}
	return out, nil
}

// load parses the font where that has not been done. Without data, the shaper
// gets the font without its outlines, which it has no use for. It is safe for
// concurrent use.
func (f *face) load(data []byte) error {
	f.once.Do(func() {
		if f.err = f.font.Load(); f.err != nil {
			return
		}
		if data == nil {
			data = f.font.Metrics()
		}
		parsed, err := font.ParseTTF(bytes.NewReader(data))
		if err != nil {
			f.err = fmt.Errorf("font %s: %w", f.font.Name(), err)
			return
		}
		f.shapes = parsed.Font
	})
	return f.err
}

// sets reports whether the face was made for the script.
func (f *face) sets(s language.Script) bool { return slices.Contains(f.scripts, s) }

// shares reports whether the face may set a character of no single script.
func (f *face) shares(c rune) bool {
	if f.common == nil {
		return true
	}
	for _, r := range f.common {
		if c >= r.First && c <= r.Last {
			return true
		}
	}
	return false
}

// may reports whether the face may set a character of the script.
func (f *face) may(c rune, s language.Script) bool {
	if f.sets(s) {
		return true
	}
	if f.common == nil {
		return !s.Strong()
	}
	return f.shares(c)
}

// has reports whether the font has a glyph for the character, and loads it.
func (f *face) has(c rune) (bool, error) {
	if err := f.load(nil); err != nil {
		return false, err
	}
	_, ok := f.shapes.Cmap.Lookup(c)
	return ok, nil
}
