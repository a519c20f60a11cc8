package feedrun

import (
	"fmt"
	"io"
	"maps"
	"slices"
	"time"
)

// Line writes one line of progress.
func (s Summary) Line(total int) string {
	rate := 0.0
	if s.Elapsed > 0 {
		rate = float64(s.Issued) / s.Elapsed.Seconds()
	}
	return fmt.Sprintf("%d of %d events sent, %d orders issued, %d refused, %d dead letters, %.0f issued/s",
		s.Events, total, s.Issued, Total(s.Refused), Total(s.Dead), rate)
}

// Report writes the account of a run for people.
func (s Summary) Report(w io.Writer) {
	fmt.Fprintf(w, "\n  events in        %6d\n", s.Events)
	fmt.Fprintf(w, "  orders issued    %6d   (%d documents)\n", s.Issued, s.Documents)
	if s.Already > 0 {
		fmt.Fprintf(w, "  issued before    %6d   (nothing new: each has its document already)\n", s.Already)
	}
	s.reasons(w, "refused", s.Refused)
	s.reasons(w, "dead-lettered", s.Dead)
	if updates := s.Events - s.Orders - Total(s.Dead); updates > 0 {
		fmt.Fprintf(w, "  money updates    %6d   (of orders counted above)\n", updates)
	}
	if len(s.Open) > 0 {
		fmt.Fprintf(w, "  still open       %6d   (parked or waiting; first: %s)\n", len(s.Open), s.Open[0])
	}
	if s.Issued > 0 {
		fmt.Fprintf(w, "  rate             %6.1f   orders a second over %s\n", float64(s.Issued)/s.Elapsed.Seconds(), s.Elapsed.Round(100*time.Millisecond))
		fmt.Fprintf(w, "  event to stored  p50 %s, p95 %s\n", s.P50.Round(time.Millisecond), s.P95.Round(time.Millisecond))
	}
	if s.Balanced() {
		fmt.Fprintf(w, "  balanced: every event is accounted for\n")
	} else {
		fmt.Fprintf(w, "  NOT balanced: %d orders have no end yet\n", len(s.Open))
	}
}

func (s Summary) reasons(w io.Writer, what string, byReason map[string]int) {
	if len(byReason) == 0 {
		return
	}
	fmt.Fprintf(w, "  %-16s %6d\n", what, Total(byReason))
	for _, reason := range slices.Sorted(maps.Keys(byReason)) {
		fmt.Fprintf(w, "    %-22s %d\n", reason, byReason[reason])
	}
}
