package worker

import (
	"context"
	"errors"
	"fmt"

	"go.uber.org/cadence/.gen/go/cadence/workflowserviceclient"
	"go.uber.org/cadence/.gen/go/shared"

	"quittance/workflows"
)

// RegisterDomain registers the Cadence domain with the retention that
// workflows.DomainRetentionDays writes down. A domain that exists is left alone.
func RegisterDomain(ctx context.Context, service workflowserviceclient.Interface, domain string) error {
	days := int32(workflows.DomainRetentionDays)
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
