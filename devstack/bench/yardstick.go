package bench

import (
	"context"
	"fmt"

	"quittance/devstack/cadenced"
)

// A Yardstick is what workflows that do nothing cost on the embedded server.
type Yardstick struct {
	Empty     Result // a workflow without a step
	SameShape Result // a workflow of the given number of empty local steps
}

// MeasureYardstick measures both on the server at address, by the plan. To compare
// with the product's workflow, measure that on the same server, in the same run.
func MeasureYardstick(ctx context.Context, at Server, steps int, plan Plan) (Yardstick, error) {
	conn, err := cadenced.Dial(at.Address, "bench")
	if err != nil {
		return Yardstick{}, err
	}
	defer conn.Close()
	workflows, err := StartWorkflows(conn, at.Domain)
	if err != nil {
		return Yardstick{}, err
	}
	defer workflows.Stop()
	var y Yardstick
	if y.Empty, err = plan.Median(ctx, workflows.Take("empty", 0)); err != nil {
		return y, fmt.Errorf("empty workflow: %w", err)
	}
	if y.SameShape, err = plan.Median(ctx, workflows.Take("steps", steps)); err != nil {
		return y, fmt.Errorf("workflow of %d empty steps: %w", steps, err)
	}
	return y, nil
}

// A Server is a Cadence server and a domain that is registered there.
type Server struct {
	Address string // gRPC, "127.0.0.1:port"
	Domain  string
}
