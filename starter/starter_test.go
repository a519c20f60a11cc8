package starter_test

import (
	"context"
	"errors"
	"fmt"
	"sync/atomic"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/twmb/franz-go/pkg/kgo"
	"github.com/twmb/franz-go/pkg/kmsg"

	"quittance/invoice"
	"quittance/starter"
)

func TestStarter_StartsThenCommits(t *testing.T) {
	c, w := newCluster(t, 2), newWorkflows()
	release := make(chan struct{})
	w.hold = func(context.Context, invoice.OrderRef) { <-release }
	var arrived atomic.Int64
	inner := w.hold
	w.hold = func(ctx context.Context, ref invoice.OrderRef) { arrived.Add(1); inner(ctx, ref) }
	c.send(t, completed(30)...)
	m := c.start(t, w, config())
	eventually(t, "starts are under way", func() bool { return arrived.Load() > 0 })
	if got := c.committed(t); got != 0 {
		t.Errorf("%d offsets are committed before their workflows were started", got)
	}
	close(release)
	eventually(t, "all is committed", func() bool { return c.committed(t) == 30 })
	if got := w.count(); got != 30 {
		t.Errorf("%d workflows, want 30", got)
	}
	for name, want := range map[string]int64{
		"invoices_events_consumed_total": 30, "invoices_workflows_started_total": 30,
		"invoices_events_duplicate_total": 0, "invoices_commit_failures_total": 0,
	} {
		if got := m.count(name); got != want {
			t.Errorf("%s = %d, want %d", name, got, want)
		}
	}
}

func TestStarter_CrashBeforeCommitRepeatsTheStart(t *testing.T) {
	c, w := newCluster(t, 2), newWorkflows()
	var down atomic.Bool
	down.Store(true)
	c.ControlKey(int16(kmsg.OffsetCommit), func(kmsg.Request) (kmsg.Response, error, bool) {
		c.KeepControl()
		return nil, errors.New("commit is lost"), down.Load()
	})
	c.send(t, completed(10)...)
	conf := config()
	conf.CommitTimeout = 100 * time.Millisecond
	first := c.start(t, w, conf)
	eventually(t, "workflows are started", func() bool { return w.count() == 10 })
	first.stop(t)
	if got := first.count("invoices_commit_failures_total"); got == 0 {
		t.Error("no commit failed")
	}
	down.Store(false)
	second := c.start(t, w, config())
	eventually(t, "all is committed", func() bool { return c.committed(t) == 10 })
	second.stop(t)
	if got := second.count("invoices_events_duplicate_total"); got != 10 || w.count() != 10 {
		t.Errorf("%d duplicates and %d workflows, want 10 and 10", got, w.count())
	}
}

func TestStarter_RepeatedEventsAreDuplicates(t *testing.T) {
	c, w := newCluster(t, 1), newWorkflows()
	c.send(t, completed(5)...)
	c.send(t, completed(5)...)
	m := c.start(t, w, config())
	eventually(t, "all is committed", func() bool { return c.committed(t) == 10 })
	if got := m.count("invoices_events_duplicate_total"); got != 5 || w.count() != 5 {
		t.Errorf("%d duplicates and %d workflows, want 5 and 5", got, w.count())
	}
}

