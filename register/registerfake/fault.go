package registerfake

import (
	"context"
	"fmt"

	"quittance/register"
)

// Op names a method of [register.Store].
type Op string

// The methods.
const (
	Freeze      Op = "Freeze"
	Entries     Op = "Entries"
	Entry       Op = "Entry"
	Reassign    Op = "Reassign"
	SaveReceipt Op = "SaveReceipt"
	Segment     Op = "Segment"
	OpenSegment Op = "OpenSegment"
	Claim       Op = "Claim"
	Seal        Op = "Seal"
	Fence       Op = "Fence"
	Document    Op = "Document"
	Confirm     Op = "Confirm"
	Numbers     Op = "Numbers"
	Segments    Op = "Segments"
)

// Ops lists every method, writes and reads.
func Ops() []Op {
	return []Op{
		Freeze, Entries, Entry, Reassign, SaveReceipt, Segment, OpenSegment, Claim,
		Seal, Fence, Document, Confirm, Numbers, Segments,
	}
}

// Fault is how one call fails.
type Fault int

// The faults. For a read they are all the same: it returns [ErrInjected].
const (
	None   Fault = iota
	Before       // not done, and known not to be: ErrInjected
	Lost         // not done, and the caller cannot know: ErrUnknownOutcome
	After        // done, and the caller cannot know: ErrUnknownOutcome
	Late         // done by a later [Store.Deliver], and the caller cannot know: ErrUnknownOutcome
)

// Faults lists every fault.
func Faults() []Fault { return []Fault{Before, Lost, After, Late} }

// String returns the name of the fault.
func (f Fault) String() string { return [...]string{"none", "before", "lost", "after", "late"}[f] }

// Deliver applies the conditional writes that a [Late] fault held back, in order,
// each under its own condition. It returns how many there were.
func (s *Store) Deliver() int {
	s.mu.Lock()
	defer s.mu.Unlock()
	n := len(s.late)
	for _, apply := range s.late {
		apply()
	}
	s.late = nil
	return n
}

// read runs a read under the lock.
func read[T any](ctx context.Context, s *Store, op Op, do func() (T, error)) (T, error) {
	var none T
	if err := ctx.Err(); err != nil {
		return none, err
	}
	if s.fault(op) != None {
		return none, fmt.Errorf("%s: %w", op, ErrInjected)
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	return do()
}

// write runs a conditional write under the lock, or lets it fail in one of the ways
// in which it can. A write that its condition refused is a done one.
func write[T any](ctx context.Context, s *Store, op Op, do func() (T, error)) (T, error) {
	var none T
	if err := ctx.Err(); err != nil {
		return none, err
	}
	fault := s.fault(op)
	s.mu.Lock()
	defer s.mu.Unlock()
	switch fault {
	case None:
		return do()
	case Before:
		return none, fmt.Errorf("%s: %w", op, ErrInjected)
	case After:
		if _, err := do(); err != nil {
			return none, err
		}
	case Late:
		s.late = append(s.late, func() { _, _ = do() })
	case Lost:
	}
	return none, fmt.Errorf("%s: %w", op, register.ErrUnknownOutcome)
}
