package layout

import (
	"fmt"
	"unicode"
	"unicode/utf8"

	"github.com/go-text/typesetting/language"
	"golang.org/x/text/unicode/runenames"
)

// MissingGlyph is the error for a character that cannot be printed: no font has
// it, or it is invisible (a control, a direction override, a zero-width
// character) and would make the page read differently from what it says.
//
// It names the character and never the text around it, which may be personal.
type MissingGlyph struct {
	Field     string // what the text is, such as "supplier.name"
	Character rune
}

// Error returns "supplier.name: no font has U+1200 ETHIOPIC SYLLABLE HA (script Ethi)".
func (m *MissingGlyph) Error() string {
	return m.Field + ": " + m.Problem()
}

// Problem says what is wrong with the character, without the field.
func (m *MissingGlyph) Problem() string {
	if m.Character == utf8.RuneError {
		return "the text is not valid UTF-8, or holds U+FFFD REPLACEMENT CHARACTER"
	}
	if invisible(m.Character) {
		return fmt.Sprintf("U+%04X %s is invisible", m.Character, runenames.Name(m.Character))
	}
	return fmt.Sprintf("no font has U+%04X %s (script %s)", m.Character, runenames.Name(m.Character), language.LookupScript(m.Character))
}

// joiner reports whether r joins letters or keeps them apart: ZWNJ and ZWJ.
func joiner(r rune) bool { return r == '\u200C' || r == '\u200D' }

// joins reports whether r is of a script whose words need joiners.
func joins(r rune) bool {
	return unicode.In(r, unicode.Arabic, unicode.Devanagari, unicode.Bengali, unicode.Tamil)
}

// invisible reports whether r leaves no mark of its own: controls, line and
// paragraph separators, format characters such as bidi overrides, fillers.
func invisible(r rune) bool {
	return unicode.In(r, unicode.Cc, unicode.Cf, unicode.Zl, unicode.Zp, unicode.Other_Default_Ignorable_Code_Point, unicode.Variation_Selector)
}

// check refuses what cannot be printed, before anything is drawn of it.
func (r *Renderer) check(word string, runes []rune) error {
	if !utf8.ValidString(word) {
		return &MissingGlyph{Character: utf8.RuneError}
	}
	for i, c := range runes {
		if c == utf8.RuneError {
			return &MissingGlyph{Character: c}
		}
		if c < utf8.RuneSelf && c >= ' ' && c != 0x7F {
			continue
		}
		if joiner(c) && i > 0 && joins(runes[i-1]) {
			continue
		}
		if invisible(c) {
			return &MissingGlyph{Character: c}
		}
		found, err := r.engine.faceFor(c, r.wanted)
		if err != nil {
			return err
		}
		if found == noFace {
			return &MissingGlyph{Character: c}
		}
	}
	return nil
}
