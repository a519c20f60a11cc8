package starter

import (
	"context"
	"errors"
	"time"

	"github.com/twmb/franz-go/pkg/kgo"
	"go.uber.org/zap"
)

// run polls, settles and commits, one batch after the other. Between batches the
// group may move partitions; during one it waits, so that a batch is committed by
// the member that took it.
func (s *Starter) run() {
	defer close(s.done)
	defer s.giveBack()
	for s.taking.Err() == nil {
		s.settle(s.poll())
		s.client.AllowRebalance()
	}
	s.leave()
}

// poll waits for events: as long as PollTimeout, or until the starter stops.
func (s *Starter) poll() []*kgo.Record {
	ctx, cancel := context.WithTimeout(s.taking, s.config.PollTimeout)
	defer cancel()
	begin := time.Now()
	fetches := s.client.PollRecords(ctx, s.config.MaxRecords)
	failed := false
	fetches.EachError(func(topic string, partition int32, err error) {
		if errors.Is(err, context.DeadlineExceeded) || errors.Is(err, context.Canceled) || errors.Is(err, kgo.ErrClientClosed) {
			return
		}
		failed = true
		s.metrics.fetchFailed()
		s.log.Warn("fetch failed", zap.String("topic", topic), zap.Int32("partition", partition), zap.Error(err))
	})
	records := fetches.Records()
	if s.taking.Err() == nil || len(records) > 0 {
		s.metrics.polled(time.Since(begin), len(records))
	}
	if failed && len(records) == 0 {
		s.pause(ctx, s.config.RetryMax) // the client reports at once what it cannot mend
	}
	return records
}

// pause waits for d, less where ctx ends or the starter stops, and reports whether
// it waited in full.
func (s *Starter) pause(ctx context.Context, d time.Duration) bool {
	timer := time.NewTimer(d)
	defer timer.Stop()
	select {
	case <-ctx.Done():
		return false
	case <-s.taking.Done():
		return false
	case <-timer.C:
		return true
	}
}
