package e2e

import (
	"context"
	"os"
	"os/exec"
	"path/filepath"
	"sync/atomic"
	"testing"
	"time"

	"quittance/invoice"

	"quittance/devstack/feedrun"
	"quittance/devstack/system"
)

// TestKillWorker kills the worker, a process of its own, in the middle of a feed,
// several times, and compares with an undisturbed run: the same documents with the
// same input hashes, and no gap in any series.
func TestKillWorker(t *testing.T) {
	binary := build(t) // first: a running stack has another working directory
	items := shippedItems(t)
	var undisturbed map[string]invoice.Record
	t.Run("undisturbed", func(t *testing.T) {
		s := start(t, system.Params{})
		f := openFeed(t, s)
		if got := run(t, f, items); !got.Balanced() {
			t.Fatalf("not balanced: %+v", got)
		}
		undisturbed = audit(t, s.Config, f)
	})

	s := start(t, system.Params{WithoutWorker: true})
	f := openFeed(t, s)
	f.Params.Quiet = 3 * time.Minute // a killed worker's decisions time out first
	w := &workers{t: t, binary: binary, env: s.Environment()}
	w.start()
	kills := w.killDuring(f, len(items))
	summary := run(t, f, items)
	w.stop()
	if !summary.Balanced() {
		t.Errorf("not balanced: %+v", summary)
	}
	if n := kills.Load(); n < 3 {
		t.Errorf("the worker was killed %d times, want at least 3: the test proved nothing", n)
	}
	compare(t, undisturbed, audit(t, s.Config, f))
}

// compare wants the same documents with the same inputs. Numbers may be given in
// another order.
func compare(t *testing.T, want, got map[string]invoice.Record) {
	t.Helper()
	for key, w := range want {
		g, ok := got[key]
		if !ok {
			t.Errorf("%s is missing", key)
			continue
		}
		if g.Claim.InputHash != w.Claim.InputHash || g.ModelHash != w.ModelHash {
			t.Errorf("%s has other inputs: %s, undisturbed %s", key, g.Claim.InputHash, w.Claim.InputHash)
		}
	}
	if len(got) != len(want) {
		t.Errorf("%d documents, undisturbed %d", len(got), len(want))
	}
}

// build compiles the product's binary once.
func build(t *testing.T) string {
	t.Helper()
	binary := filepath.Join(t.TempDir(), "quittance")
	cmd := exec.Command("go", "build", "-o", binary, "./cmd/quittance")
	cmd.Dir = "../.."
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Fatalf("build: %v\n%s", err, out)
	}
	return binary
}

// workers runs one worker process after another.
type workers struct {
	t      *testing.T
	binary string
	env    []string
	cmd    *exec.Cmd
}

func (w *workers) start() {
	w.t.Helper()
	w.cmd = exec.CommandContext(context.WithoutCancel(w.t.Context()), w.binary, "worker")
	w.cmd.Env = append(os.Environ(), w.env...)
	w.cmd.Stderr = os.Stderr
	if err := w.cmd.Start(); err != nil {
		w.t.Fatal(err)
	}
}

// kill is kill -9: nothing in the process gets to run again.
func (w *workers) kill() {
	w.cmd.Process.Kill()
	w.cmd.Wait()
}

func (w *workers) stop() {
	if err := w.cmd.Process.Signal(os.Interrupt); err != nil {
		w.t.Errorf("stop the worker: %v", err)
	}
	if err := w.cmd.Wait(); err != nil {
		w.t.Errorf("the worker did not stop cleanly: %v", err)
	}
}

// killDuring kills and restarts the worker when a fifth, two fifths and three
// fifths of the orders are done.
func (w *workers) killDuring(f *system.Feed, total int) *atomic.Int32 {
	var kills atomic.Int32
	next := total / 5
	progress := func(s feedrun.Summary) {
		if done := s.Issued + feedrun.Total(s.Refused); kills.Load() < 3 && done >= next {
			w.kill()
			kills.Add(1)
			next = done + total/6
			w.start()
		}
	}
	f.Params.Progress = progress
	f.Params.Every = 100 * time.Millisecond
	return &kills
}
