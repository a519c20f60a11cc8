package cadence

import (
	"context"
	"errors"
	"fmt"
	"time"

	"go.uber.org/cadence/.gen/go/cadence/workflowserviceclient"
	"go.uber.org/cadence/.gen/go/shared"
)

// callTimeout bounds a call: the server refuses one whose context has no deadline.
const callTimeout = 10 * time.Second

// RegisterDomain registers a domain that keeps closed workflows for so many days. A
// domain that exists is left alone, with the retention it has.
func RegisterDomain(ctx context.Context, service workflowserviceclient.Interface, domain string, days int32) error {
	ctx, cancel := context.WithTimeout(ctx, callTimeout)
	defer cancel()
	description := "One workflow per completed trip or delivery: invoice/<line>/<order>"
	emitMetrics := true
	err := service.RegisterDomain(ctx, &shared.RegisterDomainRequest{
		Name: &domain, Description: &description, EmitMetric: &emitMetrics,
		WorkflowExecutionRetentionPeriodInDays: &days,
	})
	var exists *shared.DomainAlreadyExistsError
	if err != nil && !errors.As(err, &exists) {
		return fmt.Errorf("register domain %s: %w", domain, err)
	}
	return nil
}
