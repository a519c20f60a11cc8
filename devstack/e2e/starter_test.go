package e2e

import (
	"context"
	"os"
	"os/exec"
	"syscall"
	"testing"
	"time"

	"quittance/devstack/feedrun"
	"quittance/devstack/system"
)

// TestStarterProcess stops the starter, a process of its own, with SIGTERM in the
// middle of a feed, and starts another: it leaves within 10 s, and nothing is lost
// or issued twice.
func TestStarterProcess(t *testing.T) {
	binary := build(t)
	s := start(t, system.Params{WithoutStarter: true})
	f := openFeed(t, s)
	items := shippedItems(t)
	first := startStarter(t, binary, s)
	stopped := false
	f.Params.Every = 50 * time.Millisecond
	f.Params.Progress = func(sum feedrun.Summary) {
		if stopped || sum.Issued+feedrun.Total(sum.Refused) < len(items)/4 {
			return
		}
		stopped = true
		stopWithin(t, first, 10*time.Second)
		startStarter(t, binary, s)
	}
	got := run(t, f, items)
	if !stopped {
		t.Error("the starter was not stopped in the middle: the test proved nothing")
	}
	if !got.Balanced() {
		t.Errorf("not balanced: %+v", got)
	}
	audit(t, s.Config, f)
}

// startStarter starts the product's starter and ends it with the test.
func startStarter(t *testing.T, binary string, s *system.System) *exec.Cmd {
	t.Helper()
	cmd := exec.CommandContext(context.WithoutCancel(t.Context()), binary, "starter")
	cmd.Env = append(os.Environ(), s.Environment()...)
	cmd.Stderr = os.Stderr
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if cmd.ProcessState == nil {
			cmd.Process.Kill()
			cmd.Wait()
		}
	})
	return cmd
}

// stopWithin sends SIGTERM and wants a clean end within the limit.
func stopWithin(t *testing.T, cmd *exec.Cmd, limit time.Duration) {
	began := time.Now()
	if err := cmd.Process.Signal(syscall.SIGTERM); err != nil {
		t.Errorf("SIGTERM: %v", err)
	}
	err := cmd.Wait()
	if took := time.Since(began); err != nil || took > limit {
		t.Errorf("the starter stopped after %v with %v, want within %v and cleanly", took, err, limit)
	}
}
