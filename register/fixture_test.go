package register_test

import (
	"fmt"
	"sync"
	"testing"
	"time"

	"quittance/invoice"
	"quittance/register"
	"quittance/register/registerfake"
)

// yearly restarts each year, forever never does.
var (
	yearly  = invoice.SeriesRule{ID: "DE/rides/driver-7/invoice", Yearly: true, Format: "DE-{year}-{number:4}"}
	forever = invoice.SeriesRule{ID: "US/fees", Format: "F{number}"}
)

const berlin = "Europe/Berlin"

// clock is a clock that a test sets.
type clock struct {
	mu  sync.Mutex
	now time.Time
}

func clockAt(text string) *clock {
	c := &clock{}
	c.set(text)
	return c
}

func (c *clock) set(text string) {
	now, err := time.Parse(time.RFC3339, text)
	if err != nil {
		panic(err)
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	c.now = now
}

func (c *clock) read() time.Time {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.now
}

// fataler is a *testing.T or a *rapid.T.
type fataler interface {
	Helper()
	Fatalf(format string, args ...any)
}

// draft is the frozen draft of one document of an order of its own.
func draft(t fataler, name string, rule invoice.SeriesRule, zone string) invoice.Frozen {
	t.Helper()
	key := invoice.DocumentKey{
		Order:    invoice.OrderRef{BusinessLine: invoice.Rides, ID: invoice.OrderID(name)},
		Supplier: "driver-7", Role: invoice.RoleCustomer, Kind: invoice.KindInvoice,
	}
	frozen, err := invoice.Freeze(invoice.Inputs{Draft: invoice.Draft{Key: key, Zone: zone, Series: rule}})
	if err != nil {
		t.Fatalf("freeze: %v", err)
	}
	return frozen
}

// keyOf is the key of [draft]'s document.
func keyOf(name string) invoice.DocumentKey {
	return invoice.DocumentKey{
		Order:    invoice.OrderRef{BusinessLine: invoice.Rides, ID: invoice.OrderID(name)},
		Supplier: "driver-7", Role: invoice.RoleCustomer, Kind: invoice.KindInvoice,
	}
}

// fixture is a register on a fake store, in Berlin.
type fixture struct {
	*testing.T
	*register.Register
	store *registerfake.Store
	clock *clock
}

func newFixture(t *testing.T, p register.Params) *fixture {
	t.Helper()
	f := &fixture{T: t, store: registerfake.New(registerfake.Params{}), clock: clockAt("2026-11-21T10:00:00Z")}
	f.Register = f.another(p)
	return f
}

// another is a register of another process on the same store.
func (f *fixture) another(p register.Params) *register.Register {
	f.Helper()
	p.Store = f.store
	if p.Clock == nil {
		p.Clock = f.clock.read
	}
	r, err := register.New(p)
	if err != nil {
		f.Fatal(err)
	}
	return r
}

func (f *fixture) freeze(name string, rule invoice.SeriesRule) register.Entry {
	f.Helper()
	entries, err := f.Freeze(f.Context(), keyOf(name).Order, []invoice.Frozen{draft(f, name, rule, berlin)})
	if err != nil || len(entries) != 1 {
		f.Fatalf("Freeze %s: %v, %v", name, entries, err)
	}
	return entries[0]
}

func (f *fixture) allocate(e register.Entry) invoice.Claim {
	f.Helper()
	claim, err := f.Allocate(f.Context(), e)
	if err != nil {
		f.Fatalf("Allocate %s: %v", e.Key, err)
	}
	return claim
}

// issue freezes and allocates.
func (f *fixture) issue(name string, rule invoice.SeriesRule) invoice.Claim {
	f.Helper()
	return f.allocate(f.freeze(name, rule))
}

// sound checks the register and expects so many numbers.
func (f *fixture) sound(numbers int64) register.Report {
	f.Helper()
	report, err := f.Check(f.Context())
	if err != nil {
		f.Fatal(err)
	}
	if report.ProblemCount != 0 || report.Numbers != numbers {
		f.Fatalf("Check: %d numbers, want %d; problems %v", report.Numbers, numbers, report.Problems)
	}
	return report
}

func wantClaim(t *testing.T, got invoice.Claim, text, date, segment string) {
	t.Helper()
	if got.Number.Text != text || got.IssueDate.String() != date || got.Segment != segment {
		t.Errorf("claim of %s: %s of %s in %s, want %s of %s in %s",
			got.Key.Order, got.Number.Text, got.IssueDate, got.Segment, text, date, segment)
	}
}

func receiptOf(c invoice.Claim) invoice.Receipt {
	return invoice.Receipt{
		Claim: c, DocumentObj: "d/" + c.Number.Text, DocumentHash: invoice.HashOf([]byte("pdf " + c.Number.Text)),
		RecordObj: "r/" + c.Number.Text, RecordVer: "v1",
	}
}

func names(n int) []string {
	list := make([]string, n)
	for i := range list {
		list[i] = fmt.Sprintf("o%d", i+1)
	}
	return list
}
