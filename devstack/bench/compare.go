package bench

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"time"
)

// A Plan says how contenders are compared: each does some items first that do not
// count, since caches are cold and connections are made; then in each round each
// does its items, one contender after the other.
type Plan struct {
	WarmUp      int // items before the first round, at least 0
	Rounds      int // at least 1; odd, for a median that was measured
	Items       int // items of a round
	Concurrency int // items at once
}

// DefaultPlan takes about 40 s for each contender at 80 items a second.
func DefaultPlan() Plan { return Plan{WarmUp: 400, Rounds: 5, Items: 500, Concurrency: 64} }

// A Contender is something to be measured. Its Run gets each number from 0 on
// once, over warm-up and rounds.
type Contender struct {
	Name string
	Run  Run
}

// A Series is what the rounds of one contender found, in their order.
type Series struct {
	Name   string
	Rounds []Result
}

// Compare measures the contenders by the plan, and returns a series for each in
// the order given.
func (p Plan) Compare(ctx context.Context, contenders ...Contender) ([]Series, error) {
	if p.Rounds < 1 {
		return nil, errors.New("compare: no rounds")
	}
	series := make([]Series, len(contenders))
	for i, c := range contenders {
		series[i].Name = c.Name
		if p.WarmUp == 0 {
			continue
		}
		if _, err := Measure(ctx, p.WarmUp, p.Concurrency, c.Run); err != nil {
			return nil, fmt.Errorf("warm-up of %s: %w", c.Name, err)
		}
	}
	for round := range p.Rounds {
		first := p.WarmUp + round*p.Items
		for i, c := range contenders {
			run := func(ctx context.Context, item int) error { return c.Run(ctx, first+item) }
			got, err := Measure(ctx, p.Items, p.Concurrency, run)
			if err != nil {
				return nil, fmt.Errorf("round %d of %s: %w", round+1, c.Name, err)
			}
			series[i].Rounds = append(series[i].Rounds, got)
		}
	}
	return series, nil
}

// Median returns the median of the rates and that of the CPU times.
func (s Series) Median() Result {
	rates := make([]float64, len(s.Rounds))
	cpu := make([]time.Duration, len(s.Rounds))
	for i, r := range s.Rounds {
		rates[i], cpu[i] = r.PerSecond, r.CPU
	}
	return Result{PerSecond: median(rates), CPU: median(cpu)}
}

// Ratio returns how the rate of s compares with that of base: the median of the
// ratios of each round, so that what slows both for a while does not count.
func (s Series) Ratio(base Series) float64 {
	ratios := make([]float64, min(len(s.Rounds), len(base.Rounds)))
	for i := range ratios {
		ratios[i] = s.Rounds[i].PerSecond / base.Rounds[i].PerSecond
	}
	return median(ratios)
}

// String is one line for people: name, median rate, median CPU, range of rates.
func (s Series) String() string {
	m := s.Median()
	rates := make([]float64, len(s.Rounds))
	for i, r := range s.Rounds {
		rates[i] = r.PerSecond
	}
	return fmt.Sprintf("%-12s %6.1f/s (%.1f-%.1f), CPU %.2f ms each", s.Name, m.PerSecond,
		slices.Min(rates), slices.Max(rates), float64(m.CPU)/float64(time.Millisecond))
}

// median returns the middle one, of an even number the upper of the two; 0 of none.
func median[T float64 | time.Duration](values []T) T {
	if len(values) == 0 {
		return 0
	}
	sorted := slices.Sorted(slices.Values(values))
	return sorted[len(sorted)/2]
}
