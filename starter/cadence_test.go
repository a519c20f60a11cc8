package starter_test

import (
	"context"
	"errors"
	"testing"

	"github.com/google/go-cmp/cmp"
	"go.uber.org/cadence/.gen/go/shared"
	"go.uber.org/cadence/client"
	"go.uber.org/cadence/workflow"

	"quittance/invoice"
	"quittance/starter"
	orchestration "quittance/workflows"
	"quittance/workflows/steps"
)

// call is what a Cadence client was asked for.
type call struct {
	Options  client.StartWorkflowOptions
	Workflow any
	Args     []any
	ID       string // of a signal
	Signal   string
	Arg      any
}

// cadence is a client that remembers one call.
type cadence struct {
	got call
	err error
}

func (c *cadence) StartWorkflow(_ context.Context, o client.StartWorkflowOptions, w any, args ...any) (*workflow.Execution, error) {
	c.got = call{Options: o, Workflow: w, Args: args}
	return &workflow.Execution{}, c.err
}

func (c *cadence) SignalWithStartWorkflow(_ context.Context, id, signal string, arg any, o client.StartWorkflowOptions, w any, args ...any) (*workflow.Execution, error) {
	c.got = call{Options: o, Workflow: w, Args: args, ID: id, Signal: signal, Arg: arg}
	return &workflow.Execution{}, c.err
}

var _ starter.CadenceClient = client.Client(nil) // the real one fits

var event = starter.Event{
	Topic: starter.TopicMoneyUpdated, EventID: "e-9", Country: "DE", OccurredAt: noon, Version: 3,
	Order: invoice.OrderRef{BusinessLine: invoice.Rides, ID: "4711"},
}

// asked is the call for event, with a reuse policy.
func asked(reuse client.WorkflowIDReusePolicy) call {
	return call{
		Options: client.StartWorkflowOptions{
			ID: "invoice/rides/4711", TaskList: orchestration.TaskList, WorkflowIDReusePolicy: reuse,
			ExecutionStartToCloseTimeout:    orchestration.ExecutionTimeout,
			DecisionTaskStartToCloseTimeout: orchestration.DecisionTimeout,
			Memo:                            map[string]any{"country": "DE", "business_line": "rides", "order_id": "4711"},
		},
		Workflow: "IssueInvoice", Args: []any{steps.IssueRequest{Order: event.Order, Country: "DE"}},
	}
}

func TestCadence_Start(t *testing.T) {
	broken := errors.New("no connection")
	tests := []struct {
		name    string
		give    error
		started bool
		want    error
	}{
		{"started", nil, true, nil},
		{"was there", &shared.WorkflowExecutionAlreadyStartedError{}, false, nil},
		{"no server", broken, false, broken},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			c := &cadence{err: tt.give}
			w, err := starter.NewCadence(c)
			if err != nil {
				t.Fatal(err)
			}
			started, err := w.Start(t.Context(), event)
			if started != tt.started || !errors.Is(err, tt.want) {
				t.Errorf("Start = %v, %v, want %v, %v", started, err, tt.started, tt.want)
			}
			if diff := cmp.Diff(asked(client.WorkflowIDReusePolicyAllowDuplicateFailedOnly), c.got); diff != "" {
				t.Errorf("call (-want +got):\n%s", diff)
			}
		})
	}
}

func TestCadence_Signal(t *testing.T) {
	c := &cadence{}
	w, err := starter.NewCadence(c)
	if err != nil {
		t.Fatal(err)
	}
	if err := w.Signal(t.Context(), event); err != nil {
		t.Fatal(err)
	}
	want := asked(client.WorkflowIDReusePolicyAllowDuplicate)
	want.ID, want.Signal, want.Arg = "invoice/rides/4711", "money-updated", starter.MoneyUpdated{EventID: "e-9", Version: 3}
	if diff := cmp.Diff(want, c.got); diff != "" {
		t.Errorf("call (-want +got):\n%s", diff)
	}
	c.err = errors.New("no connection")
	if err := w.Signal(t.Context(), event); !errors.Is(err, c.err) {
		t.Errorf("Signal = %v, want %v", err, c.err)
	}
}
