package register_test

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"

	"quittance/invoice"
	"quittance/register"
	"quittance/register/registerfake"
)

// tampered is a store whose rows somebody has changed.
type tampered struct {
	register.Store
	number   func(*register.NumberRow)
	document func(*register.DocumentRow) error
	entry    func(*register.Entry)
	segment  func(register.SegmentID, *register.SegmentState)
	segments func([]register.SegmentID) []register.SegmentID
}

func (s *tampered) Numbers(ctx context.Context, id register.SegmentID, from int64, limit int) ([]register.NumberRow, error) {
	rows, err := s.Store.Numbers(ctx, id, from, limit)
	for i := range rows {
		if s.number != nil {
			s.number(&rows[i])
		}
	}
	return rows, err
}

func (s *tampered) Document(ctx context.Context, id register.SegmentID, key invoice.DocumentKey) (register.DocumentRow, error) {
	row, err := s.Store.Document(ctx, id, key)
	if s.document != nil && err == nil {
		err = s.document(&row)
	}
	return row, err
}

func (s *tampered) Entries(ctx context.Context, order invoice.OrderRef) ([]register.Entry, error) {
	entries, err := s.Store.Entries(ctx, order)
	for i := range entries {
		if s.entry != nil {
			s.entry(&entries[i])
		}
	}
	return entries, err
}

func (s *tampered) Segment(ctx context.Context, id register.SegmentID) (register.SegmentState, error) {
	state, err := s.Store.Segment(ctx, id)
	if s.segment != nil {
		s.segment(id, &state)
	}
	return state, err
}

func (s *tampered) Segments(ctx context.Context) ([]register.SegmentID, error) {
	ids, err := s.Store.Segments(ctx)
	if s.segments != nil {
		ids = s.segments(ids)
	}
	return ids, err
}

// TestCheck_FindsWhatIsWrong issues four documents in two segments and changes one
// thing each.
func TestCheck_FindsWhatIsWrong(t *testing.T) {
	const first, second = "DE/rides/driver-7/invoice/2026#1", "DE/rides/driver-7/invoice/2026#2"
	at := func(sequence int64, change func(*register.NumberRow)) func(*register.NumberRow) {
		return func(r *register.NumberRow) {
			if r.Sequence == sequence {
				change(r)
			}
		}
	}
	head := func(id register.SegmentID, change func(*register.SegmentState)) func(register.SegmentID, *register.SegmentState) {
		return func(got register.SegmentID, s *register.SegmentState) {
			if got == id {
				change(s)
			}
		}
	}
	later := invoice.Date{Year: 2026, Month: 12, Day: 24}
	tests := []struct {
		name   string
		tamper tampered
		want   string
	}{
		{"gap", tampered{number: at(2, func(r *register.NumberRow) { r.Sequence = 7 })}, first + " number 7: follows 1"},
		{"repeat", tampered{number: at(2, func(r *register.NumberRow) { r.Sequence = 1 })}, first + " number 1: follows 1"},
		{"date runs back", tampered{number: at(3, func(r *register.NumberRow) { r.Date = later })}, second + " number 4: is of 2026-11-21, the number before of 2026-12-24"},
		{"date runs back over segments", tampered{number: at(2, func(r *register.NumberRow) { r.Date = later })}, second + " number 3: is of 2026-11-21, the number before of 2026-12-24"},
		{"last date", tampered{segment: head(first, func(s *register.SegmentState) { s.LastDate = later })}, first + " number 2: is of 2026-11-21, the segment's last date is 2026-12-24"},
		{"number lost at the end", tampered{segment: head(second, func(s *register.SegmentState) { s.Next++ })}, second + ": its numbers end before 5, its next is 6"},
		{"number beyond the end", tampered{segment: head(second, func(s *register.SegmentState) { s.Next-- })}, second + ": its numbers end before 5, its next is 4"},
		{"not a chain", tampered{segment: head(second, func(s *register.SegmentState) { s.First = 9 })}, second + ": starts at 9, want 3"},
		{"not sealed", tampered{segment: head(first, func(s *register.SegmentState) { s.Sealed = false })}, first + ": is not sealed and " + second + " goes on after it"},
		{"segment lost", tampered{segments: func(ids []register.SegmentID) []register.SegmentID {
			return []register.SegmentID{second}
		}}, second + ": is part 2 of its series, want 1"},
		{"segment misnamed", tampered{segments: func(ids []register.SegmentID) []register.SegmentID { return append(ids, "x") }}, `x: segment "x": want SERIES#PART`},
		{"document row differs", tampered{document: func(r *register.DocumentRow) error { r.Sequence++; return nil }}, first + " number 1: the row of its document is"},
		{"document row lost", tampered{document: func(*register.DocumentRow) error { return register.ErrNotFound }}, first + " number 1: rides/o1/driver-7/customer/invoice has no row in the segment"},
		{"never frozen", tampered{entry: func(e *register.Entry) { e.Key.Role = invoice.RoleSupplier }}, first + " number 1: rides/o1/driver-7/customer/invoice was never frozen"},
		{"assigned elsewhere", tampered{entry: func(e *register.Entry) { e.Segment = "x#9" }}, first + " number 1: rides/o1/driver-7/customer/invoice is assigned to segment x#9"},
		{"date of another year", tampered{entry: func(e *register.Entry) { e.Rule.Yearly = false }}, first + " number 1: is of 2026-11-21 and so of series DE/rides/driver-7/invoice"},
		{"other inputs", tampered{entry: func(e *register.Entry) { e.InputHash = "0" }}, first + " number 1: rides/o1/driver-7/customer/invoice was claimed for inputs"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			f := newFixture(t, register.Params{MaxSegment: 2})
			for _, name := range names(4) {
				f.issue(name, yearly)
			}
			f.sound(4)
			tt.tamper.Store = f.store
			r, err := register.New(register.Params{Store: &tt.tamper})
			if err != nil {
				t.Fatal(err)
			}
			report, err := r.Check(t.Context())
			if err != nil {
				t.Fatal(err)
			}
			if !strings.Contains(fmt.Sprintln(report.Problems), tt.want) || report.ProblemCount != int64(len(report.Problems)) {
				t.Errorf("problems %v, want one that says %q", report.Problems, tt.want)
			}
		})
	}
}

