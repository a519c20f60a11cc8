package regimetest

import (
	"os"
	"regexp"
	"testing"
)

var (
	noteCode    = regexp.MustCompile(`^([a-z]{2}\.[a-z0-9_]+)$`)
	noteWording = regexp.MustCompile(`^  ([a-z]{2}): (.+)$`)
	newline     = regexp.MustCompile(`\r?\n`)
)

// Wording reads the file of legal notes: the wording of each code in each language.
func Wording(t *testing.T, file string) map[string]map[string]string {
	t.Helper()
	text, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	notes := map[string]map[string]string{}
	code := ""
	for _, line := range newline.Split(string(text), -1) {
		if m := noteCode.FindStringSubmatch(line); m != nil {
			code = m[1]
			notes[code] = map[string]string{}
		} else if m := noteWording.FindStringSubmatch(line); m != nil && code != "" {
			notes[code][m[1]] = m[2]
		}
	}
	return notes
}

func checkNotes(t *testing.T, s Suite) {
	wording := Wording(t, s.NotesFile)
	for name, line := range s.Pack.Lines {
		for _, code := range line.Notes {
			for _, language := range s.Pack.Languages {
				if wording[code][language] == "" {
					t.Errorf("note %s of %s has no wording in %s", code, name, language)
				}
			}
		}
	}
}
