package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"

	"quittance/devstack/bench"
	"quittance/devstack/benchrun"
)

// benchCmd measures rates and costs.
type benchCmd struct {
	Out    string `default:"build/bench.json" help:"File for the figures, flat JSON."`
	Worker string `default:"build/quittance" help:"The quittance binary, for the worker as a process of its own."`
	Source string `default:"." help:"Directory of the product's module, whose benchmarks of the renderer are run with go test."`
	Rounds int    `default:"5" help:"Rounds of each rate; the median counts."`
	Items  int    `default:"400" help:"Workflows of a round."`
}

// Run measures, prints and writes the figures.
func (c benchCmd) Run(ctx context.Context) error {
	dir, err := os.MkdirTemp("", "quittance-bench-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir)
	// The object store changes the working directory of the process while it runs.
	out, errOut := filepath.Abs(c.Out)
	worker, errWorker := filepath.Abs(c.Worker)
	source, errSource := filepath.Abs(c.Source)
	if err := errors.Join(errOut, errWorker, errSource); err != nil {
		return err
	}
	figures, err := benchrun.Measure(ctx, benchrun.Params{
		Dir: dir, Worker: worker, Log: os.Stderr,
		Plan:      bench.Plan{WarmUp: c.Items, Rounds: c.Rounds, Items: c.Items, Concurrency: 64},
		Rendering: benchrun.Rendering{Source: source, Time: "500ms", Counts: 5},
	})
	if err != nil {
		return err
	}
	text, err := json.MarshalIndent(figures, "", "  ")
	if err != nil {
		return err
	}
	fmt.Println(string(text))
	if err := os.MkdirAll(filepath.Dir(out), 0o755); err != nil {
		return err
	}
	return os.WriteFile(out, append(text, '\n'), 0o644)
}
