package bench_test

import (
	"flag"
	"testing"
	"time"

	"quittance/devstack/bench"
	"quittance/devstack/internal/cadencetest"
)

var (
	full  = flag.Bool("full", false, "measure by the default plan, which takes a minute")
	steps = flag.Int("steps", 5, "local activities of the workflow of the same shape")
)

func TestMeasureYardstick(t *testing.T) {
	plan := bench.Plan{WarmUp: 16, Rounds: 3, Items: 32, Concurrency: 16}
	if *full {
		plan = bench.DefaultPlan()
	}
	server := cadencetest.Start(t, t.TempDir())
	begin := time.Now()
	got, err := bench.MeasureYardstick(t.Context(), bench.Server{Address: server.Address(), Domain: cadencetest.Domain}, *steps, plan)
	if err != nil {
		t.Fatal(err)
	}
	t.Logf("empty workflow: %.1f/s, CPU %v each", got.Empty.PerSecond, got.Empty.CPU.Round(10*time.Microsecond))
	t.Logf("%d empty local activities: %.1f/s, CPU %v each", *steps, got.SameShape.PerSecond, got.SameShape.CPU.Round(10*time.Microsecond))
	t.Logf("took %v", time.Since(begin).Round(time.Second))
	for name, r := range map[string]bench.Result{"empty": got.Empty, "same shape": got.SameShape} {
		if r.PerSecond <= 0 || r.CPU <= 0 {
			t.Errorf("%s: %+v, want a rate and a cost", name, r)
		}
	}
}
