package workflows

import (
	"context"
	"errors"
	"slices"
	"time"

	"go.uber.org/cadence"
	"go.uber.org/cadence/workflow"

	"quittance/invoice"
	"quittance/workflows/steps"
)

// Func is the function that does a step. It must be a method or a top-level
// function, registered under its contract's name: the name is what histories hold,
// and a closure would have none of its own.
type Func[In, Out any] func(context.Context, In) (Out, error)

// Steps are the functions of an invoice's steps.
type Steps struct {
	Resume     Func[steps.ResumeRequest, steps.ResumeResult]
	CheckMoney Func[steps.CheckMoneyRequest, steps.CheckMoneyResult]
	Assess     Func[steps.AssessRequest, steps.AssessResult]
	Allocate   Func[steps.Document, invoice.Claim]
	Archive    Func[invoice.Claim, invoice.Receipt]
	Publish    Func[steps.PublishRequest, steps.PublishResult]
}

// do does one step: local first, then as an ordinary activity, then parked until
// a person or a day has passed, and again. It returns an error only for a refusal
// by a step that may refuse, or when the workflow is cancelled.
func do[In, Out any](r *run, c steps.Contract[In, Out], fn Func[In, Out], in In) (Out, error) {
	var out Out
	r.enter(c.Name)
	err := workflow.ExecuteLocalActivity(local(r.ctx, c.Local), (func(context.Context, In) (Out, error))(fn), in).Get(r.ctx, &out)
	for durably := 0; err != nil && !final(err, c.MayRefuse); durably++ {
		if durably > 0 || refused(err) {
			if parked := r.park(reasonOf(err)); parked != nil {
				return out, parked
			}
			r.enter(c.Name)
		}
		err = workflow.ExecuteActivity(durable(r.ctx, c.Durable), c.Name, in).Get(r.ctx, &out)
	}
	return out, err
}

// local gives a step two quick attempts; what outlasts them is shown to people.
func local(ctx workflow.Context, limit time.Duration) workflow.Context {
	return workflow.WithLocalActivityOptions(ctx, workflow.LocalActivityOptions{
		ScheduleToCloseTimeout: limit,
		RetryPolicy: &workflow.RetryPolicy{
			InitialInterval: 100 * time.Millisecond, BackoffCoefficient: 2, MaximumInterval: time.Second,
			MaximumAttempts:          1, // retries after the first attempt: the client counts from 0
			NonRetriableErrorReasons: refusals(),
		},
	})
}

// durable retries for a week, at most five minutes apart, before it is parked.
func durable(ctx workflow.Context, attempt time.Duration) workflow.Context {
	const week = 7 * 24 * time.Hour
	return workflow.WithActivityOptions(ctx, workflow.ActivityOptions{
		ScheduleToStartTimeout: week, // a task waits for a worker as long as it takes
		StartToCloseTimeout:    attempt,
		RetryPolicy: &workflow.RetryPolicy{
			InitialInterval: time.Second, BackoffCoefficient: 2, MaximumInterval: 5 * time.Minute,
			ExpirationInterval: week, NonRetriableErrorReasons: refusals(),
		},
	})
}

// refusals lists the reasons that no retry mends, as Cadence wants them.
func refusals() []string {
	var list []string
	for _, r := range invoice.Reasons() {
		list = append(list, string(r))
	}
	return append(list, steps.ReasonConflict)
}

// refused reports whether the step said no for good.
func refused(err error) bool {
	var custom *cadence.CustomError
	return errors.As(err, &custom) && slices.Contains(refusals(), custom.Reason())
}

// final reports whether the step is over with an error: refused where it may
// refuse, or cancelled.
func final(err error, mayRefuse bool) bool {
	var cancelled *cadence.CanceledError
	return errors.As(err, &cancelled) || mayRefuse && refused(err)
}

// reasonOf returns what to show of an error: its stable reason, or its kind.
func reasonOf(err error) string {
	var custom *cadence.CustomError
	var timeout *workflow.TimeoutError
	switch {
	case errors.As(err, &custom):
		return custom.Reason()
	case errors.As(err, &timeout):
		return "timeout"
	default:
		return "retries_exhausted"
	}
}
