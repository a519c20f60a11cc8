package register

import (
	"context"
	"errors"
	"fmt"

	"quittance/invoice"
)

// Allocate returns the number and issue date of a frozen document: the same each
// time it is asked, also by several callers at once, in this process or another.
//
// The entry is one that Freeze or Entries returned, however long ago: where the
// document has moved to another segment since, it is found there.
//
// The issue date is today in the entry's zone, or the date of the number before
// where that is later. Documents of one segment that are asked for at the same time
// are claimed together, so a call may wait for another's write; it ends within
// groupTimeout of its context.
//
// Errors: a [Conflict], when the number on record was claimed for other inputs. Any
// other error is transient, and the call is safe to repeat: a number that was
// claimed meanwhile is found again.
//
// Source: Directive 2006/112/EC art. 226(2).
func (r *Register) Allocate(ctx context.Context, e Entry) (invoice.Claim, error) {
	// One reading for the whole call: a clock that jumps about midnight must not send
	// the document to and fro between two years.
	today, err := r.today(e.Zone)
	if err != nil {
		return invoice.Claim{}, fmt.Errorf("allocate number of %s: %w", e.Key, err)
	}
	for range maxAttempts {
		row, err := r.claimIn(ctx, e, today)
		if err == nil && row.Sequence == 0 {
			e, row, err = r.moveOn(ctx, e, today)
		}
		if err != nil {
			return invoice.Claim{}, fmt.Errorf("allocate number of %s: %w", e.Key, err)
		}
		if row.Sequence != 0 {
			return claimOf(e, row)
		}
	}
	return invoice.Claim{}, fmt.Errorf("allocate number of %s: its segment keeps changing", e.Key)
}

// claimIn returns the document's row in the entry's segment, with a number where
// the segment gives one. Without a number, the document must move on.
func (r *Register) claimIn(ctx context.Context, e Entry, today invoice.Date) (DocumentRow, error) {
	p, err := placeOf(e.Rule, e.Segment)
	if err != nil {
		return DocumentRow{}, err
	}
	state, err := r.head(ctx, e.Segment)
	if err == nil && !state.Exists && p.part > 1 { // last seen before another process opened it
		state, err = r.freshHead(ctx, e.Segment)
	}
	if err != nil {
		return DocumentRow{}, err
	}
	if p.over(today) || state.Sealed || r.full(state) {
		return DocumentRow{}, nil
	}
	if !state.Exists {
		if err := r.open(ctx, p, 1); err != nil {
			return DocumentRow{}, err
		}
	}
	return r.claimInGroup(ctx, &request{
		place: p, entry: e, today: today, done: make(chan outcome, 1), lead: make(chan struct{}, 1),
	})
}

// moveOn takes the document to the segment that gives numbers now. The old segment
// is sealed by then, and the document is fenced in it before its entry moves, so
// that a claim there that timed out and is applied late cannot make a second
// number. Where it was applied already, that is the number, and the row is returned.
func (r *Register) moveOn(ctx context.Context, e Entry, today invoice.Date) (Entry, DocumentRow, error) {
	// Most that come here were asked for again, long after they got their number,
	// in this segment or in one that the caller's entry does not know of.
	row, err := r.store.Document(ctx, e.Segment, e.Key)
	switch {
	case errors.Is(err, ErrNotFound):
	case err != nil:
		return e, DocumentRow{}, fmt.Errorf("row in segment %s: %w", e.Segment, err)
	case !row.Moved:
		return e, row, nil
	default:
		moved, err := r.entry(ctx, e.Key)
		if err != nil || moved.Segment != e.Segment {
			return moved, DocumentRow{}, err
		}
	}
	target, err := r.openSegment(ctx, e, today)
	if err != nil || target == e.Segment { // it may be found open after all
		return e, DocumentRow{}, err
	}
	row, err = r.fence(ctx, e)
	if err != nil || !row.Moved {
		return e, row, err
	}
	moved, err := r.reassign(ctx, e, target)
	return moved, DocumentRow{}, err
}

