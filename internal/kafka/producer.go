package kafka

import (
	"context"
	"fmt"
	"sync"
	"time"

	"github.com/twmb/franz-go/pkg/kgo"

	"quittance/starter"
)

const (
	// announceLinger gathers the announcements of one moment into one request. It
	// adds as much to the time of an invoice.
	announceLinger = 5 * time.Millisecond
	// feedLinger gathers more: a feed is in no hurry.
	feedLinger = 50 * time.Millisecond
	// deliveryTimeout ends a record that no broker took: longer than a broker's
	// restart, shorter than an activity.
	deliveryTimeout = 20 * time.Second
)

// newProducer returns a client that writes to all replicas and idempotently, so
// that its own retries neither repeat nor reorder. A key's records stay in order.
func newProducer(connection []kgo.Opt, linger time.Duration) (*kgo.Client, error) {
	cl, err := kgo.NewClient(append(connection[:len(connection):len(connection)],
		kgo.RequiredAcks(kgo.AllISRAcks()), kgo.ProducerLinger(linger), kgo.RecordDeliveryTimeout(deliveryTimeout),
		kgo.ProducerBatchCompression(kgo.Lz4Compression(), kgo.NoCompression()),
	)...)
	if err != nil {
		return nil, fmt.Errorf("make producer: %w", err)
	}
	return cl, nil
}

// produce writes one record and waits for it no longer than ctx. Where ctx ends
// first, the record may still be written.
func produce(ctx context.Context, cl *kgo.Client, r *kgo.Record) error {
	written := make(chan error, 1)
	cl.Produce(ctx, r, func(_ *kgo.Record, err error) { written <- err })
	select {
	case err := <-written:
		return err
	case <-ctx.Done():
		return ctx.Err()
	}
}

// Producer writes events of orders, for feeds and tests. It is safe for concurrent
// use.
type Producer struct {
	client *kgo.Client

	mu     sync.Mutex
	failed error // the first failure since the last Flush
}

// NewProducer returns a producer on the connection. It does no I/O before the first
// event.
func NewProducer(connection []kgo.Opt) (*Producer, error) {
	cl, err := newProducer(connection, feedLinger)
	if err != nil {
		return nil, err
	}
	return &Producer{client: cl}, nil
}

// Send hands the event over to be written, and waits only while the buffer is full.
// Whether it was written says Flush.
//
// Errors: Rejected where the event is not one that the starter would accept.
func (p *Producer) Send(ctx context.Context, e starter.Event) error {
	value, err := e.Encode()
	if err != nil {
		return err
	}
	p.client.Produce(ctx, &kgo.Record{Topic: e.Topic, Key: []byte(e.Key()), Value: value}, func(_ *kgo.Record, err error) {
		p.mu.Lock()
		defer p.mu.Unlock()
		if err != nil && p.failed == nil {
			p.failed = fmt.Errorf("produce event %s: %w", e.EventID, err)
		}
	})
	return nil
}

// Flush waits until every event that was sent is written, and returns the first
// failure among them.
func (p *Producer) Flush(ctx context.Context) error {
	if err := p.client.Flush(ctx); err != nil {
		return fmt.Errorf("flush events: %w", err)
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	err := p.failed
	p.failed = nil
	return err
}

// Close gives the connections up. What was not flushed is lost.
func (p *Producer) Close() { p.client.Close() }
