// Package taxid checks tax identifiers by their form and their check digits.
//
// It owns the algorithms. It does not own which identifier a law wants (package
// countries), and it asks no register: an identifier that passes may belong to nobody.
//
// Values are taken as printed: spaces, dots, dashes and slashes are passed over.
package taxid

import (
	"errors"
	"fmt"
	"maps"
	"regexp"
	"slices"
	"strings"
)

// The faults of an identifier. No error repeats the identifier, which may be personal.
var (
	// ErrUnknownScheme: this package has no rule for the scheme, or for the country of
	// a VAT identifier. It says nothing about the value.
	ErrUnknownScheme = errors.New("no rule for this scheme")
	// ErrForm: the value has not the form of its scheme.
	ErrForm = errors.New("not of the form of its scheme")
	// ErrChecksum: a digit or letter is wrong: the check digits do not fit the others.
	ErrChecksum = errors.New("check digits do not fit")
)

// rule is what an identifier must be: of the form, and with fitting check digits where
// the scheme has published ones.
type rule struct {
	form  *regexp.Regexp
	check func(string) bool // nil: the form is all there is
}

// schemes are the rules by scheme. "VAT" stands for those of the countries whose prefix
// the value starts with: VAT-DE and so on.
var schemes = merge(european, overseas)

func merge(tables ...map[string]rule) map[string]rule {
	all := map[string]rule{}
	for _, t := range tables {
		maps.Copy(all, t)
	}
	return all
}

func form(pattern string, check func(string) bool) rule {
	return rule{regexp.MustCompile(`^(?:` + pattern + `)$`), check}
}

var separators = strings.NewReplacer(" ", "", ".", "", "-", "", "/", "")

// Check reports what is wrong with an identifier of a scheme, such as "VAT" with the
// country's prefix, "DE-STNR" or "IN-GSTIN". It returns nil where nothing is.
//
// Errors: those of this package, with the scheme.
func Check(scheme, value string) error {
	text := separators.Replace(value)
	key := scheme
	if scheme == "VAT" && len(text) > 2 {
		key = "VAT-" + text[:2]
	}
	r, ok := schemes[key]
	switch {
	case !ok:
		return fault(scheme, ErrUnknownScheme)
	case !r.form.MatchString(text):
		return fault(scheme, ErrForm)
	case r.check != nil && !r.check(text):
		return fault(scheme, ErrChecksum)
	}
	return nil
}

func fault(scheme string, err error) error {
	return fmt.Errorf("tax identifier of scheme %s: %w", scheme, err)
}

// Schemes lists what [Check] has rules for, sorted; "VAT-DE" is scheme "VAT" of Germany.
func Schemes() []string { return slices.Sorted(maps.Keys(schemes)) }
