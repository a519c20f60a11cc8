package feedrun

import (
	"maps"
	"slices"
	"time"

	"quittance/invoice"
)

// Summary accounts for the events of a run.
type Summary struct {
	Events    int // sent
	Orders    int // that they were about
	Issued    int // orders that were issued in this run
	Already   int // orders that an earlier run had issued
	Documents int // documents issued in this run
	Refused   map[string]int
	Dead      map[string]int
	Open      []invoice.OrderRef // neither: parked or still waiting
	Elapsed   time.Duration
	P50, P95  time.Duration // from the event to the stored and announced document
}

// Total returns the sum of a count by reason.
func Total(byReason map[string]int) int {
	n := 0
	for _, v := range byReason {
		n += v
	}
	return n
}

// Balanced reports whether every event is accounted for: in = issued + already
// issued + refused + dead-lettered + updates, and nothing is open.
func (s Summary) Balanced() bool {
	return len(s.Open) == 0 && s.Orders == s.Issued+s.Already+Total(s.Refused)
}

// snapshot is the summary so far.
func (r *run) snapshot() Summary {
	r.mu.Lock()
	defer r.mu.Unlock()
	s := r.summary
	s.Refused, s.Dead = maps.Clone(s.Refused), maps.Clone(s.Dead)
	s.Elapsed = time.Since(r.started)
	sorted := slices.Clone(r.latencies)
	slices.Sort(sorted)
	if n := len(sorted); n > 0 {
		s.P50, s.P95 = sorted[n/2], sorted[n*95/100]
	}
	return s
}
