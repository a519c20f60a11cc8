package cadenced_test

import (
	"context"
	"net"
	"testing"
	"time"

	"go.uber.org/cadence/client"
	"go.uber.org/cadence/worker"
	"go.uber.org/cadence/workflow"

	"quittance/devstack/cadenced"
	"quittance/devstack/internal/cadencetest"
)

const resume = "resume"

func double(_ context.Context, n int) (int, error) { return 2 * n, nil }

// doubleAfterSignal doubles n in a local activity, once it is told to go on.
func doubleAfterSignal(ctx workflow.Context, n int) (int, error) {
	workflow.GetSignalChannel(ctx, resume).Receive(ctx, nil)
	ctx = workflow.WithLocalActivityOptions(ctx, workflow.LocalActivityOptions{ScheduleToCloseTimeout: 5 * time.Second})
	var got int
	err := workflow.ExecuteLocalActivity(ctx, double, n).Get(ctx, &got)
	return got, err
}

func register(r worker.Registry) {
	r.RegisterWorkflowWithOptions(doubleAfterSignal, workflow.RegisterOptions{Name: "Double"})
}

func startDouble(t *testing.T, c client.Client, id string) {
	t.Helper()
	_, err := c.StartWorkflow(t.Context(), client.StartWorkflowOptions{
		ID: id, TaskList: cadencetest.TaskList, ExecutionStartToCloseTimeout: time.Minute, DecisionTaskStartToCloseTimeout: 5 * time.Second,
	}, "Double", 21)
	if err != nil {
		t.Fatalf("start %s: %v", id, err)
	}
}

// finish lets the workflow go on and wants 42 from it.
func finish(t *testing.T, c client.Client, id string) {
	t.Helper()
	ctx, cancel := context.WithTimeout(t.Context(), 30*time.Second)
	defer cancel()
	if err := c.SignalWorkflow(ctx, id, "", resume, nil); err != nil {
		t.Fatalf("signal %s: %v", id, err)
	}
	wantResult(ctx, t, c, id)
}

func wantResult(ctx context.Context, t *testing.T, c client.Client, id string) {
	t.Helper()
	var got int
	if err := c.GetWorkflow(ctx, id, "").Get(ctx, &got); err != nil || got != 42 {
		t.Errorf("workflow %s = %d, %v, want 42", id, got, err)
	}
}

func TestServer_WorkflowsSurviveARestart(t *testing.T) {
	dir := t.TempDir()
	first := cadencetest.Start(t, dir)
	before := cadencetest.Connect(t, first, register)
	startDouble(t, before, "closed")
	finish(t, before, "closed")
	startDouble(t, before, "open")

	begin := time.Now()
	first.Stop()
	if took := time.Since(begin); took > 3*time.Second {
		t.Errorf("Stop took %v, want about 2 s at most", took)
	}

	after := cadencetest.Connect(t, cadencetest.Start(t, dir), register)
	wantResult(t.Context(), t, after, "closed")
	finish(t, after, "open")
}

func TestStart_TakenPortIsAnError(t *testing.T) {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer l.Close()
	s, err := cadenced.Start(t.Context(), cadenced.Options{Dir: t.TempDir(), Port: l.Addr().(*net.TCPAddr).Port})
	if err == nil {
		s.Stop()
		t.Fatal("started on a port that is taken")
	}
	t.Log(err)
}

func TestStart_WantsADirectory(t *testing.T) {
	if s, err := cadenced.Start(t.Context(), cadenced.Options{}); err == nil {
		s.Stop()
		t.Fatal("started without a directory")
	}
}
