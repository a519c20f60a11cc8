// Package registertest is the conformance suite of [register.Store]: every
// adapter passes it, and the in-memory fake does too.
//
// It owns what the register relies on. It does not own the register's protocol,
// which package register tests on the fake.
package registertest

import (
	"context"
	"crypto/rand"
	"encoding/hex"
	"fmt"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"quittance/invoice"
	"quittance/register"
)

// Run checks a store. Each test uses order IDs and segments of its own, so open
// may return one shared store, with rows of earlier runs in it.
func Run(t *testing.T, open func(t *testing.T) register.Store) {
	tests := []struct {
		name string
		run  func(s *suite)
	}{
		{"freeze/reads back", (*suite).freezeReadsBack},
		{"freeze/first wins", (*suite).freezeFirstWins},
		{"freeze/all or none", (*suite).freezeAllOrNone},
		{"freeze/later documents join", (*suite).freezeLaterDocuments},
		{"freeze/one of many writers wins", (*suite).freezeConcurrent},
		{"entry/unknown", (*suite).entryUnknown},
		{"entry/reassign", (*suite).reassign},
		{"entry/receipt", (*suite).saveReceipt},
		{"segment/open once", (*suite).openOnce},
		{"segment/listed", (*suite).segmentsListed},
		{"claim/writes rows", (*suite).claimWritesRows},
		{"claim/only on next", (*suite).claimOnlyOnNext},
		{"claim/not in an unopened segment", (*suite).claimUnopened},
		{"claim/not in a sealed segment", (*suite).claimSealed},
		{"claim/taken document", (*suite).claimTaken},
		{"claim/largest group", (*suite).claimLargestGroup},
		{"claim/concurrent", (*suite).claimConcurrent},
		{"seal/only on next", (*suite).sealOnlyOnNext},
		{"fence/refuses a later claim", (*suite).fenceRefusesClaim},
		{"fence/returns the number", (*suite).fenceReturnsNumber},
		{"fence/unopened segment", (*suite).fenceUnopened},
		{"document/unknown", (*suite).documentUnknown},
		{"confirm/once", (*suite).confirmOnce},
		{"confirm/other document", (*suite).confirmOtherDocument},
		{"confirm/unknown number", (*suite).confirmUnknown},
		{"numbers/pages", (*suite).numbersPage},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			ctx, cancel := context.WithTimeout(t.Context(), time.Minute)
			defer cancel()
			tt.run(&suite{T: t, ctx: ctx, store: open(t), run: unique()})
		})
	}
}

// suite is one test with names of its own.
type suite struct {
	*testing.T
	ctx   context.Context
	store register.Store
	run   string
}

func unique() string {
	b := make([]byte, 6)
	_, _ = rand.Read(b) // it never fails
	return hex.EncodeToString(b)
}

var day = invoice.Date{Year: 2026, Month: time.November, Day: 21}

func (s *suite) order(name string) invoice.OrderRef {
	return invoice.OrderRef{BusinessLine: invoice.Rides, ID: invoice.OrderID("t-" + s.run + "-" + name)}
}

// key is the first document of an order of that name.
func (s *suite) key(name string) invoice.DocumentKey {
	return invoice.DocumentKey{Order: s.order(name), Supplier: "driver-7", Role: invoice.RoleCustomer, Kind: invoice.KindInvoice}
}

func (s *suite) segment(name string) register.SegmentID {
	return register.SegmentID("XX/rides/" + s.run + "/" + name + "/2026#1")
}

func (s *suite) newEntry(key invoice.DocumentKey, body string) register.NewEntry {
	return register.NewEntry{
		Entry: register.Entry{
			Key: key, InputHash: invoice.HashOf([]byte(body)), Zone: "Europe/Berlin", Segment: s.segment("a"),
			Rule: invoice.SeriesRule{ID: "XX/rides/" + s.run, Yearly: true, Format: "XX-{year}-{number:8}"},
		},
		Body: []byte(body),
	}
}

func (s *suite) freeze(order invoice.OrderRef, entries ...register.NewEntry) []register.Entry {
	s.Helper()
	got, err := s.store.Freeze(s.ctx, order, entries)
	s.must("Freeze", err)
	return got
}

func (s *suite) open(name string, first int64) register.SegmentID {
	s.Helper()
	id := s.segment(name)
	applied, err := s.store.OpenSegment(s.ctx, id, first)
	s.must("OpenSegment", err)
	s.same("OpenSegment applied", applied, true)
	return id
}

func (s *suite) row(name string) register.ClaimRow {
	return register.ClaimRow{Key: s.key(name), InputHash: invoice.HashOf([]byte(name))}
}

func (s *suite) batch(next int64, names ...string) register.ClaimBatch {
	b := register.ClaimBatch{Next: next, Date: day}
	for _, name := range names {
		b.Rows = append(b.Rows, s.row(name))
	}
	return b
}

// claim claims and expects it to be applied.
func (s *suite) claim(id register.SegmentID, next int64, names ...string) {
	s.Helper()
	applied, taken, err := s.store.Claim(s.ctx, id, s.batch(next, names...))
	s.must("Claim", err)
	if !applied {
		s.Fatalf("Claim in %s at %d: not applied, taken %v", id, next, taken)
	}
}

// refuse claims and expects it not to be applied; it returns the taken rows.
func (s *suite) refuse(id register.SegmentID, b register.ClaimBatch) []register.DocumentRow {
	s.Helper()
	applied, taken, err := s.store.Claim(s.ctx, id, b)
	s.must("Claim", err)
	if applied {
		s.Fatalf("Claim in %s at %d: applied, want refused", id, b.Next)
	}
	return taken
}

func (s *suite) state(id register.SegmentID) register.SegmentState {
	s.Helper()
	state, err := s.store.Segment(s.ctx, id)
	s.must("Segment", err)
	return state
}

func (s *suite) numbers(id register.SegmentID) []register.NumberRow {
	s.Helper()
	rows, err := s.store.Numbers(s.ctx, id, 1, 10_000)
	s.must("Numbers", err)
	return rows
}

func (s *suite) must(call string, err error) {
	s.Helper()
	if err != nil {
		s.Fatalf("%s: %v", call, err)
	}
}

func (s *suite) same(what string, got, want any) {
	s.Helper()
	if diff := cmp.Diff(want, got); diff != "" {
		s.Fatalf("%s (-want +got):\n%s", what, diff)
	}
}

func names(prefix string, n int) []string {
	list := make([]string, n)
	for i := range list {
		list[i] = fmt.Sprintf("%s%d", prefix, i)
	}
	return list
}
