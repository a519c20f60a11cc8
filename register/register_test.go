package register_test

import (
	"errors"
	"testing"

	"github.com/google/go-cmp/cmp"

	"quittance/invoice"
	"quittance/register"
	"quittance/register/registerfake"
)

func TestNew_RefusesBadParams(t *testing.T) {
	store := registerfake.New(registerfake.Params{})
	for name, p := range map[string]register.Params{
		"no store":         {},
		"negative segment": {Store: store, MaxSegment: -1},
		"negative group":   {Store: store, MaxGroup: -1},
	} {
		if _, err := register.New(p); err == nil {
			t.Errorf("%s: accepted", name)
		}
	}
}

func TestFreeze_FirstWins(t *testing.T) {
	f := newFixture(t, register.Params{})
	first := f.freeze("o1", yearly)
	want := register.Entry{
		Key: keyOf("o1"), InputHash: draft(t, "o1", yearly, berlin).Hash, Rule: yearly, Zone: berlin,
		Segment: "DE/rides/driver-7/invoice/2026#1",
	}
	if diff := cmp.Diff(want, first); diff != "" {
		t.Errorf("entry (-want +got):\n%s", diff)
	}
	f.clock.set("2027-06-01T00:00:00Z")
	if diff := cmp.Diff(first, f.freeze("o1", forever)); diff != "" {
		t.Errorf("entry after a second freeze (-want +got):\n%s", diff)
	}
	entry, frozen, err := f.Frozen(t.Context(), keyOf("o1"))
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(first, entry); diff != "" {
		t.Errorf("Frozen's entry (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff(draft(t, "o1", yearly, berlin), frozen); diff != "" {
		t.Errorf("frozen draft (-want +got):\n%s", diff)
	}
}

func TestFreeze_RefusesFaultyDrafts(t *testing.T) {
	f := newFixture(t, register.Params{})
	_, err := f.Freeze(t.Context(), keyOf("o2").Order, []invoice.Frozen{draft(t, "o1", yearly, berlin)})
	if err == nil {
		t.Error("accepted a draft of another order")
	}
	unprintable := invoice.SeriesRule{ID: "X", Format: "no field"}
	if _, err := f.Freeze(t.Context(), keyOf("o1").Order, []invoice.Frozen{draft(t, "o1", unprintable, berlin)}); err == nil {
		t.Error("accepted a series whose numbers cannot be printed")
	}
	broken := draft(t, "o1", yearly, berlin)
	broken.Hash = "0"
	if _, err := f.Freeze(t.Context(), keyOf("o1").Order, []invoice.Frozen{broken}); err == nil {
		t.Error("accepted a draft whose hash is wrong")
	}
	f.sound(0)
}

func TestFreeze_NamesTheOpenSegment(t *testing.T) {
	f := newFixture(t, register.Params{MaxSegment: 1})
	f.issue("o1", yearly)
	f.issue("o2", yearly) // seals #1
	e := f.freeze("o3", yearly)
	if want := register.SegmentID("DE/rides/driver-7/invoice/2026#2"); e.Segment != want {
		t.Errorf("segment %s, want %s", e.Segment, want)
	}
}

func TestFrozen_Unknown(t *testing.T) {
	f := newFixture(t, register.Params{})
	if _, _, err := f.Frozen(t.Context(), keyOf("o1")); !errors.Is(err, register.ErrNotFound) {
		t.Errorf("error %v, want ErrNotFound", err)
	}
	entries, err := f.Entries(t.Context(), keyOf("o1").Order)
	if err != nil || len(entries) != 0 {
		t.Errorf("Entries: %v, %v, want none", entries, err)
	}
}

func TestConfirm(t *testing.T) {
	f := newFixture(t, register.Params{})
	claim := f.issue("o1", yearly)
	if report := f.sound(1); report.OpenCount != 1 || report.Open[0].Key != claim.Key || report.Confirmed != 0 {
		t.Errorf("before: %+v, want one open number", report)
	}
	for range 2 {
		if err := f.Confirm(t.Context(), claim, receiptOf(claim)); err != nil {
			t.Fatal(err)
		}
	}
	entries, err := f.Entries(t.Context(), claim.Key.Order)
	if err != nil {
		t.Fatal(err)
	}
	want := receiptOf(claim)
	if diff := cmp.Diff(&want, entries[0].Receipt); diff != "" {
		t.Errorf("receipt (-want +got):\n%s", diff)
	}
	if report := f.sound(1); report.OpenCount != 0 || report.Confirmed != 1 {
		t.Errorf("after: %+v, want no open number", report)
	}
}

func TestConfirm_Conflicts(t *testing.T) {
	f := newFixture(t, register.Params{})
	claim, other := f.issue("o1", yearly), f.issue("o2", yearly)
	if err := f.Confirm(t.Context(), claim, receiptOf(claim)); err != nil {
		t.Fatal(err)
	}
	tests := []struct {
		name   string
		change func(c *invoice.Claim, r *invoice.Receipt)
	}{
		{"another document hash", func(_ *invoice.Claim, r *invoice.Receipt) { r.DocumentHash = invoice.HashOf([]byte("x")) }},
		{"another record version", func(_ *invoice.Claim, r *invoice.Receipt) { r.RecordVer = "v2" }},
		{"another document's number", func(c *invoice.Claim, _ *invoice.Receipt) { c.Number.Sequence = other.Number.Sequence }},
		{"other inputs", func(c *invoice.Claim, _ *invoice.Receipt) { c.InputHash = invoice.HashOf([]byte("x")) }},
		{"no such number", func(c *invoice.Claim, _ *invoice.Receipt) { c.Number.Sequence = 99 }},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			c, receipt := claim, receiptOf(claim)
			tt.change(&c, &receipt)
			err := f.Confirm(t.Context(), c, receipt)
			var conflict *register.Conflict
			if !errors.As(err, &conflict) || conflict.Key != claim.Key {
				t.Errorf("error %v, want a Conflict", err)
			}
			if _, ok := invoice.AsRejected(err); ok {
				t.Error("a conflict must not be a refusal")
			}
		})
	}
}
