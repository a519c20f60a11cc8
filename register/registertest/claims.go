package registertest

import (
	"errors"
	"fmt"
	"strings"
	"sync"

	"quittance/invoice"
	"quittance/register"
)

// largestGroup is the largest batch that the register makes by itself.
const largestGroup = 64

func (s *suite) claimWritesRows() {
	id := s.open("rows", 7)
	s.claim(id, 7, "a", "b")
	later := s.batch(9, "c")
	later.Date = invoice.Date{Year: 2026, Month: 12, Day: 1}
	applied, _, err := s.store.Claim(s.ctx, id, later)
	s.must("Claim", err)
	s.same("applied", applied, true)

	s.same("state", s.state(id), register.SegmentState{Exists: true, First: 7, Next: 10, LastDate: later.Date})
	var want []register.NumberRow
	for i, name := range []string{"a", "b", "c"} {
		r := register.NumberRow{Sequence: 7 + int64(i), Key: s.key(name), InputHash: s.row(name).InputHash, Date: day}
		if name == "c" {
			r.Date = later.Date
		}
		want = append(want, r)
		doc, err := s.store.Document(s.ctx, id, r.Key)
		s.must("Document", err)
		s.same("document", doc, register.DocumentRow{Key: r.Key, InputHash: r.InputHash, Sequence: r.Sequence, Date: r.Date})
	}
	s.same("numbers", s.numbers(id), want)
}

func (s *suite) claimOnlyOnNext() {
	id := s.open("next", 1)
	for _, next := range []int64{0, 2, 100} {
		s.refuse(id, s.batch(next, "a"))
	}
	s.claim(id, 1, "a")
	s.refuse(id, s.batch(1, "b"))
	s.same("state", s.state(id), register.SegmentState{Exists: true, First: 1, Next: 2, LastDate: day})
	s.same("numbers", len(s.numbers(id)), 1)
	_, err := s.store.Document(s.ctx, id, s.key("b"))
	if !errors.Is(err, register.ErrNotFound) {
		s.Fatalf("Document of a refused claim: error %v, want ErrNotFound", err)
	}
}

func (s *suite) claimUnopened() {
	id := s.segment("unopened")
	for _, next := range []int64{0, 1} {
		s.refuse(id, s.batch(next, "a"))
	}
	s.same("state", s.state(id), register.SegmentState{})
	s.same("numbers", len(s.numbers(id)), 0)
}

func (s *suite) claimSealed() {
	id := s.open("sealed", 1)
	s.claim(id, 1, "a")
	applied, err := s.store.Seal(s.ctx, id, 2)
	s.must("Seal", err)
	s.same("sealed", applied, true)
	s.refuse(id, s.batch(2, "b"))
	s.same("next", s.state(id).Next, int64(2))
	s.same("numbers", len(s.numbers(id)), 1)
}

func (s *suite) claimTaken() {
	id := s.open("taken", 1)
	s.claim(id, 1, "a", "b")
	row := register.DocumentRow{Key: s.key("b"), InputHash: s.row("b").InputHash, Sequence: 2, Date: day}
	other := s.batch(3, "c", "b", "d")
	other.Rows[1].InputHash = invoice.HashOf([]byte("other inputs"))
	s.same("taken", s.refuse(id, other), []register.DocumentRow{row})
	s.same("state", s.state(id), register.SegmentState{Exists: true, First: 1, Next: 3, LastDate: day})
	s.same("numbers", len(s.numbers(id)), 2)

	// The same claim again, as after an unknown outcome: its own rows come back.
	taken := s.refuse(id, s.batch(3, "a", "b"))
	if len(taken) == 0 {
		s.Fatal("a repeated claim on the fresh next returned no taken row")
	}
	for _, r := range taken {
		want, err := s.store.Document(s.ctx, id, r.Key)
		s.must("Document", err)
		s.same("taken row", r, want)
	}
	s.claim(id, 3, "c", "d")
}

func (s *suite) claimLargestGroup() {
	id := s.open("group", 1)
	// Identifiers of the greatest length: a batch has a size limit in some stores.
	long := strings.Repeat("x", 64-len("t-"+s.run+"-")-2)
	all := names(long, largestGroup)
	s.claim(id, 1, all...)
	rows := s.numbers(id)
	s.same("numbers", len(rows), largestGroup)
	for i, r := range rows {
		s.same("key", r.Key, s.key(all[i]))
	}
}

