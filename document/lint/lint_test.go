package lint_test

import (
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

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
	figure := func(x, y int) layout.Placed { // 100 by 60 points
		p := at(x, y, "mark", "")
		p.Figure, p.Size, p.Height = true, 0, pdf.Points(60)
		return p
	}
	code := figure(50, 600)
	code.Field, code.Text = "totals.gross", "id=7;gross=12,34 €;"
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
		{"said by a code", []layout.Placed{code}, []lint.Fact{total}, nil},
		{"a text on a figure", []layout.Placed{at(50, 700, "a", "x"), figure(149, 650)}, nil,
			[]lint.Problem{{Field: "a", Detail: "overlaps mark on page 1"}}},
		{"a figure on a text within it", []layout.Placed{figure(50, 650), at(100, 690, "a", "x")}, nil,
			[]lint.Problem{{Field: "mark", Detail: "overlaps a on page 1"}}},
		{"figures on each other", []layout.Placed{figure(50, 600), figure(149, 659)}, nil,
			[]lint.Problem{{Field: "mark", Detail: "overlaps mark on page 1"}}},
		{"a text beside and above figures", []layout.Placed{figure(50, 600), figure(150, 640), at(50, 663, "a", "x")}, nil, nil},
		{"a figure out of its column", []layout.Placed{figure(451, 600)}, nil,
			[]lint.Problem{{Field: "mark", Detail: "runs out of its column on page 1"}}},
		{"a figure in the upper margin", []layout.Placed{figure(50, 691)}, nil,
			[]lint.Problem{{Field: "mark", Detail: "stands in the margin of page 1"}}},
		{"a figure in the lower margin", []layout.Placed{figure(50, 59)}, nil,
			[]lint.Problem{{Field: "mark", Detail: "stands in the margin of page 1"}}},
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

func TestCheck_EdgesOfBoxes(t *testing.T) {
	box := layout.Area{X: pdf.Points(50), Y: pdf.Points(600), Width: pdf.Points(200), Height: pdf.Points(50)}
	tests := []struct {
		name string
		x, y int
		want []lint.Problem
	}{
		{"inside", 60, 620, nil},
		{"below", 60, 590, nil},
		{"beside", 250, 620, nil},
		{"over the right edge", 151, 620, []lint.Problem{{Field: "a", Detail: "crosses the edge of a box on page 1"}}},
		{"descenders over the lower edge", 60, 602, []lint.Problem{{Field: "a", Detail: "crosses the edge of a box on page 1"}}},
		{"over the upper edge", 60, 645, []lint.Problem{{Field: "a", Detail: "crosses the edge of a box on page 1"}}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			result := layout.Result{Pages: 1, Placed: []layout.Placed{at(tt.x, tt.y, "a", "x")}, Boxes: []layout.Area{box}}
			if diff := cmp.Diff(tt.want, lint.Check(result, page(), nil)); diff != "" {
				t.Errorf("problems (-want +got):\n%s", diff)
			}
		})
	}
}

// overlapping compares every text with every other, as plainly as can be.
func overlapping(placed []layout.Placed) []lint.Problem {
	area := func(p layout.Placed) (from, to pdf.Length) {
		if p.Figure {
			return p.Y, p.Y + p.Height
		}
		return p.Y - p.Size.Scale(220), p.Y + p.Size.Scale(720)
	}
	var out []lint.Problem
	for i, a := range placed {
		for _, b := range placed[i+1:] {
			low, high := area(a)
			from, to := area(b)
			far := !a.Figure && !b.Figure && (a.Y-b.Y >= a.Size || b.Y-a.Y >= b.Size)
			if a.Page == b.Page && !far && a.X < b.X+b.Width && b.X < a.X+a.Width && low < to && from < high {
				out = append(out, lint.Problem{Field: a.Field, Detail: fmt.Sprintf("overlaps %s on page %d", b.Field, a.Page+1)})
			}
		}
	}
	return out
}

func TestCheck_FindsEveryOverlap(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var placed []layout.Placed
		for i := range rapid.IntRange(0, 60).Draw(t, "count") {
			p := at(rapid.IntRange(50, 450).Draw(t, "x"), rapid.IntRange(100, 600).Draw(t, "y"), fmt.Sprintf("f%d", i), "x")
			p.Page = rapid.IntRange(0, 2).Draw(t, "page")
			p.Size = pdf.Points(rapid.IntRange(6, 24).Draw(t, "size"))
			if p.Figure = rapid.Bool().Draw(t, "figure"); p.Figure {
				p.Height = pdf.Points(rapid.IntRange(1, 100).Draw(t, "height"))
			}
			placed = append(placed, p)
		}
		got := lint.Check(layout.Result{Pages: 3, Placed: placed}, page(), nil)
		if diff := cmp.Diff(overlapping(placed), got); diff != "" {
			t.Fatalf("problems (-want +got):\n%s", diff)
		}
	})
}

func BenchmarkCheck_100Pages(b *testing.B) {
	var placed []layout.Placed
	for i := range 100 * 200 {
		p := at(50+100*(i%4), 100+12*(i/4%50), "f", "x")
		p.Page = i / 200
		placed = append(placed, p)
	}
	for b.Loop() {
		if got := lint.Check(layout.Result{Pages: 100, Placed: placed}, page(), nil); len(got) > 0 {
			b.Fatal(got[0])
		}
	}
}

// What stands beside a text matters if it is of the same kind, and belongs to it in its
// script.
func TestCheck_WhatStandsBesideAFact(t *testing.T) {
	tests := []struct {
		text, fact string
		want       bool
	}{
		{"（2026年10月31日発行）", "2026年10月31日", true},
		{"支付12.00元", "12.00", true},
		{"12026年10月31日", "2026年10月31日", false},
		{"2026년 10월 31일발행", "2026년 10월 31일", true},
		{"ออกวันที่31พฤศจิกายนแล้ว", "31พฤศจิกายน", true},
		{"ชำระ2.00", "12.00", false},
		{"กำ", "ก", true},
		{"กิ", "ก", false},
		{"EUR12,34", "12,34", true},
		{"112,34", "12,34", false},
		{"−12,34", "12,34", false},
		{"Annabel", "Anna", false},
		{"Joanna", "anna", false},
		{"Zoe\u0308", "Zoe", false},
		{"करी", "कर", false},
		{"12,34 of 112,34", "12,34", true},
		{"112,34 of 12,34", "12,34", true},
	}
	for _, tt := range tests {
		problems := lint.Check(layout.Result{Placed: []layout.Placed{at(100, 700, "f", tt.text)}}, page(), []lint.Fact{{Field: "f", Text: tt.fact}})
		if got := len(problems) == 0; got != tt.want {
			t.Errorf("%q states %q: %t, want %t", tt.text, tt.fact, got, tt.want)
		}
	}
}
