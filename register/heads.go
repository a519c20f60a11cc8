package register

import (
	"context"
	"fmt"
	"sync"
)

// maxHeads bounds the cache: most series are a supplier's own and cold.
const maxHeads = 20_000

// heads remembers the states of segments. A stale one costs a claim that is not
// applied, never a wrong number: every write has its condition in the store.
type heads struct {
	mu     sync.Mutex
	states map[SegmentID]SegmentState
}

func (h *heads) get(id SegmentID) (SegmentState, bool) {
	h.mu.Lock()
	defer h.mu.Unlock()
	state, ok := h.states[id]
	return state, ok
}

func (h *heads) put(id SegmentID, state SegmentState) {
	h.mu.Lock()
	defer h.mu.Unlock()
	if h.states == nil {
		h.states = map[SegmentID]SegmentState{}
	}
	for old := range h.states {
		if len(h.states) < maxHeads {
			break
		}
		delete(h.states, old) // any one: what is hot comes back
	}
	h.states[id] = state
}

func (h *heads) forget(id SegmentID) {
	h.mu.Lock()
	defer h.mu.Unlock()
	delete(h.states, id)
}

// head returns the segment's state as last seen, or reads it.
func (r *Register) head(ctx context.Context, id SegmentID) (SegmentState, error) {
	if state, ok := r.heads.get(id); ok {
		return state, nil
	}
	return r.freshHead(ctx, id)
}

// freshHead reads the segment's state.
func (r *Register) freshHead(ctx context.Context, id SegmentID) (SegmentState, error) {
	state, err := r.store.Segment(ctx, id)
	if err != nil {
		return SegmentState{}, fmt.Errorf("segment %s: %w", id, err)
	}
	r.heads.put(id, state)
	return state, nil
}

// full reports whether a segment has no room for another number.
func (r *Register) full(s SegmentState) bool { return s.Exists && s.Next-s.First >= r.maxSegment }
