package starter

import (
	"context"
	"math/rand/v2"
	"strconv"

	"github.com/twmb/franz-go/pkg/kgo"
	"go.uber.org/zap"

	"quittance/invoice"
)

// settleOne starts or signals the event's workflow, or writes it to the dead-letter
// topic where no workflow can ever be started for it. It reports whether one of
// them was done.
func (s *Starter) settleOne(ctx context.Context, t *taken) bool {
	err := t.invalid
	if err == nil {
		err = s.retry(ctx, t, func(ctx context.Context) error { return s.start(ctx, t.event) })
	}
	if refusal, ok := invoice.AsRejected(err); ok {
		err = s.retry(ctx, t, func(ctx context.Context) error { return s.deadLetter(ctx, t.record, refusal) })
	}
	return err == nil
}

// start makes one try.
func (s *Starter) start(ctx context.Context, e Event) error {
	if err := s.countries(e.Country, e.Order.BusinessLine); err != nil {
		return err
	}
	if e.Topic == TopicMoneyUpdated {
		err := s.workflows.Signal(ctx, e)
		if err == nil {
			s.metrics.signalled(e.Topic)
		}
		return err
	}
	started, err := s.workflows.Start(ctx, e)
	switch {
	case err != nil:
		return err
	case started:
		s.metrics.started(e.Topic)
	default:
		s.metrics.duplicate(e.Topic)
	}
	return nil
}

// retry repeats a try until it succeeds or is refused, ctx ends, or the starter
// stops: then one try is all there is. Waits double, with jitter, so that a server
// that comes back is not met by all at once.
func (s *Starter) retry(ctx context.Context, t *taken, try func(context.Context) error) error {
	for wait := s.config.RetryMin; ; wait = min(2*wait, s.config.RetryMax) {
		if err := ctx.Err(); err != nil {
			return err
		}
		bounded, cancel := context.WithTimeout(ctx, s.config.StartTimeout)
		err := try(bounded)
		cancel()
		if _, refused := invoice.AsRejected(err); err == nil || refused {
			return err
		}
		s.metrics.retried(t.record.Topic)
		s.log.Warn("event not settled, trying again", append(place(t.record), zap.Error(err))...)
		if !s.pause(ctx, wait/2+rand.N(wait)) {
			return err
		}
	}
}

// The headers of a dead letter. Key and value are those of the event.
const (
	HeaderReason    = "reason" // an invoice.Reason
	HeaderDetail    = "detail" // the field at fault and what is wrong with it
	HeaderTopic     = "topic"
	HeaderPartition = "partition"
	HeaderOffset    = "offset"
)

// deadLetter makes one try to write the event to the dead-letter topic.
func (s *Starter) deadLetter(ctx context.Context, r *kgo.Record, refusal *invoice.Rejected) error {
	detail := refusal.Detail
	if refusal.Field != "" {
		detail = refusal.Field + ": " + detail
	}
	letter := &kgo.Record{Topic: TopicDeadLetters, Key: r.Key, Value: r.Value, Headers: []kgo.RecordHeader{
		{Key: HeaderReason, Value: []byte(refusal.Reason)},
		{Key: HeaderDetail, Value: []byte(detail)},
		{Key: HeaderTopic, Value: []byte(r.Topic)},
		{Key: HeaderPartition, Value: strconv.AppendInt(nil, int64(r.Partition), 10)},
		{Key: HeaderOffset, Value: strconv.AppendInt(nil, r.Offset, 10)},
	}}
	written := make(chan error, 1)
	s.client.Produce(ctx, letter, func(_ *kgo.Record, err error) { written <- err })
	select {
	case err := <-written:
		if err != nil {
			return err
		}
	case <-ctx.Done(): // it may still be written: then it is there twice, with one offset
		return ctx.Err()
	}
	s.metrics.deadLettered(r.Topic, refusal.Reason)
	s.log.Warn("event is in the dead-letter topic", append(place(r), zap.String("reason", string(refusal.Reason)), zap.String("detail", detail))...)
	return nil
}

// place returns the log fields that name an event without its content.
func place(r *kgo.Record) []zap.Field {
	return []zap.Field{zap.String("topic", r.Topic), zap.Int32("partition", r.Partition), zap.Int64("offset", r.Offset)}
}
