// Package bench measures rates on the embedded servers: how many workflows a
// second, and how much CPU each costs. It has the harness, [Measure] and [Plan],
// which takes anything that can be done many times, and the yardstick that the
// product's workflow is compared with: [Workflows], which do nothing.
//
// Rates of different machines, or of different moments on one busy machine, say
// little. Compare what was measured in one run.
package bench

import (
	"context"
	"errors"
	"fmt"
	"slices"
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

// A Plan says how a rate is measured: some items first that do not count, since
// caches are cold and connections are made, then several rounds.
type Plan struct {
	WarmUp      int // items before the first round
	Rounds      int // at least 1; odd, for a median that was measured
	Items       int // items of a round
	Concurrency int // items at once
}

// DefaultPlan takes about half a minute for workflows that do nothing.
func DefaultPlan() Plan { return Plan{WarmUp: 400, Rounds: 5, Items: 500, Concurrency: 64} }

// Median measures by the plan and returns the median of the rates and that of the
// CPU times. Each item of the warm-up and of all rounds has a number of its own,
// from 0 on.
func (p Plan) Median(ctx context.Context, run Run) (Result, error) {
	if p.Rounds < 1 {
		return Result{}, errors.New("measure: no rounds")
	}
	if p.WarmUp > 0 {
		if _, err := Measure(ctx, p.WarmUp, p.Concurrency, run); err != nil {
			return Result{}, fmt.Errorf("warm-up: %w", err)
		}
	}
	var rates []float64
	var cpu []time.Duration
	for round := range p.Rounds {
		first := p.WarmUp + round*p.Items
		got, err := Measure(ctx, p.Items, p.Concurrency, func(ctx context.Context, i int) error { return run(ctx, first+i) })
		if err != nil {
			return Result{}, fmt.Errorf("round %d: %w", round+1, err)
		}
		rates, cpu = append(rates, got.PerSecond), append(cpu, got.CPU)
	}
	slices.Sort(rates)
	slices.Sort(cpu)
	return Result{PerSecond: rates[len(rates)/2], CPU: cpu[len(cpu)/2]}, nil
}
