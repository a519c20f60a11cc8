package feedrun_test

import (
	"context"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"quittance/invoice"
	"quittance/register"

	"quittance/devstack/feedrun"
)

// world plays the whole system: an order whose ID begins with "bad" is refused,
// with "two" gets two documents, with "stuck" never ends; an event of no order is
// dead-lettered.
type world struct {
	issued  func(invoice.Receipt)
	dead    func(feedrun.DeadLetter)
	entries map[invoice.OrderRef][]register.Entry
	failed  map[invoice.OrderRef]string
	events  map[string]invoice.OrderRef
}

func newWorld() *world {
	return &world{
		entries: map[invoice.OrderRef][]register.Entry{}, failed: map[invoice.OrderRef]string{}, events: map[string]invoice.OrderRef{},
	}
}

func (w *world) SaveOrder(context.Context, invoice.Order) error { return nil }

func (w *world) Entries(_ context.Context, ref invoice.OrderRef) ([]register.Entry, error) {
	return w.entries[ref], nil
}

func (w *world) Failed(context.Context, time.Time) (map[invoice.OrderRef]string, error) {
	return w.failed, nil
}

func (w *world) Listen(_ context.Context, issued func(invoice.Receipt), dead func(feedrun.DeadLetter)) error {
	w.issued, w.dead = issued, dead
	return nil
}

func (w *world) Send(_ context.Context, topic, key string, _ []byte) error {
	ref := invoice.OrderRef{BusinessLine: invoice.Rides, ID: invoice.OrderID(key)}
	switch {
	case topic == "nonsense":
		w.dead(feedrun.DeadLetter{Reason: "undecodable_event"})
	case strings.HasPrefix(key, "bad"):
		w.failed[ref] = "negative_total"
	case strings.HasPrefix(key, "stuck"), len(w.entries[ref]) > 0:
	default:
		w.issue(ref, strings.HasPrefix(key, "two"))
	}
	return nil
}

func (w *world) issue(ref invoice.OrderRef, two bool) {
	suppliers := []invoice.PartyID{"driver"}
	if two {
		suppliers = append(suppliers, "platform")
	}
	for _, s := range suppliers {
		key := invoice.DocumentKey{Order: ref, Supplier: s}
		w.entries[ref] = append(w.entries[ref], register.Entry{Key: key, Receipt: &invoice.Receipt{}})
	}
	for _, e := range w.entries[ref] {
		w.issued(invoice.Receipt{Claim: invoice.Claim{Key: e.Key}})
	}
}

func items(ids ...string) []feedrun.Item {
	var list []feedrun.Item
	for _, id := range ids {
		ref := invoice.OrderRef{BusinessLine: invoice.Rides, ID: invoice.OrderID(id)}
		list = append(list, feedrun.Item{Order: &invoice.Order{OrderRef: ref}, Topic: "trip-completed", Key: id, Ref: &ref})
	}
	return list
}

func run(t *testing.T, w *world, list []feedrun.Item) feedrun.Summary {
	t.Helper()
	s, err := feedrun.Run(t.Context(), feedrun.Params{
		Money: w, Register: w, Wire: w, Failures: w, Window: 10, Quiet: 200 * time.Millisecond, Every: 10 * time.Millisecond,
	}, list)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func TestRun_AccountsForEveryEvent(t *testing.T) {
	w := newWorld()
	list := append(items("a", "two-1", "bad-1", "b"), feedrun.Item{Topic: "nonsense", Key: "x"})
	got := run(t, w, list)
	want := feedrun.Summary{
		Events: 5, Orders: 4, Issued: 3, Documents: 4,
		Refused: map[string]int{"negative_total": 1}, Dead: map[string]int{"undecodable_event": 1},
	}
	got.Elapsed, got.P50, got.P95 = 0, 0, 0
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("summary (-want +got):\n%s", diff)
	}
	if !got.Balanced() {
		t.Error("not balanced")
	}
}

func TestRun_TheSecondTimeIssuesNothing(t *testing.T) {
	w := newWorld()
	run(t, w, items("a", "two-1"))
	got := run(t, w, items("a", "two-1"))
	if got.Issued != 0 || got.Documents != 0 || got.Already != 2 || !got.Balanced() {
		t.Errorf("summary = %+v, want 2 issued before and nothing new", got)
	}
	var said strings.Builder
	got.Report(&said)
	if !strings.Contains(said.String(), "nothing new") {
		t.Errorf("the report does not say that nothing is new:\n%s", said.String())
	}
}

func TestRun_ListsWhatDoesNotEnd(t *testing.T) {
	got := run(t, newWorld(), items("a", "stuck-1"))
	if got.Balanced() || len(got.Open) != 1 || got.Open[0].ID != "stuck-1" {
		t.Errorf("summary = %+v, want stuck-1 open", got)
	}
	var said strings.Builder
	got.Report(&said)
	if !strings.Contains(said.String(), "NOT balanced") {
		t.Errorf("the report hides it:\n%s", said.String())
	}
}
