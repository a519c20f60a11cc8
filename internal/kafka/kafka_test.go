package kafka_test

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/twmb/franz-go/pkg/kadm"
	"github.com/twmb/franz-go/pkg/kerr"
	"github.com/twmb/franz-go/pkg/kfake"
	"github.com/twmb/franz-go/pkg/kgo"
	"github.com/twmb/franz-go/pkg/kmsg"
	"go.uber.org/goleak"
	"go.uber.org/zap/zaptest"

	"quittance/activities"
	"quittance/internal/kafka"
	"quittance/invoice"
	"quittance/starter"
)

func TestMain(m *testing.M) { goleak.VerifyTestMain(m) }

var order = invoice.OrderRef{BusinessLine: invoice.Rides, ID: "4711"}

func newCluster(t *testing.T) (*kfake.Cluster, []kgo.Opt) {
	t.Helper()
	c, err := kfake.NewCluster(kfake.NumBrokers(1))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(c.Close)
	conn, err := kafka.Connection(kafka.Params{Brokers: c.ListenAddrs(), ClientID: "test", Log: zaptest.NewLogger(t)})
	if err != nil {
		t.Fatal(err)
	}
	return c, conn
}

func ensure(t *testing.T, conn []kgo.Opt) {
	t.Helper()
	if err := kafka.EnsureTopics(t.Context(), conn, kafka.TopicSize{Partitions: 3, Replicas: 1}); err != nil {
		t.Fatal(err)
	}
}

// read returns the next n records of a topic.
func read(t *testing.T, conn []kgo.Opt, topic string, n int) []*kgo.Record {
	t.Helper()
	cl, err := kgo.NewClient(append(slices.Clone(conn), kgo.ConsumeTopics(topic))...)
	if err != nil {
		t.Fatal(err)
	}
	defer cl.Close()
	ctx, cancel := context.WithTimeout(t.Context(), 10*time.Second)
	defer cancel()
	var records []*kgo.Record
	for len(records) < n && ctx.Err() == nil {
		records = append(records, cl.PollFetches(ctx).Records()...)
	}
	if len(records) != n {
		t.Fatalf("%d records on %s, want %d", len(records), topic, n)
	}
	return records
}

