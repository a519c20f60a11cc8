package register

import (
	"context"
	"errors"
	"math/rand/v2"
	"time"
)

// maxAttempts bounds what one call tries again by itself; the caller's own retries
// begin where it ends. Sixteen racers on one segment stay well below it.
const maxAttempts = 40

// maxRepeats bounds the repetition of one write whose outcome is unknown.
const maxRepeats = 4

// again repeats a write whose outcome is unknown: every write of a [Store] is safe
// to repeat, and the repetition tells how the first one ended.
func again(ctx context.Context, write func() error) error {
	var err error
	for attempt := range maxRepeats {
		if err = write(); !errors.Is(err, ErrUnknownOutcome) {
			return err
		}
		if waitErr := pause(ctx, attempt); waitErr != nil {
			return waitErr
		}
	}
	return err
}

// pause waits before another attempt: not at all before the first, then a random
// time that grows to 64 ms, so that racers come apart.
func pause(ctx context.Context, attempt int) error {
	if attempt == 0 {
		return ctx.Err()
	}
	timer := time.NewTimer(rand.N(time.Millisecond << min(attempt, 6)))
	defer timer.Stop()
	select {
	case <-timer.C:
		return nil
	case <-ctx.Done():
		return ctx.Err()
	}
}
