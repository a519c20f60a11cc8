package templates

import (
	"embed"
	"fmt"

	"quittance/document/layout"
)

// embedded holds the templates and their fonts; it never changes.
//
//go:embed ??/*.yaml shared/*.yaml fonts/*.ttf fonts/*.icc
var embedded embed.FS

// Embedded compiles the templates of this release.
//
// Errors: none for a release whose tests passed.
func Embedded() (*Set, error) { return Load(embedded) }

// Typefaces returns the fonts and the colour profile of this release.
func Typefaces() (layout.Params, error) {
	var p layout.Params
	for _, f := range []layout.Face{
		{Name: "NotoSans-Regular", Weight: layout.Regular},
		{Name: "NotoSans-Bold", Weight: layout.Bold},
	} {
		data, err := embedded.ReadFile("fonts/" + f.Name + ".ttf")
		if err != nil {
			return layout.Params{}, fmt.Errorf("templates: %w", err)
		}
		f.Data = data
		f.Scripts = []string{"Latn", "Grek", "Cyrl"}
		p.Faces = append(p.Faces, f)
	}
	profile, err := embedded.ReadFile("fonts/sRGB.icc")
	if err != nil {
		return layout.Params{}, fmt.Errorf("templates: %w", err)
	}
	p.OutputProfile = profile
	return p, nil
}
