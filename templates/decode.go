package templates

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"reflect"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"gopkg.in/yaml.v3"
)

// The decoder is stricter than that of the YAML module: a key must be known and
// stand once, every error has file and line in the words of the format, and there
// are no anchors, which could make a small file endless.

// scalar is what reads itself from a text of a file.
type scalar interface {
	set(value string, at position) error
}

// Limits of a file, far above what a page needs.
const (
	maxFile  = 1 << 20 // bytes
	maxDepth = 64      // of nesting
)

// yamlProblem takes the line out of an error of the YAML module.
var yamlProblem = regexp.MustCompile(`^yaml: (?:line (\d+): )?(.*)`) // never changed

// decodeFile reads one file into a source.
func decodeFile(file string, data []byte) (*fileSource, error) {
	d := decoder{file}
	if len(data) > maxFile {
		return nil, d.line(1).fail("more than %d bytes", maxFile)
	}
	if err := d.checkCharacters(data); err != nil {
		return nil, err
	}
	var root, more yaml.Node
	documents := yaml.NewDecoder(bytes.NewReader(data))
	switch err := documents.Decode(&root); {
	case errors.Is(err, io.EOF):
		return nil, d.line(1).fail("the file is empty")
	case err != nil:
		return nil, d.syntax(err)
	}
	if err := documents.Decode(&more); !errors.Is(err, io.EOF) {
		return nil, d.line(max(more.Line, 1)).fail("a second document in one file")
	}
	source := &fileSource{}
	return source, d.decode(root.Content[0], reflect.ValueOf(source).Elem(), 0)
}

type decoder struct{ file string }

func (d decoder) line(n int) position { return position{d.file, n} }

// syntax turns an error of the YAML module into one with a place.
func (d decoder) syntax(err error) error {
	m := yamlProblem.FindStringSubmatch(err.Error())
	if m == nil {
		return d.line(1).fail("%w", err)
	}
	line, _ := strconv.Atoi(m[1]) // 0 where it names none
	return d.line(max(line, 1)).fail("%s", m[2])
}

// checkCharacters refuses what is no text.
func (d decoder) checkCharacters(data []byte) error {
	line := 1
	for rest := data; len(rest) > 0; {
		r, size := utf8.DecodeRune(rest)
		switch {
		case r == utf8.RuneError && size == 1:
			return d.line(line).fail("the file is not valid UTF-8")
		case r == '\n':
			line++
		case r != '\t' && r != '\r' && unicode.IsControl(r):
			return d.line(line).fail("the control character U+%04X", r)
		}
		rest = rest[size:]
	}
	return nil
}

func (d decoder) decode(n *yaml.Node, into reflect.Value, depth int) error {
	at := d.line(n.Line)
	switch {
	case depth > maxDepth:
		return at.fail("more than %d levels of nesting", maxDepth)
	case n.Kind == yaml.AliasNode || n.Anchor != "" || n.Style&yaml.TaggedStyle != 0:
		return at.fail("anchors, aliases and tags are not part of the format: write a partial")
	}
	if s, ok := into.Addr().Interface().(scalar); ok {
		return d.scalar(n, s)
	}
	switch into.Kind() {
	case reflect.Pointer:
		into.Set(reflect.New(into.Type().Elem()))
		return d.decode(n, into.Elem(), depth)
	case reflect.Bool:
		var b boolean
		err := d.scalar(n, &b)
		into.SetBool(bool(b))
		return err
	case reflect.Slice:
		return d.sequence(n, into, depth)
	case reflect.Map:
		into.Set(reflect.MakeMap(into.Type()))
		return d.mapping(n, func(key word, value *yaml.Node) error {
			v := reflect.New(into.Type().Elem()).Elem()
			err := d.decode(value, v, depth+1)
			into.SetMapIndex(reflect.ValueOf(key.text), v)
			return err
		})
	}
	return d.structure(n, into, depth)
}

func (d decoder) scalar(n *yaml.Node, s scalar) error {
	at := d.line(n.Line)
	if n.Kind != yaml.ScalarNode || n.Tag == "!!null" {
		return at.fail("%s, want a text or a number", found(n))
	}
	return s.set(n.Value, at)
}

func (d decoder) sequence(n *yaml.Node, into reflect.Value, depth int) error {
	if n.Kind != yaml.SequenceNode {
		return d.line(n.Line).fail("%s, want a list", found(n))
	}
	out := reflect.MakeSlice(into.Type(), len(n.Content), len(n.Content))
	for i, kid := range n.Content {
		if err := d.decode(kid, out.Index(i), depth+1); err != nil {
			return err
		}
	}
	into.Set(out)
	return nil
}

// mapping calls back for each key, in order.
func (d decoder) mapping(n *yaml.Node, each func(key word, value *yaml.Node) error) error {
	if n.Kind != yaml.MappingNode {
		return d.line(n.Line).fail("%s, want keys with values", found(n))
	}
	lines := map[string]int{}
	for i := 0; i+1 < len(n.Content); i += 2 {
		var key word
		if err := d.scalar(n.Content[i], &key); err != nil {
			return err
		}
		if first, twice := lines[key.text]; twice {
			return key.at.fail("%q stands twice, first on line %d", key.text, first)
		}
		lines[key.text] = key.at.line
		if err := each(key, n.Content[i+1]); err != nil {
			return err
		}
	}
	return nil
}

// structure decodes a mapping into a struct: each field has the key of its tag,
// and a field At takes the place.
func (d decoder) structure(n *yaml.Node, into reflect.Value, depth int) error {
	fields := map[string]reflect.Value{}
	var keys []string
	for i := range into.NumField() {
		f := into.Type().Field(i)
		if f.Name == "At" {
			into.Field(i).Set(reflect.ValueOf(d.line(n.Line)))
			continue
		}
		key := f.Tag.Get("yaml")
		fields[key] = into.Field(i)
		keys = append(keys, key)
	}
	return d.mapping(n, func(key word, value *yaml.Node) error {
		field, ok := fields[key.text]
		if !ok {
			slices.Sort(keys)
			return key.at.fail("unknown key %q, want one of %s", key.text, strings.Join(keys, ", "))
		}
		return d.decode(value, field, depth+1)
	})
}

// found says what a node is.
func found(n *yaml.Node) string {
	switch {
	case n.Kind == yaml.MappingNode:
		return "keys with values"
	case n.Kind == yaml.SequenceNode:
		return "a list"
	case n.Tag == "!!null":
		return "nothing"
	}
	return fmt.Sprintf("%q", n.Value)
}

// boolean is true or false.
type boolean bool

func (b *boolean) set(value string, at position) error {
	if value != "true" && value != "false" {
		return at.fail("%q, want true or false", value)
	}
	*b = value == "true"
	return nil
}
