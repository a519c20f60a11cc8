package layout

import (
	"slices"

	"golang.org/x/text/language"
	"golang.org/x/text/unicode/bidi"
)

// direction says which way a paragraph runs.
type direction int8

const (
	firstLetter         direction = iota // as its first letter; without letters from left to right
	firstLetterMirrored                  // as its first letter; without letters from right to left
	leftToRight
	rightToLeft
)

// direction of a paragraph: one of words runs as their language does, and one of
// values as its first letter, or, without letters, as the page.
func (r *Renderer) direction(p *Paragraph) direction {
	switch {
	case p.ByLanguage && r.languageMirrored(p.Lang):
		return rightToLeft
	case p.ByLanguage:
		return leftToRight
	case r.mirrored:
		return firstLetterMirrored
	}
	return firstLetter
}

// languageMirrored reports whether a language, or without one that of the document, is
// written from right to left.
func (r *Renderer) languageMirrored(lang string) bool {
	if lang == "" {
		lang = r.lang
	}
	mirrored, ok := r.turned[lang]
	if !ok {
		script, _ := language.Make(lang).Script()
		mirrored = slices.Contains([]string{"Arab", "Hebr", "Syrc", "Thaa", "Nkoo", "Adlm"}, script.String())
		r.turned[lang] = mirrored
	}
	return mirrored
}

// base returns the direction of the paragraph. turned says whether anything of it runs
// from right to left: then Arabic digits without letters do, so that their sign and
// symbol stand where Arabic has them.
//
// Source: Unicode Standard Annex 9, rules P2 and P3, HL1.
func (b *resolver) base(d direction, turned bool) bidi.Class {
	switch d {
	case leftToRight:
		return bidi.L
	case rightToLeft:
		return bidi.R
	}
	for _, c := range b.classes {
		switch c {
		case bidi.L:
			return bidi.L
		case bidi.R, bidi.AL:
			return bidi.R
		}
	}
	if turned || d == firstLetterMirrored {
		return bidi.R
	}
	return bidi.L
}
