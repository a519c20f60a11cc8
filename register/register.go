package register

import (
	"context"
	"errors"
	"fmt"
	"sync"
	"time"

	"quittance/invoice"
)

// Defaults of [Params].
const (
	// DefaultMaxSegment keeps a Cassandra partition below 100 MB: a number that is
	// confirmed takes 0.6 kB, measured before compression.
	DefaultMaxSegment = 150_000
	// DefaultMaxGroup weighs rate against waiting. On a loaded machine one series gave
	// 1,705 numbers a second at 16 to a batch, 2,487 at 64 and 3,688 at 128; but every
	// document of a group waits for the whole of it, and the Paxos round that carries
	// it grows. Cassandra's limit on the size of batches (50 kB) is not what bounds it:
	// 5.0.8 did not hold conditional batches to it.
	DefaultMaxGroup = 64
)

// Params is what a [Register] needs. Only Store is required.
type Params struct {
	Store      Store
	Clock      func() time.Time // time.Now, where nil
	MaxSegment int64            // numbers in a segment; DefaultMaxSegment, where 0
	MaxGroup   int              // documents claimed in one write; DefaultMaxGroup, where 0
}

// Register gives out numbers. It is safe for many goroutines, and for many
// processes on one store, even where they differ in Params and clocks.
type Register struct {
	store      Store
	clock      func() time.Time
	maxSegment int64
	maxGroup   int
	zones      sync.Map // IANA name -> *time.Location
	heads      heads
	queues     queues
}

// New checks the parameters. It does no I/O.
func New(p Params) (*Register, error) {
	if p.Store == nil {
		return nil, errors.New("register: no store")
	}
	if p.MaxSegment < 0 || p.MaxGroup < 0 {
		return nil, errors.New("register: a limit is negative")
	}
	r := &Register{store: p.Store, clock: p.Clock, maxSegment: p.MaxSegment, maxGroup: p.MaxGroup}
	if r.clock == nil {
		r.clock = time.Now
	}
	if r.maxSegment == 0 {
		r.maxSegment = DefaultMaxSegment
	}
	if r.maxGroup == 0 {
		r.maxGroup = DefaultMaxGroup
	}
	return r, nil
}

// Freeze writes down the drafts of one order, all or none, before any number is
// taken for them. The first freeze of a document wins: it returns the order's
// entries as they stand, which may be those of an earlier freeze, with other
// inputs and other documents than these.
//
// Errors: all are transient, but for drafts that do not belong to the order.
func (r *Register) Freeze(ctx context.Context, order invoice.OrderRef, drafts []invoice.Frozen) ([]Entry, error) {
	list := make([]NewEntry, len(drafts))
	for i, frozen := range drafts {
		in, err := frozen.Thaw()
		if err != nil {
			return nil, fmt.Errorf("freeze %s: %w", order, err)
		}
		if in.Draft.Key.Order != order {
			return nil, fmt.Errorf("freeze %s: the draft %s belongs to another order", order, in.Draft.Key)
		}
		entry := Entry{Key: in.Draft.Key, InputHash: frozen.Hash, Rule: in.Draft.Series, Zone: in.Draft.Zone}
		if entry.Segment, err = r.currentSegment(ctx, entry); err != nil {
			return nil, fmt.Errorf("freeze %s: %w", order, err)
		}
		// A number that cannot be printed would be taken and never used.
		if _, err := entry.Rule.Number(1, invoice.On(r.clock(), time.UTC)); err != nil {
			return nil, fmt.Errorf("freeze %s: %w", order, err)
		}
		list[i] = NewEntry{Entry: entry, Body: frozen.Body}
	}
	var entries []Entry
	err := again(ctx, func() (err error) {
		entries, err = r.store.Freeze(ctx, order, list)
		return err
	})
	if err != nil {
		return nil, fmt.Errorf("freeze %s: %w", order, err)
	}
	return entries, nil
}

// Entries returns the documents of the order that are frozen, sorted by key; none
// is no error.
func (r *Register) Entries(ctx context.Context, order invoice.OrderRef) ([]Entry, error) {
	entries, err := r.store.Entries(ctx, order)
	if err != nil {
		return nil, fmt.Errorf("entries of %s: %w", order, err)
	}
	return entries, nil
}

// Frozen returns a document's entry and frozen draft.
//
// Errors: [ErrNotFound]; any other is transient.
func (r *Register) Frozen(ctx context.Context, key invoice.DocumentKey) (Entry, invoice.Frozen, error) {
	entry, frozen, err := r.store.Entry(ctx, key)
	if err != nil {
		return Entry{}, invoice.Frozen{}, fmt.Errorf("frozen draft %s: %w", key, err)
	}
	return entry, frozen, nil
}

// today returns the day in a zone.
func (r *Register) today(zone string) (invoice.Date, error) {
	location, ok := r.zones.Load(zone)
	if !ok {
		loaded, err := time.LoadLocation(zone)
		if err != nil {
			return invoice.Date{}, fmt.Errorf("zone of the issue date: %w", err)
		}
		location, _ = r.zones.LoadOrStore(zone, loaded)
	}
	return invoice.On(r.clock(), location.(*time.Location)), nil
}

// Conflict is a contradiction with what is on record: another document under a
// number, or other inputs under a document. It is never retried into success; it
// pages a person.
type Conflict struct {
	Key    invoice.DocumentKey
	Detail string
}

// Error returns "register: conflict: KEY: detail".
func (c *Conflict) Error() string { return fmt.Sprintf("register: conflict: %s: %s", c.Key, c.Detail) }

func conflict(key invoice.DocumentKey, format string, args ...any) error {
	return &Conflict{Key: key, Detail: fmt.Sprintf(format, args...)}
}
