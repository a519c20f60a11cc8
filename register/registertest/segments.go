package registertest

import (
	"errors"
	"slices"

	"quittance/invoice"
	"quittance/register"
)

func (s *suite) openOnce() {
	id := s.segment("open")
	s.same("state before", s.state(id), register.SegmentState{})
	s.open("open", 201)
	want := register.SegmentState{Exists: true, First: 201, Next: 201}
	s.same("state", s.state(id), want)
	applied, err := s.store.OpenSegment(s.ctx, id, 1)
	s.must("OpenSegment again", err)
	s.same("opened again", applied, false)
	s.same("state after the second", s.state(id), want)
	s.claim(id, 201, "a")
	_, err = s.store.OpenSegment(s.ctx, id, 201)
	s.must("OpenSegment after a claim", err)
	s.same("next", s.state(id).Next, int64(202))
}

func (s *suite) segmentsListed() {
	a, b := s.open("list-a", 1), s.open("list-b", 1)
	s.claim(a, 1, "x", "y")
	ids, err := s.store.Segments(s.ctx)
	s.must("Segments", err)
	for _, id := range []register.SegmentID{a, b} {
		n := 0
		for _, got := range ids {
			if got == id {
				n++
			}
		}
		s.same("times that Segments lists "+string(id), n, 1)
	}
}

func (s *suite) sealOnlyOnNext() {
	id := s.segment("seal")
	seal := func(next int64, want bool) {
		s.Helper()
		applied, err := s.store.Seal(s.ctx, id, next)
		s.must("Seal", err)
		s.same("sealed", applied, want)
	}
	seal(1, false) // not open
	s.open("seal", 1)
	s.claim(id, 1, "a", "b")
	seal(1, false)
	seal(4, false)
	s.same("state", s.state(id), register.SegmentState{Exists: true, First: 1, Next: 3, LastDate: day})
	seal(3, true)
	s.same("state when sealed", s.state(id), register.SegmentState{Exists: true, First: 1, Next: 3, LastDate: day, Sealed: true})
	seal(3, false)
	_, err := s.store.OpenSegment(s.ctx, id, 3)
	s.must("OpenSegment of a sealed one", err)
	s.same("state afterwards", s.state(id).Sealed, true)
}

func (s *suite) fenceRefusesClaim() {
	id := s.open("fence", 1)
	for range 2 { // it is safe to repeat
		row, err := s.store.Fence(s.ctx, id, s.key("moved"))
		s.must("Fence", err)
		s.same("row", row, register.DocumentRow{Key: s.key("moved"), Moved: true})
	}
	row, err := s.store.Document(s.ctx, id, s.key("moved"))
	s.must("Document", err)
	s.same("document", row, register.DocumentRow{Key: s.key("moved"), Moved: true})
	taken := s.refuse(id, s.batch(1, "stays", "moved"))
	s.same("taken", taken, []register.DocumentRow{{Key: s.key("moved"), Moved: true}})
	s.same("state", s.state(id), register.SegmentState{Exists: true, First: 1, Next: 1})
	s.same("numbers", len(s.numbers(id)), 0)
	s.claim(id, 1, "stays")
}

func (s *suite) fenceReturnsNumber() {
	id := s.open("fenced", 5)
	s.claim(id, 5, "a", "b")
	want := register.DocumentRow{Key: s.key("b"), InputHash: invoice.HashOf([]byte("b")), Sequence: 6, Date: day}
	row, err := s.store.Fence(s.ctx, id, s.key("b"))
	s.must("Fence", err)
	s.same("row", row, want)
	row, err = s.store.Document(s.ctx, id, s.key("b"))
	s.must("Document", err)
	s.same("document", row, want)
	_, err = s.store.Seal(s.ctx, id, 7)
	s.must("Seal", err)
	row, err = s.store.Fence(s.ctx, id, s.key("late"))
	s.must("Fence in a sealed segment", err)
	s.same("row in a sealed segment", row.Moved, true)
	s.same("state", s.state(id), register.SegmentState{Exists: true, First: 5, Next: 7, LastDate: day, Sealed: true})
}

func (s *suite) fenceUnopened() {
	id := s.segment("early")
	row, err := s.store.Fence(s.ctx, id, s.key("moved"))
	s.must("Fence", err)
	s.same("row", row, register.DocumentRow{Key: s.key("moved"), Moved: true})
	s.same("state", s.state(id), register.SegmentState{})
	s.open("early", 1)
	s.refuse(id, s.batch(1, "moved"))
	s.claim(id, 1, "other")
}

func (s *suite) documentUnknown() {
	id := s.open("document", 1)
	s.claim(id, 1, "a")
	for _, segment := range []register.SegmentID{id, s.segment("never")} {
		_, err := s.store.Document(s.ctx, segment, s.key("b"))
		if !errors.Is(err, register.ErrNotFound) {
			s.Fatalf("Document in %s: error %v, want ErrNotFound", segment, err)
		}
	}
}

func (s *suite) numbersPage() {
	id := s.open("pages", 11)
	all := names("n", 25)
	for chunk := range slices.Chunk(all, 10) {
		s.claim(id, s.state(id).Next, chunk...)
	}
	tests := []struct {
		from        int64
		limit       int
		first, last int64
	}{
		{1, 10, 11, 20},
		{11, 10, 11, 20},
		{21, 10, 21, 30},
		{31, 10, 31, 35},
		{12, 1, 12, 12},
		{1, 1000, 11, 35},
	}
	for _, tt := range tests {
		rows, err := s.store.Numbers(s.ctx, id, tt.from, tt.limit)
		s.must("Numbers", err)
		s.same("rows", len(rows), int(tt.last-tt.first+1))
		for i, r := range rows {
			s.same("sequence", r.Sequence, tt.first+int64(i))
			s.same("key", r.Key, s.key(all[r.Sequence-11]))
		}
	}
	rows, err := s.store.Numbers(s.ctx, id, 36, 10)
	s.must("Numbers", err)
	s.same("rows after the last", len(rows), 0)
	rows, err = s.store.Numbers(s.ctx, s.segment("never"), 1, 10)
	s.must("Numbers", err)
	s.same("rows of an unopened segment", len(rows), 0)
}
