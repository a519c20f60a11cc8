package register

import (
	"context"
	"errors"
	"fmt"
	"time"

	"quittance/invoice"
)

// groupTimeout bounds the claim of one group. It is above the longest answer of a
// store, so that what a group ends with is mostly known.
const groupTimeout = 30 * time.Second

// claimGroup claims numbers for the requests of one segment and sends each its
// outcome. It goes on when the leader's caller has gone: the others have not.
func (r *Register) claimGroup(ctx context.Context, requests []*request) {
	ctx, cancel := context.WithTimeout(context.WithoutCancel(ctx), groupTimeout)
	defer cancel()
	g := &group{register: r, place: requests[0].place, waiting: requests}
	failures := 0
	for len(g.waiting) > 0 && failures < maxAttempts {
		progress, err := g.claimOnce(ctx)
		if err != nil {
			g.fail(err)
			return
		}
		if !progress {
			if err := pause(ctx, failures); err != nil {
				g.fail(err)
				return
			}
			failures++
		}
	}
	g.fail(fmt.Errorf("claim in segment %s: others are always quicker", g.id))
}

// group is the requests that are claimed together.
type group struct {
	register *Register
	place
	waiting []*request
}

// claimOnce tries one write. It reports progress when any request got its outcome.
func (g *group) claimOnce(ctx context.Context) (progress bool, err error) {
	r := g.register
	state, err := r.head(ctx, g.id)
	if err != nil {
		return false, err
	}
	if !state.Exists || state.Sealed || r.full(state) {
		g.finish(func(*request) (outcome, bool) { return outcome{}, true })
		return true, nil
	}
	earliest, err := r.earliestDate(ctx, g.place, state)
	if err != nil {
		return false, err
	}
	batch := g.batch(state, earliest)
	applied, taken, err := r.store.Claim(ctx, g.id, batch)
	switch {
	case errors.Is(err, ErrUnknownOutcome):
		r.heads.forget(g.id)
		return g.readBack(ctx)
	case err != nil:
		r.heads.forget(g.id)
		return false, fmt.Errorf("claim in segment %s: %w", g.id, err)
	case applied:
		state.Next += int64(len(batch.Rows))
		state.LastDate = batch.Date
		r.heads.put(g.id, state)
		g.deliver(batch.documents())
	case len(taken) > 0:
		g.deliver(taken)
	default:
		r.heads.forget(g.id)
		return false, nil
	}
	return true, nil
}

// batch makes the next write: the first request sets the issue date, not before the
// earliest, and those whose today is not after it join, each document once.
func (g *group) batch(state SegmentState, earliest invoice.Date) ClaimBatch {
	b := ClaimBatch{Next: state.Next, Date: invoice.Later(g.waiting[0].today, earliest)}
	room := g.register.maxSegment - (state.Next - state.First)
	seen := map[invoice.DocumentKey]bool{}
	for _, req := range g.waiting {
		if int64(len(b.Rows)) == room || seen[req.entry.Key] || b.Date.Before(req.today) {
			continue
		}
		seen[req.entry.Key] = true
		b.Rows = append(b.Rows, ClaimRow{Key: req.entry.Key, InputHash: req.entry.InputHash})
	}
	return b
}

// documents are the rows that the batch writes when it is applied.
func (b ClaimBatch) documents() []DocumentRow {
	rows := make([]DocumentRow, len(b.Rows))
	for i, r := range b.Rows {
		rows[i] = DocumentRow{Key: r.Key, InputHash: r.InputHash, Sequence: b.Next + int64(i), Date: b.Date}
	}
	return rows
}

// readBack finds out what a write with an unknown outcome did. A document without a
// row is claimed again: under the same next number only one of both is applied,
// and under a later one the first cannot be applied any more.
func (g *group) readBack(ctx context.Context) (progress bool, err error) {
	var rows []DocumentRow
	for _, req := range g.waiting {
		row, err := g.register.store.Document(ctx, g.id, req.entry.Key)
		if errors.Is(err, ErrNotFound) {
			continue
		}
		if err != nil {
			return false, fmt.Errorf("read back in segment %s: %w", g.id, err)
		}
		rows = append(rows, row)
	}
	g.deliver(rows)
	return len(rows) > 0, nil
}

// deliver sends rows to all requests of their documents. A row that is moved has no
// number and sends its document on.
func (g *group) deliver(rows []DocumentRow) {
	byKey := make(map[invoice.DocumentKey]DocumentRow, len(rows))
	for _, row := range rows {
		byKey[row.Key] = row
	}
	g.finish(func(req *request) (outcome, bool) {
		row, ok := byKey[req.entry.Key]
		return outcome{row: row}, ok
	})
}

// fail sends the error to all that still wait.
func (g *group) fail(err error) {
	g.finish(func(*request) (outcome, bool) { return outcome{err: err}, true })
}

// finish sends their outcome to the requests that have one, and keeps the others.
func (g *group) finish(judge func(*request) (outcome, bool)) {
	var rest []*request
	for _, req := range g.waiting {
		if out, ok := judge(req); ok {
			req.done <- out
			continue
		}
		rest = append(rest, req)
	}
	g.waiting = rest
}
