// Package moneytest is the conformance suite of the money store: what the
// activities read, and what feeds and tests write.
//
// It owns what a store must keep of an order: everything. Two things are
// normalised: CompletedAt and StartedAt are instants to the millisecond and come
// back in UTC, and a list that is empty is as good as one that is absent.
package moneytest

import (
	"context"
	"crypto/rand"
	"encoding/hex"
	"errors"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"quittance/activities"
	"quittance/invoice"
)

// Store is a money store that can be written.
type Store interface {
	activities.MoneyReader
	// SaveOrder records a version of an order, with its parties. The greatest version
	// is the current one, whatever the order of saving. A version that is recorded is
	// never overwritten; saving the same again is no error, and whether saving an
	// older one or other content is an error is up to the store.
	SaveOrder(ctx context.Context, order invoice.Order) error
}

// Run checks a store. Each test uses order and party IDs of its own, so open may
// return one shared store, with rows of earlier runs in it.
func Run(t *testing.T, open func(t *testing.T) Store) {
	tests := []struct {
		name string
		run  func(s *suite)
	}{
		{"unknown order", (*suite).unknownOrder},
		{"every field", (*suite).everyField},
		{"every component kind", (*suite).everyKind},
		{"only what is needed", (*suite).minimal},
		{"instants", (*suite).instants},
		{"saved again", (*suite).savedAgain},
		{"settled by a later version", (*suite).settledLater},
		{"older version saved late", (*suite).olderSavedLate},
		{"version is never overwritten", (*suite).neverOverwritten},
		{"lines do not mix", (*suite).linesDoNotMix},
		{"party changes between orders", (*suite).partyChanges},
		{"unknown schema", (*suite).unknownSchema},
		{"hostile text", (*suite).hostileText},
		{"order that nobody could invoice", (*suite).keptAsRecorded},
		{"large amounts", (*suite).largeAmounts},
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
	store Store
	run   string
}

func unique() string {
	b := make([]byte, 6)
	_, _ = rand.Read(b) // it never fails
	return hex.EncodeToString(b)
}

func (s *suite) save(o invoice.Order) {
	s.Helper()
	if err := s.store.SaveOrder(s.ctx, o); err != nil {
		s.Fatalf("SaveOrder %s version %d: %v", o.OrderRef, o.Version, err)
	}
}

// expect reads the order back and compares everything.
func (s *suite) expect(want invoice.Order) {
	s.Helper()
	got, err := s.store.Order(s.ctx, want.OrderRef)
	if err != nil {
		s.Fatalf("Order %s: %v", want.OrderRef, err)
	}
	if diff := cmp.Diff(want, got, cmpopts.EquateEmpty()); diff != "" {
		s.Fatalf("order %s (-want +got):\n%s", want.OrderRef, diff)
	}
	for name, instant := range map[string]time.Time{"completed_at": got.CompletedAt, "started_at": got.Service.StartedAt} {
		if instant.Location() != time.UTC {
			s.Errorf("%s is in zone %s, want UTC: the input hash depends on it", name, instant.Location())
		}
	}
}

func (s *suite) unknownOrder() {
	_, err := s.store.Order(s.ctx, invoice.OrderRef{BusinessLine: invoice.Rides, ID: invoice.OrderID("never-" + s.run)})
	if !errors.Is(err, activities.ErrOrderNotFound) {
		s.Fatalf("Order: error %v, want ErrOrderNotFound", err)
	}
}

func (s *suite) unknownSchema() {
	o := s.order("schema")
	o.Schema = invoice.OrderSchema + 1
	s.save(o)
	_, err := s.store.Order(s.ctx, o.OrderRef)
	rejected, ok := invoice.AsRejected(err)
	if !ok || rejected.Reason != invoice.ReasonUnknownSchema {
		s.Fatalf("Order of another schema: error %v, want Rejected{%s}", err, invoice.ReasonUnknownSchema)
	}
}
