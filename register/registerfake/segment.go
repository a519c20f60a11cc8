package registerfake

import (
	"context"
	"fmt"
	"slices"

	"quittance/invoice"
	"quittance/register"
)

// Segment returns the state of a segment. See [register.Store].
func (s *Store) Segment(ctx context.Context, id register.SegmentID) (register.SegmentState, error) {
	return read(ctx, s, Segment, func() (register.SegmentState, error) {
		return s.partition(id).SegmentState, nil
	})
}

// OpenSegment opens a segment where it does not exist. See [register.Store].
func (s *Store) OpenSegment(ctx context.Context, id register.SegmentID, first int64) (bool, error) {
	return write(ctx, s, OpenSegment, func() (bool, error) {
		p := s.partition(id)
		if p.Exists {
			return false, nil
		}
		p.SegmentState = register.SegmentState{Exists: true, First: first, Next: first}
		return true, nil
	})
}

// Claim writes the batch, all or nothing. See [register.Store].
func (s *Store) Claim(ctx context.Context, id register.SegmentID, batch register.ClaimBatch) (bool, []register.DocumentRow, error) {
	var taken []register.DocumentRow
	batch.Rows = slices.Clone(batch.Rows)
	applied, err := write(ctx, s, Claim, func() (bool, error) {
		p := s.partition(id)
		taken = nil
		for _, r := range batch.Rows {
			if d, ok := p.documents[r.Key]; ok {
				taken = append(taken, d)
			}
		}
		if !p.Exists || p.Sealed || p.Next != batch.Next || len(taken) > 0 {
			return false, nil
		}
		p.claim(batch)
		return true, nil
	})
	if err != nil {
		return false, nil, err
	}
	return applied, taken, nil
}

func (p *segment) claim(batch register.ClaimBatch) {
	for _, r := range batch.Rows {
		p.numbers = append(p.numbers, register.NumberRow{
			Sequence: p.Next, Key: r.Key, InputHash: r.InputHash, Date: batch.Date,
		})
		p.documents[r.Key] = register.DocumentRow{Key: r.Key, InputHash: r.InputHash, Sequence: p.Next, Date: batch.Date}
		p.Next++
	}
	p.LastDate = batch.Date
}

// Seal closes an open segment. See [register.Store].
func (s *Store) Seal(ctx context.Context, id register.SegmentID, next int64) (bool, error) {
	return write(ctx, s, Seal, func() (bool, error) {
		p := s.partition(id)
		if !p.Exists || p.Sealed || p.Next != next {
			return false, nil
		}
		p.Sealed = true
		return true, nil
	})
}

// Fence writes the document's row as moved. See [register.Store].
func (s *Store) Fence(ctx context.Context, id register.SegmentID, key invoice.DocumentKey) (register.DocumentRow, error) {
	return write(ctx, s, Fence, func() (register.DocumentRow, error) {
		p := s.partition(id)
		if _, ok := p.documents[key]; !ok {
			p.documents[key] = register.DocumentRow{Key: key, Moved: true}
		}
		return p.documents[key], nil
	})
}

// Document returns the document's row in the segment. See [register.Store].
func (s *Store) Document(ctx context.Context, id register.SegmentID, key invoice.DocumentKey) (register.DocumentRow, error) {
	return read(ctx, s, Document, func() (register.DocumentRow, error) {
		row, ok := s.partition(id).documents[key]
		if !ok {
			return register.DocumentRow{}, fmt.Errorf("document %s in segment %s: %w", key, id, register.ErrNotFound)
		}
		return row, nil
	})
}

// Confirm notes what was archived under a number. See [register.Store].
func (s *Store) Confirm(ctx context.Context, id register.SegmentID, c register.Confirmation) (register.NumberRow, error) {
	return write(ctx, s, Confirm, func() (register.NumberRow, error) {
		for i, r := range s.partition(id).numbers {
			if r.Sequence != c.Sequence {
				continue
			}
			if r.Key == c.Key && r.DocumentHash == "" {
				r.DocumentHash, r.RecordVersion = c.DocumentHash, c.RecordVersion
				s.segments[id].numbers[i] = r
			}
			return r, nil
		}
		return register.NumberRow{}, fmt.Errorf("number %d in segment %s: %w", c.Sequence, id, register.ErrNotFound)
	})
}

// Numbers returns number rows in order. See [register.Store].
func (s *Store) Numbers(ctx context.Context, id register.SegmentID, from int64, limit int) ([]register.NumberRow, error) {
	return read(ctx, s, Numbers, func() ([]register.NumberRow, error) {
		var list []register.NumberRow
		for _, r := range s.partition(id).numbers {
			if r.Sequence >= from && len(list) < limit {
				list = append(list, r)
			}
		}
		return list, nil
	})
}
