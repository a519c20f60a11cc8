package cadenced

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"time"

	"go.uber.org/cadence/.gen/go/cadence/workflowserviceclient"
	"go.uber.org/cadence/.gen/go/shared"

	"quittance/internal/cadence"
)

// callTimeout bounds one call of this package.
const callTimeout = 10 * time.Second

// awaitFrontend returns when the frontend answers.
func (s *Server) awaitFrontend(ctx context.Context) error {
	conn, err := cadence.Dial(s.address, "devstack")
	if err != nil {
		return err
	}
	defer conn.Close()
	err = poll(ctx, func(ctx context.Context) error {
		_, err := conn.GetClusterInfo(ctx)
		return err
	})
	if err != nil {
		return fmt.Errorf("wait for the cadence frontend: %w", err)
	}
	return nil
}

// RegisterDomain registers the domain, unless it exists already, and returns
// when workflows can be started in it: when frontend, history and matching have
// all found it. Histories of closed workflows are kept for retentionDays.
//
// An existing domain keeps the retention it has.
func (s *Server) RegisterDomain(ctx context.Context, name string, retentionDays int32) error {
	conn, err := cadence.Dial(s.address, "devstack")
	if err != nil {
		return err
	}
	defer conn.Close()
	ctx, cancel := context.WithTimeout(ctx, startWait)
	defer cancel()
	if err := cadence.RegisterDomain(ctx, conn, name, retentionDays); err != nil {
		return err
	}
	if err := poll(ctx, func(ctx context.Context) error { return probe(ctx, conn, name) }); err != nil {
		return fmt.Errorf("wait for domain %s: %w", name, err)
	}
	return nil
}

// probe asks matching for a task list, and history for a workflow that does not
// exist, and succeeds when both know the domain.
func probe(ctx context.Context, service workflowserviceclient.Interface, domain string) error {
	name, kind := "devstack-probe", shared.TaskListTypeDecision
	_, err := service.DescribeTaskList(ctx, &shared.DescribeTaskListRequest{
		Domain: &domain, TaskList: &shared.TaskList{Name: &name}, TaskListType: &kind,
	})
	if err != nil {
		return err
	}
	_, err = service.DescribeWorkflowExecution(ctx, &shared.DescribeWorkflowExecutionRequest{
		Domain: &domain, Execution: &shared.WorkflowExecution{WorkflowId: &name},
	})
	var missing *shared.EntityNotExistsError
	if errors.As(err, &missing) && !strings.Contains(strings.ToLower(missing.Message), "domain") {
		return nil // it is the workflow that is missing
	}
	return err
}

// poll calls try until it succeeds or ctx ends.
func poll(ctx context.Context, try func(context.Context) error) error {
	for {
		callCtx, cancel := context.WithTimeout(ctx, callTimeout)
		err := try(callCtx)
		cancel()
		if err == nil {
			return nil
		}
		select {
		case <-ctx.Done():
			return errors.Join(ctx.Err(), err)
		case <-time.After(pollPause):
		}
	}
}
