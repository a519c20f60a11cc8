package templates

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"maps"
	"path"
	"slices"
	"strings"

	"gopkg.in/yaml.v3"
)

// Set is all templates, compiled. It never changes and may be shared.
type Set struct {
	sheets map[sheetKey]*Sheet
	keys   []sheetKey // in order
}

type sheetKey struct{ name, language string }

// Sheet returns a template in a language, and whether there is one.
func (s *Set) Sheet(name, language string) (*Sheet, bool) {
	sheet, ok := s.sheets[sheetKey{name, language}]
	return sheet, ok
}

// Sheets returns all sheets in order of name and language.
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
	for _, name := range names {
		if err := set.add(files, name); err != nil {
			return nil, fmt.Errorf("templates: %w", err)
		}
	}
	if len(set.keys) == 0 {
		return nil, errors.New("templates: there are none")
	}
	return set, nil
}

func (s *Set) add(files fs.FS, file string) error {
	m := newMerged()
	if err := m.include(files, file); err != nil {
		return err
	}
	if len(m.languages) == 0 || m.page == nil || len(m.blocks) == 0 {
		return fmt.Errorf("%s: a template needs languages, a page and blocks", file)
	}
	name := strings.TrimSuffix(file, path.Ext(file))
	for _, language := range m.languages {
		c := &compiler{file: m, language: language, at: file}
		sheet, err := c.sheet(name)
		if err != nil {
			return err
		}
		key := sheetKey{name, language}
		s.sheets[key] = sheet
		s.keys = append(s.keys, key)
	}
	return nil
}

// versionLength is how many hexadecimal digits of the files' hash are the
// version of a template.
const versionLength = 12

func (c *compiler) sheet(name string) (*Sheet, error) {
	p := c.file.page
	sheet := &Sheet{
		Name: name, Language: c.language, Version: hex.EncodeToString(c.file.hash.Sum(nil))[:versionLength],
		Page: p.layout(), messages: map[string]string{}, notes: map[string]Text{},
	}
	messages := c.file.messages[c.language]
	for _, key := range slices.Sorted(maps.Keys(messages)) { // in order: the first error is always the same
		m := messages[key]
		sheet.messages[key] = m.value
		code, isNote := strings.CutPrefix(key, keyNote)
		if !isNote {
			continue
		}
		note, err := c.text(word{text: m.value}, scope{})
		if err != nil {
			return nil, fmt.Errorf("%s: message %q: %w", m.file, key, err)
		}
		sheet.notes[code] = note
	}
	if err := c.checkMessages(); err != nil {
		return nil, err
	}
	var err error
	if sheet.Header, err = c.running(c.file.header); err != nil {
		return nil, err
	}
	if sheet.Footer, err = c.running(c.file.footer); err != nil {
		return nil, err
	}
	sheet.Blocks, err = c.blocks(c.file.blocks)
	return sheet, err
}

// sourced is a part of a template with the file it comes from.
type sourced[T any] struct {
	value T
	file  string
}

// merged is a template's file with all that it includes.
type merged struct {
	languages []string
	page      *pageSource
	styles    map[string]styleSource
	partials  map[string]sourced[[]blockSource]
	messages  map[string]map[string]sourced[string]
	header    *runningSource
	footer    *runningSource
	blocks    []blockSource
	open      []string // files being included, to find a circle
	hash      interface {
		io.Writer
		Sum([]byte) []byte
	}
}

func newMerged() *merged {
	return &merged{
		styles:   map[string]styleSource{},
		partials: map[string]sourced[[]blockSource]{},
		messages: map[string]map[string]sourced[string]{},
		hash:     sha256.New(),
	}
}

func (m *merged) include(files fs.FS, file string) error {
	if slices.Contains(m.open, file) {
		return fmt.Errorf("%s: includes itself", file)
	}
	m.open = append(m.open, file)
	data, err := fs.ReadFile(files, file)
	if err != nil {
		return err
	}
	var source fileSource
	decoder := yaml.NewDecoder(bytes.NewReader(data))
	decoder.KnownFields(true)
	if err := decoder.Decode(&source); err != nil {
		return fmt.Errorf("%s: %w", file, err)
	}
	for _, other := range source.Include {
		if err := m.include(files, other); err != nil {
			return err
		}
	}
	_, _ = fmt.Fprintf(m.hash, "%s %d\n", file, len(data))
	_, _ = m.hash.Write(data) // a hash has no errors to report
	m.take(&source, file)
	m.open = m.open[:len(m.open)-1]
	return nil
}

// take merges a file over what is there.
func (m *merged) take(s *fileSource, file string) {
	if s.Languages != nil {
		m.languages = s.Languages
	}
	if s.Page != nil {
		m.page = s.Page
	}
	if s.Header != nil {
		m.header = s.Header
	}
	if s.Footer != nil {
		m.footer = s.Footer
	}
	if s.Blocks != nil {
		m.blocks = s.Blocks
	}
	for name, style := range s.Styles {
		m.styles[name] = style
	}
	for name, blocks := range s.Partials {
		m.partials[name] = sourced[[]blockSource]{blocks, file}
	}
	for language, messages := range s.Messages {
		if m.messages[language] == nil {
			m.messages[language] = map[string]sourced[string]{}
		}
		for key, text := range messages {
			m.messages[language][key] = sourced[string]{text, file}
		}
	}
}
