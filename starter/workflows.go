package starter

import "context"

// Workflows starts and signals the workflows of orders.
//
// An error is transient and the call is repeated, unless it is an
// invoice.Rejected: then the event goes to the dead-letter topic.
type Workflows interface {
	// Start starts the workflow of a finished order. started is false where there is
	// one already, open or successful, which is fine: the event was a repeat.
	Start(ctx context.Context, e Event) (started bool, err error)
	// Signal tells the order's workflow that its money changed, and starts one where
	// none is open.
	Signal(ctx context.Context, e Event) error
}
