package starter

import (
	"context"
	"errors"
	"fmt"

	"go.uber.org/cadence/.gen/go/shared"
	"go.uber.org/cadence/client"
	"go.uber.org/cadence/workflow"

	"quittance/workflows"
	"quittance/workflows/steps"
)

// CadenceClient is the part of client.Client that the starter uses.
type CadenceClient interface {
	StartWorkflow(ctx context.Context, options client.StartWorkflowOptions, workflow any, args ...any) (*workflow.Execution, error)
	SignalWithStartWorkflow(ctx context.Context, workflowID, signalName string, signalArg any,
		options client.StartWorkflowOptions, workflow any, args ...any) (*workflow.Execution, error)
}

// Cadence is [Workflows] on a Cadence server: one workflow IssueInvoice an order,
// under the ID of workflows.ID.
type Cadence struct {
	client CadenceClient
}

var _ Workflows = (*Cadence)(nil)

// NewCadence returns [Workflows] on the client of the product's domain.
func NewCadence(c CadenceClient) (*Cadence, error) {
	if c == nil {
		return nil, errors.New("starter: no Cadence client")
	}
	return &Cadence{client: c}, nil
}

// MoneyUpdated is the argument of the signal "money-updated": which event it was
// and to which version of the order it belongs. The workflow reads the money itself.
type MoneyUpdated struct {
	EventID string `json:"event_id"`
	Version int64  `json:"version"`
}

// Start implements [Workflows]. A workflow that failed, such as one whose order was
// refused, is started again; one that succeeded is not, as long as the domain keeps
// it. After that the register answers a second run.
func (c *Cadence) Start(ctx context.Context, e Event) (bool, error) {
	_, err := c.client.StartWorkflow(ctx, c.options(e, client.WorkflowIDReusePolicyAllowDuplicateFailedOnly), workflows.IssueName, request(e))
	var already *shared.WorkflowExecutionAlreadyStartedError
	if errors.As(err, &already) {
		return false, nil
	}
	if err != nil {
		return false, fmt.Errorf("start workflow %s: %w", workflows.ID(e.Order), err)
	}
	return true, nil
}

// Signal implements [Workflows]. Money may change long after the issue, so a
// workflow that is closed, however it ended, is started again.
func (c *Cadence) Signal(ctx context.Context, e Event) error {
	_, err := c.client.SignalWithStartWorkflow(ctx, workflows.ID(e.Order), workflows.SignalMoneyUpdated,
		MoneyUpdated{EventID: e.EventID, Version: e.Version},
		c.options(e, client.WorkflowIDReusePolicyAllowDuplicate), workflows.IssueName, request(e))
	if err != nil {
		return fmt.Errorf("signal workflow %s: %w", workflows.ID(e.Order), err)
	}
	return nil
}

// options are those of every workflow; package workflows says why its time-outs
// are as they are. The workflow has no retry policy: a refusal is final until
// somebody starts it again.
func (c *Cadence) options(e Event, reuse client.WorkflowIDReusePolicy) client.StartWorkflowOptions {
	return client.StartWorkflowOptions{
		ID: workflows.ID(e.Order), TaskList: workflows.TaskList, WorkflowIDReusePolicy: reuse,
		ExecutionStartToCloseTimeout:    workflows.ExecutionTimeout,
		DecisionTaskStartToCloseTimeout: workflows.DecisionTimeout,
		Memo:                            workflows.Memo(e.Order, e.Country),
	}
}

func request(e Event) steps.IssueRequest {
	return steps.IssueRequest{Order: e.Order, Country: e.Country}
}
