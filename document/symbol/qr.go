package symbol

import (
	"errors"
	"fmt"

	"rsc.io/qr/coding"
)

// qrQuiet is the width of the quiet zone in modules.
//
// Source: ISO/IEC 18004:2015, 9.1.
const qrQuiet = 4

// QR returns text as a QR code of error correction level M, in the smallest
// version that holds it and with the mask that readers find easiest. Text outside
// ASCII is written as UTF-8, which readers recognize.
//
// Errors: no text, or more than a QR code holds (2331 bytes of any text). They do
// not repeat the text.
func QR(text string) (Modules, error) {
	if text == "" {
		return Modules{}, errors.New("QR code without a text")
	}
	encoding := smallest(text)
	version, ok := versionFor(encoding)
	if !ok {
		return Modules{}, fmt.Errorf("QR code of %d bytes: shorten the text, the largest code does not hold it", len(text))
	}
	f, err := frames[version]()
	if err != nil {
		return Modules{}, fmt.Errorf("QR code of %d bytes: %w", len(text), err)
	}
	code, err := f.plan.Encode(encoding)
	if err != nil {
		return Modules{}, fmt.Errorf("QR code of %d bytes cannot be made", len(text)) // the cause repeats the text
	}
	u := newUnmasked(f, code)
	return u.modules(u.best()), nil
}

// smallest returns the mode that needs the fewest bits for a text.
//
// Source: ISO/IEC 18004:2015, 7.4.
func smallest(text string) coding.Encoding {
	switch {
	case coding.Num(text).Check() == nil:
		return coding.Num(text)
	case coding.Alpha(text).Check() == nil:
		return coding.Alpha(text)
	}
	return coding.String(text)
}

// versionFor returns the smallest version that holds a text; false if none does.
func versionFor(text coding.Encoding) (coding.Version, bool) {
	for v := coding.Version(coding.MinVersion); v <= coding.MaxVersion; v++ {
		if text.Bits(v) <= 8*v.DataBytes(coding.M) {
			return v, true
		}
	}
	return 0, false
}
