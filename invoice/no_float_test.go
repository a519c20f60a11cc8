package invoice_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"path/filepath"
	"strings"
	"testing"
)

// No float comes near money: neither the types nor a literal of one is in these packages.
func TestNoFloats(t *testing.T) {
	files := 0
	for _, root := range []string{".", "../countries"} {
		err := filepath.WalkDir(root, func(path string, _ fs.DirEntry, err error) error {
			if err != nil || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") {
				return err
			}
			files++
			set := token.NewFileSet()
			file, err := parser.ParseFile(set, path, nil, 0)
			if err != nil {
				return err
			}
			ast.Inspect(file, func(n ast.Node) bool {
				if isFloat(n) {
					t.Errorf("%s: a float", set.Position(n.Pos()))
				}
				return true
			})
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	if files < 30 {
		t.Errorf("only %d files were read", files)
	}
}

func isFloat(n ast.Node) bool {
	switch n := n.(type) {
	case *ast.Ident:
		return n.Name == "float64" || n.Name == "float32" || n.Name == "complex128"
	case *ast.BasicLit:
		return n.Kind == token.FLOAT
	case *ast.SelectorExpr:
		x, ok := n.X.(*ast.Ident)
		return ok && (x.Name == "big" && n.Sel.Name == "Float" || x.Name == "math" && n.Sel.Name != "MaxInt64")
	case *ast.CallExpr:
		f, ok := n.Fun.(*ast.SelectorExpr)
		return ok && (f.Sel.Name == "ParseFloat" || f.Sel.Name == "Float64" || f.Sel.Name == "Seconds")
	}
	return false
}
