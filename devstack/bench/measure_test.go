package bench_test

import (
	"context"
	"errors"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"quittance/devstack/bench"
)

func TestMeasure_DoesEachItemOnceAndSoManyAtOnce(t *testing.T) {
	var mu sync.Mutex
	seen := map[int]int{}
	var now, most atomic.Int64
	got, err := bench.Measure(t.Context(), 40, 4, func(_ context.Context, i int) error {
		most.Store(max(most.Load(), now.Add(1)))
		defer now.Add(-1)
		mu.Lock()
		seen[i]++
		mu.Unlock()
		time.Sleep(5 * time.Millisecond)
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	for i := range 40 {
		if seen[i] != 1 {
			t.Errorf("item %d was done %d times", i, seen[i])
		}
	}
	if len(seen) != 40 || most.Load() > 4 {
		t.Errorf("%d items, up to %d at once, want 40 and up to 4", len(seen), most.Load())
	}
	// 40 items of 5 ms, 4 at once, take 50 ms: 800 a second at best.
	if got.PerSecond > 801 || got.PerSecond < 50 {
		t.Errorf("rate is %.0f/s, want near 800", got.PerSecond)
	}
}

func TestMeasure_StopsAtTheFirstError(t *testing.T) {
	broken := errors.New("broken")
	var done atomic.Int64
	_, err := bench.Measure(t.Context(), 1000, 2, func(_ context.Context, i int) error {
		done.Add(1)
		if i == 3 {
			return broken
		}
		return nil
	})
	if !errors.Is(err, broken) {
		t.Errorf("got %v, want the item's error", err)
	}
}

func TestMeasure_RefusesNothing(t *testing.T) {
	for _, tt := range []struct{ n, concurrency int }{{0, 1}, {1, 0}} {
		if _, err := bench.Measure(t.Context(), tt.n, tt.concurrency, nil); err == nil {
			t.Errorf("Measure(%d, %d) is no error", tt.n, tt.concurrency)
		}
	}
}
