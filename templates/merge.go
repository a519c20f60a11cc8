package templates

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"hash"
	"io/fs"
)

// sources are the files of one load. Each is read and decoded once, since most are
// shared by many templates; what is decoded is never changed.
type sources struct {
	files fs.FS
	known map[string]decoded
}

type decoded struct {
	data   []byte
	source *fileSource
}

func (s *sources) read(file word) ([]byte, *fileSource, error) {
	if d, ok := s.known[file.text]; ok {
		return d.data, d.source, nil
	}
	data, err := fs.ReadFile(s.files, file.text)
	if err != nil {
		return nil, nil, file.at.fail("%w", err)
	}
	source, err := decodeFile(file.text, data)
	if err != nil {
		return nil, nil, err
	}
	s.known[file.text] = decoded{data, source}
	return data, source, nil
}

// merged is a template's file with all that it includes.
type merged struct {
	sources   *sources
	file      string // of the template
	languages []word
	page      *pageSource
	styles    map[string]styleSource
	partials  map[string][]blockSource
	messages  map[string]map[string]word // language, key
	header    *runningSource
	footer    *runningSource
	blocks    []blockSource
	taken     map[string]includeState
	hash      hash.Hash
}

// includeState says how far a file is.
type includeState int

const (
	includeOpen  includeState = iota + 1 // being read: to include it again is a circle
	includeTaken                         // not taken twice
)

// merge reads a template with its includes.
func merge(from *sources, file string) (*merged, error) {
	m := &merged{
		sources: from, file: file,
		styles: map[string]styleSource{}, partials: map[string][]blockSource{}, messages: map[string]map[string]word{},
		taken: map[string]includeState{}, hash: sha256.New(),
	}
	if err := m.include(word{text: file, at: position{file, 1}}); err != nil {
		return nil, err
	}
	if len(m.languages) == 0 || m.page == nil || len(m.blocks) == 0 {
		return nil, position{file, 1}.fail("a template needs languages, a page and blocks")
	}
	return m, nil
}

// include takes a file and, before it, what it includes. A file that is included
// twice is taken where it comes first.
func (m *merged) include(file word) error {
	switch m.taken[file.text] {
	case includeTaken:
		return nil
	case includeOpen:
		return file.at.fail("%s includes itself", file.text)
	}
	m.taken[file.text] = includeOpen
	data, source, err := m.sources.read(file)
	if err != nil {
		return err
	}
	for _, other := range source.Include {
		if err := m.include(other); err != nil {
			return err
		}
	}
	m.count(file.text, data)
	m.take(source)
	m.taken[file.text] = includeTaken
	return nil
}

// countOnce counts a file that is no template, where it is used first.
func (m *merged) countOnce(file string, data []byte) {
	if m.taken[file] != includeTaken {
		m.taken[file] = includeTaken
		m.count(file, data)
	}
}

// count adds a file to what the version is made of.
func (m *merged) count(file string, data []byte) {
	_, _ = fmt.Fprintf(m.hash, "%s %d\n", file, len(data))
	_, _ = m.hash.Write(data) // a hash has no errors to report
}

// versionLength is how many hexadecimal digits of the files' hash are the
// version of a template.
const versionLength = 12

func (m *merged) version() string { return hex.EncodeToString(m.hash.Sum(nil))[:versionLength] }

// take merges a file over what is there.
func (m *merged) take(s *fileSource) {
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
		m.partials[name] = blocks
	}
	for language, messages := range s.Messages {
		if m.messages[language] == nil {
			m.messages[language] = map[string]word{}
		}
		for key, text := range messages {
			m.messages[language][key] = text
		}
	}
}
