package register_test

import (
	"errors"
	"fmt"
	"sync/atomic"
	"testing"
	"testing/synctest"

	"quittance/invoice"
	"quittance/register"
	"quittance/register/registerfake"
)

// TestBreakEveryWriteTwice breaks each call of the store in each way, at each of
// its first occurrences, while documents are issued over a full segment and a new
// year. Whatever failed is tried again, as the workflow does.
func TestBreakEveryWriteTwice(t *testing.T) {
	for _, op := range registerfake.Ops() {
		for _, fault := range registerfake.Faults() {
			for nth := int64(1); nth <= 6; nth++ {
				name := fmt.Sprintf("%s/%s/%d", op, fault, nth)
				t.Run(name, func(t *testing.T) {
					synctest.Test(t, func(t *testing.T) { issueOver(t, op, fault, nth) })
				})
			}
		}
	}
}

// issueOver issues five documents with one fault, and checks the register.
func issueOver(t *testing.T, op registerfake.Op, fault registerfake.Fault, nth int64) {
	var calls atomic.Int64
	store := registerfake.New(registerfake.Params{Fault: func(called registerfake.Op) registerfake.Fault {
		if called == op && calls.Add(1) == nth {
			return fault
		}
		return registerfake.None
	}})
	now := clockAt("2026-12-31T22:59:59Z")
	r, err := register.New(register.Params{Store: store, Clock: now.read, MaxSegment: 2})
	if err != nil {
		t.Fatal(err)
	}
	claims := map[invoice.DocumentKey]invoice.Claim{}
	for i, name := range names(5) {
		if i == 3 {
			now.set("2026-12-31T23:00:00Z")
		}
		claim := issueUntilDone(t, r, name)
		claims[claim.Key] = claim
		store.Deliver()
	}
	for key, want := range claims {
		if got := issueUntilDone(t, r, string(key.Order.ID)); got != want {
			t.Errorf("%s got %v first and %v then", key, want, got)
		}
	}
	store.Deliver()
	report, err := r.Check(t.Context())
	for errors.Is(err, registerfake.ErrInjected) {
		report, err = r.Check(t.Context())
	}
	if err != nil {
		t.Fatal(err)
	}
	if report.ProblemCount != 0 || report.Numbers != 5 || report.Confirmed != 5 {
		t.Errorf("report %+v, want 5 confirmed numbers and no problem", report)
	}
}

// issueUntilDone takes a document through the register, each step as often as it
// takes.
func issueUntilDone(t *testing.T, r *register.Register, name string) invoice.Claim {
	t.Helper()
	ctx, key := t.Context(), keyOf(name)
	for range 10 {
		entries, err := r.Freeze(ctx, key.Order, []invoice.Frozen{draft(t, name, yearly, berlin)})
		if err != nil {
			continue
		}
		claim, err := r.Allocate(ctx, entries[0])
		if err != nil {
			continue
		}
		if _, _, err := r.Frozen(ctx, key); err != nil {
			continue
		}
		if err := r.Confirm(ctx, claim, receiptOf(claim)); err != nil {
			continue
		}
		return claim
	}
	t.Fatalf("%s was not issued in 10 attempts", name)
	return invoice.Claim{}
}
