package archivetest

import (
	"context"
	"errors"
	"sync"

	"quittance/archive"
)

// ErrInjected is the fault that [Faulty] reports.
var ErrInjected = errors.New("archivetest: injected fault")

// Fault says how a write is broken.
type Fault int

// The faults.
const (
	// FaultBefore fails a write that was not done.
	FaultBefore Fault = iota + 1
	// FaultAfter fails a write that was done: an answer that was lost.
	FaultAfter
)

// Faulty is a store whose writes break by plan. Reads pass.
type Faulty struct {
	archive.ObjectStore

	mu     sync.Mutex
	writes int
	plan   map[int]Fault
}

// NewFaulty returns the store with a fault at each planned write, counted from 1.
func NewFaulty(store archive.ObjectStore, plan map[int]Fault) *Faulty {
	return &Faulty{ObjectStore: store, plan: plan}
}

// PutOnce implements [archive.ObjectStore].
func (f *Faulty) PutOnce(ctx context.Context, o archive.Object) (string, error) {
	f.mu.Lock()
	f.writes++
	fault := f.plan[f.writes]
	f.mu.Unlock()
	if fault == FaultBefore {
		return "", ErrInjected
	}
	version, err := f.ObjectStore.PutOnce(ctx, o)
	if fault == FaultAfter {
		return "", ErrInjected
	}
	return version, err
}

// Writes returns how many writes were tried.
func (f *Faulty) Writes() int {
	f.mu.Lock()
	defer f.mu.Unlock()
	return f.writes
}
