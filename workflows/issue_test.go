package workflows_test

import (
	"context"
	"errors"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"go.uber.org/cadence"
	"go.uber.org/cadence/activity"
	"go.uber.org/cadence/encoded"
	"go.uber.org/cadence/testsuite"
	"go.uber.org/cadence/workflow"

	"quittance/invoice"
	"quittance/workflows"
	"quittance/workflows/steps"
)

var order = invoice.OrderRef{BusinessLine: invoice.Rides, ID: "4711"}

// world is a fake of all steps: what each answers is a queue, the last answer
// repeated.
type world struct {
	calls    []string
	frozen   []steps.Document
	money    []steps.CheckMoneyResult
	failures map[string][]error // per step, taken one by one before it succeeds
}

func (w *world) call(step string) error {
	w.calls = append(w.calls, step)
	if queue := w.failures[step]; len(queue) > 0 {
		w.failures[step] = queue[1:]
		return queue[0]
	}
	return nil
}

func (w *world) Resume(context.Context, steps.ResumeRequest) (steps.ResumeResult, error) {
	return steps.ResumeResult{Documents: w.frozen}, w.call("resume")
}

func (w *world) CheckMoney(context.Context, steps.CheckMoneyRequest) (steps.CheckMoneyResult, error) {
	answer := w.money[0]
	if len(w.money) > 1 {
		w.money = w.money[1:]
	}
	return answer, w.call("check")
}

func (w *world) Assess(_ context.Context, req steps.AssessRequest) (steps.AssessResult, error) {
	return steps.AssessResult{Documents: []steps.Document{document(req.Order)}}, w.call("assess")
}

func (w *world) Allocate(_ context.Context, d steps.Document) (invoice.Claim, error) {
	return claim(d), w.call("allocate")
}

func (w *world) Archive(_ context.Context, c invoice.Claim) (invoice.Receipt, error) {
	return invoice.Receipt{Claim: c, DocumentHash: "d0c"}, w.call("archive")
}

func (w *world) Publish(context.Context, steps.PublishRequest) (steps.PublishResult, error) {
	return steps.PublishResult{EventID: "e"}, w.call("publish")
}

func document(o invoice.OrderRef) steps.Document {
	return steps.Document{
		Key:       invoice.DocumentKey{Order: o, Supplier: "driver-7", Role: invoice.RoleCustomer, Kind: invoice.KindInvoice},
		InputHash: "1234", Zone: "Europe/Berlin", Segment: "s#1",
		Series: invoice.SeriesRule{ID: "s", Format: "S-{number:4}"},
	}
}

func claim(d steps.Document) invoice.Claim {
	return invoice.Claim{Key: d.Key, InputHash: d.InputHash, Segment: d.Segment,
		Number: invoice.Number{Series: "s", Sequence: 1, Text: "S-0001"}, IssueDate: invoice.MustDate("2026-11-21")}
}

func newWorld() *world {
	return &world{money: []steps.CheckMoneyResult{{State: steps.MoneyFinal, Version: 1}}, failures: map[string][]error{}}
}

func environment(t *testing.T, w *world) *testsuite.TestWorkflowEnvironment {
	t.Helper()
	var suite testsuite.WorkflowTestSuite
	env := suite.NewTestWorkflowEnvironment()
	env.SetTestTimeout(20 * time.Second)
	env.SetWorkflowTimeout(workflows.ExecutionTimeout)
	for name, fn := range map[string]any{
		steps.Resume.Name: w.Resume, steps.CheckMoney.Name: w.CheckMoney, steps.Assess.Name: w.Assess,
		steps.Allocate.Name: w.Allocate, steps.Archive.Name: w.Archive, steps.Publish.Name: w.Publish,
	} {
		env.RegisterActivityWithOptions(fn, activity.RegisterOptions{Name: name})
	}
	issuer := workflows.Issuer{Steps: workflows.Steps{
		Resume: w.Resume, CheckMoney: w.CheckMoney, Assess: w.Assess, Allocate: w.Allocate, Archive: w.Archive, Publish: w.Publish,
	}}
	env.RegisterWorkflowWithOptions(issuer.IssueInvoice, workflow.RegisterOptions{Name: workflows.IssueName})
	return env
}

