package sqlite

import (
	"context"
	"database/sql"
	"errors"
	"fmt"

	"quittance/invoice"
	"quittance/register"
)

// Segment returns the state of a segment. See [register.Store].
func (r *Register) Segment(ctx context.Context, id register.SegmentID) (register.SegmentState, error) {
	var s register.SegmentState
	var last string
	found, err := r.db.row(ctx, `SELECT first_number, next_number, last_date, sealed FROM segments WHERE segment = ?`,
		[]any{string(id)}, []any{&s.First, &s.Next, &last, &s.Sealed})
	if err == nil {
		err = s.LastDate.UnmarshalText([]byte(last))
	}
	if err != nil {
		return register.SegmentState{}, fmt.Errorf("segment %s: %w", id, err)
	}
	s.Exists = found
	return s, nil
}

// OpenSegment opens a segment where it does not exist. See [register.Store].
func (r *Register) OpenSegment(ctx context.Context, id register.SegmentID, first int64) (bool, error) {
	changed, err := r.db.write.one(ctx, `INSERT INTO segments (segment, first_number, next_number, last_date, sealed)
		VALUES (?, ?, ?, '', 0) ON CONFLICT DO NOTHING`, string(id), first, first)
	if err != nil {
		return false, fmt.Errorf("open segment %s: %w", id, err)
	}
	return changed == 1, nil
}

// Seal closes an open segment. See [register.Store].
func (r *Register) Seal(ctx context.Context, id register.SegmentID, next int64) (bool, error) {
	changed, err := r.db.write.one(ctx, `UPDATE segments SET sealed = 1 WHERE segment = ? AND next_number = ? AND sealed = 0`,
		string(id), next)
	if err != nil {
		return false, fmt.Errorf("seal segment %s: %w", id, err)
	}
	return changed == 1, nil
}

// Segments lists the segments. See [register.Store].
func (r *Register) Segments(ctx context.Context) (ids []register.SegmentID, err error) {
	rows, err := r.db.rows(ctx, `SELECT segment FROM segments`)
	if err != nil {
		return nil, fmt.Errorf("list segments: %w", err)
	}
	defer func() { err = errors.Join(err, rows.Close()) }()
	for rows.Next() {
		var id register.SegmentID
		if err := rows.Scan(&id); err != nil {
			return nil, fmt.Errorf("list segments: %w", err)
		}
		ids = append(ids, id)
	}
	return ids, rows.Err()
}

// errRefused undoes a claim whose condition does not hold.
var errRefused = errors.New("the claim is refused")

// Claim writes the batch, all or nothing. See [register.Store].
func (r *Register) Claim(ctx context.Context, id register.SegmentID, batch register.ClaimBatch) (bool, []register.DocumentRow, error) {
	var there register.ClaimRow
	err := r.db.write.transaction(ctx, func(w *writer) error {
		changed, err := w.exec(`UPDATE segments SET next_number = next_number + ?, last_date = ?
			WHERE segment = ? AND next_number = ? AND sealed = 0`,
			len(batch.Rows), batch.Date.String(), string(id), batch.Next)
		if err != nil {
			return err
		}
		if changed == 0 {
			return errRefused
		}
		for i, row := range batch.Rows {
			_, err := w.exec(`INSERT INTO numbers (segment, document, sequence, input_hash, issue_date, document_hash, record_version)
				VALUES (?, ?, ?, ?, ?, '', '')`,
				string(id), row.Key.String(), batch.Next+int64(i), string(row.InputHash), batch.Date.String())
			if taken(err) {
				there = row
				return errRefused
			}
			if err != nil {
				return err
			}
		}
		return nil
	})
	switch {
	case err == nil:
		return true, nil, nil
	case !errors.Is(err, errRefused):
		return false, nil, fmt.Errorf("claim %d in segment %s: %w", len(batch.Rows), id, err)
	case there.Key == invoice.DocumentKey{}:
		return false, nil, nil
	}
	row, err := r.Document(ctx, id, there.Key)
	if err != nil {
		return false, nil, err
	}
	return false, []register.DocumentRow{row}, nil
}

