package e2e

import (
	"context"
	"flag"
	"os"
	"path/filepath"
	"testing"
	"time"

	"go.uber.org/cadence/client"
	"go.uber.org/cadence/workflow"
	"go.uber.org/fx"

	"quittance/examples/orders"
	"quittance/internal/app"
	"quittance/invoice"
	"quittance/workflows"

	"quittance/devstack/feedrun"
	"quittance/devstack/histories"
	"quittance/devstack/system"
)

var record = flag.Bool("record", false, "write the recorded histories to worker/testdata/histories")

// TestHistories takes one order along each path of the workflow. With -record it
// writes the histories that the replay test of package worker holds on to: one set
// a release, never removed while such runs may be open.
func TestHistories(t *testing.T) {
	dir, err := filepath.Abs("../../worker/testdata/histories")
	if err != nil {
		t.Fatal(err)
	}
	if !*record {
		dir = t.TempDir()
	}
	if err := os.MkdirAll(dir, 0o755); err != nil {
		t.Fatal(err)
	}
	r := &recorder{t: t, dir: dir, s: start(t, system.Params{WithoutWorker: true})}
	r.feed = openFeed(t, r.s)
	r.client = client.NewClient(r.feed.Service, r.s.Config.Cadence.Domain, &client.Options{})

	stop := r.worker(r.s.Config)
	r.issued()
	r.refused()
	r.twoDocuments()
	r.waitsForMoney()
	r.waitsForTheOrder()
	stop()
	r.publishesDurably()
}

type recorder struct {
	t      *testing.T
	dir    string
	s      *system.System
	feed   *system.Feed
	client client.Client
}

// worker runs a worker with a configuration until stop.
func (r *recorder) worker(c app.Config) (stop func()) {
	r.t.Helper()
	a := fx.New(app.WorkerApp(c))
	if err := a.Start(r.t.Context()); err != nil {
		r.t.Fatal(err)
	}
	return func() {
		if err := a.Stop(context.WithoutCancel(r.t.Context())); err != nil {
			r.t.Errorf("stop worker: %v", err)
		}
	}
}

// sample returns the first shipped order for which is is true.
func (r *recorder) sample(is func(orders.Sample) bool) orders.Sample {
	r.t.Helper()
	all, err := orders.All()
	if err != nil {
		r.t.Fatal(err)
	}
	for _, s := range all {
		if is(s) {
			return s
		}
	}
	r.t.Fatal("no such sample is shipped")
	return orders.Sample{}
}

func isIssued(documents, versions int) func(orders.Sample) bool {
	return func(s orders.Sample) bool {
		return s.Expected.Documents == documents && len(s.Versions) == versions
	}
}

// send writes the money, where the item has it, and produces the event.
func (r *recorder) send(item feedrun.Item, err error) {
	r.t.Helper()
	if err == nil && item.Order != nil {
		err = r.feed.Stores.Money.SaveOrder(r.t.Context(), *item.Order)
	}
	if err == nil {
		err = r.feed.Params.Wire.Send(r.t.Context(), item.Topic, item.Key, item.Event)
	}
	if err != nil {
		r.t.Fatal(err)
	}
}

// waiting waits until the query "state" says what the workflow waits for.
func (r *recorder) waiting(ref invoice.OrderRef, want string) {
	r.t.Helper()
	for deadline := time.Now().Add(time.Minute); ; {
		var state workflows.State
		value, err := r.client.QueryWorkflow(r.t.Context(), workflows.ID(ref), "", workflows.QueryState)
		if err == nil {
			err = value.Get(&state)
		}
		if err == nil && state.Waiting == want {
			return
		}
		if time.Now().After(deadline) {
			r.t.Fatalf("%s: state is %+v (%v), want it waiting for %s", ref, state, err, want)
		}
		time.Sleep(50 * time.Millisecond)
	}
}

// ends waits until the workflow is closed and records it under a name.
func (r *recorder) ends(ref invoice.OrderRef, name string, wantFailure bool) {
	r.t.Helper()
	run := r.running(ref)
	ctx, cancel := context.WithTimeout(r.t.Context(), 4*time.Minute)
	defer cancel()
	if err := run.Get(ctx, nil); (err != nil) != wantFailure {
		r.t.Fatalf("%s ended with %v", name, err)
	}
	execution := workflow.Execution{ID: run.GetID(), RunID: run.GetRunID()}
	if err := histories.Record(r.t.Context(), r.client, execution, filepath.Join(r.dir, name+".json")); err != nil {
		r.t.Fatal(err)
	}
}

