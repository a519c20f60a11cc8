package app

import (
	"context"
	"fmt"
	"time"

	"go.uber.org/fx"
)

// Start and stop limits of a process. A pod is commonly given 30 s to stop; we
// promise 10.
const (
	startTimeout = 60 * time.Second
	stopTimeout  = 10 * time.Second
)

// Run starts a process and stops it when ctx ends.
func Run(ctx context.Context, process fx.Option) error {
	a := fx.New(process, fx.StartTimeout(startTimeout), fx.StopTimeout(stopTimeout))
	if err := a.Err(); err != nil {
		return fmt.Errorf("assemble: %w", err)
	}
	starting, cancel := context.WithTimeout(ctx, startTimeout)
	defer cancel()
	if err := a.Start(starting); err != nil {
		return fmt.Errorf("start: %w", err)
	}
	<-ctx.Done()
	// The process was asked to stop; its context is over, so stopping has its own.
	stopping, cancelStop := context.WithTimeout(context.WithoutCancel(ctx), stopTimeout)
	defer cancelStop()
	if err := a.Stop(stopping); err != nil {
		return fmt.Errorf("stop: %w", err)
	}
	return nil
}
