package document

import (
	"fmt"

	"quittance/templates"
)

// Embedded returns an engine with the templates and fonts that the program
// carries.
func Embedded() (*Engine, error) {
	set, err := templates.Embedded()
	if err != nil {
		return nil, fmt.Errorf("document engine: %w", err)
	}
	faces, err := templates.Typefaces()
	if err != nil {
		return nil, fmt.Errorf("document engine: %w", err)
	}
	return New(Params{Templates: set, Typefaces: faces})
}
