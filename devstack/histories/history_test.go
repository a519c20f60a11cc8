package histories_test

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"go.uber.org/cadence/client"
	"go.uber.org/cadence/worker"
	"go.uber.org/cadence/workflow"
	"go.uber.org/zap"

	"quittance/devstack/histories"
	"quittance/devstack/internal/cadencetest"
)

const name = "Double"

func double(_ context.Context, n int) (int, error) { return 2 * n, nil }

// original doubles n in a local activity, waits, and doubles the result.
func original(ctx workflow.Context, n int) (int, error) {
	ctx = workflow.WithLocalActivityOptions(ctx, workflow.LocalActivityOptions{ScheduleToCloseTimeout: 5 * time.Second})
	var got int
	if err := workflow.ExecuteLocalActivity(ctx, double, n).Get(ctx, &got); err != nil {
		return 0, err
	}
	if err := workflow.Sleep(ctx, time.Second); err != nil {
		return 0, err
	}
	return got, workflow.ExecuteLocalActivity(ctx, double, got).Get(ctx, &got)
}

// changed forgets to wait, which open runs of the original would not survive.
func changed(ctx workflow.Context, n int) (int, error) {
	ctx = workflow.WithLocalActivityOptions(ctx, workflow.LocalActivityOptions{ScheduleToCloseTimeout: 5 * time.Second})
	var got int
	return got, workflow.ExecuteLocalActivity(ctx, double, n).Get(ctx, &got)
}

func register(r worker.Registry, f func(workflow.Context, int) (int, error)) {
	r.RegisterWorkflowWithOptions(f, workflow.RegisterOptions{Name: name})
}

// record runs the original and returns the file with its history.
func record(t *testing.T) string {
	t.Helper()
	c := cadencetest.Connect(t, cadencetest.Start(t, t.TempDir()), func(r worker.Registry) { register(r, original) })
	ctx, cancel := context.WithTimeout(t.Context(), 30*time.Second)
	defer cancel()
	run, err := c.ExecuteWorkflow(ctx, client.StartWorkflowOptions{
		ID: "double", TaskList: cadencetest.TaskList, ExecutionStartToCloseTimeout: time.Minute, DecisionTaskStartToCloseTimeout: 5 * time.Second,
	}, name, 21)
	if err != nil {
		t.Fatal(err)
	}
	var got int
	if err := run.Get(ctx, &got); err != nil || got != 84 {
		t.Fatalf("workflow = %d, %v, want 84", got, err)
	}
	path := filepath.Join(t.TempDir(), "testdata", "double.json")
	if err := histories.Record(ctx, c, workflow.Execution{ID: "double"}, path); err != nil {
		t.Fatal(err)
	}
	return path
}

func replay(path string, f func(workflow.Context, int) (int, error)) error {
	r := worker.NewWorkflowReplayer()
	r.RegisterWorkflowWithOptions(f, workflow.RegisterOptions{Name: name})
	history, err := os.Open(path)
	if err != nil {
		return err
	}
	defer history.Close()
	return r.ReplayWorkflowHistoryFromJSON(zap.NewNop(), history)
}

func TestRecord_TheReplayerTakesIt(t *testing.T) {
	path := record(t)
	if err := replay(path, original); err != nil {
		t.Errorf("replay of the same workflow: %v", err)
	}
	if err := replay(path, changed); err == nil {
		t.Error("replay of a changed workflow found no difference")
	}
	text, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	host, err := os.Hostname()
	if err != nil {
		t.Fatal(err)
	}
	if strings.Contains(string(text), "@"+host+"@") {
		t.Errorf("the file names the machine %s", host)
	}
	for _, want := range []string{`"WorkflowExecutionStarted"`, `"MarkerRecorded"`, `"TimerFired"`, `"WorkflowExecutionCompleted"`} {
		if !strings.Contains(string(text), want) {
			t.Errorf("no event %s in the file", want)
		}
	}
}

func TestFetch_UnknownWorkflowIsAnError(t *testing.T) {
	c := cadencetest.Connect(t, cadencetest.Start(t, t.TempDir()), func(worker.Registry) {})
	if _, err := histories.Fetch(t.Context(), c, workflow.Execution{ID: "nobody"}); err == nil {
		t.Error("the history of an unknown workflow is no error")
	}
}
