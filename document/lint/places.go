package lint

import (
	"cmp"
	"fmt"
	"slices"

	"quittance/document/layout"
	"quittance/document/pdf"
)

// checkPlaces finds texts and figures outside the page or their column.
func checkPlaces(placed []layout.Placed, page layout.Page) []Problem {
	var out []Problem
	for i := range placed {
		p := &placed[i]
		if p.X < p.Left || p.X+p.Width > p.Right {
			out = append(out, Problem{p.Field, fmt.Sprintf("runs out of its column on page %d", p.Page+1)})
		}
		if p.X < 0 || p.X+p.Width > page.Width || bottom(p) < 0 || top(p) > page.Height {
			out = append(out, Problem{p.Field, fmt.Sprintf("stands outside page %d", p.Page+1)})
		}
		if !p.Artifact && (p.Y < page.Bottom || top(p) > page.Height-page.Top) {
			out = append(out, Problem{p.Field, fmt.Sprintf("stands in the margin of page %d", p.Page+1)})
		}
	}
	return out
}

// Capitals and descenders take up these parts of a font's size.
const (
	ascent  = 720 // thousandths
	descent = 220
)

func top(p *layout.Placed) pdf.Length {
	if p.Figure {
		return p.Y + p.Height
	}
	return p.Y + p.Size.Scale(ascent)
}

func bottom(p *layout.Placed) pdf.Length {
	if p.Figure {
		return p.Y
	}
	return p.Y - p.Size.Scale(descent)
}

// spot is where something starts, for a look at what stands above it.
type spot struct {
	page, index int
	bottom      pdf.Length
}

// checkOverlaps finds texts and figures that stand on each other. It goes up each
// page and compares only what is at one height.
func checkOverlaps(placed []layout.Placed) []Problem {
	spots := make([]spot, len(placed))
	for i := range placed {
		spots[i] = spot{page: placed[i].Page, index: i, bottom: bottom(&placed[i])}
	}
	slices.SortFunc(spots, func(a, b spot) int {
		return cmp.Or(cmp.Compare(a.page, b.page), cmp.Compare(a.bottom, b.bottom), cmp.Compare(a.index, b.index))
	})
	var found [][2]int // in the order in which they were placed
	for i := range spots {
		a := &placed[spots[i].index]
		for j := i + 1; j < len(spots) && spots[j].page == a.Page && spots[j].bottom < top(a); j++ {
			if overlap(a, &placed[spots[j].index]) {
				x, y := spots[i].index, spots[j].index
				found = append(found, [2]int{min(x, y), max(x, y)})
			}
		}
	}
	slices.SortFunc(found, func(a, b [2]int) int { return slices.Compare(a[:], b[:]) })
	var out []Problem
	for _, f := range found {
		a, b := &placed[f[0]], &placed[f[1]]
		out = append(out, Problem{a.Field, fmt.Sprintf("overlaps %s on page %d", b.Field, a.Page+1)})
	}
	return out
}

// overlap reports whether two of one page share a place. Texts may come nearer to
// each other than ascender to descender, as far as the size of their font.
func overlap(a, b *layout.Placed) bool {
	if !a.Figure && !b.Figure && (a.Y-b.Y >= a.Size || b.Y-a.Y >= b.Size) {
		return false
	}
	return a.X < b.X+b.Width && b.X < a.X+a.Width && bottom(a) < top(b) && bottom(b) < top(a)
}

// checkBoxes finds texts and figures that cross the edge of a box.
func checkBoxes(result *layout.Result) []Problem {
	var out []Problem
	for _, b := range result.Boxes {
		for i := range result.Placed {
			p := &result.Placed[i]
			if p.Page == b.Page && touches(p, b) && !within(p, b) {
				out = append(out, Problem{p.Field, fmt.Sprintf("crosses the edge of a box on page %d", p.Page+1)})
			}
		}
	}
	return out
}

func touches(p *layout.Placed, a layout.Area) bool {
	return p.X < a.X+a.Width && a.X < p.X+p.Width && bottom(p) < a.Y+a.Height && a.Y < top(p)
}

func within(p *layout.Placed, a layout.Area) bool {
	return p.X >= a.X && p.X+p.Width <= a.X+a.Width && bottom(p) >= a.Y && top(p) <= a.Y+a.Height
}
