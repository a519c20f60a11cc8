package regimetest

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"strconv"
	"strings"
)

// reporter is what takes the faults of a pack: a test, or a list in the suite's own.
type reporter interface {
	Helper()
	Errorf(format string, args ...any)
}

// source is the Go text of a pack, where faults are found by the codes in it: table and
// rule IDs, note codes.
type source struct {
	fset  *token.FileSet
	files []*ast.File
}

// readSource parses the files of a pattern, tests left out unless they are named so.
func readSource(pattern string) source {
	if pattern == "" {
		pattern = "*.go"
	}
	s := source{fset: token.NewFileSet()}
	names, _ := filepath.Glob(pattern)
	for _, name := range names {
		if strings.HasSuffix(name, "_test.go") && !strings.HasSuffix(pattern, "_test.go") {
			continue
		}
		if f, err := parser.ParseFile(s.fset, name, nil, parser.SkipObjectResolution); err == nil {
			s.files = append(s.files, f)
		}
	}
	return s
}

// at returns "rates.go:17: " for a code that stands in the pack as a string, or "".
func (s source) at(code string) string { return s.position(code, -1) }

// entry returns where the n-th entry of a table is, or where the table is.
func (s source) entry(table string, n int) string { return s.position(table, n) }

func (s source) position(code string, n int) string {
	var found ast.Node
	for _, f := range s.files {
		var path []ast.Node
		ast.Inspect(f, func(node ast.Node) bool {
			if node == nil {
				path = path[:len(path)-1]
				return false
			}
			path = append(path, node)
			if found == nil && holds(node, code) {
				found = node
				if e := entryOf(path, n); e != nil {
					found = e
				}
			}
			return true
		})
	}
	if found == nil {
		return ""
	}
	at := s.fset.Position(found.Pos())
	return fmt.Sprintf("%s:%d: ", at.Filename, at.Line)
}

func holds(node ast.Node, code string) bool {
	lit, ok := node.(*ast.BasicLit)
	if !ok || lit.Kind != token.STRING {
		return false
	}
	text, err := strconv.Unquote(lit.Value)
	return err == nil && text == code
}

// entryOf returns the n-th entry of the table whose ID ends the path.
func entryOf(path []ast.Node, n int) ast.Node {
	for i := len(path) - 1; i >= 0 && n >= 0; i-- {
		lit, ok := path[i].(*ast.CompositeLit)
		if !ok {
			continue
		}
		for _, elt := range lit.Elts {
			kv, ok := elt.(*ast.KeyValueExpr)
			if !ok {
				continue
			}
			if list, ok := kv.Value.(*ast.CompositeLit); ok && n < len(list.Elts) {
				return list.Elts[n]
			}
		}
		return nil
	}
	return nil
}
