// Package bench measures rates on the embedded servers: how many workflows a
// second, and how much CPU each costs. It has the harness, [Measure] and
// [Plan.Compare], which take anything that can be done many times, and the
// yardstick that the product's workflow is compared with: [Workflows], which do
// nothing.
//
// A rate by itself says little: it depends on the machine and on what else runs
// there, minute by minute. So contenders are measured in one run, turn by turn, and
// compared round by round; CPU for an item is the steadier figure.
package bench

import (
	"context"
	"fmt"
	"sync"
	"sync/atomic"
	"time"
)

// A Result is what one measurement found.
type Result struct {
	// PerSecond is the number of items done in a second.
	PerSecond float64
	// CPU is the processor time of this whole process for one item: server,
	// worker and starter together where they run in it. It is 0 on systems that
	// do not tell.
	CPU time.Duration
}

// A Run does item i and returns when it is done.
type Run func(ctx context.Context, i int) error

// Measure does the items 0 to n-1, so many at once as concurrency says, and
// returns the rate. It stops at the first error.
func Measure(ctx context.Context, n, concurrency int, run Run) (Result, error) {
	if n < 1 || concurrency < 1 {
		return Result{}, fmt.Errorf("measure %d items, %d at once: both must be positive", n, concurrency)
	}
	ctx, cancel := context.WithCancelCause(ctx)
	defer cancel(nil)
	var next atomic.Int64
	var wait sync.WaitGroup
	begin, cpu := time.Now(), ProcessCPU()
	for range min(n, concurrency) {
		wait.Go(func() {
			for i := next.Add(1) - 1; i < int64(n) && ctx.Err() == nil; i = next.Add(1) - 1 {
				if err := run(ctx, int(i)); err != nil {
					cancel(fmt.Errorf("item %d: %w", i, err))
				}
			}
		})
	}
	wait.Wait()
	took, spent := time.Since(begin), ProcessCPU()-cpu
	if err := context.Cause(ctx); err != nil {
		return Result{}, err
	}
	return Result{PerSecond: float64(n) / took.Seconds(), CPU: spent / time.Duration(n)}, nil
}
