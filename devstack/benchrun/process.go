package benchrun

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"strings"
	"syscall"
	"time"

	"quittance/devstack/bench"
	"quittance/devstack/system"
)

// process measures the worker as a process of its own: its processor time for an
// invoice and its peak memory.
func (p Params) process(ctx context.Context, f *Figures) error {
	if p.Worker == "" {
		return nil
	}
	fmt.Fprintln(p.Log, "measuring the worker as a process of its own ...")
	s, err := system.Start(ctx, system.Params{Dir: p.Dir + "/process", LogLevel: "error", WithoutWorker: true})
	if err != nil {
		return err
	}
	defer s.Stop()
	worker := exec.CommandContext(ctx, p.Worker, "worker")
	worker.Env = append(os.Environ(), s.Environment()...)
	worker.Stderr = os.Stderr
	if err := worker.Start(); err != nil {
		return fmt.Errorf("start %s worker: %w", p.Worker, err)
	}
	got, err := p.issueAll(ctx, s)
	peak, errPeak := peakRSS(worker.Process.Pid)
	stopped := errors.Join(worker.Process.Signal(syscall.SIGTERM), worker.Wait())
	if err := errors.Join(err, errPeak, stopped); err != nil {
		return err
	}
	state := worker.ProcessState
	n := p.Plan.WarmUp + p.Plan.Rounds*p.Plan.Items
	f.WorkerCPUMsPerInvoice = ms((state.UserTime() + state.SystemTime()) / time.Duration(n))
	f.WorkerProcessPerS, _ = figures(got)
	f.WorkerPeakRSSMiB = peak
	return nil
}

// issueAll issues the orders of the plan.
func (p Params) issueAll(ctx context.Context, s *system.System) (bench.Series, error) {
	invoices, closeFeed, err := p.invoices(ctx, s, "process")
	if err != nil {
		return bench.Series{}, err
	}
	defer closeFeed()
	got, err := p.Plan.Compare(ctx, bench.Contender{Name: "invoices", Run: invoices})
	if err != nil {
		return bench.Series{}, err
	}
	return got[0], nil
}

// peakRSS is the most memory that a process has held so far, in MiB. It is read
// from Linux's /proc: the figure that wait returns begins, for a child, with the
// memory of its parent.
func peakRSS(pid int) (float64, error) {
	text, err := os.ReadFile(fmt.Sprintf("/proc/%d/status", pid))
	if err != nil {
		return 0, fmt.Errorf("peak memory of the worker: %w", err)
	}
	for line := range strings.Lines(string(text)) {
		var kib float64
		if _, err := fmt.Sscanf(line, "VmHWM: %f kB", &kib); err == nil {
			return kib / 1024, nil
		}
	}
	return 0, errors.New("peak memory of the worker: /proc does not say")
}