func TestCheck_ReadErrorIsNoProblem(t *testing.T) {
	for _, op := range []registerfake.Op{
		registerfake.Segments, registerfake.Segment, registerfake.Numbers, registerfake.Document, registerfake.Entries,
	} {
		t.Run(string(op), func(t *testing.T) {
			broken := false
			store := registerfake.New(registerfake.Params{Fault: func(called registerfake.Op) registerfake.Fault {
				if broken && called == op {
					return registerfake.Before
				}
				return registerfake.None
			}})
			r, err := register.New(register.Params{Store: store, Clock: clockAt("2026-11-21T10:00:00Z").read})
			if err != nil {
				t.Fatal(err)
			}
			issueUntilDone(t, r, "o1")
			broken = true
			report, err := r.Check(t.Context())
			if !errors.Is(err, registerfake.ErrInjected) || report.ProblemCount != 0 {
				t.Errorf("Check: %+v, %v, want the error of reading", report, err)
			}
		})
	}
}

func TestCheck_WhileNumbersAreGiven(t *testing.T) {
	f := newFixture(t, register.Params{})
	f.issue("o1", yearly)
	given := false
	store := &tampered{Store: f.store}
	store.number = func(*register.NumberRow) {
		if !given {
			given = true
			f.issue("o2", yearly)
		}
	}
	r, err := register.New(register.Params{Store: store})
	if err != nil {
		t.Fatal(err)
	}
	report, err := r.Check(t.Context())
	if err != nil || report.ProblemCount != 0 {
		t.Errorf("Check: %v, %v, want no problem", report.Problems, err)
	}
}

func TestCheck_ListsAreBounded(t *testing.T) {
	f := newFixture(t, register.Params{})
	for i := range 1100 {
		f.issue(fmt.Sprint("o", i), yearly)
	}
	report := f.sound(1100)
	if report.OpenCount != 1100 || len(report.Open) != 1000 {
		t.Errorf("%d open, %d listed, want 1100 and 1000", report.OpenCount, len(report.Open))
	}
}