func TestStarter_DeadLetters(t *testing.T) {
	good := `{"schema":1,"event_id":"e","order_id":"good-%d","country":"DE","occurred_at":"2026-11-21T12:00:00Z"}`
	tests := []struct {
		name, topic, give string
		reason            invoice.Reason
		detail            string
	}{
		{"not JSON", starter.TopicTripCompleted, "\x00\xff", invoice.ReasonUndecodableEvent, "not a JSON object"},
		{"nothing", starter.TopicTripCompleted, "", invoice.ReasonUndecodableEvent, "not a JSON object"},
		{"later schema", starter.TopicTripCompleted, `{"schema":2}`, invoice.ReasonUnknownSchema, "schema: version 2; this release reads 1"},
		{"unknown country", starter.TopicTripCompleted, `{"schema":1,"event_id":"e","order_id":"o","country":"XX","occurred_at":"2026-11-21T12:00:00Z"}`, invoice.ReasonUnknownCountry, "country: no pack"},
		{"line not in the pack", starter.TopicDeliveryCompleted, `{"schema":1,"event_id":"e","order_id":"o","country":"US","occurred_at":"2026-11-21T12:00:00Z"}`, invoice.ReasonUnknownBusinessLine, "business_line: not in the pack"},
		{"unknown line", starter.TopicMoneyUpdated, `{"schema":1,"event_id":"e","order_id":"o","business_line":"boats","country":"DE","occurred_at":"2026-11-21T12:00:00Z","version":2}`, invoice.ReasonUnknownBusinessLine, "business_line: want one of [rides delivery commission self_billing]"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			c, w := newCluster(t, 1), newWorkflows()
			c.sendRaw(t, starter.TopicTripCompleted, fmt.Sprintf(good, 1))
			c.sendRaw(t, tt.topic, tt.give)
			c.sendRaw(t, starter.TopicTripCompleted, fmt.Sprintf(good, 2))
			m := c.start(t, w, config())
			eventually(t, "all is committed", func() bool { return c.committed(t) == 3 })
			if w.count() != 2 {
				t.Errorf("%d workflows, want 2: the partition goes on", w.count())
			}
			letter := c.deadLetter(t)
			offset := "0"
			if tt.topic == starter.TopicTripCompleted {
				offset = "1"
			}
			want := map[string]string{"reason": string(tt.reason), "detail": tt.detail, "topic": tt.topic, "partition": "0", "offset": offset}
			if diff := cmp.Diff(want, headers(letter)); diff != "" {
				t.Errorf("headers (-want +got):\n%s", diff)
			}
			if string(letter.Value) != tt.give {
				t.Errorf("dead letter is %q, want the event as it was", letter.Value)
			}
			if got := m.count("invoices_events_dead_lettered_total"); got != 1 {
				t.Errorf("%d dead letters counted, want 1", got)
			}
		})
	}
}

// deadLetter returns the first dead letter.
func (c cluster) deadLetter(t *testing.T) *kgo.Record {
	t.Helper()
	cl := c.client(t, kgo.ConsumeTopics(starter.TopicDeadLetters))
	ctx, cancel := context.WithTimeout(t.Context(), 10*time.Second)
	defer cancel()
	records := cl.PollFetches(ctx).Records()
	if len(records) == 0 {
		t.Fatal("no dead letter")
	}
	return records[0]
}

func headers(r *kgo.Record) map[string]string {
	m := map[string]string{}
	for _, h := range r.Headers {
		m[h.Key] = string(h.Value)
	}
	return m
}

func TestStarter_WorkflowsMayRefuseAnEvent(t *testing.T) {
	c, w := newCluster(t, 1), newWorkflows()
	w.fail = func(starter.Event, int) error {
		return fmt.Errorf("start: %w", invoice.Reject(invoice.ReasonInvalidOrder, "order_id", "no"))
	}
	c.send(t, completed(1)...)
	c.start(t, w, config())
	eventually(t, "all is committed", func() bool { return c.committed(t) == 1 })
	if got := headers(c.deadLetter(t))["reason"]; got != string(invoice.ReasonInvalidOrder) {
		t.Errorf("reason %q", got)
	}
}

func TestStarter_DeadLetterTopicIsDown(t *testing.T) {
	c, w := newCluster(t, 1, starter.Consumed()...), newWorkflows()
	c.sendRaw(t, starter.TopicTripCompleted, "bad")
	conf := config()
	conf.BatchTimeout = 300 * time.Millisecond
	m := c.start(t, w, conf)
	eventually(t, "the event is given back", func() bool { return m.count("invoices_events_given_back_total") > 0 })
	if got := c.committed(t); got != 0 {
		t.Errorf("committed %d without a dead letter", got)
	}
	if err := c.CreateTopic(starter.TopicDeadLetters, 1, nil); err != nil {
		t.Fatal(err)
	}
	eventually(t, "all is committed", func() bool { return c.committed(t) == 1 })
	c.deadLetter(t)
}

