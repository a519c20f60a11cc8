package bench_test

import (
	"flag"
	"testing"

	"quittance/devstack/bench"
	"quittance/devstack/internal/cadencetest"
	"quittance/internal/cadence"
)

var (
	full  = flag.Bool("full", false, "compare by the default plan, which takes minutes")
	steps = flag.Int("steps", 5, "local activities of the workflow that has steps")
)

func TestWorkflows_Compare(t *testing.T) {
	plan := bench.Plan{WarmUp: 16, Rounds: 3, Items: 32, Concurrency: 16}
	if *full {
		plan = bench.DefaultPlan()
	}
	server := cadencetest.Start(t, t.TempDir())
	conn, err := cadence.Dial(server.Address(), "bench")
	if err != nil {
		t.Fatal(err)
	}
	defer conn.Close()
	workflows, err := bench.StartWorkflows(conn, cadencetest.Domain)
	if err != nil {
		t.Fatal(err)
	}
	defer workflows.Stop()
	got, err := plan.Compare(t.Context(),
		bench.Contender{Name: "empty", Run: workflows.Take("empty", 0)},
		bench.Contender{Name: "local steps", Run: workflows.Take("steps", *steps)})
	if err != nil {
		t.Fatal(err)
	}
	for _, series := range got {
		t.Log(series)
		if m := series.Median(); m.PerSecond <= 0 || m.CPU <= 0 {
			t.Errorf("%s: %+v, want a rate and a cost", series.Name, m)
		}
	}
	t.Logf("%d local steps to empty: %.2f", *steps, got[1].Ratio(got[0]))
}