func issue(t *testing.T, env *testsuite.TestWorkflowEnvironment) (steps.IssueResult, error) {
	t.Helper()
	env.ExecuteWorkflow(workflows.IssueName, steps.IssueRequest{Order: order, Country: "DE"})
	if !env.IsWorkflowCompleted() {
		t.Fatal("the workflow did not end")
	}
	var result steps.IssueResult
	if err := env.GetWorkflowError(); err != nil {
		return result, err
	}
	return result, env.GetWorkflowResult(&result)
}

func state(t *testing.T, env *testsuite.TestWorkflowEnvironment) workflows.State {
	t.Helper()
	value, err := env.QueryWorkflow(workflows.QueryState)
	if err != nil {
		t.Fatal(err)
	}
	var s workflows.State
	if err := value.Get(&s); err != nil {
		t.Fatal(err)
	}
	return s
}

func wantCalls(t *testing.T, w *world, want ...string) {
	t.Helper()
	if diff := cmp.Diff(want, w.calls); diff != "" {
		t.Errorf("calls (-want +got):\n%s", diff)
	}
}

func TestIssueInvoice_Undisturbed(t *testing.T) {
	w := newWorld()
	got, err := issue(t, environment(t, w))
	if err != nil {
		t.Fatal(err)
	}
	want := steps.IssueResult{Outcome: steps.OutcomeIssued, Receipts: []invoice.Receipt{{Claim: claim(document(order)), DocumentHash: "d0c"}}}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("result (-want +got):\n%s", diff)
	}
	wantCalls(t, w, "resume", "check", "assess", "allocate", "archive", "publish")
}

func TestIssueInvoice_RefusedBeforeTheNumber(t *testing.T) {
	w := newWorld()
	w.failures["assess"] = []error{cadence.NewCustomError(string(invoice.ReasonNegativeTotal), "total: -5")}
	_, err := issue(t, environment(t, w))
	var custom *cadence.CustomError
	if !errors.As(err, &custom) || custom.Reason() != string(invoice.ReasonNegativeTotal) {
		t.Fatalf("error = %v, want the reason %s", err, invoice.ReasonNegativeTotal)
	}
	wantCalls(t, w, "resume", "check", "assess")
}

func TestIssueInvoice_WaitsForMoney(t *testing.T) {
	open := steps.CheckMoneyResult{State: steps.MoneyOpen, DelaysSeconds: []int64{60, 600}, DeadlineSeconds: 86_400}

	t.Run("on the pack's timers", func(t *testing.T) {
		w := newWorld()
		w.money = []steps.CheckMoneyResult{open, open, open, {State: steps.MoneyFinal}}
		env := environment(t, w)
		started := env.Now()
		if _, err := issue(t, env); err != nil {
			t.Fatal(err)
		}
		if got, want := env.Now().Sub(started), 1260*time.Second; got != want {
			t.Errorf("waited %v, want %v", got, want)
		}
	})

	t.Run("until the signal", func(t *testing.T) {
		w := newWorld()
		w.money = []steps.CheckMoneyResult{open, {State: steps.MoneyFinal}}
		env := environment(t, w)
		started := env.Now()
		env.RegisterDelayedCallback(func() {
			if got := state(t, env); got.Waiting != "money_open" {
				t.Errorf("state = %+v, want it waiting for money_open", got)
			}
			env.SignalWorkflow(workflows.SignalMoneyUpdated, nil)
		}, 5*time.Second)
		if _, err := issue(t, env); err != nil {
			t.Fatal(err)
		}
		if got := env.Now().Sub(started); got != 5*time.Second {
			t.Errorf("waited %v, want 5s", got)
		}
	})
}

