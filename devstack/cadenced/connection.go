package cadenced

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"time"

	apiv1 "github.com/uber/cadence-idl/go/proto/api/v1"
	"go.uber.org/cadence/.gen/go/cadence/workflowserviceclient"
	"go.uber.org/cadence/.gen/go/shared"
	"go.uber.org/cadence/compatibility"
	"go.uber.org/yarpc"
	"go.uber.org/yarpc/transport/grpc"
)

// frontendName is the name under which the frontend serves its procedures.
const frontendName = "cadence-frontend"

// callTimeout bounds one call of this package.
const callTimeout = 10 * time.Second

// A Connection is an open client connection to a frontend.
type Connection struct {
	// Service has the frontend's procedures; the client library's constructors
	// take it.
	Service    workflowserviceclient.Interface
	dispatcher *yarpc.Dispatcher
}

// Dial connects to the frontend at address, "127.0.0.1:port". caller is the
// name under which the calls are made. The connection is made again by itself
// when the server comes back on the same address.
func Dial(address, caller string) (*Connection, error) {
	transport := grpc.NewTransport()
	dispatcher := yarpc.NewDispatcher(yarpc.Config{
		Name:      caller,
		Outbounds: yarpc.Outbounds{frontendName: {Unary: transport.NewSingleOutbound(address)}},
	})
	if err := dispatcher.Start(); err != nil {
		return nil, fmt.Errorf("connect to cadence at %s: %w", address, err)
	}
	c := dispatcher.ClientConfig(frontendName)
	return &Connection{
		Service: compatibility.NewThrift2ProtoAdapter(
			apiv1.NewDomainAPIYARPCClient(c), apiv1.NewWorkflowAPIYARPCClient(c),
			apiv1.NewWorkerAPIYARPCClient(c), apiv1.NewVisibilityAPIYARPCClient(c)),
		dispatcher: dispatcher,
	}, nil
}

// Close ends the connection.
func (c *Connection) Close() error { return c.dispatcher.Stop() }

// awaitFrontend returns when the frontend answers.
func (s *Server) awaitFrontend(ctx context.Context) error {
	conn, err := Dial(s.address, "devstack")
	if err != nil {
		return err
	}
	defer conn.Close()
	err = poll(ctx, func(ctx context.Context) error {
		_, err := conn.Service.GetClusterInfo(ctx)
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
	conn, err := Dial(s.address, "devstack")
	if err != nil {
		return err
	}
	defer conn.Close()
	ctx, cancel := context.WithTimeout(ctx, startWait)
	defer cancel()
	if err := register(ctx, conn.Service, name, retentionDays); err != nil {
		return fmt.Errorf("register domain %s: %w", name, err)
	}
	if err := poll(ctx, func(ctx context.Context) error { return probe(ctx, conn.Service, name) }); err != nil {
		return fmt.Errorf("wait for domain %s: %w", name, err)
	}
	return nil
}

func register(ctx context.Context, service workflowserviceclient.Interface, name string, days int32) error {
	ctx, cancel := context.WithTimeout(ctx, callTimeout)
	defer cancel()
	err := service.RegisterDomain(ctx, &shared.RegisterDomainRequest{
		Name: &name, WorkflowExecutionRetentionPeriodInDays: &days,
	})
	var exists *shared.DomainAlreadyExistsError
	if errors.As(err, &exists) {
		return nil
	}
	return err
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
