package regimetest

import (
	"testing"
	"time"

	"quittance/countries/regime"
	"quittance/invoice"
)

// Assess returns the drafts of an order that the pack must accept, checked by
// [CheckDrafts]. The order's control total is set.
func Assess(t *testing.T, p regime.Pack, o invoice.Order) []invoice.Draft {
	t.Helper()
	o.Total = Total(o)
	drafts, err := p.Assess(o)
	if err != nil {
		t.Fatal(err)
	}
	if err := CheckDrafts(p, o, drafts); err != nil {
		t.Fatal(err)
	}
	return drafts
}

// One returns the draft of an order of which the pack must make exactly one.
func One(t *testing.T, p regime.Pack, o invoice.Order) invoice.Draft {
	t.Helper()
	drafts := Assess(t, p, o)
	if len(drafts) != 1 {
		t.Fatalf("%d documents, want one", len(drafts))
	}
	return drafts[0]
}

// At moves an order to an instant in the local time of a zone, written as
// [time.DateTime].
func At(t *testing.T, o invoice.Order, zone, local string) invoice.Order {
	t.Helper()
	z, err := time.LoadLocation(zone)
	if err != nil {
		t.Fatal(err)
	}
	if o.CompletedAt, err = time.ParseInLocation(time.DateTime, local, z); err != nil {
		t.Fatal(err)
	}
	return o
}
