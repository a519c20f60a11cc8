package feedrun

import (
	"context"
	"encoding/json"
	"fmt"

	"github.com/twmb/franz-go/pkg/kadm"
	"github.com/twmb/franz-go/pkg/kgo"

	"quittance/activities"
	"quittance/invoice"
	"quittance/starter"
)

// KafkaWire is [Wire] on Kafka.
type KafkaWire struct {
	connection []kgo.Opt
	producer   *kgo.Client
}

// NewKafkaWire connects to the brokers when first used; Close ends it.
func NewKafkaWire(brokers []string) (*KafkaWire, error) {
	connection := []kgo.Opt{kgo.SeedBrokers(brokers...), kgo.ClientID("quittance-feed")}
	producer, err := kgo.NewClient(append(connection, kgo.RequiredAcks(kgo.AllISRAcks()))...)
	if err != nil {
		return nil, fmt.Errorf("connect to Kafka: %w", err)
	}
	return &KafkaWire{connection: connection, producer: producer}, nil
}

// Close ends the connection of the producer.
func (w *KafkaWire) Close() { w.producer.Close() }

// Send produces one event and waits for the broker.
func (w *KafkaWire) Send(ctx context.Context, topic, key string, value []byte) error {
	return w.producer.ProduceSync(ctx, &kgo.Record{Topic: topic, Key: []byte(key), Value: value}).FirstErr()
}

// Listen reads announcements and dead letters from the present end of their topics
// on. The end is looked up before it returns, so that nothing sent later is missed.
func (w *KafkaWire) Listen(ctx context.Context, issued func(invoice.Receipt), dead func(DeadLetter)) error {
	ends, err := kadm.NewClient(w.producer).ListEndOffsets(ctx, starter.TopicInvoiceIssued, starter.TopicDeadLetters)
	if err != nil {
		return err
	}
	consumer, err := kgo.NewClient(append(w.connection[:len(w.connection):len(w.connection)],
		kgo.ConsumePartitions(ends.Offsets().KOffsets()))...)
	if err != nil {
		return err
	}
	go func() {
		defer consumer.Close()
		for ctx.Err() == nil {
			consumer.PollFetches(ctx).EachRecord(func(r *kgo.Record) { w.hear(r, issued, dead) })
		}
	}()
	return nil
}

func (w *KafkaWire) hear(r *kgo.Record, issued func(invoice.Receipt), dead func(DeadLetter)) {
	if r.Topic == starter.TopicDeadLetters {
		dead(DeadLetter{Topic: header(r, starter.HeaderTopic), Key: string(r.Key), Reason: header(r, starter.HeaderReason)})
		return
	}
	var a activities.Announcement
	if err := json.Unmarshal(r.Value, &a); err == nil {
		issued(a.Receipt)
	}
}

func header(r *kgo.Record, key string) string {
	for _, h := range r.Headers {
		if h.Key == key {
			return string(h.Value)
		}
	}
	return ""
}
