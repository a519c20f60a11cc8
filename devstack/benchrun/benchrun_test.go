package benchrun_test

import (
	"encoding/json"
	"testing"

	"quittance/devstack/bench"
	"quittance/devstack/benchrun"

	_ "time/tzdata"
)

// TestMeasure takes all figures of a tiny plan but those of a worker process: each
// must be there, whatever it is.
func TestMeasure(t *testing.T) {
	got, err := benchrun.Measure(t.Context(), benchrun.Params{
		Dir: t.TempDir(), Log: t.Output(), Plan: bench.Plan{WarmUp: 4, Rounds: 1, Items: 8, Concurrency: 4},
		Rendering: benchrun.Rendering{Source: "../..", Time: "1x", Counts: 1},
	})
	if err != nil {
		t.Fatal(err)
	}
	text, err := json.Marshal(got)
	if err != nil {
		t.Fatal(err)
	}
	var figures map[string]float64
	if err := json.Unmarshal(text, &figures); err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{
		"workflow_empty_per_s", "workflow_same_shape_per_s", "invoices_per_s", "ratio_same_shape",
		"render_latin_one_page_cpu_ms", "render_multiscript_two_page_cpu_ms", "render_documents_per_s", "render_multiscript_documents_per_s",
		"render_latin_allocations", "render_multiscript_allocations", "render_latin_bytes", "render_multiscript_bytes",
		"rehearse_latin_one_page_cpu_ms",
	} {
		if figures[name] <= 0 {
			t.Errorf("%s is %v, want a figure", name, figures[name])
		}
	}
}
