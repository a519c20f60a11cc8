package starter_test

import (
	"context"
	"errors"
	"fmt"
	"sync"
	"testing"
	"time"

	"github.com/twmb/franz-go/pkg/kadm"
	"github.com/twmb/franz-go/pkg/kerr"
	"github.com/twmb/franz-go/pkg/kfake"
	"github.com/twmb/franz-go/pkg/kgo"
	"github.com/uber-go/tally"
	"go.uber.org/goleak"

	"quittance/invoice"
	"quittance/starter"
)

func TestMain(m *testing.M) { goleak.VerifyTestMain(m) }

// cluster is a Kafka in this process with every topic of the product.
type cluster struct {
	*kfake.Cluster
	conn []kgo.Opt
}

func newCluster(t *testing.T, partitions int32, topics ...string) cluster {
	t.Helper()
	if topics == nil {
		topics = starter.Topics()
	}
	c, err := kfake.NewCluster(kfake.NumBrokers(1), kfake.GroupMinSessionTimeout(time.Second), kfake.SeedTopics(partitions, topics...))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(c.Close)
	return cluster{Cluster: c, conn: []kgo.Opt{kgo.SeedBrokers(c.ListenAddrs()...), kgo.MetadataMinAge(50 * time.Millisecond)}}
}

// client returns a client that is closed when the test ends.
func (c cluster) client(t *testing.T, opts ...kgo.Opt) *kgo.Client {
	t.Helper()
	cl, err := kgo.NewClient(append(c.conn[:len(c.conn):len(c.conn)], opts...)...)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(cl.Close)
	return cl
}

// send writes the events, in order, and waits until they are written.
func (c cluster) send(t *testing.T, events ...starter.Event) {
	t.Helper()
	var records []*kgo.Record
	for _, e := range events {
		value, err := e.Encode()
		if err != nil {
			t.Fatal(err)
		}
		records = append(records, &kgo.Record{Topic: e.Topic, Key: []byte(e.Key()), Value: value})
	}
	c.produce(t, records...)
}

// sendRaw writes a message that may be anything.
func (c cluster) sendRaw(t *testing.T, topic, value string) {
	t.Helper()
	c.produce(t, &kgo.Record{Topic: topic, Value: []byte(value)})
}

func (c cluster) produce(t *testing.T, records ...*kgo.Record) {
	t.Helper()
	if err := c.client(t).ProduceSync(t.Context(), records...).FirstErr(); err != nil {
		t.Fatal(err)
	}
}

// committed returns the sum of the group's committed offsets: of a group that
// began at 0, how many events are done with.
func (c cluster) committed(t *testing.T) int64 {
	t.Helper()
	offsets, err := kadm.NewClient(c.client(t)).FetchOffsets(t.Context(), config().Group)
	if errors.Is(err, kerr.GroupIDNotFound) {
		return 0 // nobody has joined yet
	}
	if err != nil {
		t.Fatal(err)
	}
	var sum int64
	offsets.Each(func(o kadm.OffsetResponse) { sum += max(o.At, 0) })
	return sum
}

// config has the times of production, shortened.
func config() starter.Config {
	return starter.Config{
		Group: "test", FetchMaxWait: 50 * time.Millisecond, PollTimeout: 100 * time.Millisecond,
		SessionTimeout: 6 * time.Second, HeartbeatInterval: 50 * time.Millisecond, BatchTimeout: 2 * time.Second,
		StartTimeout: time.Second, RetryMin: 2 * time.Millisecond, RetryMax: 10 * time.Millisecond,
		CommitTimeout: time.Second, DrainTimeout: 500 * time.Millisecond, LeaveTimeout: time.Second,
	}
}

// member is a starter under test.
type member struct {
	*starter.Starter
	scope tally.TestScope
}

