package cassandra

import (
	"context"
	"errors"
	"fmt"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"quittance/invoice"
	"quittance/register"
	"quittance/test/servers"
)

// TestRegister_SurvivesCrash kills the server under claims and starts it again:
// every document ends with one number, and the numbers have no gap.
func TestRegister_SurvivesCrash(t *testing.T) {
	const claimers, each = 6, 40
	server, err := servers.StartCassandra(t.Context(), servers.Options{})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = server.Stop() })
	c := newCrash(t, server.Address())
	var wg sync.WaitGroup
	for i := range claimers {
		wg.Go(func() {
			for j := range each {
				c.claimUntilDone(t.Context(), fmt.Sprintf("%d-%d", i, j))
			}
		})
	}
	for c.done.Load() < claimers*each/3 && t.Context().Err() == nil {
		time.Sleep(5 * time.Millisecond)
	}
	if err := server.Kill(); err != nil {
		t.Fatal(err)
	}
	if err := server.Restart(t.Context()); err != nil {
		t.Fatal(err)
	}
	wg.Wait()
	c.check(t, claimers*each)
	t.Logf("%d calls had an unknown outcome, %d another error", c.unknown.Load(), c.failed.Load())
	if c.unknown.Load()+c.failed.Load() == 0 {
		t.Error("no call failed: the crash hit nothing")
	}
}

// crash is a segment under claims, and what the claimers saw.
type crash struct {
	store                 *Register
	done, unknown, failed atomic.Int64
	acknowledged          sync.Map // document key -> number, as the store said it
}

const crashSegment = register.SegmentID("XX/crash#1")

func newCrash(t *testing.T, address string) *crash {
	t.Helper()
	params := testParams(address)
	params.Timeout = 5 * time.Second
	session, err := Connect(params)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(session.Close)
	if err := Migrate(t.Context(), session, RegisterSchema(), Target{Keyspace: "crash"}); err != nil {
		t.Fatal(err)
	}
	store, err := NewRegister(session, "crash")
	if err != nil {
		t.Fatal(err)
	}
	if _, err := store.OpenSegment(t.Context(), crashSegment, 1); err != nil {
		t.Fatal(err)
	}
	return &crash{store: store}
}

func crashKey(name string) invoice.DocumentKey {
	return invoice.DocumentKey{
		Order:    invoice.OrderRef{BusinessLine: invoice.Rides, ID: invoice.OrderID(name)},
		Supplier: "driver-7", Role: invoice.RoleCustomer, Kind: invoice.KindInvoice,
	}
}

// claimUntilDone is the register's loop: claim on the head as read; after anything
// but success, read back by document key.
func (c *crash) claimUntilDone(ctx context.Context, name string) {
	key := crashKey(name)
	for ctx.Err() == nil {
		state, err := c.store.Segment(ctx, crashSegment)
		if err != nil {
			c.pause(err)
			continue
		}
		batch := register.ClaimBatch{
			Next: state.Next, Date: invoice.Date{Year: 2026, Month: time.November, Day: 21},
			Rows: []register.ClaimRow{{Key: key, InputHash: invoice.HashOf([]byte(name))}},
		}
		applied, taken, err := c.store.Claim(ctx, crashSegment, batch)
		switch {
		case err != nil:
			c.pause(err)
		case applied:
			c.acknowledged.Store(key, state.Next)
			c.done.Add(1)
			return
		case len(taken) > 0:
			c.acknowledged.Store(key, taken[0].Sequence)
			c.done.Add(1)
			return
		}
	}
}

func (c *crash) pause(err error) {
	if errors.Is(err, register.ErrUnknownOutcome) {
		c.unknown.Add(1)
	} else {
		c.failed.Add(1)
	}
	time.Sleep(200 * time.Millisecond)
}

// check compares what the claimers were told with what the segment holds.
func (c *crash) check(t *testing.T, want int) {
	t.Helper()
	numbers, err := c.store.Numbers(t.Context(), crashSegment, 1, 10*want)
	if err != nil {
		t.Fatal(err)
	}
	if len(numbers) != want {
		t.Errorf("%d numbers for %d documents", len(numbers), want)
	}
	for i, n := range numbers {
		if n.Sequence != int64(i+1) {
			t.Fatalf("number %d stands at place %d: a gap", n.Sequence, i+1)
		}
		told, _ := c.acknowledged.Load(n.Key)
		if told != n.Sequence {
			t.Errorf("%s was told %v, the segment says %d", n.Key, told, n.Sequence)
		}
	}
}
