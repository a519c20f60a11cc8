package register_test

import (
	"context"
	"errors"
	"fmt"
	"sync"
	"sync/atomic"
	"testing"
	"testing/synctest"
	"time"

	"pgregory.net/rapid"

	"quittance/invoice"
	"quittance/register"
	"quittance/register/registerfake"
)

// TestProperty_OneNumberEachAndNoGap lets several processes with clocks of their
// own, which jump about midnight of New Year's Eve, allocate numbers at the same
// time while calls of the store fail in every way. Afterwards every document has
// exactly one number, the same for all who asked, series have no gap, and dates
// never run back.
func TestProperty_OneNumberEachAndNoGap(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		w := drawWorld(rt)
		// In a bubble, so that waiting costs no time.
		synctest.Test(t, func(t *testing.T) { w.run(t.Context()) })
		if err := errors.Join(w.wrong...); err != nil {
			rt.Fatal(err)
		}
	})
}

// world is one random history to be.
type world struct {
	store     *registerfake.Store
	processes []*register.Register
	documents []string
	drafts    map[string]invoice.Frozen
	rule      invoice.SeriesRule
	calm      atomic.Bool // no faults any more

	mu     sync.Mutex
	claims map[string]invoice.Claim
	wrong  []error
}

func (w *world) fail(format string, args ...any) {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.wrong = append(w.wrong, fmt.Errorf(format, args...))
}

// note keeps a document's claim: it must be the same each time.
func (w *world) note(name string, claim invoice.Claim) {
	w.mu.Lock()
	before, ok := w.claims[name]
	w.claims[name] = claim
	w.mu.Unlock()
	if ok && before != claim {
		w.fail("%s got %v and %v", name, before, claim)
	}
}

func drawWorld(rt *rapid.T) *world {
	w := &world{
		documents: names(rapid.IntRange(1, 12).Draw(rt, "documents")),
		rule:      rapid.SampledFrom([]invoice.SeriesRule{yearly, forever}).Draw(rt, "rule"),
		drafts:    map[string]invoice.Frozen{},
		claims:    map[string]invoice.Claim{},
	}
	for _, name := range w.documents {
		w.drafts[name] = draft(rt, name, w.rule, berlin)
	}
	// Faults and clock readings come in turn from drawn lists.
	const deliver = registerfake.Late + 1
	plan := rapid.SliceOfN(rapid.SampledFrom([]registerfake.Fault{
		registerfake.None, registerfake.None, registerfake.None, registerfake.None, registerfake.None, registerfake.None,
		registerfake.Before, registerfake.Lost, registerfake.After, registerfake.Late, registerfake.Late, deliver, deliver,
	}), 1, 60).Draw(rt, "faults")
	var calls atomic.Int64
	w.store = registerfake.New(registerfake.Params{Fault: func(registerfake.Op) registerfake.Fault {
		fault := plan[int(calls.Add(1))%len(plan)]
		if w.calm.Load() {
			return registerfake.None
		}
		if fault == deliver {
			w.store.Deliver()
			return registerfake.None
		}
		return fault
	}})
	for range rapid.IntRange(1, 3).Draw(rt, "processes") {
		w.processes = append(w.processes, w.drawProcess(rt))
	}
	return w
}

func (w *world) drawProcess(rt *rapid.T) *register.Register {
	midnight := time.Date(2026, time.December, 31, 23, 0, 0, 0, time.UTC)
	seconds := rapid.SliceOfN(rapid.IntRange(-20, 20), 1, 20).Draw(rt, "seconds from midnight")
	var reads atomic.Int64
	r, err := register.New(register.Params{
		Store: w.store,
		Clock: func() time.Time {
			return midnight.Add(time.Duration(seconds[int(reads.Add(1))%len(seconds)]) * time.Second)
		},
		MaxSegment: rapid.Int64Range(1, 6).Draw(rt, "max segment"),
		MaxGroup:   rapid.IntRange(1, 4).Draw(rt, "max group"),
	})
	if err != nil {
		rt.Fatal(err)
	}
	return r
}

func (w *world) run(ctx context.Context) {
	var wg sync.WaitGroup
	for _, r := range w.processes {
		for _, name := range w.documents {
			wg.Go(func() { w.issueAmidFaults(ctx, r, name) })
		}
	}
	wg.Wait()
	w.calm.Store(true)
	for range 2 { // what is applied late changes nothing
		for _, name := range w.documents {
			claim, err := issue(ctx, w.processes[0], w.drafts[name])
			if err != nil {
				w.fail("%s, without faults: %w", name, err)
			}
			w.note(name, claim)
		}
		w.store.Deliver()
	}
	w.check(ctx)
}

// issueAmidFaults gives up after some attempts.
func (w *world) issueAmidFaults(ctx context.Context, r *register.Register, name string) {
	for range 4 {
		claim, err := issue(ctx, r, w.drafts[name])
		var conflict *register.Conflict
		switch {
		case err == nil:
			w.note(name, claim)
		case errors.As(err, &conflict):
			w.fail("%s: %w", name, err)
		}
	}
}

func (w *world) check(ctx context.Context) {
	report, err := w.processes[0].Check(ctx)
	if err != nil || report.ProblemCount != 0 || report.Numbers != int64(len(w.documents)) || report.OpenCount != 0 {
		w.fail("report %+v, %v, want %d numbers", report, err, len(w.documents))
	}
	last := map[invoice.SeriesID]int64{}
	printed := map[string]bool{}
	for _, c := range w.claims {
		last[c.Number.Series] = max(last[c.Number.Series], c.Number.Sequence)
		printed[c.Number.Text] = true
	}
	var sum int64
	for _, n := range last {
		sum += n
	}
	if sum != report.Numbers || len(printed) != len(w.documents) {
		w.fail("series end at %v and %d printed numbers, want %d", last, len(printed), len(w.documents))
	}
}

func issue(ctx context.Context, r *register.Register, frozen invoice.Frozen) (invoice.Claim, error) {
	in, err := frozen.Thaw()
	if err != nil {
		return invoice.Claim{}, err
	}
	entries, err := r.Freeze(ctx, in.Draft.Key.Order, []invoice.Frozen{frozen})
	if err != nil {
		return invoice.Claim{}, err
	}
	claim, err := r.Allocate(ctx, entries[0])
	if err != nil {
		return invoice.Claim{}, err
	}
	return claim, r.Confirm(ctx, claim, receiptOf(claim))
}
