package templates

import (
	"fmt"

	"quittance/document/layout"
)

// Characters of no single script that the fonts of one script have to set.
var ( // never changed
	wideForms = []layout.Range{
		{First: 0x2460, Last: 0x2473},                                // numbers in circles
		{First: 0x3000, Last: 0x303F}, {First: 0x3099, Last: 0x309C}, // punctuation, marks of kana
		{First: 0x30A0, Last: 0x30A0}, {First: 0x30FB, Last: 0x30FC}, // more of them
		{First: 0xFF01, Last: 0xFFEE}, // full-width and half-width forms
	}
	arabicForms = []layout.Range{{First: 0x0600, Last: 0x06FF}, {First: 0xFD3E, Last: 0xFD3F}}
	indicForms  = []layout.Range{{First: 0x0951, Last: 0x0954}, {First: 0x0964, Last: 0x0965}, {First: 0x1CD0, Last: 0x1CFA}}
	noForms     = []layout.Range{}
)

// faces are the fonts of this release in order of preference. Those of Latin,
// Greek and Cyrillic are parsed at once, the others when a text first needs them.
func faces() []layout.Face {
	western := []string{"Latn", "Grek", "Cyrl"}
	return []layout.Face{
		{Name: "NotoSans-Regular", Weight: layout.Regular, Scripts: western},
		{Name: "NotoSans-Bold", Weight: layout.Bold, Scripts: western},
		{Name: "NotoSansArabic-Regular", Scripts: []string{"Arab"}, Common: arabicForms},
		{Name: "NotoSansHebrew-Regular", Scripts: []string{"Hebr"}, Common: noForms},
		{Name: "NotoSansDevanagari-Regular", Scripts: []string{"Deva"}, Common: indicForms},
		{Name: "NotoSansBengali-Regular", Scripts: []string{"Beng"}, Common: indicForms},
		{Name: "NotoSansTamil-Regular", Scripts: []string{"Taml"}, Common: indicForms},
		{Name: "NotoSansThai-Regular", Scripts: []string{"Thai"}, Common: []layout.Range{{First: 0x0E3F, Last: 0x0E3F}}},
		{Name: "NotoSansSC-Regular", Scripts: []string{"Hani"}, Common: wideForms, Han: "Hans"},
		{Name: "NotoSansTC-Regular", Scripts: []string{"Hani", "Bopo"}, Common: wideForms, Han: "Hant"},
		{Name: "NotoSansJP-Regular", Scripts: []string{"Hani", "Hira", "Kana"}, Common: wideForms, Han: "Jpan"},
		{Name: "NotoSansKR-Regular", Scripts: []string{"Hani", "Hang"}, Common: wideForms, Han: "Kore"},
	}
}

// eager is how many of the faces are parsed at once.
const eager = 2

// Typefaces returns the fonts and the colour profile of this release.
//
// Errors: none for a release whose tests passed.
func Typefaces() (layout.Params, error) {
	p := layout.Params{Faces: faces()}
	for i := range p.Faces {
		f := &p.Faces[i]
		f.Read = func() ([]byte, error) { return embedded.ReadFile("fonts/" + f.Name + ".ttf") }
		if i >= eager {
			continue
		}
		data, err := f.Read()
		if err != nil {
			return layout.Params{}, fmt.Errorf("templates: %w", err)
		}
		f.Data = data
	}
	profile, err := embedded.ReadFile("fonts/sRGB.icc")
	if err != nil {
		return layout.Params{}, fmt.Errorf("templates: %w", err)
	}
	p.OutputProfile = profile
	return p, nil
}
