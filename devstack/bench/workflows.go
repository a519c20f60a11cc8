package bench

import (
	"context"
	"fmt"
	"strconv"
	"time"

	"github.com/google/uuid"
	"go.uber.org/cadence/.gen/go/cadence/workflowserviceclient"
	"go.uber.org/cadence/client"
	"go.uber.org/cadence/worker"
	"go.uber.org/cadence/workflow"
	"go.uber.org/zap"

	"quittance/devstack/cadenced"
)

const (
	taskList     = "bench"
	workflowName = "Bench"

	runTimeout      = 5 * time.Minute
	decisionTimeout = 10 * time.Second
	stepTimeout     = 10 * time.Second
)

// Workflows are workflows that do nothing but take a given number of empty local
// activities: the yardstick for the product's workflow. A worker for them runs in
// this process.
type Workflows struct {
	client client.Client
	worker worker.Worker
	run    string // makes the workflow IDs of this process differ from others'
}

// StartWorkflows starts a worker in the domain.
func StartWorkflows(service workflowserviceclient.Interface, domain string) (*Workflows, error) {
	w, err := worker.NewV2(service, domain, taskList, worker.Options{
		Logger:                           zap.NewNop(),
		MaxConcurrentDecisionTaskPollers: cadenced.WorkerPollers,
		DisableActivityWorker:            true, // there are local activities only
	})
	if err != nil {
		return nil, fmt.Errorf("worker of the yardstick: %w", err)
	}
	w.RegisterWorkflowWithOptions(takeSteps, workflow.RegisterOptions{Name: workflowName})
	if err := w.Start(); err != nil {
		return nil, fmt.Errorf("start the worker of the yardstick: %w", err)
	}
	return &Workflows{
		client: client.NewClient(service, domain, &client.Options{}), worker: w, run: uuid.NewString(),
	}, nil
}

// Stop stops the worker.
func (w *Workflows) Stop() { w.worker.Stop() }

// Take returns a [Run] that starts a workflow of so many steps and waits until it
// is closed on the server. Use it once for each measurement: the name keeps the
// items of different measurements apart.
func (w *Workflows) Take(name string, steps int) Run {
	return func(ctx context.Context, i int) error {
		run, err := w.client.ExecuteWorkflow(ctx, client.StartWorkflowOptions{
			ID:                              "bench/" + w.run + "/" + name + "/" + strconv.Itoa(i),
			TaskList:                        taskList,
			ExecutionStartToCloseTimeout:    runTimeout,
			DecisionTaskStartToCloseTimeout: decisionTimeout,
		}, workflowName, steps)
		if err != nil {
			return fmt.Errorf("start: %w", err)
		}
		return run.Get(ctx, nil)
	}
}

func takeSteps(ctx workflow.Context, steps int) error {
	ctx = workflow.WithLocalActivityOptions(ctx, workflow.LocalActivityOptions{ScheduleToCloseTimeout: stepTimeout})
	for range steps {
		if err := workflow.ExecuteLocalActivity(ctx, emptyStep).Get(ctx, nil); err != nil {
			return err
		}
	}
	return nil
}

func emptyStep(context.Context) error { return nil }
