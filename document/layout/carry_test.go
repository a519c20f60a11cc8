package layout_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"quittance/document/layout"
	"quittance/document/pdf"
)

// carried sums rows whose amounts are 0, 1, 2 and so on.
func carried(rows int) (forward, brought [][]layout.Paragraph, err error) {
	sum := fmt.Sprintf("%d.00", rows*(rows-1)/2)
	forward = [][]layout.Paragraph{cellOf(bold, "Carried forward", "forward"), cellOf(bold, sum, "forward")}
	brought = [][]layout.Paragraph{cellOf(bold, "Brought forward", "brought"), cellOf(bold, sum, "brought")}
	return forward, brought, nil
}

func carriedSample(t testing.TB) layout.Document {
	d := sample("text", 80)
	tableOf(t, d).Carry = &layout.Carry{Rows: carried}
	return d
}

func TestCarry_SumsStandAtEachBreak(t *testing.T) {
	r := newRenderer(t, newEngine(t))
	for _, rows := range []int{30, 36, 37, 38, 39, 100, 101, 102, 103} {
		d := sample("text", rows)
		tableOf(t, d).Carry = &layout.Carry{Rows: carried}
		result, err := r.Layout(d)
		if err != nil {
			t.Fatal(err)
		}
		clean(t, d, result)
		checkCarry(t, result, rows)
	}
}

// checkCarry expects at the foot of each page but the last what the rows up to
// there add up to, and the same at the head of the next.
func checkCarry(t *testing.T, result layout.Result, rows int) {
	t.Helper()
	seen := 0
	forward, brought := make([]string, result.Pages), make([]string, result.Pages)
	upTo := make([]int, result.Pages)
	for _, p := range result.Placed {
		switch {
		case p.Field == "row":
			seen++
			upTo[p.Page] = seen
			if forward[p.Page] != "" {
				t.Errorf("%d rows: %q stands below what is carried forward", rows, p.Text)
			}
		case p.Field == "forward":
			forward[p.Page] = p.Text
		case p.Field == "brought":
			brought[p.Page] = p.Text
		}
		if (p.Field == "forward" || p.Field == "brought") && !p.Artifact {
			t.Errorf("%d rows: %q on page %d is no artifact", rows, p.Text, p.Page)
		}
	}
	if seen != rows {
		t.Errorf("%d rows on the pages, want %d", seen, rows)
	}
	for page := range result.Pages {
		want := ""
		if page < result.Pages-1 {
			want = fmt.Sprintf("%d.00", upTo[page]*(upTo[page]-1)/2)
		}
		if forward[page] != want {
			t.Errorf("%d rows: page %d carries %q forward, want %q", rows, page, forward[page], want)
		}
		if page > 0 && brought[page] != forward[page-1] || page == 0 && brought[0] != "" {
			t.Errorf("%d rows: page %d brings %q forward, after %q", rows, page, brought[page], forward)
		}
	}
}

func TestCarry_NoneOnOnePage(t *testing.T) {
	r := newRenderer(t, newEngine(t))
	d := sample("text", 36) // just fits
	plain, err := r.Layout(d)
	if err != nil {
		t.Fatal(err)
	}
	tableOf(t, d).Carry = &layout.Carry{Rows: func(rows int) (forward, brought [][]layout.Paragraph, err error) {
		return nil, nil, fmt.Errorf("asked for %d rows", rows)
	}}
	got, err := r.Layout(d)
	if err != nil {
		t.Fatal(err)
	}
	if plain.Pages != 1 || got.Pages != 1 || len(got.Placed) != len(plain.Placed) {
		t.Errorf("%d pages with %d lines, want 1 with %d", got.Pages, len(got.Placed), len(plain.Placed))
	}
}

func TestCarry_KeepsTheLastRowWithWhatFollows(t *testing.T) {
	r := newRenderer(t, newEngine(t))
	d := sample("text", 36)
	table := tableOf(t, d)
	table.Carry, table.Look.KeepBelow = &layout.Carry{Rows: carried}, pdf.Points(100)
	result, err := r.Layout(d)
	if err != nil {
		t.Fatal(err)
	}
	checkCarry(t, result, 36)
	last := result.Placed[len(result.Placed)-1]
	if result.Pages != 2 || last.Page != 1 {
		t.Errorf("%d pages, want 2 with the last row on the second", result.Pages)
	}
}

func TestCarry_DoesNotFit(t *testing.T) {
	r := newRenderer(t, newEngine(t))
	d := sample("text", 3)
	table := tableOf(t, d)
	table.Rows[1].Cells[0][0].Text = strings.Repeat("word ", 4000)
	table.Carry = &layout.Carry{Rows: carried}
	if _, err := r.Layout(d); !errors.Is(err, layout.ErrDoesNotFit) {
		t.Errorf("a row higher than a page: %v, want ErrDoesNotFit", err)
	}
	broken := errors.New("no sums")
	d = sample("text", 60)
	tableOf(t, d).Carry = &layout.Carry{Rows: func(int) (forward, brought [][]layout.Paragraph, err error) { return nil, nil, broken }}
	if _, err := r.Layout(d); !errors.Is(err, broken) {
		t.Errorf("sums that cannot be made: %v, want %v", err, broken)
	}
}
