package templates

import (
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"path"
	"slices"
	"strings"

	"golang.org/x/text/language"
)

// Set is all templates, compiled. It never changes and may be shared.
type Set struct {
	sheets map[sheetKey]*Sheet
	keys   []sheetKey // in order
}

type sheetKey struct{ name, language string }

// Sheet returns a template in a language, or in two ("ar+en"), and whether there
// is one.
func (s *Set) Sheet(name, language string) (*Sheet, bool) {
	sheet, ok := s.sheets[sheetKey{name, language}]
	return sheet, ok
}

// Sheets returns all sheets in order of name, and of language as the files list
// them.
func (s *Set) Sheets() []*Sheet {
	out := make([]*Sheet, 0, len(s.keys))
	for _, k := range s.keys {
		out = append(out, s.sheets[k])
	}
	return out
}

// Load compiles every template of the files: those in "<country>/<line>.yaml".
// Files in "shared" hold parts to include.
//
// Errors: with file and line, whatever is unknown, missing or malformed.
func Load(files fs.FS) (*Set, error) {
	names, err := fs.Glob(files, "??/*.yaml")
	if err != nil {
		return nil, fmt.Errorf("templates: %w", err)
	}
	slices.Sort(names)
	set := &Set{sheets: map[sheetKey]*Sheet{}}
	from := &sources{files: files, known: map[string]decoded{}}
	shared := &pictures{files: files, known: map[string]*brandPicture{}}
	for _, name := range names {
		if err := set.add(name, from, shared); err != nil {
			return nil, fmt.Errorf("templates: %w", err)
		}
	}
	if len(set.keys) == 0 {
		return nil, errors.New("templates: there are none")
	}
	return set, nil
}

func (s *Set) add(file string, from *sources, shared *pictures) error {
	m, err := merge(from, file)
	if err != nil {
		return err
	}
	name := strings.TrimSuffix(file, path.Ext(file))
	for _, languages := range m.languages {
		key := sheetKey{name, languages.text}
		if s.sheets[key] != nil {
			return languages.at.fail("%q stands twice", languages.text)
		}
		c := &compiler{file: m, pictures: shared, used: map[string]bool{}}
		sheet, err := c.sheet(name, languages)
		if err != nil {
			return err
		}
		s.sheets[key] = sheet
		s.keys = append(s.keys, key)
	}
	return nil
}

// sheet compiles the template in one language, or in two.
func (c *compiler) sheet(name string, languages word) (*Sheet, error) {
	if err := c.setLanguages(languages); err != nil {
		return nil, err
	}
	sheet := &Sheet{Name: name, Language: languages.text, Languages: c.languages, RightToLeft: rightToLeft(c.languages[0])}
	for _, l := range c.languages {
		wording, err := c.wording(name, word{l, languages.at})
		if err != nil {
			return nil, err
		}
		sheet.Wordings = append(sheet.Wordings, wording)
	}
	var err error
	if sheet.Page, err = c.file.page.layout(); err != nil {
		return nil, err
	}
	if sheet.Header, err = c.running(c.file.header); err != nil {
		return nil, err
	}
	if sheet.Footer, err = c.running(c.file.footer); err != nil {
		return nil, err
	}
	if sheet.Blocks, err = c.blocks(c.file.blocks); err != nil {
		return nil, err
	}
	sheet.Version = c.file.version()
	return sheet, c.unused()
}

// setLanguages reads "de" or "ar+en".
func (c *compiler) setLanguages(languages word) error {
	first, second, two := strings.Cut(languages.text, "+")
	c.languages = []string{first}
	if two {
		c.languages = append(c.languages, second)
	}
	for _, l := range c.languages {
		if _, err := language.Parse(l); err != nil {
			return languages.at.fail("%q is no language: want one such as \"de\", or two such as \"ar+en\"", languages.text)
		}
	}
	if first == second {
		return languages.at.fail("%q: twice the same language", languages.text)
	}
	return nil
}

// rightToLeft reports whether a language's script runs from right to left.
func rightToLeft(lang string) bool {
	script, _ := language.Make(lang).Script()
	return slices.Contains([]string{"Arab", "Hebr", "Syrc", "Thaa", "Nkoo", "Adlm"}, script.String())
}

// wording collects the messages of a language and compiles its notes.
func (c *compiler) wording(name string, language word) (*Wording, error) {
	w := &Wording{Name: name, Language: language.text, messages: map[string]string{}, notes: map[string]Text{}}
	messages := c.file.messages[language.text]
	for _, key := range slices.Sorted(maps.Keys(messages)) { // in order: the first error is always the same
		m := messages[key]
		w.messages[key] = m.text
		code, isNote := strings.CutPrefix(key, keyNote)
		if !isNote {
			continue
		}
		note, err := c.textIn(language.text, m, scope{})
		if err != nil {
			return nil, err
		}
		w.notes[code] = note
	}
	return w, c.checkMessages(language)
}