// running waits until the starter has started the order's workflow.
func (r *recorder) running(ref invoice.OrderRef) client.WorkflowRun {
	r.t.Helper()
	for deadline := time.Now().Add(time.Minute); ; {
		got, err := r.client.DescribeWorkflowExecution(r.t.Context(), workflows.ID(ref), "")
		if err == nil {
			return r.client.GetWorkflow(r.t.Context(), workflows.ID(ref), got.WorkflowExecutionInfo.Execution.GetRunId())
		}
		if time.Now().After(deadline) {
			r.t.Fatalf("%s was not started: %v", ref, err)
		}
		time.Sleep(50 * time.Millisecond)
	}
}

func (r *recorder) issued() {
	s := r.sample(isIssued(1, 1))
	r.send(feedrun.Completed(s.Last()))
	r.ends(s.Ref, "issued", false)
}

func (r *recorder) refused() {
	s := r.sample(func(s orders.Sample) bool { return s.Expected.Result == orders.Refused })
	r.send(feedrun.Completed(s.Last()))
	r.ends(s.Ref, "refused", true)
}

func (r *recorder) twoDocuments() {
	s := r.sample(isIssued(2, 1))
	r.send(feedrun.Completed(s.Last()))
	r.ends(s.Ref, "two_documents", false)
}

// waitsForMoney: not settled at first, then the Money System says it is.
func (r *recorder) waitsForMoney() {
	s := r.sample(isIssued(1, 2))
	r.send(feedrun.Completed(s.Versions[0]))
	r.waiting(s.Ref, "money_open")
	r.send(feedrun.Updated(s.Last()))
	r.ends(s.Ref, "waits_for_money", false)
}

// waitsForTheOrder: the event comes before the money tables have the order.
func (r *recorder) waitsForTheOrder() {
	o := r.sample(isIssued(1, 1)).Last()
	o.ID += "-early"
	early, err := feedrun.Completed(o)
	early.Order = nil
	r.send(early, err)
	r.waiting(o.OrderRef, "money_missing")
	r.send(feedrun.Updated(o))
	r.ends(o.OrderRef, "waits_for_the_order", false)
}

// publishesDurably: Kafka is away for the worker, so that the step goes on as an
// ordinary activity, which another worker finishes. The document is issued again
// afterwards: an earlier run had issued it.
func (r *recorder) publishesDurably() {
	broken := r.s.Config
	broken.Kafka.Brokers = []string{"127.0.0.1:1"}
	stop := r.worker(broken)
	o := r.sample(isIssued(1, 1)).Last()
	o.ID += "-durable"
	r.send(feedrun.Completed(o))
	r.pending(o.OrderRef)
	stop()
	defer r.worker(r.s.Config)()
	r.ends(o.OrderRef, "publishes_durably", false)

	first := r.running(o.OrderRef).GetRunID()
	o.Version++
	r.send(feedrun.Updated(o))
	r.again(o.OrderRef, first)
	r.ends(o.OrderRef, "issued_before", false)
}

// pending waits until the workflow has an ordinary activity under way.
func (r *recorder) pending(ref invoice.OrderRef) {
	r.t.Helper()
	r.running(ref)
	for deadline := time.Now().Add(time.Minute); ; {
		got, err := r.client.DescribeWorkflowExecution(r.t.Context(), workflows.ID(ref), "")
		if err == nil && len(got.PendingActivities) > 0 {
			return
		}
		if time.Now().After(deadline) {
			r.t.Fatalf("%s has no activity under way: %v", ref, err)
		}
		time.Sleep(50 * time.Millisecond)
	}
}

// again waits until the order's workflow runs or ran again after its first run.
func (r *recorder) again(ref invoice.OrderRef, first string) {
	r.t.Helper()
	for deadline := time.Now().Add(time.Minute); r.running(ref).GetRunID() == first; {
		if time.Now().After(deadline) {
			r.t.Fatalf("%s was not run again", ref)
		}
		time.Sleep(50 * time.Millisecond)
	}
}
