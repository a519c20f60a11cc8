package bench_test

import (
	"context"
	"errors"
	"slices"
	"sync"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"quittance/devstack/bench"
)

// A tally notes which items were done.
type tally struct {
	mu   sync.Mutex
	done []int
}

func (n *tally) run(_ context.Context, i int) error {
	n.mu.Lock()
	defer n.mu.Unlock()
	n.done = append(n.done, i)
	return nil
}

func TestCompare_NumbersEachContendersItems(t *testing.T) {
	var a, b tally
	plan := bench.Plan{WarmUp: 3, Rounds: 3, Items: 5, Concurrency: 2}
	got, err := plan.Compare(t.Context(), bench.Contender{Name: "a", Run: a.run}, bench.Contender{Name: "b", Run: b.run})
	if err != nil {
		t.Fatal(err)
	}
	var want []int
	for i := range 3 + 3*5 {
		want = append(want, i)
	}
	for _, n := range []*tally{&a, &b} {
		slices.Sort(n.done)
		if diff := cmp.Diff(want, n.done); diff != "" {
			t.Errorf("items: %s", diff)
		}
	}
	if len(got) != 2 || got[0].Name != "a" || got[1].Name != "b" || len(got[0].Rounds) != 3 || len(got[1].Rounds) != 3 {
		t.Errorf("series are %+v, want three rounds of a and of b", got)
	}
}

func TestCompare_ErrorNamesTheContender(t *testing.T) {
	broken := errors.New("broken")
	bad := bench.Contender{Name: "bad", Run: func(context.Context, int) error { return broken }}
	_, err := bench.Plan{Rounds: 1, Items: 1, Concurrency: 1}.Compare(t.Context(), bad)
	if !errors.Is(err, broken) {
		t.Errorf("got %v, want the contender's error", err)
	}
}

func TestSeries_Statistics(t *testing.T) {
	series := func(rates ...float64) bench.Series {
		s := bench.Series{Name: "s"}
		for i, r := range rates {
			s.Rounds = append(s.Rounds, bench.Result{PerSecond: r, CPU: time.Duration(10+i) * time.Millisecond})
		}
		return s
	}
	slow, fast := series(30, 10, 20), series(60, 20, 30)
	want := bench.Result{PerSecond: 20, CPU: 11 * time.Millisecond}
	if diff := cmp.Diff(want, slow.Median()); diff != "" {
		t.Errorf("median: %s", diff)
	}
	if got := slow.Ratio(fast); got != 0.5 {
		t.Errorf("ratio is %v, want 0.5: the median of 1/2, 1/2 and 2/3", got)
	}
	if got, want := slow.String(), "s              20.0/s (10.0-30.0), CPU 11.00 ms each"; got != want {
		t.Errorf("line is %q, want %q", got, want)
	}
}
