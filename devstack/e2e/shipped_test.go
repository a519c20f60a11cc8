package e2e

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"quittance/examples/orders"
	"quittance/invoice"

	"quittance/devstack/feedrun"
	"quittance/devstack/system"
)

func shippedItems(t *testing.T) []feedrun.Item {
	t.Helper()
	items, err := feedrun.Shipped()
	if err != nil {
		t.Fatal(err)
	}
	return items
}

// TestShippedOrders sends the shipped orders through: good ones, ones that must be
// refused, and events that cannot be taken. Each ends as its expected outcome says.
func TestShippedOrders(t *testing.T) {
	s := start(t, system.Params{})
	shippedOrders(t, s, openFeed(t, s))
}

// shippedOrders feeds the shipped orders and compares what becomes of each with what
// is expected.
func shippedOrders(t *testing.T, s *system.System, f *system.Feed) {
	t.Helper()
	samples, err := orders.All()
	if err != nil {
		t.Fatal(err)
	}
	bad, err := orders.BadEvents()
	if err != nil {
		t.Fatal(err)
	}
	documents, refused, dead := map[invoice.OrderRef]int{}, map[string]int{}, map[string]int{}
	for _, s := range samples {
		switch s.Expected.Result {
		case orders.Issued:
			documents[s.Ref] = s.Expected.Documents
		case orders.Refused:
			refused[string(s.Expected.Reason)]++
		case orders.DeadLettered:
			t.Fatalf("%s: an order cannot be dead-lettered", s.Ref)
		}
	}
	for _, e := range bad {
		dead[string(e.Reason)]++
	}

	got := run(t, f, shippedItems(t))
	if !got.Balanced() {
		t.Errorf("not balanced: %+v", got)
	}
	if diff := cmp.Diff(refused, got.Refused); diff != "" {
		t.Errorf("refused (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff(dead, got.Dead); diff != "" {
		t.Errorf("dead letters (-want +got):\n%s", diff)
	}
	issued := map[invoice.OrderRef]int{}
	for _, r := range audit(t, s.Config, f) {
		issued[r.Claim.Key.Order]++
	}
	if diff := cmp.Diff(documents, issued); diff != "" {
		t.Errorf("documents by order (-want +got):\n%s", diff)
	}
}
