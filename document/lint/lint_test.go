package lint_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"quittance/document/layout"
	"quittance/document/lint"
	"quittance/document/pdf"
)

func page() layout.Page {
	return layout.Page{
		Width: pdf.Points(600), Height: pdf.Points(800),
		Left: pdf.Points(50), Right: pdf.Points(50), Top: pdf.Points(50), Bottom: pdf.Points(60),
	}
}

// at is a text of 100 by 10 points in a column from 50 to 550.
func at(x, y int, field, text string) layout.Placed {
	return layout.Placed{
		X: pdf.Points(x), Y: pdf.Points(y), Width: pdf.Points(100), Size: pdf.Points(10),
		Left: pdf.Points(50), Right: pdf.Points(550), Field: field, Text: text, Paragraph: x*10_000 + y,
	}
}

func TestCheck(t *testing.T) {
	total := lint.Fact{Field: "totals.gross", Text: "12,34 €"}
	artifact := at(100, 700, "totals.gross", "12,34 €")
	artifact.Artifact = true
	broken := []layout.Placed{at(50, 700, "note", "of the"), at(50, 688, "note", "supplier")}
	broken[0].Break, broken[0].Paragraph, broken[1].Paragraph = " ", 1, 1
	otherPage := at(55, 700, "b", "y")
	otherPage.Page = 1
	tests := []struct {
		name   string
		placed []layout.Placed
		facts  []lint.Fact
		want   []lint.Problem
	}{
		{"all well", []layout.Placed{at(100, 700, "totals.gross", "12,34 €")}, []lint.Fact{total}, nil},
		{"among words", []layout.Placed{at(100, 700, "label,totals.gross", "Total: 12,34 €.")}, []lint.Fact{total}, nil},
		{"broken into lines", broken, []lint.Fact{{Field: "note", Text: "of the supplier"}}, nil},
		{"absent", nil, []lint.Fact{total}, []lint.Problem{{Field: "totals.gross", Detail: "is not on the page"}}},
		{"only in the footer", []layout.Placed{artifact}, []lint.Fact{total}, []lint.Problem{{Field: "totals.gross", Detail: "is not on the page"}}},
		{"another amount", []layout.Placed{at(100, 700, "totals.gross", "12,35 €")}, []lint.Fact{total},
			[]lint.Problem{{Field: "totals.gross", Detail: "stands on the page with another text"}}},
		{"a longer number", []layout.Placed{at(100, 700, "totals.gross", "112,34 €")}, []lint.Fact{total},
			[]lint.Problem{{Field: "totals.gross", Detail: "stands on the page with another text"}}},
		{"the negative", []layout.Placed{at(100, 700, "totals.gross", "-12,34 €")}, []lint.Fact{total},
			[]lint.Problem{{Field: "totals.gross", Detail: "stands on the page with another text"}}},
		{"the amount of another field", []layout.Placed{at(100, 700, "totals.net", "12,34 €")}, []lint.Fact{total},
			[]lint.Problem{{Field: "totals.gross", Detail: "is not on the page"}}},
		{"out of its column", []layout.Placed{at(460, 700, "a", "x")}, nil,
			[]lint.Problem{{Field: "a", Detail: "runs out of its column on page 1"}}},
		{"outside the page", []layout.Placed{at(510, 700, "a", "x")}, nil,
			[]lint.Problem{{Field: "a", Detail: "runs out of its column on page 1"}, {Field: "a", Detail: "stands outside page 1"}}},
		{"in the margin", []layout.Placed{at(100, 55, "a", "x")}, nil,
			[]lint.Problem{{Field: "a", Detail: "stands in the margin of page 1"}}},
		{"on each other", []layout.Placed{at(50, 700, "a", "x"), at(149, 705, "b", "y")}, nil,
			[]lint.Problem{{Field: "a", Detail: "overlaps b on page 1"}}},
		{"side by side", []layout.Placed{at(50, 700, "a", "x"), at(150, 700, "b", "y")}, nil, nil},
		{"on different pages", []layout.Placed{at(50, 700, "a", "x"), otherPage}, nil, nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got := lint.Check(layout.Result{Pages: 2, Placed: tt.placed}, page(), tt.facts)
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("problems (-want +got):\n%s", diff)
			}
		})
	}
}
