// Package worker runs the workflow and its steps: it binds each step's contract to
// its function, and starts and stops the Cadence worker.
package worker

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/uber-go/tally"
	"go.uber.org/cadence/.gen/go/cadence/workflowserviceclient"
	"go.uber.org/cadence/activity"
	cadence "go.uber.org/cadence/worker"
	"go.uber.org/cadence/workflow"
	"go.uber.org/zap"

	"quittance/activities"
	"quittance/workflows"
	"quittance/workflows/steps"
)

// Config holds the worker's options. Every one is a decision: the zero value of
// each is replaced by the default named beside it.
type Config struct {
	Domain   string // "quittance"
	TaskList string // workflows.TaskList

	// Decisions is how many decisions run at once (200). With local steps a decision
	// is where the work is done, and most of it waits for stores.
	Decisions int
	// LocalSteps is how many local steps run at once (100): it bounds the load on
	// Cassandra and the object store. Cadence's default is 1,000.
	LocalSteps int
	// DurableSteps is how many ordinary activities run at once (50): only what failed
	// locally comes here.
	DurableSteps int
	// DecisionPollers and StepPollers long-poll the server (8 and 2). Steps are rare.
	DecisionPollers int
	StepPollers     int
	// StopTimeout is how long a stop waits for what is under way (8 s), so that
	// it ends within the 10 s that a pod is commonly given.
	StopTimeout time.Duration
}

func (c Config) withDefaults() Config {
	set := func(field *int, value int) {
		if *field == 0 {
			*field = value
		}
	}
	if c.Domain == "" {
		c.Domain = "quittance"
	}
	if c.TaskList == "" {
		c.TaskList = workflows.TaskList
	}
	set(&c.Decisions, 200)
	set(&c.LocalSteps, 100)
	set(&c.DurableSteps, 50)
	set(&c.DecisionPollers, 8)
	set(&c.StepPollers, 2)
	if c.StopTimeout == 0 {
		c.StopTimeout = 8 * time.Second
	}
	return c
}

// Params is what a worker needs. All fields but Config are required.
type Params struct {
	Config     Config
	Service    workflowserviceclient.Interface
	Activities *activities.Activities
	Log        *zap.Logger
	Metrics    tally.Scope
}

// Worker polls Cadence and does the work it is given.
type Worker struct {
	cadence cadence.Worker
}

// New binds the steps and makes a worker that is not yet polling.
func New(p Params) (*Worker, error) {
	if p.Service == nil || p.Activities == nil || p.Log == nil || p.Metrics == nil {
		return nil, errors.New("worker: a parameter is missing")
	}
	c := p.Config.withDefaults()
	w, err := cadence.NewV2(p.Service, c.Domain, c.TaskList, options(c, p.Log, p.Metrics))
	if err != nil {
		return nil, fmt.Errorf("worker: %w", err)
	}
	Register(w, p.Activities)
	return &Worker{cadence: w}, nil
}

func options(c Config, log *zap.Logger, metrics tally.Scope) cadence.Options {
	return cadence.Options{
		MaxConcurrentDecisionTaskExecutionSize:  c.Decisions,
		MaxConcurrentLocalActivityExecutionSize: c.LocalSteps,
		MaxConcurrentActivityExecutionSize:      c.DurableSteps,
		MaxConcurrentDecisionTaskPollers:        c.DecisionPollers,
		MaxConcurrentActivityTaskPollers:        c.StepPollers,
		WorkerStopTimeout:                       c.StopTimeout,
		StickyScheduleToStartTimeout:            5 * time.Second,
		Logger:                                  log,
		MetricsScope:                            metrics,
		// A history that this code cannot have made fails its workflow, for all to see.
		// Nothing is lost: started again it resumes from the register. The client's
		// default would log and leave it hanging.
		NonDeterministicWorkflowPolicy: cadence.NonDeterministicWorkflowPolicyFailWorkflow,
	}
}

// Registry is where workflows and activities are registered: a worker, a test
// environment or a replayer.
type Registry interface {
	RegisterWorkflowWithOptions(w any, o workflow.RegisterOptions)
	RegisterActivityWithOptions(a any, o activity.RegisterOptions)
}

// Register binds every contract to its function under its stable name.
func Register(r Registry, a *activities.Activities) {
	issuer := workflows.Issuer{Steps: workflows.Steps{
		Resume:     bind(r, steps.Resume, a.Resume),
		CheckMoney: bind(r, steps.CheckMoney, a.CheckMoney),
		Assess:     bind(r, steps.Assess, a.Assess),
		Allocate:   bind(r, steps.Allocate, a.Allocate),
		Archive:    bind(r, steps.Archive, a.Archive),
		Publish:    bind(r, steps.Publish, a.Publish),
	}}
	r.RegisterWorkflowWithOptions(issuer.IssueInvoice, workflow.RegisterOptions{Name: workflows.IssueName})
}

// bind registers fn under the contract's name and returns it for the workflow. A
// function of other types than the contract's does not compile.
func bind[In, Out any](r Registry, c steps.Contract[In, Out], fn func(context.Context, In) (Out, error)) workflows.Func[In, Out] {
	r.RegisterActivityWithOptions(fn, activity.RegisterOptions{Name: c.Name})
	return fn
}

// Start begins to poll.
func (w *Worker) Start() error { return w.cadence.Start() }

// Stop stops polling and waits for what is under way, at most Config.StopTimeout.
// What is not done by then is done again by another worker.
func (w *Worker) Stop() { w.cadence.Stop() }
