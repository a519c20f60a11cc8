// Package feedrun sends orders through the running system and accounts for every
// one of them: issued, refused, dead-lettered, or still parked.
package feedrun

import (
	"context"
	"errors"
	"fmt"
	"sort"
	"sync"
	"time"

	"quittance/invoice"
	"quittance/register"
)

// Item is one event to send. Where it announces an order that the money tables do
// not have yet in this version, Order is written first.
type Item struct {
	Order *invoice.Order
	Topic string
	Key   string
	Event []byte
	// Ref is the order that the event is about; nil for one that names none that can
	// be read.
	Ref *invoice.OrderRef
	// Update says that the event is about an order that an earlier item announced.
	Update bool
}

// MoneyWriter writes the Money System's tables.
type MoneyWriter interface {
	SaveOrder(ctx context.Context, o invoice.Order) error
}

// Entries reads the register.
type Entries interface {
	Entries(ctx context.Context, order invoice.OrderRef) ([]register.Entry, error)
}

// Wire sends events and hears what came of them.
type Wire interface {
	// Send produces one event and waits until the broker has it.
	Send(ctx context.Context, topic, key string, value []byte) error
	// Listen calls issued for every announcement and dead for every dead letter from
	// now on, until ctx ends. It returns when it listens.
	Listen(ctx context.Context, issued func(invoice.Receipt), dead func(DeadLetter)) error
}

// DeadLetter is an event that the starter could not take.
type DeadLetter struct {
	Topic  string
	Key    string
	Reason string
}

// Failures lists the workflows that failed since a time, with their reasons.
type Failures interface {
	Failed(ctx context.Context, since time.Time) (map[invoice.OrderRef]string, error)
}

// Params are what a run needs. Window is how many orders are under way at once.
type Params struct {
	Money    MoneyWriter
	Register Entries
	Wire     Wire
	Failures Failures
	Window   int
	Quiet    time.Duration // how long nothing may happen before the run gives up waiting
	Every    time.Duration // between two looks at refusals and calls of Progress; 0 is a second
	Progress func(Summary)
}

// run is the state of one run, shared with the listener.
type run struct {
	Params
	mu        sync.Mutex
	sent      map[invoice.OrderRef]time.Time
	wanted    map[invoice.OrderRef]int // documents announced so far
	done      map[invoice.OrderRef]bool
	latencies []time.Duration
	summary   Summary
	changed   time.Time
	started   time.Time
	pollErr   error // of the last look at refusals
}

// Run sends the items in order and returns when every order is accounted for, or
// nothing has happened for Params.Quiet.
func Run(ctx context.Context, p Params, items []Item) (Summary, error) {
	r := &run{
		Params: p, sent: map[invoice.OrderRef]time.Time{}, wanted: map[invoice.OrderRef]int{},
		done: map[invoice.OrderRef]bool{}, started: time.Now(), changed: time.Now(),
		summary: Summary{Refused: map[string]int{}, Dead: map[string]int{}},
	}
	listening, stop := context.WithCancel(ctx)
	defer stop()
	if err := p.Wire.Listen(listening, r.issued, r.dead); err != nil {
		return Summary{}, fmt.Errorf("listen for announcements: %w", err)
	}
	go r.poll(listening)
	for _, item := range items {
		if err := r.send(ctx, item); err != nil {
			return r.snapshot(), err
		}
	}
	err := r.await(ctx, 0)
	summary := r.finish(ctx)
	if len(summary.Open) > 0 {
		err = errors.Join(err, r.pollErr)
	}
	return summary, err
}

// send writes the money row, waits for room in the window and produces the event.
func (r *run) send(ctx context.Context, item Item) error {
	if err := r.await(ctx, r.Window); err != nil {
		return err
	}
	if item.Ref != nil && !item.Update {
		already, err := r.issuedBefore(ctx, *item.Ref)
		if err != nil {
			return err
		}
		r.enter(*item.Ref, already)
	}
	if item.Order != nil {
		if err := r.Money.SaveOrder(ctx, *item.Order); err != nil {
			return fmt.Errorf("write money of %s: %w", item.Order.OrderRef, err)
		}
	}
	if err := r.Wire.Send(ctx, item.Topic, item.Key, item.Event); err != nil {
		return fmt.Errorf("send event %s: %w", item.Key, err)
	}
	r.mu.Lock()
	r.summary.Events++
	r.changed = time.Now()
	r.mu.Unlock()
	return nil
}

