package register

import (
	"context"
	"fmt"

	"quittance/invoice"
)

// A series is a chain of segments: "#1", "#2" and so on, each going on where the
// one before was sealed; a rule that restarts yearly has a chain for each year, and
// the chain of a new year follows the last segment of the old one.

// currentSegment returns the segment in which a document frozen now is likely to
// get its number. Likely is enough: Allocate moves on from it.
func (r *Register) currentSegment(ctx context.Context, e Entry) (SegmentID, error) {
	today, err := r.today(e.Zone)
	if err != nil {
		return "", err
	}
	for p := firstOf(e.Rule, today.Year); ; p = p.next() {
		state, err := r.head(ctx, p.id)
		if err != nil {
			return "", err
		}
		if !state.Sealed {
			return p.id, nil
		}
		following, err := r.head(ctx, p.next().id)
		if err != nil {
			return "", err
		}
		if !following.Exists {
			return p.id, nil
		}
	}
}

// openSegment walks the chain from the entry's segment to the one that gives
// numbers today, which it opens; every segment before it is sealed then.
func (r *Register) openSegment(ctx context.Context, e Entry, today invoice.Date) (SegmentID, error) {
	p, err := placeOf(e.Rule, e.Segment)
	if err != nil {
		return "", err
	}
	for range maxAttempts {
		state, err := r.freshHead(ctx, p.id)
		if err != nil {
			return "", err
		}
		switch {
		case !state.Exists:
			err = r.open(ctx, p, 1)
		case p.over(today):
			p, err = r.turnYear(ctx, p, firstOf(e.Rule, today.Year), state)
		case state.Sealed:
			p, err = r.following(ctx, e.Rule, p, state)
		case r.full(state):
			err = r.seal(ctx, p, state)
		default:
			return p.id, nil
		}
		if err != nil {
			return "", err
		}
	}
	return "", fmt.Errorf("open a segment after %s: it keeps changing", e.Segment)
}

// turnYear seals a segment of a year that is over and returns first, the first one
// of today's year. That one is opened before the seal, so that whoever finds the old
// one sealed and nothing after it in its own year knows why.
func (r *Register) turnYear(ctx context.Context, old, first place, state SegmentState) (place, error) {
	if state.Sealed {
		return first, nil
	}
	if err := r.open(ctx, first, 1); err != nil {
		return place{}, err
	}
	return old, r.seal(ctx, old, state)
}

// following returns the segment after a sealed one, as seen by a clock that is
// still in its year: the next one of the series, or the first one of the next year
// where another process has turned the year already.
func (r *Register) following(ctx context.Context, rule invoice.SeriesRule, sealed place, state SegmentState) (place, error) {
	next := sealed.next()
	head, err := r.freshHead(ctx, next.id)
	if err != nil || head.Exists {
		return next, err
	}
	if sealed.year != 0 {
		turned := firstOf(rule, sealed.year+1)
		head, err := r.freshHead(ctx, turned.id)
		if err != nil || head.Exists {
			return turned, err
		}
	}
	return next, r.open(ctx, next, state.Next)
}

// open opens a segment, if nobody has yet.
func (r *Register) open(ctx context.Context, p place, first int64) error {
	if p.part > 1 && first == 1 {
		return fmt.Errorf("segment %s is assigned and was never opened", p.id)
	}
	var applied bool
	err := again(ctx, func() (err error) {
		applied, err = r.store.OpenSegment(ctx, p.id, first)
		return err
	})
	r.heads.forget(p.id)
	if err != nil {
		return fmt.Errorf("open segment %s: %w", p.id, err)
	}
	if applied {
		r.heads.put(p.id, SegmentState{Exists: true, First: first, Next: first})
	}
	return nil
}

// seal closes a segment, unless it has changed: the walk reads its state again.
func (r *Register) seal(ctx context.Context, p place, state SegmentState) error {
	err := again(ctx, func() error {
		_, err := r.store.Seal(ctx, p.id, state.Next)
		return err
	})
	r.heads.forget(p.id)
	if err != nil {
		return fmt.Errorf("seal segment %s: %w", p.id, err)
	}
	return nil
}

// earliestDate returns the first issue date that the segment's next number may have:
// that of the number before it, in whichever segment of the series that is.
func (r *Register) earliestDate(ctx context.Context, p place, state SegmentState) (invoice.Date, error) {
	for state.LastDate.IsZero() {
		before, ok := p.previous()
		if !ok {
			return p.earliest(), nil
		}
		var err error
		if state, err = r.freshHead(ctx, before.id); err != nil { // sealed: this is its last word
			return invoice.Date{}, err
		}
		p = before
	}
	return state.LastDate, nil
}
