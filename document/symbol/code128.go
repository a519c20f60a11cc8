package symbol

import (
	"fmt"
	"unicode/utf8"

	"github.com/boombuler/barcode/code128"
)

// Code128MaxLength is the number of characters a bar code may hold: more would
// not fit the width of a page at a module that readers can see.
const Code128MaxLength = 80

// code128Quiet is the quiet zone to the left and to the right, in modules.
//
// Source: ISO/IEC 15417:2007, 4.3.2.
const code128Quiet = 10

// Code128 returns text as a Code 128 bar code: one row of modules.
//
// Errors: no text, one longer than Code128MaxLength, or a character outside
// ASCII. They do not repeat the text.
func Code128(text string) (Modules, error) {
	if len(text) == 0 || len(text) > Code128MaxLength {
		return Modules{}, fmt.Errorf("bar code of %d characters: 1 to %d are possible", len(text), Code128MaxLength)
	}
	for i := range len(text) {
		if text[i] >= utf8.RuneSelf {
			return Modules{}, fmt.Errorf("bar code: character %d is not ASCII", i+1)
		}
	}
	code, err := code128.Encode(text)
	if err != nil {
		// The library's error repeats the text, which may be personal.
		return Modules{}, fmt.Errorf("bar code of %d characters cannot be made", len(text))
	}
	bars := code.Bounds().Dx()
	m := newModules(bars+2*code128Quiet, 1)
	for x := range bars {
		if r, _, _, _ := code.At(x, 0).RGBA(); r == 0 {
			m.set(x+code128Quiet, 0)
		}
	}
	return m, nil
}