// issuedBefore reports whether every document of the order has its receipt.
func (r *run) issuedBefore(ctx context.Context, ref invoice.OrderRef) (bool, error) {
	entries, err := r.Register.Entries(ctx, ref)
	if err != nil {
		return false, fmt.Errorf("read register of %s: %w", ref, err)
	}
	for _, e := range entries {
		if e.Receipt == nil {
			return false, nil
		}
	}
	return len(entries) > 0, nil
}

func (r *run) enter(ref invoice.OrderRef, already bool) {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.summary.Orders++
	r.sent[ref] = time.Now()
	if already {
		r.done[ref] = true
		r.summary.Already++
	}
}

// issued counts an announcement. An order is done when every document that the
// register has of it was announced.
func (r *run) issued(receipt invoice.Receipt) {
	ref := receipt.Claim.Key.Order
	r.mu.Lock()
	defer r.mu.Unlock()
	sent, ours := r.sent[ref]
	if !ours || r.done[ref] {
		return
	}
	r.wanted[ref]++
	entries, err := r.Register.Entries(context.Background(), ref)
	if err != nil || r.wanted[ref] < len(entries) {
		return
	}
	r.done[ref] = true
	r.summary.Issued++
	r.summary.Documents += len(entries)
	r.latencies = append(r.latencies, time.Since(sent))
	r.changed = time.Now()
}

func (r *run) dead(d DeadLetter) {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.summary.Dead[d.Reason]++
	r.changed = time.Now()
}

// poll asks Cadence for refused orders: a refusal is announced nowhere else.
func (r *run) poll(ctx context.Context) {
	every := r.Every
	if every == 0 {
		every = time.Second
	}
	for tick := time.NewTicker(every); ; {
		select {
		case <-ctx.Done():
			tick.Stop()
			return
		case <-tick.C:
			r.refusals(ctx)
			if r.Progress != nil {
				r.Progress(r.snapshot())
			}
		}
	}
}

func (r *run) refusals(ctx context.Context) {
	failed, err := r.Failures.Failed(ctx, r.started)
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.pollErr = err; err != nil {
		return // asked again in a second; said at the end, when it never worked
	}
	for ref, reason := range failed {
		if _, ours := r.sent[ref]; ours && !r.done[ref] {
			r.done[ref] = true
			r.summary.Refused[reason]++
			r.changed = time.Now()
		}
	}
}

// await returns when fewer than limit orders are under way, or none for limit 0.
func (r *run) await(ctx context.Context, limit int) error {
	for tick := time.NewTicker(5 * time.Millisecond); ; {
		r.mu.Lock()
		open, quiet := len(r.sent)-len(r.done), time.Since(r.changed)
		r.mu.Unlock()
		if open < limit || open == 0 {
			tick.Stop()
			return nil
		}
		if quiet > r.Quiet {
			tick.Stop()
			if limit == 0 {
				return nil // the summary lists what is open
			}
			return errors.New("nothing has moved: is the worker running?")
		}
		select {
		case <-ctx.Done():
			tick.Stop()
			return ctx.Err()
		case <-tick.C:
		}
	}
}

// finish gives dead letters, which answer no order, a moment to arrive.
func (r *run) finish(ctx context.Context) Summary {
	select {
	case <-ctx.Done():
	case <-time.After(300 * time.Millisecond):
	}
	s := r.snapshot()
	r.mu.Lock()
	defer r.mu.Unlock()
	for ref := range r.sent {
		if !r.done[ref] {
			s.Open = append(s.Open, ref)
		}
	}
	sort.Slice(s.Open, func(i, j int) bool { return s.Open[i].String() < s.Open[j].String() })
	return s
}
