package register

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"maps"
	"slices"

	"quittance/invoice"
)

// maxListed bounds the lists of a [Report]; its counts go on.
const maxListed = 1000

// checkPage is how many number rows Check reads at a time.
const checkPage = 500

// Report is what Check found. The register is sound when ProblemCount is 0; it is
// sound and at rest when OpenCount is 0 too.
type Report struct {
	Series       int
	Segments     int
	Numbers      int64
	Confirmed    int64        // numbers with a document
	OpenCount    int64        // numbers that wait for their document
	Open         []OpenNumber // the first 1000 of them
	ProblemCount int64
	Problems     []Problem // the first 1000 of them
}

// OpenNumber is a number that was claimed and not confirmed yet.
type OpenNumber struct {
	Segment  SegmentID
	Sequence int64
	Key      invoice.DocumentKey
	Date     invoice.Date
}

// Problem is one thing that must never be.
type Problem struct {
	Segment  SegmentID
	Sequence int64 // 0 where it is about the segment as a whole
	Detail   string
}

// String returns "SEGMENT number 7: detail".
func (p Problem) String() string {
	if p.Sequence == 0 {
		return fmt.Sprintf("%s: %s", p.Segment, p.Detail)
	}
	return fmt.Sprintf("%s number %d: %s", p.Segment, p.Sequence, p.Detail)
}

// Check reads the whole register and reports where it is not as it must be: in
// each series every number from 1 to the last exists once, dates never run back,
// number rows, document rows and entries agree. It may run while numbers are given
// out.
//
// It reads one document row and one order for each number, and all segment names
// at once: it is for audits and tests. The error is of reading; what is wrong with
// the numbers is in the report.
func (r *Register) Check(ctx context.Context) (Report, error) {
	ids, err := r.store.Segments(ctx)
	if err != nil {
		return Report{}, fmt.Errorf("check register: %w", err)
	}
	c := &checker{store: r.store}
	chains := map[invoice.SeriesID][]link{}
	for _, id := range ids {
		series, part, err := id.split()
		if err != nil {
			c.problem(id, 0, "%v", err)
			continue
		}
		chains[series] = append(chains[series], link{id, part})
	}
	for _, series := range slices.Sorted(maps.Keys(chains)) {
		if err := c.checkSeries(ctx, chains[series]); err != nil {
			return c.report, fmt.Errorf("check series %s: %w", series, err)
		}
	}
	return c.report, nil
}

// link is one segment of a series.
type link struct {
	id   SegmentID
	part int
}

type checker struct {
	store  Store
	report Report
}

func (c *checker) problem(id SegmentID, sequence int64, format string, args ...any) {
	c.report.ProblemCount++
	if len(c.report.Problems) < maxListed {
		c.report.Problems = append(c.report.Problems, Problem{id, sequence, fmt.Sprintf(format, args...)})
	}
}

// checkSeries checks that the segments of a series are a chain, and each of them.
func (c *checker) checkSeries(ctx context.Context, chain []link) error {
	slices.SortFunc(chain, func(a, b link) int { return cmp.Compare(a.part, b.part) })
	walk := walk{next: 1}
	open, part := SegmentID(""), 1
	segments := c.report.Segments
	for _, l := range chain {
		state, err := c.store.Segment(ctx, l.id)
		if err != nil {
			return err
		}
		if !state.Exists {
			continue // fenced and never opened
		}
		c.report.Segments++
		if l.part != part {
			c.problem(l.id, 0, "is part %d of its series, want %d", l.part, part)
		}
		if open != "" {
			c.problem(open, 0, "is not sealed and %s goes on after it", l.id)
		}
		if state.First != walk.next {
			c.problem(l.id, 0, "starts at %d, want %d", state.First, walk.next)
		}
		walk.next, part, open = state.First, l.part+1, ""
		if !state.Sealed {
			open = l.id
		}
		if err := c.checkSegment(ctx, l.id, &walk); err != nil {
			return err
		}
	}
	if c.report.Segments > segments {
		c.report.Series++
	}
	return nil
}

