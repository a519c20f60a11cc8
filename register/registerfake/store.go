// Package registerfake is a [register.Store] in memory, with faults on demand.
//
// It owns the ways in which a real store fails: a write that was not done, one
// that was done and whose answer was lost, one that is done later. It passes the
// suite of package registertest.
package registerfake

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"sync"

	"quittance/invoice"
	"quittance/register"
)

// ErrInjected is the error of a call that failed by a [Fault] and was not done.
var ErrInjected = errors.New("registerfake: injected fault")

// Params says how a [Store] fails.
type Params struct {
	// Fault is asked before each call; nil never fails. It may be called by many
	// goroutines at once.
	Fault func(Op) Fault
}

// Store is a register store in memory. It is safe for many goroutines.
type Store struct {
	fault func(Op) Fault

	mu       sync.Mutex
	entries  map[invoice.OrderRef]map[invoice.DocumentKey]*register.NewEntry
	segments map[register.SegmentID]*segment
	late     []func() // conditional writes that were accepted and are not applied yet
}

// segment is one partition: its head, and its rows.
type segment struct {
	register.SegmentState
	numbers   []register.NumberRow // in order
	documents map[invoice.DocumentKey]register.DocumentRow
}

var _ register.Store = (*Store)(nil)

// New makes an empty store.
func New(p Params) *Store {
	fault := p.Fault
	if fault == nil {
		fault = func(Op) Fault { return None }
	}
	return &Store{
		fault:    fault,
		entries:  map[invoice.OrderRef]map[invoice.DocumentKey]*register.NewEntry{},
		segments: map[register.SegmentID]*segment{},
	}
}

// partition returns the rows of a segment, which exist before it is opened.
func (s *Store) partition(id register.SegmentID) *segment {
	p, ok := s.segments[id]
	if !ok {
		p = &segment{documents: map[invoice.DocumentKey]register.DocumentRow{}}
		s.segments[id] = p
	}
	return p
}

// Freeze writes the entries of an order. See [register.Store].
func (s *Store) Freeze(ctx context.Context, order invoice.OrderRef, entries []register.NewEntry) ([]register.Entry, error) {
	return write(ctx, s, Freeze, func() ([]register.Entry, error) {
		rows, ok := s.entries[order]
		if !ok {
			rows = map[invoice.DocumentKey]*register.NewEntry{}
			s.entries[order] = rows
		}
		for _, e := range entries {
			if rows[e.Key] != nil {
				return s.list(order), nil
			}
		}
		for _, e := range entries {
			e.Body = slices.Clone(e.Body)
			rows[e.Key] = &e
		}
		return s.list(order), nil
	})
}

func (s *Store) list(order invoice.OrderRef) []register.Entry {
	var list []register.Entry
	for _, e := range s.entries[order] {
		list = append(list, e.Entry)
	}
	slices.SortFunc(list, func(a, b register.Entry) int { return strings.Compare(a.Key.String(), b.Key.String()) })
	return list
}

// Entries returns the order's entries. See [register.Store].
func (s *Store) Entries(ctx context.Context, order invoice.OrderRef) ([]register.Entry, error) {
	return read(ctx, s, Entries, func() ([]register.Entry, error) { return s.list(order), nil })
}

// Entry returns one entry with its body. See [register.Store].
func (s *Store) Entry(ctx context.Context, key invoice.DocumentKey) (register.Entry, invoice.Frozen, error) {
	var frozen invoice.Frozen
	entry, err := read(ctx, s, Entry, func() (register.Entry, error) {
		e := s.entries[key.Order][key]
		if e == nil {
			return register.Entry{}, fmt.Errorf("entry %s: %w", key, register.ErrNotFound)
		}
		frozen = invoice.Frozen{Body: slices.Clone(e.Body), Hash: e.InputHash}
		return e.Entry, nil
	})
	return entry, frozen, err
}

// Reassign moves an entry to another segment. See [register.Store].
func (s *Store) Reassign(ctx context.Context, key invoice.DocumentKey, from, to register.SegmentID) (bool, error) {
	return write(ctx, s, Reassign, func() (bool, error) {
		e := s.entries[key.Order][key]
		if e == nil || e.Segment != from {
			return false, nil
		}
		e.Segment = to
		return true, nil
	})
}

// SaveReceipt notes the receipt on the entry. See [register.Store].
func (s *Store) SaveReceipt(ctx context.Context, key invoice.DocumentKey, receipt invoice.Receipt) error {
	_, err := write(ctx, s, SaveReceipt, func() (struct{}, error) {
		if e := s.entries[key.Order][key]; e != nil {
			e.Receipt = &receipt
		}
		return struct{}{}, nil
	})
	return err
}

// Segments lists the segments. See [register.Store].
func (s *Store) Segments(ctx context.Context) ([]register.SegmentID, error) {
	return read(ctx, s, Segments, func() ([]register.SegmentID, error) {
		var ids []register.SegmentID
		for id, p := range s.segments {
			if p.Exists {
				ids = append(ids, id)
			}
		}
		return ids, nil
	})
}
