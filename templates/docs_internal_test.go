package templates

import (
	"go/ast"
	"go/parser"
	"go/token"
	"maps"
	"os"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// span is a code span of Markdown.
var span = regexp.MustCompile("`([^`]+)`") // never changed

// section returns the rows of the table below a heading of the guide, cell by cell.
func section(t *testing.T, heading string) [][]string {
	t.Helper()
	text, err := os.ReadFile("../docs/templates.md")
	if err != nil {
		t.Fatal(err)
	}
	_, below, found := strings.Cut(string(text), "\n### "+heading+"\n")
	if !found {
		t.Fatalf("the guide has no section %q", heading)
	}
	body, _, _ := strings.Cut(below, "\n#")
	var rows [][]string
	for line := range strings.Lines(body) {
		if cells := strings.Split(strings.Trim(line, "| \n"), "|"); strings.HasPrefix(line, "|") {
			rows = append(rows, cells)
		}
	}
	if len(rows) < 3 {
		t.Fatalf("section %q has no table", heading)
	}
	return rows[2:] // less the head and the line under it
}

// spans are the code spans of a cell.
func spans(cell string) []string {
	var out []string
	for _, m := range span.FindAllStringSubmatch(cell, -1) {
		out = append(out, m[1])
	}
	return out
}

// firsts are the code spans of the first cells of rows, in order.
func firsts(rows [][]string) []string {
	var out []string
	for _, row := range rows {
		out = append(out, spans(row[0])...)
	}
	slices.Sort(out)
	return out
}

func names[T ~string](all []T) []string {
	var out []string
	for _, one := range all {
		out = append(out, string(one))
	}
	slices.Sort(out)
	return out
}

// lists are the constants of type List.
func lists(t *testing.T) []string {
	t.Helper()
	file, err := parser.ParseFile(token.NewFileSet(), "vocabulary.go", nil, 0)
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	ast.Inspect(file, func(n ast.Node) bool {
		spec, ok := n.(*ast.ValueSpec)
		if !ok {
			return true
		}
		if kind, ok := spec.Type.(*ast.Ident); ok && kind.Name == "List" {
			out = append(out, strings.Trim(spec.Values[0].(*ast.BasicLit).Value, `"`))
		}
		return true
	})
	slices.Sort(out)
	return out
}

// messages are the keys of the shared English words, and of the choices that a
// language may make.
func messages(t *testing.T) []string {
	t.Helper()
	text, err := embedded.ReadFile("shared/en.yaml")
	if err != nil {
		t.Fatal(err)
	}
	source, err := decodeFile("shared/en.yaml", text)
	if err != nil {
		t.Fatal(err)
	}
	keys := append(slices.Collect(maps.Keys(source.Messages["en"])), KeyDate, KeyDigits, KeyDistance)
	slices.Sort(keys)
	return keys
}

// keys are the keys that files may have in parts of these types.
func keys(types ...reflect.Type) []string {
	var out []string
	for _, of := range types {
		for i := range of.NumField() {
			if key := of.Field(i).Tag.Get("yaml"); key != "" {
				out = append(out, key)
			}
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// The reference of the guide names what there is, and nothing else.
func TestGuide_Reference(t *testing.T) {
	pattern := func(key string) bool { return strings.Contains(key, "<") } // `note.<code>`
	tests := []struct {
		heading    string
		give, want []string
	}{
		{"Bindings", firsts(section(t, "Bindings")), names(runningBindings())},
		{"Conditions", firsts(section(t, "Conditions")), names(conditions())},
		{"Lists", firsts(section(t, "Lists")), lists(t)},
		{"Messages", slices.DeleteFunc(firsts(section(t, "Messages")), pattern), messages(t)},
		{"Keys of a file", firsts(section(t, "Keys of a file")), keys(reflect.TypeFor[fileSource]())},
	}
	for _, tt := range tests {
		if diff := cmp.Diff(tt.want, tt.give); diff != "" {
			t.Errorf("%s (-there is +the guide says):\n%s", tt.heading, diff)
		}
	}
}

// Every key of the parts of a file stands somewhere in its table.
func TestGuide_Keys(t *testing.T) {
	for heading, types := range map[string][]reflect.Type{
		"Keys of a file": {reflect.TypeFor[pageSource](), reflect.TypeFor[styleSource](), reflect.TypeFor[runningSource]()},
		"Keys of blocks": {
			reflect.TypeFor[blockSource](), reflect.TypeFor[paragraphSource](), reflect.TypeFor[columnsSource](), reflect.TypeFor[tableSource](),
			reflect.TypeFor[columnSource](), reflect.TypeFor[rowSource](), reflect.TypeFor[carrySource](), reflect.TypeFor[boxSource](),
			reflect.TypeFor[imageSource](), reflect.TypeFor[codeSource](), reflect.TypeFor[ruleSource](),
		},
	} {
		var said []string
		for _, row := range section(t, heading) {
			said = append(said, spans(strings.Join(row, " "))...)
		}
		for _, key := range keys(types...) {
			if !slices.Contains(said, key) {
				t.Errorf("%s: the guide does not name %q", heading, key)
			}
		}
	}
}

func TestGuide_ItemsOfLists(t *testing.T) {
	for _, row := range section(t, "Lists") {
		for _, list := range spans(row[0]) {
			if diff := cmp.Diff(names(itemBindings(List(list))), slices.Sorted(slices.Values(spans(row[1])))); diff != "" {
				t.Errorf("%s (-there is +the guide says):\n%s", list, diff)
			}
		}
	}
}