func (s *suite) claimConcurrent() {
	const claimers, each = 16, 4
	id := s.open("race", 1)
	errs := make([]error, claimers)
	var wg sync.WaitGroup
	for i := range claimers {
		wg.Go(func() {
			for j := range each {
				if errs[i] = s.claimUntilDone(id, fmt.Sprintf("c%d-%d", i, j)); errs[i] != nil {
					return
				}
			}
		})
	}
	wg.Wait()
	for _, err := range errs {
		s.must("claimer", err)
	}
	rows := s.numbers(id)
	s.same("numbers", len(rows), claimers*each)
	seen := map[invoice.DocumentKey]bool{}
	for i, r := range rows {
		s.same("sequence", r.Sequence, int64(i+1))
		if seen[r.Key] {
			s.Errorf("%s has two numbers", r.Key)
		}
		seen[r.Key] = true
		doc, err := s.store.Document(s.ctx, id, r.Key)
		s.must("Document", err)
		s.same("sequence of the document", doc.Sequence, r.Sequence)
	}
	s.same("state", s.state(id), register.SegmentState{Exists: true, First: 1, Next: claimers*each + 1, LastDate: day})
}

// claimUntilDone claims one document as often as it takes, as the register does:
// read the head, claim on it, and after an unknown outcome see what is taken.
func (s *suite) claimUntilDone(id register.SegmentID, name string) error {
	for {
		state, err := s.store.Segment(s.ctx, id)
		if err != nil {
			return err
		}
		applied, taken, err := s.store.Claim(s.ctx, id, s.batch(state.Next, name))
		if applied || len(taken) > 0 {
			return nil
		}
		if err != nil && !errors.Is(err, register.ErrUnknownOutcome) {
			return err
		}
	}
}

func (s *suite) confirmOnce() {
	id := s.open("confirm", 1)
	s.claim(id, 1, "a", "b")
	c := register.Confirmation{Key: s.key("b"), Sequence: 2, DocumentHash: invoice.HashOf([]byte("pdf")), RecordVersion: "v1"}
	want := register.NumberRow{
		Sequence: 2, Key: c.Key, InputHash: s.row("b").InputHash, Date: day,
		DocumentHash: c.DocumentHash, RecordVersion: c.RecordVersion,
	}
	other := c
	other.DocumentHash, other.RecordVersion = invoice.HashOf([]byte("another pdf")), "v2"
	for _, each := range []register.Confirmation{c, c, other} {
		row, err := s.store.Confirm(s.ctx, id, each)
		s.must("Confirm", err)
		s.same("row", row, want)
	}
	rows := s.numbers(id)
	s.same("confirmed row", rows[1], want)
	s.same("the other number's hash", rows[0].DocumentHash, invoice.Hash(""))
}

func (s *suite) confirmOtherDocument() {
	id := s.open("confirm-other", 1)
	s.claim(id, 1, "a", "b")
	c := register.Confirmation{Key: s.key("b"), Sequence: 1, DocumentHash: invoice.HashOf([]byte("pdf")), RecordVersion: "v1"}
	row, err := s.store.Confirm(s.ctx, id, c)
	s.must("Confirm", err)
	s.same("row", row, register.NumberRow{Sequence: 1, Key: s.key("a"), InputHash: s.row("a").InputHash, Date: day})
}

func (s *suite) confirmUnknown() {
	id := s.open("confirm-unknown", 1)
	s.claim(id, 1, "a")
	for _, segment := range []register.SegmentID{id, s.segment("never")} {
		c := register.Confirmation{Key: s.key("a"), Sequence: 9, DocumentHash: invoice.HashOf([]byte("pdf")), RecordVersion: "v1"}
		_, err := s.store.Confirm(s.ctx, segment, c)
		if !errors.Is(err, register.ErrNotFound) {
			s.Fatalf("Confirm in %s: error %v, want ErrNotFound", segment, err)
		}
	}
	s.same("numbers", len(s.numbers(id)), 1)
}
