package symbol

import (
	"fmt"

	"rsc.io/qr"
)

// qrQuiet is the width of the quiet zone in modules.
//
// Source: ISO/IEC 18004:2015, 9.1.
const qrQuiet = 4

// QR returns text as a QR code of error correction level M, in the smallest
// version that holds it. Text outside ASCII is written as UTF-8, which readers
// recognize.
//
// Errors: no text, or more than a QR code holds (2331 bytes of any text).
func QR(text string) (Modules, error) {
	if text == "" {
		return Modules{}, fmt.Errorf("QR code without a text")
	}
	code, err := qr.Encode(text, qr.M)
	if err != nil {
		return Modules{}, fmt.Errorf("QR code of %d bytes: %w", len(text), err)
	}
	m := newModules(code.Size+2*qrQuiet, code.Size+2*qrQuiet)
	for y := range code.Size {
		for x := range code.Size {
			if code.Black(x, y) {
				m.set(x+qrQuiet, y+qrQuiet)
			}
		}
	}
	return m, nil
}
