package registertest

import (
	"errors"
	"slices"
	"strings"
	"sync"

	"quittance/invoice"
	"quittance/register"
)

// sorted returns the entries as a store returns them: by the text of the key.
func sorted(entries ...register.NewEntry) []register.Entry {
	var list []register.Entry
	for _, e := range entries {
		list = append(list, e.Entry)
	}
	slices.SortFunc(list, func(a, b register.Entry) int { return strings.Compare(a.Key.String(), b.Key.String()) })
	return list
}

// documents are two documents of one order with different bodies.
func (s *suite) documents(order, text string) (customer, commission register.NewEntry) {
	k := s.key(order)
	customer = s.newEntry(k, "customer "+text)
	k.Supplier, k.Role = "platform-1", invoice.RoleSupplier
	commission = s.newEntry(k, "commission "+text)
	commission.Rule = invoice.SeriesRule{ID: "XX/fees/" + s.run, Format: "F{number}"}
	commission.Zone, commission.Segment = "America/New_York", s.segment("fees")
	return customer, commission
}

func (s *suite) freezeReadsBack() {
	// Bytes must survive as they are: the input hash is theirs.
	body := "{\"a\":\"q' \\\" ; -- \u00e9 \u4e2d \U0001F600 \\u0000\"}\x00\x01\xff\xfe\n" + strings.Repeat("long ", 20_000)
	e := s.newEntry(s.key("body"), body)
	s.same("Freeze", s.freeze(e.Key.Order, e), []register.Entry{e.Entry})
	got, frozen, err := s.store.Entry(s.ctx, e.Key)
	s.must("Entry", err)
	s.same("Entry", got, e.Entry)
	s.same("body", string(frozen.Body), body)
	s.same("hash", frozen.Hash, e.InputHash)
	list, err := s.store.Entries(s.ctx, e.Key.Order)
	s.must("Entries", err)
	s.same("Entries", list, []register.Entry{e.Entry})
}

func (s *suite) freezeFirstWins() {
	first1, first2 := s.documents("first", "v1")
	order := first1.Key.Order
	want := sorted(first1, first2)
	s.same("first Freeze", s.freeze(order, first1, first2), want)
	s.same("repeated Freeze", s.freeze(order, first1, first2), want)
	later1, later2 := s.documents("first", "v2")
	s.same("later Freeze", s.freeze(order, later1, later2), want)
	_, frozen, err := s.store.Entry(s.ctx, first1.Key)
	s.must("Entry", err)
	s.same("body", string(frozen.Body), "customer v1")
}

func (s *suite) freezeAllOrNone() {
	there, other := s.documents("none", "v1")
	order := there.Key.Order
	s.freeze(order, there)
	again, _ := s.documents("none", "v2")
	s.same("Freeze of one that is there and one that is not", s.freeze(order, other, again), []register.Entry{there.Entry})
	_, _, err := s.store.Entry(s.ctx, other.Key)
	if !errors.Is(err, register.ErrNotFound) {
		s.Fatalf("Entry of the other document: error %v, want ErrNotFound", err)
	}
}

func (s *suite) freezeLaterDocuments() {
	first, _ := s.documents("later", "v1")
	order := first.Key.Order
	s.freeze(order, first)
	credit := first
	credit.Key.Kind, credit.Key.Cause = invoice.KindCreditNote, "refund-1"
	s.same("Freeze of a correction", s.freeze(order, credit), sorted(first, credit))
	s.same("Freeze of nothing", s.freeze(order), sorted(first, credit))
}

func (s *suite) freezeConcurrent() {
	const writers = 8
	results := make([][]register.Entry, writers)
	errs := make([]error, writers)
	var wg sync.WaitGroup
	for i, text := range names("writer-", writers) {
		wg.Go(func() {
			a, b := s.documents("race", text)
			for {
				results[i], errs[i] = s.store.Freeze(s.ctx, a.Key.Order, []register.NewEntry{a, b})
				if !errors.Is(errs[i], register.ErrUnknownOutcome) {
					return
				}
			}
		})
	}
	wg.Wait()
	for i := range results {
		s.must("Freeze", errs[i])
		s.same("entries seen by a writer", results[i], results[0])
	}
	s.same("documents", len(results[0]), 2)
	a, _, err := s.store.Entry(s.ctx, results[0][0].Key)
	s.must("Entry", err)
	s.same("entry", a, results[0][0])
}

func (s *suite) entryUnknown() {
	list, err := s.store.Entries(s.ctx, s.order("unknown"))
	s.must("Entries", err)
	s.same("entries", len(list), 0)
	_, _, err = s.store.Entry(s.ctx, s.key("unknown"))
	if !errors.Is(err, register.ErrNotFound) {
		s.Fatalf("Entry: error %v, want ErrNotFound", err)
	}
}

func (s *suite) reassign() {
	e, other := s.documents("move", "v1")
	s.freeze(e.Key.Order, e, other)
	tests := []struct {
		from, to string
		applied  bool
		want     string
	}{
		{"wrong", "b", false, "a"},
		{"a", "b", true, "b"},
		{"a", "c", false, "b"},
		{"b", "c", true, "c"},
	}
	for _, tt := range tests {
		applied, err := s.store.Reassign(s.ctx, e.Key, s.segment(tt.from), s.segment(tt.to))
		s.must("Reassign", err)
		s.same("applied from "+tt.from, applied, tt.applied)
		e.Segment = s.segment(tt.want)
		list, err := s.store.Entries(s.ctx, e.Key.Order)
		s.must("Entries", err)
		s.same("entries", list, sorted(e, other))
	}
	applied, err := s.store.Reassign(s.ctx, s.key("nobody"), s.segment("a"), s.segment("b"))
	s.must("Reassign", err)
	s.same("applied to an unknown entry", applied, false)
}

func (s *suite) saveReceipt() {
	e, other := s.documents("receipt", "v1")
	s.freeze(e.Key.Order, e, other)
	receipt := invoice.Receipt{
		Claim: invoice.Claim{
			Key: e.Key, Number: invoice.Number{Series: "XX/2026", Sequence: 7, Text: "XX-2026-00000007"},
			IssueDate: day, InputHash: e.InputHash, Segment: string(e.Segment),
		},
		Payable:     invoice.Amount{Minor: 1234, Currency: "EUR"},
		DocumentObj: "d/1.pdf", DocumentHash: invoice.HashOf([]byte("pdf")), DocumentVer: "v1",
		RecordObj: "d/record.json", RecordHash: invoice.HashOf([]byte("record")), RecordVer: "v2",
	}
	for range 2 { // it is safe to repeat
		s.must("SaveReceipt", s.store.SaveReceipt(s.ctx, e.Key, receipt))
	}
	e.Receipt = &receipt
	list, err := s.store.Entries(s.ctx, e.Key.Order)
	s.must("Entries", err)
	s.same("Entries", list, sorted(e, other))
	got, _, err := s.store.Entry(s.ctx, e.Key)
	s.must("Entry", err)
	s.same("Entry", got, e.Entry)
	s.same("a repeated Freeze", s.freeze(e.Key.Order, e, other), sorted(e, other))
}
