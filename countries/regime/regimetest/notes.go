package regimetest

import (
	"os"
	"regexp"
	"strings"
	"testing"
)

var (
	noteCode    = regexp.MustCompile(`^([a-z]{2}\.[a-z0-9_]+)$`)
	noteWording = regexp.MustCompile(`^  ([a-zA-Z-]{2,7}): (.+)$`)
	newline     = regexp.MustCompile(`\r?\n`)
)

// Wording reads the file of legal notes: the wording of each code in each language.
func Wording(t *testing.T, file string) map[string]map[string]string {
	t.Helper()
	return wording(t, file)
}

func wording(t reporter, file string) map[string]map[string]string {
	t.Helper()
	text, err := os.ReadFile(file)
	if err != nil {
		t.Errorf("%v", err)
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

// checkNotes: every code has a wording in every language of the pack; a document in two
// languages takes that of each.
func checkNotes(t reporter, src source, s Suite) {
	words := wording(t, s.NotesFile)
	for name, line := range s.Pack.Lines {
		for _, code := range line.Notes {
			for _, language := range strings.Split(strings.Join(s.Pack.Languages, "+"), "+") {
				if words[code][language] == "" {
					t.Errorf("%snote %s of %s has no wording in %s in %s", src.at(code), code, name, language, s.NotesFile)
				}
			}
		}
	}
}
