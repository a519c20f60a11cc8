package templates

import "fmt"

// position is a place in a file, for errors.
type position struct {
	file string
	line int
}

// fail returns an error at the position: "de/rides.yaml:11: no partial \"haed\"".
func (p position) fail(format string, args ...any) error {
	return fmt.Errorf("%s:%d: %w", p.file, p.line, fmt.Errorf(format, args...))
}

// word is a text of a file with its place. The empty word has no place.
type word struct {
	text string
	at   position
}

func (w *word) set(value string, at position) error {
	w.text, w.at = value, at
	return nil
}