func (c cluster) start(t *testing.T, w starter.Workflows, conf starter.Config) member {
	t.Helper()
	scope := tally.NewTestScope("", nil)
	s, err := starter.New(starter.Params{Connection: c.conn, Workflows: w, Countries: knownCountries, Config: conf, Metrics: scope})
	if err != nil {
		t.Fatal(err)
	}
	if err := s.Start(t.Context()); err != nil {
		t.Fatal(err)
	}
	m := member{Starter: s, scope: scope}
	t.Cleanup(func() { m.stop(t) }) // a second stop does nothing
	return m
}

func (m member) stop(t *testing.T) {
	t.Helper()
	begin := time.Now()
	if err := m.Stop(context.Background()); err != nil {
		t.Error(err)
	}
	if took := time.Since(begin); took > 10*time.Second {
		t.Errorf("Stop took %v, want at most 10 s", took)
	}
}

// count returns the sum of a counter over its labels.
func (m member) count(name string) int64 {
	var sum int64
	for _, c := range m.scope.Snapshot().Counters() {
		if c.Name() == name {
			sum += c.Value()
		}
	}
	return sum
}

func knownCountries(country invoice.Country, line invoice.BusinessLine) error {
	switch {
	case country != "DE" && country != "US":
		return invoice.Reject(invoice.ReasonUnknownCountry, "country", "no pack")
	case country == "US" && line == invoice.Delivery:
		return invoice.Reject(invoice.ReasonUnknownBusinessLine, "business_line", "not in the pack")
	}
	return nil
}

// workflows is a Cadence in memory.
type workflows struct {
	mu      sync.Mutex
	tries   map[invoice.OrderRef]int
	started map[invoice.OrderRef]int
	repeats int
	signals []starter.Event
	fail    func(e starter.Event, try int) error            // nil never fails
	hold    func(ctx context.Context, ref invoice.OrderRef) // nil answers at once
}

func newWorkflows() *workflows {
	return &workflows{tries: map[invoice.OrderRef]int{}, started: map[invoice.OrderRef]int{}}
}

func (w *workflows) try(ctx context.Context, e starter.Event) error {
	if w.hold != nil {
		w.hold(ctx, e.Order)
	}
	w.mu.Lock()
	defer w.mu.Unlock()
	w.tries[e.Order]++
	if w.fail != nil {
		if err := w.fail(e, w.tries[e.Order]); err != nil {
			return err
		}
	}
	return ctx.Err()
}

// Start implements [starter.Workflows].
func (w *workflows) Start(ctx context.Context, e starter.Event) (bool, error) {
	if err := w.try(ctx, e); err != nil {
		return false, err
	}
	w.mu.Lock()
	defer w.mu.Unlock()
	if w.started[e.Order] > 0 {
		w.repeats++
		return false, nil
	}
	w.started[e.Order]++
	return true, nil
}

// Signal implements [starter.Workflows].
func (w *workflows) Signal(ctx context.Context, e starter.Event) error {
	if err := w.try(ctx, e); err != nil {
		return err
	}
	w.mu.Lock()
	defer w.mu.Unlock()
	w.signals = append(w.signals, e)
	return nil
}

func (w *workflows) count() int {
	w.mu.Lock()
	defer w.mu.Unlock()
	return len(w.started)
}

// completed returns n events of finished trips and deliveries.
func completed(n int) []starter.Event {
	events := make([]starter.Event, n)
	for i := range events {
		line := invoice.Rides
		if i%3 == 2 {
			line = invoice.Delivery
		}
		events[i] = starter.Event{
			Topic: starter.CompletedTopic(line), EventID: fmt.Sprintf("ev-%d", i), Country: "DE",
			Order: invoice.OrderRef{BusinessLine: line, ID: invoice.OrderID(fmt.Sprintf("order-%d", i))}, OccurredAt: noon,
		}
	}
	return events
}

var noon = time.Date(2026, time.November, 21, 12, 0, 0, 0, time.UTC)

// eventually waits until the condition holds.
func eventually(t *testing.T, what string, holds func() bool) {
	t.Helper()
	for deadline := time.Now().Add(15 * time.Second); !holds(); time.Sleep(5 * time.Millisecond) {
		if time.Now().After(deadline) {
			t.Fatalf("%s: not within 15 s", what)
		}
	}
}