// fence keeps any claim for the document out of the entry's segment from now on.
func (r *Register) fence(ctx context.Context, e Entry) (DocumentRow, error) {
	var row DocumentRow
	err := again(ctx, func() (err error) {
		row, err = r.store.Fence(ctx, e.Segment, e.Key)
		return err
	})
	if err != nil {
		return DocumentRow{}, fmt.Errorf("fence in segment %s: %w", e.Segment, err)
	}
	return row, nil
}

// reassign moves the entry to the target and returns it as it stands: another
// process may have moved it first, and further.
func (r *Register) reassign(ctx context.Context, e Entry, target SegmentID) (Entry, error) {
	err := again(ctx, func() error {
		_, err := r.store.Reassign(ctx, e.Key, e.Segment, target)
		return err
	})
	if err != nil {
		return e, fmt.Errorf("reassign to segment %s: %w", target, err)
	}
	return r.entry(ctx, e.Key)
}

// entry reads one entry without its body.
func (r *Register) entry(ctx context.Context, key invoice.DocumentKey) (Entry, error) {
	entries, err := r.store.Entries(ctx, key.Order)
	if err != nil {
		return Entry{Key: key}, err
	}
	for _, e := range entries {
		if e.Key == key {
			return e, nil
		}
	}
	return Entry{Key: key}, fmt.Errorf("entry: %w", ErrNotFound)
}

// claimOf makes the claim that the document's row stands for.
func claimOf(e Entry, row DocumentRow) (invoice.Claim, error) {
	if row.Key != e.Key || row.InputHash != e.InputHash {
		return invoice.Claim{}, conflict(e.Key, "number %d in segment %s was claimed for inputs %s, the entry has %s",
			row.Sequence, e.Segment, row.InputHash, e.InputHash)
	}
	number, err := e.Rule.Number(row.Sequence, row.Date)
	if err != nil {
		return invoice.Claim{}, fmt.Errorf("number of %s: %w", e.Key, err)
	}
	return invoice.Claim{
		Key: e.Key, Number: number, IssueDate: row.Date, InputHash: row.InputHash, Segment: string(e.Segment),
	}, nil
}

// Confirm notes on the number what was archived under it, and keeps the receipt
// for readers. It is safe to repeat.
//
// Errors: a [Conflict], when the number belongs to another document or another
// document was noted on it. Any other error is transient.
func (r *Register) Confirm(ctx context.Context, claim invoice.Claim, receipt invoice.Receipt) error {
	c := Confirmation{
		Key: claim.Key, Sequence: claim.Number.Sequence,
		DocumentHash: receipt.DocumentHash, RecordVersion: receipt.RecordVer,
	}
	var row NumberRow
	err := again(ctx, func() (err error) {
		row, err = r.store.Confirm(ctx, SegmentID(claim.Segment), c)
		return err
	})
	switch {
	case errors.Is(err, ErrNotFound):
		return conflict(claim.Key, "segment %s has no number %d", claim.Segment, claim.Number.Sequence)
	case err != nil:
		return fmt.Errorf("confirm %s: %w", claim.Key, err)
	case row.Key != claim.Key:
		return conflict(claim.Key, "number %d in segment %s belongs to %s", row.Sequence, claim.Segment, row.Key)
	case row.InputHash != claim.InputHash:
		return conflict(claim.Key, "number %d in segment %s was claimed for inputs %s, not %s", row.Sequence, claim.Segment, row.InputHash, claim.InputHash)
	case row.DocumentHash != c.DocumentHash || row.RecordVersion != c.RecordVersion:
		return conflict(claim.Key, "number %d in segment %s is confirmed with document %s, record version %q, not %s, %q",
			row.Sequence, claim.Segment, row.DocumentHash, row.RecordVersion, c.DocumentHash, c.RecordVersion)
	}
	err = again(ctx, func() error { return r.store.SaveReceipt(ctx, claim.Key, receipt) })
	if err != nil {
		return fmt.Errorf("save receipt of %s: %w", claim.Key, err)
	}
	return nil
}