func TestStarter_TransientFailureIsRetried(t *testing.T) {
	c, w := newCluster(t, 1), newWorkflows()
	events := completed(6)
	w.fail = func(e starter.Event, try int) error {
		if e.Order == events[1].Order && try <= 3 {
			return errors.New("Cadence is busy")
		}
		return nil
	}
	c.send(t, events...)
	m := c.start(t, w, config())
	eventually(t, "all is committed", func() bool { return c.committed(t) == 6 })
	if got := m.count("invoices_start_retries_total"); got != 3 || w.count() != 6 {
		t.Errorf("%d retries and %d workflows, want 3 and 6", got, w.count())
	}
}

func TestStarter_LongOutageHoldsThePartitionAndLosesNothing(t *testing.T) {
	c, w := newCluster(t, 1), newWorkflows()
	events := completed(6) // trips are order-0, 1, 3, 4 on one partition
	var down atomic.Bool
	down.Store(true)
	w.fail = func(e starter.Event, _ int) error {
		if e.Order == events[1].Order && down.Load() {
			return errors.New("Cadence is down")
		}
		return nil
	}
	c.send(t, events...)
	conf := config()
	conf.BatchTimeout = 200 * time.Millisecond
	m := c.start(t, w, conf)
	eventually(t, "events are given back twice", func() bool { return m.count("invoices_events_given_back_total") >= 6 })
	if got := c.committed(t); got != 3 { // one trip, and both deliveries
		t.Errorf("committed %d, want 3: no further than the event that waits", got)
	}
	down.Store(false)
	eventually(t, "all is committed", func() bool { return c.committed(t) == 6 })
	if w.count() != 6 || m.count("invoices_events_consumed_total") != 6 {
		t.Errorf("%d workflows, %d consumed, want 6 and 6", w.count(), m.count("invoices_events_consumed_total"))
	}
}

func TestStarter_SignalsOfOneOrderStayInOrder(t *testing.T) {
	c, w := newCluster(t, 1), newWorkflows()
	w.fail = func(_ starter.Event, try int) error {
		if try%2 == 1 {
			return errors.New("every other try fails")
		}
		return nil
	}
	var events []starter.Event
	for v := range int64(8) {
		events = append(events, starter.Event{
			Topic: starter.TopicMoneyUpdated, EventID: fmt.Sprint("m", v), Country: "DE", OccurredAt: noon, Version: v + 1,
			Order: invoice.OrderRef{BusinessLine: invoice.Rides, ID: "4711"},
		})
	}
	c.send(t, events...)
	m := c.start(t, w, config())
	eventually(t, "all is committed", func() bool { return c.committed(t) == 8 })
	if diff := cmp.Diff(events, w.signals); diff != "" {
		t.Errorf("signals (-want +got):\n%s", diff)
	}
	if got := m.count("invoices_workflows_signalled_total"); got != 8 {
		t.Errorf("%d signals counted, want 8", got)
	}
}

func TestStarter_EmptyPollsAreCounted(t *testing.T) {
	c := newCluster(t, 1)
	m := c.start(t, newWorkflows(), config())
	eventually(t, "three empty polls", func() bool { return m.count("invoices_polls_empty_total") >= 3 })
	if got := m.scope.Snapshot().Timers()["invoices_poll_duration_seconds+"]; got == nil || len(got.Values()) < 3 {
		t.Errorf("polls are not timed: %v", got)
	}
}

func TestNew_RefusesBadParams(t *testing.T) {
	whole := func() starter.Params {
		return starter.Params{Connection: []kgo.Opt{kgo.SeedBrokers("127.0.0.1:1")}, Workflows: newWorkflows(), Countries: knownCountries}
	}
	tests := []struct {
		name  string
		alter func(*starter.Params)
	}{
		{"no connection", func(p *starter.Params) { p.Connection = nil }},
		{"no workflows", func(p *starter.Params) { p.Workflows = nil }},
		{"no countries", func(p *starter.Params) { p.Countries = nil }},
		{"batch longer than a rebalance waits", func(p *starter.Params) { p.Config.BatchTimeout = time.Minute }},
		{"stop longer than 10 s", func(p *starter.Params) { p.Config.DrainTimeout = 9 * time.Second }},
		{"no records", func(p *starter.Params) { p.Config.MaxRecords = -1 }},
	}
	if _, err := starter.New(whole()); err != nil {
		t.Fatal(err)
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			p := whole()
			tt.alter(&p)
			if _, err := starter.New(p); err == nil {
				t.Error("New gave no error")
			}
		})
	}
}
