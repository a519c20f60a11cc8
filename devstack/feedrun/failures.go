package feedrun

import (
	"context"
	"fmt"
	"strings"
	"sync"
	"time"

	"go.uber.org/cadence/.gen/go/cadence/workflowserviceclient"
	"go.uber.org/cadence/.gen/go/shared"

	"quittance/invoice"
)

// CadenceFailures reads failed workflows from Cadence's visibility store.
type CadenceFailures struct {
	Service workflowserviceclient.Interface
	Domain  string

	mu      sync.Mutex
	reasons map[string]string // by run ID: a closed run never changes
}

// callLimit bounds one call to Cadence, which wants a deadline on each.
const callLimit = 10 * time.Second

// Failed lists the orders whose workflow failed since a time, with the reason.
func (c *CadenceFailures) Failed(ctx context.Context, since time.Time) (map[invoice.OrderRef]string, error) {
	failed := map[invoice.OrderRef]string{}
	for token := []byte(nil); ; {
		page, err := c.page(ctx, since, token)
		if err != nil {
			return nil, fmt.Errorf("list failed workflows: %w", err)
		}
		for _, e := range page.Executions {
			ref, ok := orderOf(e.Execution.GetWorkflowId())
			if !ok {
				continue
			}
			if failed[ref], err = c.reason(ctx, e.Execution); err != nil {
				return nil, err
			}
		}
		if token = page.NextPageToken; len(token) == 0 {
			return failed, nil
		}
	}
}

func (c *CadenceFailures) page(ctx context.Context, since time.Time, token []byte) (*shared.ListClosedWorkflowExecutionsResponse, error) {
	ctx, cancel := context.WithTimeout(ctx, callLimit)
	defer cancel()
	size := int32(500)
	from, to := since.UnixNano(), time.Now().Add(time.Minute).UnixNano()
	status := shared.WorkflowExecutionCloseStatusFailed
	return c.Service.ListClosedWorkflowExecutions(ctx, &shared.ListClosedWorkflowExecutionsRequest{
		Domain: &c.Domain, MaximumPageSize: &size, NextPageToken: token,
		StartTimeFilter: &shared.StartTimeFilter{EarliestTime: &from, LatestTime: &to}, StatusFilter: &status,
	})
}

func (c *CadenceFailures) reason(ctx context.Context, e *shared.WorkflowExecution) (string, error) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if known, ok := c.reasons[e.GetRunId()]; ok {
		return known, nil
	}
	ctx, cancel := context.WithTimeout(ctx, callLimit)
	defer cancel()
	filter := shared.HistoryEventFilterTypeCloseEvent
	h, err := c.Service.GetWorkflowExecutionHistory(ctx, &shared.GetWorkflowExecutionHistoryRequest{
		Domain: &c.Domain, Execution: e, HistoryEventFilterType: &filter,
	})
	if err != nil {
		return "", fmt.Errorf("read the end of %s: %w", e.GetWorkflowId(), err)
	}
	reason := "unknown"
	if n := len(h.History.Events); n > 0 {
		reason = h.History.Events[n-1].WorkflowExecutionFailedEventAttributes.GetReason()
	}
	if c.reasons == nil {
		c.reasons = map[string]string{}
	}
	c.reasons[e.GetRunId()] = reason
	return reason, nil
}

// orderOf reads the order from a workflow ID.
func orderOf(id string) (invoice.OrderRef, bool) {
	parts := strings.Split(id, "/")
	if len(parts) != 3 || parts[0] != "invoice" {
		return invoice.OrderRef{}, false
	}
	return invoice.OrderRef{BusinessLine: invoice.BusinessLine(parts[1]), ID: invoice.OrderID(parts[2])}, true
}
