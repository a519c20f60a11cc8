package layout

import (
	"unicode"

	gotext "github.com/go-text/typesetting/language"
	"golang.org/x/text/language"
)

// context is what the shape of a line takes from the whole of its text.
type context struct {
	han  int    // face preferred for ideographs and what goes with them; noFace for none
	bidi levels // zero for text that runs from left to right
}

// read takes up the text of a paragraph: everything that is shaped until the next is
// part of it.
//
// Errors: a font that is needed and cannot be parsed.
func (r *Renderer) read(p *Paragraph) error {
	text := p.Text
	r.text = context{han: noFace}
	wide, bidi := false, false
	for i := range len(text) {
		if c := text[i]; c >= firstBidi {
			wide = wide || c >= firstWide
			bidi = bidi || mayBeBidi(text[i:])
		}
	}
	if bidi || r.mirrored || p.ByLanguage && p.Lang != "" {
		r.text.bidi = levelsOf(text, r.direction(p))
	}
	if !wide {
		return nil
	}
	han, err := r.hanFace(text)
	r.text.han = han
	return err
}

// First bytes of characters in UTF-8: the least of those that may run from right to
// left (U+0580), and of those that may be an ideograph or go with one (U+3000).
const (
	firstBidi = 0xD6
	firstWide = 0xE3
)

// mayBeBidi reports whether a character, which is at least U+0580, is in a block
// with letters that run from right to left.
func mayBeBidi(text string) bool {
	switch c := text[0]; {
	case c < 0xE0: // up to U+07FF
		return true
	case c == 0xE0: // up to U+08FF
		return len(text) > 1 && text[1] < 0xA4
	default: // from U+F000
		return c >= 0xEF
	}
}

// solo reports whether a character is a word by itself: it neither joins nor kerns.
func solo(c rune) bool {
	return c >= 0x2E80 && (unicode.In(c, unicode.Han, unicode.Hiragana, unicode.Katakana) ||
		c >= 0xAC00 && c <= 0xD7A3 || c >= 0x3000 && c <= 0x303F || c >= 0xFF01 && c <= 0xFFEE)
}

// continues reports whether a character belongs to the one before it: a mark, or a
// part of a Hangul syllable.
func continues(c rune) bool {
	return c >= 0x300 && (unicode.Is(unicode.M, c) || c >= 0x1160 && c <= 0x11FF)
}

// hanFace chooses the face of the ideographs of a text: the one for its language,
// or for the script beside them, if that has all; else the first that has all.
func (r *Renderer) hanFace(text string) (int, error) {
	var ideographs []rune
	writing := ""
	for _, c := range text {
		switch s := gotext.LookupScript(c); {
		case s == gotext.Han:
			ideographs = append(ideographs, c)
			if writing == "" {
				writing = "Hans"
			}
		case s == gotext.Hiragana || s == gotext.Katakana:
			writing = "Jpan"
		case s == gotext.Hangul && writing != "Jpan":
			writing = "Kore"
		case s == gotext.Bopomofo && writing != "Jpan":
			writing = "Hant"
		case writing == "" && solo(c):
			writing = "Hans"
		}
	}
	if writing == "" {
		return noFace, nil
	}
	if of := writingOf(r.lang); of != "" && writing == "Hans" {
		writing = of
	}
	return r.engine.hanFace(writing, ideographs)
}

func (e *Engine) hanFace(writing string, ideographs []rune) (int, error) {
	preferred := noFace
	for i, f := range e.faces {
		if f.han == writing {
			preferred = i
			break
		}
	}
	if preferred != noFace {
		if ok, err := e.faces[preferred].hasAll(ideographs); ok || err != nil {
			return preferred, err
		}
	}
	for i, f := range e.faces {
		if f.han == "" || i == preferred {
			continue
		}
		if ok, err := f.hasAll(ideographs); ok || err != nil {
			return i, err
		}
	}
	return preferred, nil
}

func (f *face) hasAll(text []rune) (bool, error) {
	for _, c := range text {
		if ok, err := f.has(c); !ok || err != nil {
			return false, err
		}
	}
	return true, nil
}

// writingOf returns the script whose ideographs a language has, or "".
func writingOf(lang string) string {
	tag, err := language.Parse(lang)
	if err != nil {
		return ""
	}
	script, _ := tag.Script()
	switch s := script.String(); s {
	case "Hans", "Hant", "Jpan", "Kore":
		return s
	}
	return ""
}
