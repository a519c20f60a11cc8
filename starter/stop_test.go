package starter_test

import (
	"context"
	"errors"
	"testing"
	"time"

	"quittance/invoice"
	"quittance/starter"
)

// slow makes each start take a while, less where its context ends.
func slow(d time.Duration) func(context.Context, invoice.OrderRef) {
	return func(ctx context.Context, _ invoice.OrderRef) {
		select {
		case <-ctx.Done():
		case <-time.After(d):
		}
	}
}

func TestStop_FinishesWhatIsUnderWayAndCommits(t *testing.T) {
	c, w := newCluster(t, 1), newWorkflows()
	w.hold = slow(200 * time.Millisecond)
	c.send(t, completed(20)...)
	conf := config()
	conf.DrainTimeout = 3 * time.Second
	m := c.start(t, w, conf)
	eventually(t, "starts are under way", w.hasTried)
	m.stop(t)
	if got := c.committed(t); got != int64(w.count()) || got == 0 {
		t.Errorf("%d committed, %d started: want the same, and some", got, w.count())
	}
}

// hasTried reports whether a start was answered.
func (w *workflows) hasTried() bool {
	w.mu.Lock()
	defer w.mu.Unlock()
	return len(w.tries) > 0
}

func TestStop_GivesBackWhatDoesNotFinish(t *testing.T) {
	c, w := newCluster(t, 1), newWorkflows()
	w.hold = slow(300 * time.Millisecond)
	c.send(t, completed(20)...)
	conf := config()
	conf.Concurrency, conf.BatchTimeout = 2, 20*time.Second // 3 s of work
	first := c.start(t, w, conf)
	eventually(t, "starts are under way", w.hasTried)
	first.stop(t)
	started, committed := w.count(), c.committed(t)
	if started == 0 || started == 20 || committed > int64(started) {
		t.Errorf("%d started, %d committed of 20 when stopped in the middle", started, committed)
	}
	w.hold = nil
	c.start(t, w, config())
	eventually(t, "the next member finishes", func() bool { return c.committed(t) == 20 })
	if w.count() != 20 {
		t.Errorf("%d workflows, want 20", w.count())
	}
}

func TestStop_DuringAnOutageIsPrompt(t *testing.T) {
	c, w := newCluster(t, 1), newWorkflows()
	w.fail = func(starter.Event, int) error { return errors.New("Cadence is down") }
	c.send(t, completed(5)...)
	m := c.start(t, w, config())
	eventually(t, "starts are retried", func() bool { return m.count("invoices_start_retries_total") > 5 })
	begin := time.Now()
	m.stop(t)
	if took := time.Since(begin); took > 2*time.Second {
		t.Errorf("Stop took %v", took)
	}
	if got := c.committed(t); got != 0 {
		t.Errorf("%d committed, none was started", got)
	}
}

func TestStop_WithoutBrokers(t *testing.T) {
	c, w := newCluster(t, 1), newWorkflows()
	m := c.start(t, w, config())
	eventually(t, "the starter polls", func() bool { return m.count("invoices_polls_empty_total") > 0 })
	c.Close()
	m.stop(t)
}

func TestStop_WithoutStart(t *testing.T) {
	c := newCluster(t, 1)
	s, err := starter.New(starter.Params{Connection: c.conn, Workflows: newWorkflows(), Countries: knownCountries})
	if err != nil {
		t.Fatal(err)
	}
	if err := s.Stop(t.Context()); err != nil {
		t.Error(err)
	}
}

// Events keep coming while members come and go, so that a second member that is
// never given a partition shows.
func TestRebalance_TwoMembersLoseNothing(t *testing.T) {
	c, w := newCluster(t, 4), newWorkflows()
	w.hold = slow(5 * time.Millisecond)
	conf := config()
	conf.MaxRecords = 20
	events, sent := completed(20_000), 0
	more := func() {
		c.send(t, events[sent:sent+20]...)
		sent += 20
	}
	worksOn := func(m member) func() bool {
		return func() bool {
			more()
			return m.count("invoices_events_consumed_total") > 0
		}
	}
	first := c.start(t, w, conf)
	eventually(t, "the first member works", worksOn(first))
	second := c.start(t, w, conf)
	eventually(t, "the second member works", worksOn(second))
	first.stop(t)
	more()
	eventually(t, "all is committed", func() bool { return c.committed(t) == int64(sent) })
	if w.count() != sent {
		t.Errorf("%d workflows, want %d", w.count(), sent)
	}
}