func TestIssueInvoice_ParksAnOrderThatNeverComes(t *testing.T) {
	missing := steps.CheckMoneyResult{State: steps.MoneyMissing, DelaysSeconds: []int64{60}, DeadlineSeconds: 120}
	w := newWorld()
	w.money = []steps.CheckMoneyResult{missing, missing, missing, {State: steps.MoneyFinal}}
	env := environment(t, w)
	env.RegisterDelayedCallback(func() {
		if got := state(t, env); got.Parked != string(invoice.ReasonOrderMissing) {
			t.Errorf("state = %+v, want it parked for %s", got, invoice.ReasonOrderMissing)
		}
		env.SignalWorkflow(workflows.SignalResume, nil)
	}, time.Hour)
	if _, err := issue(t, env); err != nil {
		t.Fatal(err)
	}
	wantCalls(t, w, "resume", "check", "check", "check", "check", "assess", "allocate", "archive", "publish")
}

func TestIssueInvoice_GoesOnDurablyWhenLocalAttemptsFail(t *testing.T) {
	w := newWorld()
	w.failures["archive"] = []error{errors.New("a"), errors.New("b"), errors.New("c")}
	env := environment(t, w)
	local, durable := 0, 0
	env.SetOnLocalActivityStartedListener(func(info *activity.Info, _ context.Context, _ []any) {
		if info.ActivityType.Name == steps.Archive.Name {
			local++
		}
	})
	env.SetOnActivityStartedListener(func(*activity.Info, context.Context, encoded.Values) { durable++ })
	if _, err := issue(t, env); err != nil {
		t.Fatal(err)
	}
	if local != 2 || durable != 2 {
		t.Errorf("%d local and %d durable attempts, want 2 and 2", local, durable)
	}
	wantCalls(t, w, "resume", "check", "assess", "allocate", "archive", "archive", "archive", "archive", "publish")
}

func TestIssueInvoice_NeverFailsAfterTheNumber(t *testing.T) {
	w := newWorld()
	w.failures["archive"] = []error{cadence.NewCustomError(steps.ReasonConflict, "other bytes")}
	env := environment(t, w)
	env.RegisterDelayedCallback(func() {
		if got := state(t, env); got.Parked != steps.ReasonConflict {
			t.Errorf("state = %+v, want it parked for %s", got, steps.ReasonConflict)
		}
		env.SignalWorkflow(workflows.SignalResume, nil)
	}, time.Hour)
	got, err := issue(t, env)
	if err != nil {
		t.Fatal(err)
	}
	if len(got.Receipts) != 1 {
		t.Errorf("receipts = %v, want one", got.Receipts)
	}
}

func TestIssueInvoice_ResumesFromTheRegister(t *testing.T) {
	t.Run("frozen: goes on from there", func(t *testing.T) {
		w := newWorld()
		w.frozen = []steps.Document{document(order)}
		got, err := issue(t, environment(t, w))
		if err != nil {
			t.Fatal(err)
		}
		if got.Outcome != steps.OutcomeIssued {
			t.Errorf("outcome = %s, want issued", got.Outcome)
		}
		wantCalls(t, w, "resume", "allocate", "archive", "publish")
	})

	t.Run("issued: gives the receipt back", func(t *testing.T) {
		w := newWorld()
		d := document(order)
		d.Receipt = &invoice.Receipt{Claim: claim(d), DocumentHash: "d0c"}
		w.frozen = []steps.Document{d}
		got, err := issue(t, environment(t, w))
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(steps.IssueResult{Outcome: steps.OutcomeAlreadyIssued, Receipts: []invoice.Receipt{*d.Receipt}}, got); diff != "" {
			t.Errorf("result (-want +got):\n%s", diff)
		}
		wantCalls(t, w, "resume", "publish")
	})
}