func TestEnsureTopics_TwiceIsFine(t *testing.T) {
	_, conn := newCluster(t)
	ensure(t, conn)
	ensure(t, conn)
	cl, err := kgo.NewClient(conn...)
	if err != nil {
		t.Fatal(err)
	}
	defer cl.Close()
	topics, err := kadm.NewClient(cl).ListTopics(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	want := slices.Sorted(slices.Values(starter.Topics()))
	if diff := cmp.Diff(want, topics.Names()); diff != "" {
		t.Errorf("topics (-want +got):\n%s", diff)
	}
}

func TestAnnounce(t *testing.T) {
	_, conn := newCluster(t)
	ensure(t, conn)
	a, err := kafka.NewAnnouncer(conn)
	if err != nil {
		t.Fatal(err)
	}
	defer a.Close()
	want := activities.Announcement{
		Schema: 1, EventID: "e-1", Country: "DE",
		Receipt: invoice.Receipt{Claim: invoice.Claim{
			Key:       invoice.DocumentKey{Order: order, Supplier: "driver-7", Role: invoice.RoleCustomer, Kind: invoice.KindInvoice},
			Number:    invoice.Number{Series: "s", Sequence: 1, Text: "S-1"},
			IssueDate: invoice.Date{Year: 2026, Month: time.November, Day: 21},
		}},
	}
	for range 2 {
		if err := a.Announce(t.Context(), want); err != nil {
			t.Fatal(err)
		}
	}
	for _, r := range read(t, conn, starter.TopicInvoiceIssued, 2) {
		var got activities.Announcement
		if err := json.Unmarshal(r.Value, &got); err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(want, got); diff != "" || string(r.Key) != "rides/4711" {
			t.Errorf("record with key %q (-want +got):\n%s", r.Key, diff)
		}
	}
}

// An announcement is broken twice: not written and answered with an error, and
// written but answered with an error. Both end in one record, because the client
// repeats the write under the same sequence number.
func TestAnnounce_BrokenTwice(t *testing.T) {
	for name, fault := range map[string]*kerr.Error{
		"before": kerr.NotLeaderForPartition, "after": kerr.NotEnoughReplicasAfterAppend,
	} {
		t.Run(name, func(t *testing.T) {
			c, conn := newCluster(t)
			ensure(t, conn)
			a, err := kafka.NewAnnouncer(conn)
			if err != nil {
				t.Fatal(err)
			}
			defer a.Close()
			broken := c.Fault(kfake.Fault{Keys: []kmsg.Key{kmsg.Produce}, Err: fault})
			if err := a.Announce(t.Context(), activities.Announcement{EventID: "e-1"}); err != nil {
				t.Fatal(err)
			}
			if broken.Hits() != 1 {
				t.Errorf("%d faults, want 1", broken.Hits())
			}
			read(t, conn, starter.TopicInvoiceIssued, 1)
		})
	}
}

func TestAnnounce_EndsWithItsContext(t *testing.T) {
	c, conn := newCluster(t)
	ensure(t, conn)
	a, err := kafka.NewAnnouncer(conn)
	if err != nil {
		t.Fatal(err)
	}
	defer a.Close()
	c.Close()
	ctx, cancel := context.WithTimeout(t.Context(), 200*time.Millisecond)
	defer cancel()
	begin := time.Now()
	if err := a.Announce(ctx, activities.Announcement{EventID: "e-1"}); !errors.Is(err, context.DeadlineExceeded) {
		t.Errorf("Announce = %v, want context.DeadlineExceeded", err)
	}
	if took := time.Since(begin); took > 2*time.Second {
		t.Errorf("Announce took %v", took)
	}
}

func TestProducer_KeepsTheOrderOfAnOrder(t *testing.T) {
	_, conn := newCluster(t)
	ensure(t, conn)
	p, err := kafka.NewProducer(conn)
	if err != nil {
		t.Fatal(err)
	}
	defer p.Close()
	const n = 200
	for v := range int64(n) {
		err := p.Send(t.Context(), starter.Event{
			Topic: starter.TopicMoneyUpdated, EventID: fmt.Sprint("e-", v), Order: order, Country: "US",
			OccurredAt: time.Unix(v, 0), Version: v + 1,
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := p.Flush(t.Context()); err != nil {
		t.Fatal(err)
	}
	for i, r := range read(t, conn, starter.TopicMoneyUpdated, n) {
		e, err := starter.Decode(r.Topic, r.Value)
		if err != nil || e.Version != int64(i+1) || string(r.Key) != e.Key() {
			t.Fatalf("record %d: version %d, key %q, %v", i, e.Version, r.Key, err)
		}
	}
}

func TestProducer_FlushReportsWhatWasLost(t *testing.T) {
	_, conn := newCluster(t) // without topics
	p, err := kafka.NewProducer(append(slices.Clone(conn), kgo.UnknownTopicRetries(0), kgo.MetadataMinAge(10*time.Millisecond)))
	if err != nil {
		t.Fatal(err)
	}
	defer p.Close()
	e := starter.Event{Topic: starter.TopicTripCompleted, EventID: "e", Order: order, Country: "US", OccurredAt: time.Unix(1, 0)}
	if err := p.Send(t.Context(), e); err != nil {
		t.Fatal(err)
	}
	if err := p.Flush(t.Context()); err == nil {
		t.Error("Flush gave no error")
	}
	if err := p.Flush(t.Context()); err != nil {
		t.Errorf("the next Flush gave %v again", err)
	}
	e.Country = "Germany"
	if err := p.Send(t.Context(), e); err == nil {
		t.Error("Send took an event that no starter would")
	}
}

func TestConnection_RefusesIncompleteParams(t *testing.T) {
	for _, p := range []kafka.Params{{ClientID: "c"}, {Brokers: []string{"127.0.0.1:1"}}} {
		if _, err := kafka.Connection(p); err == nil {
			t.Errorf("Connection(%v) gave no error", p)
		}
	}
}
