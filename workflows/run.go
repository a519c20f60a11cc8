package workflows

import (
	"time"

	"go.uber.org/cadence/workflow"

	"quittance/invoice"
)

// State is the answer to the query "state": where the workflow of an order is.
type State struct {
	Order     invoice.OrderRef  `json:"order"`
	Step      string            `json:"step"`              // the step under way, or the last one
	Waiting   string            `json:"waiting,omitempty"` // what for: "money_open", "money_missing"
	Parked    string            `json:"parked,omitempty"`  // why it waits for a person
	Documents []invoice.Receipt `json:"documents,omitempty"`
}

// run is one execution of the workflow: its context and what the query shows.
type run struct {
	ctx   workflow.Context
	steps Steps
	state State
}

func newRun(ctx workflow.Context, s Steps, order invoice.OrderRef) (*run, error) {
	r := &run{ctx: ctx, steps: s, state: State{Order: order}}
	return r, workflow.SetQueryHandler(ctx, QueryState, func() (State, error) { return r.state, nil })
}

func (r *run) enter(step string) {
	r.state.Step, r.state.Waiting, r.state.Parked = step, "", ""
}

// reparkAfter is how long a parked workflow waits for a person before it tries
// again by itself.
const reparkAfter = 24 * time.Hour

// park waits until somebody resumes the workflow, the money changes, or a day has
// passed. It returns an error only when the workflow is cancelled.
func (r *run) park(reason string) error {
	r.state.Parked = reason
	workflow.GetMetricsScope(r.ctx).Tagged(map[string]string{"reason": reason}).Counter("invoices_parked_total").Inc(1)
	defer func() { r.state.Parked = "" }()
	return r.wait(reparkAfter)
}

// wait returns after the delay, at a signal that something changed, or with an
// error when the workflow is cancelled.
func (r *run) wait(delay time.Duration) error {
	timerCtx, stop := workflow.WithCancel(r.ctx)
	defer stop()
	var err error
	workflow.NewSelector(r.ctx).
		AddFuture(workflow.NewTimer(timerCtx, delay), func(f workflow.Future) { err = f.Get(r.ctx, nil) }).
		AddReceive(workflow.GetSignalChannel(r.ctx, SignalMoneyUpdated), drain).
		AddReceive(workflow.GetSignalChannel(r.ctx, SignalResume), drain).
		Select(r.ctx)
	return err
}

// drain takes every signal that is waiting: one look at the truth answers them all.
func drain(c workflow.Channel, _ bool) {
	for c.ReceiveAsync(nil) {
	}
}