// Fence writes the document's row as moved. See [register.Store].
func (r *Register) Fence(ctx context.Context, id register.SegmentID, key invoice.DocumentKey) (register.DocumentRow, error) {
	_, err := r.db.write.one(ctx, `INSERT INTO numbers (segment, document, sequence, input_hash, issue_date, document_hash, record_version)
		VALUES (?, ?, NULL, '', '', '', '') ON CONFLICT DO NOTHING`, string(id), key.String())
	if err != nil {
		return register.DocumentRow{}, fmt.Errorf("fence %s in segment %s: %w", key, id, err)
	}
	return r.Document(ctx, id, key)
}

// Document returns the document's row in the segment. See [register.Store].
func (r *Register) Document(ctx context.Context, id register.SegmentID, key invoice.DocumentKey) (register.DocumentRow, error) {
	row := register.DocumentRow{Key: key}
	var sequence sql.NullInt64
	var date string
	found, err := r.db.row(ctx, `SELECT sequence, input_hash, issue_date FROM numbers WHERE segment = ? AND document = ?`,
		[]any{string(id), key.String()}, []any{&sequence, &row.InputHash, &date})
	if err == nil && !found {
		err = register.ErrNotFound
	}
	if err == nil {
		err = row.Date.UnmarshalText([]byte(date))
	}
	if err != nil {
		return register.DocumentRow{}, fmt.Errorf("document %s in segment %s: %w", key, id, err)
	}
	row.Sequence, row.Moved = sequence.Int64, !sequence.Valid
	return row, nil
}

// Confirm notes what was archived under a number. See [register.Store].
func (r *Register) Confirm(ctx context.Context, id register.SegmentID, c register.Confirmation) (register.NumberRow, error) {
	row := register.NumberRow{Sequence: c.Sequence, Key: c.Key, DocumentHash: c.DocumentHash, RecordVersion: c.RecordVersion}
	var date string
	var noted bool
	err := r.db.write.alone(ctx, func(w *writer) (err error) {
		noted, err = w.returning(`UPDATE numbers SET document_hash = ?, record_version = ?
			WHERE segment = ? AND sequence = ? AND document = ? AND document_hash = '' RETURNING input_hash, issue_date`,
			[]any{string(c.DocumentHash), c.RecordVersion, string(id), c.Sequence, c.Key.String()}, []any{&row.InputHash, &date})
		return err
	})
	if err != nil {
		return register.NumberRow{}, fmt.Errorf("confirm %s: %w", c.Key, err)
	}
	if noted {
		return row, row.Date.UnmarshalText([]byte(date))
	}
	rows, err := r.Numbers(ctx, id, c.Sequence, 1)
	if err == nil && (len(rows) == 0 || rows[0].Sequence != c.Sequence) {
		err = register.ErrNotFound
	}
	if err != nil {
		return register.NumberRow{}, fmt.Errorf("number %d of %s: %w", c.Sequence, c.Key, err)
	}
	return rows[0], nil
}

// Numbers returns number rows in order. See [register.Store].
func (r *Register) Numbers(ctx context.Context, id register.SegmentID, from int64, limit int) (list []register.NumberRow, err error) {
	rows, err := r.db.rows(ctx, `SELECT sequence, document, input_hash, issue_date, document_hash, record_version FROM numbers
		WHERE segment = ? AND sequence >= ? ORDER BY sequence LIMIT ?`, string(id), from, limit)
	if err != nil {
		return nil, fmt.Errorf("numbers of segment %s: %w", id, err)
	}
	defer func() { err = errors.Join(err, rows.Close()) }()
	for rows.Next() {
		var n register.NumberRow
		var key, date string
		if err := rows.Scan(&n.Sequence, &key, &n.InputHash, &date, &n.DocumentHash, &n.RecordVersion); err != nil {
			return nil, fmt.Errorf("numbers of segment %s: %w", id, err)
		}
		if n.Key, err = invoice.ParseDocumentKey(key); err != nil {
			return nil, fmt.Errorf("number %d of segment %s: %w", n.Sequence, id, err)
		}
		if err := n.Date.UnmarshalText([]byte(date)); err != nil {
			return nil, fmt.Errorf("number %d of segment %s: %w", n.Sequence, id, err)
		}
		list = append(list, n)
	}
	return list, rows.Err()
}
