package cadenced_test

import (
	"context"
	"net"
	"testing"
	"time"

	"go.uber.org/cadence/client"
	"go.uber.org/cadence/worker"
	"go.uber.org/cadence/workflow"
	"go.uber.org/zap"

	"quittance/devstack/cadenced"
)

const (
	domain   = "devstack-test"
	taskList = "devstack-test"
	resume   = "resume"
)

func double(_ context.Context, n int) (int, error) { return 2 * n, nil }

// doubleAfterSignal doubles n in a local activity, once it is told to go on.
func doubleAfterSignal(ctx workflow.Context, n int) (int, error) {
	workflow.GetSignalChannel(ctx, resume).Receive(ctx, nil)
	ctx = workflow.WithLocalActivityOptions(ctx, workflow.LocalActivityOptions{ScheduleToCloseTimeout: 5 * time.Second})
	var got int
	err := workflow.ExecuteLocalActivity(ctx, double, n).Get(ctx, &got)
	return got, err
}

func start(t *testing.T, o cadenced.Options) *cadenced.Server {
	t.Helper()
	begin := time.Now()
	s, err := cadenced.Start(t.Context(), o)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(s.Stop)
	t.Logf("frontend answers after %v", time.Since(begin).Round(time.Millisecond))
	if err := s.RegisterDomain(t.Context(), domain, 1); err != nil {
		t.Fatal(err)
	}
	t.Logf("domain usable after %v", time.Since(begin).Round(time.Millisecond))
	return s
}

// connect returns a client of the server, with a worker behind it.
func connect(t *testing.T, s *cadenced.Server) client.Client {
	t.Helper()
	conn, err := cadenced.Dial(s.Address(), "test")
	if err != nil {
		t.Fatal(err)
	}
	w := worker.New(conn.Service, domain, taskList, worker.Options{Logger: zap.NewNop()})
	w.RegisterWorkflowWithOptions(doubleAfterSignal, workflow.RegisterOptions{Name: "Double"})
	if err := w.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		w.Stop()
		conn.Close()
	})
	return client.NewClient(conn.Service, domain, &client.Options{})
}

func startDouble(t *testing.T, c client.Client, id string) {
	t.Helper()
	_, err := c.StartWorkflow(t.Context(), client.StartWorkflowOptions{
		ID: id, TaskList: taskList, ExecutionStartToCloseTimeout: time.Minute, DecisionTaskStartToCloseTimeout: 5 * time.Second,
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
	first := start(t, cadenced.Options{Dir: dir})
	before := connect(t, first)
	startDouble(t, before, "closed")
	finish(t, before, "closed")
	startDouble(t, before, "open")

	begin := time.Now()
	first.Stop()
	if took := time.Since(begin); took > 3*time.Second {
		t.Errorf("Stop took %v, want about 2 s at most", took)
	}

	after := connect(t, start(t, cadenced.Options{Dir: dir}))
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
