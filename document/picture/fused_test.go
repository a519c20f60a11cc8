package picture

import (
	"go/ast"
	"go/importer"
	"go/parser"
	"go/token"
	"go/types"
	"os"
	"strings"
	"testing"
)

// TestNoProductIsFused finds products of floating-point numbers outside mul: a
// processor with a fused multiply-add may round them differently.
func TestNoProductIsFused(t *testing.T) {
	names, err := os.ReadDir(".")
	if err != nil {
		t.Fatal(err)
	}
	var files []*ast.File
	set := token.NewFileSet()
	for _, n := range names {
		if !strings.HasSuffix(n.Name(), ".go") || strings.HasSuffix(n.Name(), "_test.go") {
			continue
		}
		f, err := parser.ParseFile(set, n.Name(), nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		files = append(files, f)
	}
	info := types.Info{Types: map[ast.Expr]types.TypeAndValue{}}
	config := types.Config{Importer: importer.ForCompiler(set, "source", nil)}
	if _, err := config.Check("picture", set, files, &info); err != nil {
		t.Fatal(err)
	}
	products := 0
	for _, f := range files {
		ast.Inspect(f, func(n ast.Node) bool {
			if d, ok := n.(*ast.FuncDecl); ok && d.Name.Name == "mul" {
				products++
				return false
			}
			if b, ok := n.(*ast.BinaryExpr); ok && b.Op == token.MUL && isFloat(info.Types[b]) {
				t.Errorf("%s: a product of floating-point numbers: use mul", set.Position(b.Pos()))
			}
			if a, ok := n.(*ast.AssignStmt); ok && a.Tok == token.MUL_ASSIGN && isFloat(info.Types[a.Lhs[0]]) {
				t.Errorf("%s: a product of floating-point numbers: use mul", set.Position(a.Pos()))
			}
			return true
		})
	}
	if products != 1 {
		t.Errorf("%d functions mul, want 1", products)
	}
}

// isFloat tells whether an expression is computed in floating point at run time.
func isFloat(v types.TypeAndValue) bool {
	basic, ok := v.Type.Underlying().(*types.Basic)
	return ok && basic.Info()&types.IsFloat != 0 && v.Value == nil
}