// walk goes through the numbers of a series.
type walk struct {
	next int64
	last invoice.Date
}

// checkSegment checks the numbers of one segment. Its head is read before and after
// them: numbers may be given out in between.
func (c *checker) checkSegment(ctx context.Context, id SegmentID, w *walk) error {
	before, err := c.store.Segment(ctx, id)
	if err != nil {
		return err
	}
	for {
		rows, err := c.store.Numbers(ctx, id, w.next, checkPage)
		if err != nil {
			return err
		}
		for _, row := range rows {
			if err := c.checkNumber(ctx, id, w, row); err != nil {
				return err
			}
			if row.Sequence == before.Next-1 && row.Date != before.LastDate {
				c.problem(id, row.Sequence, "is of %s, the segment's last date is %s", row.Date, before.LastDate)
			}
		}
		if len(rows) < checkPage {
			break
		}
	}
	after, err := c.store.Segment(ctx, id)
	if err != nil {
		return err
	}
	if w.next < before.Next || w.next > after.Next {
		c.problem(id, 0, "its numbers end before %d, its next is %d", w.next, after.Next)
	}
	return nil
}

func (c *checker) checkNumber(ctx context.Context, id SegmentID, w *walk, row NumberRow) error {
	c.report.Numbers++
	if row.Sequence != w.next {
		c.problem(id, row.Sequence, "follows %d", w.next-1)
	}
	if row.Date.Before(w.last) {
		c.problem(id, row.Sequence, "is of %s, the number before of %s", row.Date, w.last)
	}
	w.next, w.last = row.Sequence+1, row.Date
	if row.DocumentHash != "" {
		c.report.Confirmed++
	} else {
		c.report.OpenCount++
		if len(c.report.Open) < maxListed {
			c.report.Open = append(c.report.Open, OpenNumber{id, row.Sequence, row.Key, row.Date})
		}
	}
	if err := c.checkDocument(ctx, id, row); err != nil {
		return err
	}
	return c.checkEntry(ctx, id, row)
}

// checkDocument compares a number with its document's row. As a document has one
// row in a segment, no document can have two numbers in it.
func (c *checker) checkDocument(ctx context.Context, id SegmentID, row NumberRow) error {
	doc, err := c.store.Document(ctx, id, row.Key)
	if errors.Is(err, ErrNotFound) {
		c.problem(id, row.Sequence, "%s has no row in the segment", row.Key)
		return nil
	}
	if err != nil {
		return err
	}
	want := DocumentRow{Key: row.Key, InputHash: row.InputHash, Sequence: row.Sequence, Date: row.Date}
	if doc != want {
		c.problem(id, row.Sequence, "the row of its document is %+v", doc)
	}
	return nil
}

// checkEntry compares a number with its document's entry. As an entry names one
// segment, no document can have numbers in two.
func (c *checker) checkEntry(ctx context.Context, id SegmentID, row NumberRow) error {
	entries, err := c.store.Entries(ctx, row.Key.Order)
	if err != nil {
		return err
	}
	i := slices.IndexFunc(entries, func(e Entry) bool { return e.Key == row.Key })
	switch {
	case i < 0:
		c.problem(id, row.Sequence, "%s was never frozen", row.Key)
	case entries[i].Segment != id:
		c.problem(id, row.Sequence, "%s is assigned to segment %s", row.Key, entries[i].Segment)
	case entries[i].Rule.Series(row.Date) != id.Series():
		c.problem(id, row.Sequence, "is of %s and so of series %s", row.Date, entries[i].Rule.Series(row.Date))
	case entries[i].InputHash != row.InputHash:
		c.problem(id, row.Sequence, "%s was claimed for inputs %s and frozen with %s", row.Key, row.InputHash, entries[i].InputHash)
	}
	return nil
}
