package invoice_test

import (
	"errors"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"quittance/invoice"
)

// declaredReasons reads the constants from the source, so that one which is left out
// of the list is noticed.
func declaredReasons(t *testing.T) []string {
	t.Helper()
	file, err := parser.ParseFile(token.NewFileSet(), "reason.go", nil, 0)
	if err != nil {
		t.Fatal(err)
	}
	var list []string
	ast.Inspect(file, func(n ast.Node) bool {
		spec, ok := n.(*ast.ValueSpec)
		if !ok || !strings.HasPrefix(spec.Names[0].Name, "Reason") {
			return true
		}
		value, err := strconv.Unquote(spec.Values[0].(*ast.BasicLit).Value)
		if err != nil {
			t.Fatal(err)
		}
		list = append(list, value)
		return true
	})
	return list
}

func TestReasons_AreListedAndDocumented(t *testing.T) {
	var listed []string
	for _, r := range invoice.Reasons() {
		listed = append(listed, string(r))
	}
	text, err := os.ReadFile("../docs/reasons.md")
	if err != nil {
		t.Fatal(err)
	}
	var documented []string
	for _, row := range regexp.MustCompile("(?m)^\\| `([a-z_]+)` \\| ([^|]{20,}) \\| ([^|]{10,}) \\|$").FindAllStringSubmatch(string(text), -1) {
		documented = append(documented, row[1])
	}
	declared := declaredReasons(t)
	for _, list := range [][]string{declared, listed, documented} {
		slices.Sort(list)
	}
	if diff := cmp.Diff(declared, listed); diff != "" {
		t.Errorf("declared (-) and listed by Reasons (+): %s", diff)
	}
	if diff := cmp.Diff(declared, documented); diff != "" {
		t.Errorf("declared (-) and documented in docs/reasons.md (+): %s", diff)
	}
}

func TestRejected(t *testing.T) {
	err := fmt.Errorf("assess: %w", invoice.Reject(invoice.ReasonNoTaxRate, "jurisdiction", "no table on %s", "2026-01-01"))
	r, ok := invoice.AsRejected(err)
	if !ok || r.Error() != "no_tax_rate: jurisdiction: no table on 2026-01-01" {
		t.Errorf("AsRejected = %v, %t", r, ok)
	}
	if _, ok := invoice.AsRejected(errors.New("transient")); ok {
		t.Error("a transient error is read as a refusal")
	}
}
