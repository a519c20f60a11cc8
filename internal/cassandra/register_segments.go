package cassandra

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/gocql/gocql"

	"quittance/invoice"
	"quittance/register"
)

// Segment reads the head of a segment. See [register.Store].
func (r *Register) Segment(ctx context.Context, id register.SegmentID) (register.SegmentState, error) {
	// DISTINCT reads the static columns and no row, however many there are.
	var s register.SegmentState
	var next *int64 // null where there are rows (a fence) and no head
	var last time.Time
	err := r.read(ctx, `SELECT DISTINCT first_number, next_number, last_date, sealed FROM {keyspace}.segments WHERE segment = ?`,
		string(id)).Scan(&s.First, &next, &last, &s.Sealed)
	if errors.Is(err, gocql.ErrNotFound) || (err == nil && next == nil) {
		return register.SegmentState{}, nil
	}
	if err != nil {
		return register.SegmentState{}, fmt.Errorf("segment %s: %w", id, err)
	}
	s.Exists, s.Next, s.LastDate = true, *next, dateOf(last)
	return s, nil
}

// OpenSegment writes the head of a segment that has none. See [register.Store].
func (r *Register) OpenSegment(ctx context.Context, id register.SegmentID, first int64) (bool, error) {
	applied, _, err := r.apply(ctx, r.statement(
		`UPDATE {keyspace}.segments SET first_number = ?, next_number = ?, sealed = false WHERE segment = ? IF next_number = null`,
		first, first, string(id)))
	if err != nil {
		return false, fmt.Errorf("open segment %s: %w", id, err)
	}
	return applied, nil
}

// Seal closes an open segment at next. See [register.Store].
func (r *Register) Seal(ctx context.Context, id register.SegmentID, next int64) (bool, error) {
	applied, _, err := r.apply(ctx, r.statement(
		`UPDATE {keyspace}.segments SET sealed = true WHERE segment = ? IF next_number = ? AND sealed = false`, string(id), next))
	if err != nil {
		return false, fmt.Errorf("seal segment %s: %w", id, err)
	}
	return applied, nil
}

// Segments lists the opened segments by a scan of all partitions: for the checker,
// which has the time. It is not a serial read, which Cassandra has within one
// partition only; a segment opened while it runs may be missing. See [register.Store].
func (r *Register) Segments(ctx context.Context) ([]register.SegmentID, error) {
	rows := read(ctx, r.session, gocql.Quorum,
		r.statement(`SELECT DISTINCT segment, next_number FROM {keyspace}.segments`)).Iter().Scanner()
	var ids []register.SegmentID
	for rows.Next() {
		var id string
		var next *int64
		if err := rows.Scan(&id, &next); err != nil {
			return nil, fmt.Errorf("list segments: %w", err)
		}
		if next != nil {
			ids = append(ids, register.SegmentID(id))
		}
	}
	if err := rows.Err(); err != nil {
		return nil, fmt.Errorf("list segments: %w", err)
	}
	return ids, nil
}

// kindDocument is the kind of a segment's document rows; number rows have "n".
const kindDocument = "d"

// numberKey sorts as the number does: segments end long before 12 digits do.
func numberKey(sequence int64) string { return fmt.Sprintf("%012d", sequence) }

// Claim gives a run of numbers in one conditional batch. See [register.Store].
func (r *Register) Claim(ctx context.Context, id register.SegmentID, batch register.ClaimBatch) (bool, []register.DocumentRow, error) {
	statements := make([]statement, 0, 1+2*len(batch.Rows))
	statements = append(statements, r.statement(
		`UPDATE {keyspace}.segments SET next_number = ?, last_date = ? WHERE segment = ? IF next_number = ? AND sealed = false`,
		batch.Next+int64(len(batch.Rows)), dateValue(batch.Date), string(id), batch.Next))
	wanted := make(map[string]bool, len(batch.Rows))
	for i, document := range batch.Rows {
		sequence := batch.Next + int64(i)
		wanted[document.Key.String()] = true
		statements = append(statements,
			// No condition: the one on next_number says that the number is free.
			r.statement(`INSERT INTO {keyspace}.segments (segment, kind, key, sequence, document, input_hash, issue_date) VALUES (?, 'n', ?, ?, ?, ?, ?)`,
				string(id), numberKey(sequence), sequence, document.Key.String(), string(document.InputHash), dateValue(batch.Date)),
			r.statement(`INSERT INTO {keyspace}.segments (segment, kind, key, sequence, input_hash, issue_date) VALUES (?, 'd', ?, ?, ?, ?) IF NOT EXISTS`,
				string(id), document.Key.String(), sequence, string(document.InputHash), dateValue(batch.Date)))
	}
	applied, rows, err := r.apply(ctx, statements...)
	if err != nil {
		return false, nil, fmt.Errorf("claim %d in segment %s: %w", len(batch.Rows), id, err)
	}
	if applied {
		return true, nil, nil
	}
	taken, err := takenDocuments(rows, wanted)
	return false, taken, err
}

// takenDocuments picks the document rows out of what the conditions were judged by.
func takenDocuments(rows []row, wanted map[string]bool) ([]register.DocumentRow, error) {
	var taken []register.DocumentRow
	for _, row := range rows {
		if row.text("kind") != kindDocument || !wanted[row.text("key")] {
			continue
		}
		document, err := row.document()
		if err != nil {
			return nil, err
		}
		taken = append(taken, document)
	}
	return taken, nil
}

// Fence writes the document's row as moved where it has none. See [register.Store].
func (r *Register) Fence(ctx context.Context, id register.SegmentID, key invoice.DocumentKey) (register.DocumentRow, error) {
	applied, rows, err := r.apply(ctx, r.statement(
		`INSERT INTO {keyspace}.segments (segment, kind, key, moved) VALUES (?, 'd', ?, true) IF NOT EXISTS`, string(id), key.String()))
	if err != nil {
		return register.DocumentRow{}, fmt.Errorf("fence %s in segment %s: %w", key, id, err)
	}
	if applied {
		return register.DocumentRow{Key: key, Moved: true}, nil
	}
	return rows[0].document()
}

// Document reads the document's row in a segment. See [register.Store].
func (r *Register) Document(ctx context.Context, id register.SegmentID, key invoice.DocumentKey) (register.DocumentRow, error) {
	found := row{}
	err := r.read(ctx, `SELECT key, sequence, input_hash, issue_date, moved FROM {keyspace}.segments WHERE segment = ? AND kind = 'd' AND key = ?`,
		string(id), key.String()).MapScan(found)
	if err != nil {
		return register.DocumentRow{}, notFound(err, "document", key)
	}
	return found.document()
}

func (r row) document() (register.DocumentRow, error) {
	key, err := invoice.ParseDocumentKey(r.text("key"))
	if err != nil {
		return register.DocumentRow{}, fmt.Errorf("document row %q: %w", r.text("key"), err)
	}
	return register.DocumentRow{
		Key: key, InputHash: invoice.Hash(r.text("input_hash")), Sequence: r.number("sequence"),
		Date: r.date("issue_date"), Moved: r.truth("moved"),
	}, nil
}

// numberColumns are those of a [register.NumberRow].
const numberColumns = `sequence, document, input_hash, issue_date, document_hash, record_version`

// Confirm notes on a number what was archived under it. See [register.Store].
func (r *Register) Confirm(ctx context.Context, id register.SegmentID, c register.Confirmation) (register.NumberRow, error) {
	applied, _, err := r.apply(ctx, r.statement(
		`UPDATE {keyspace}.segments SET document_hash = ?, record_version = ? WHERE segment = ? AND kind = 'n' AND key = ?
		IF document = ? AND document_hash = null`,
		string(c.DocumentHash), c.RecordVersion, string(id), numberKey(c.Sequence), c.Key.String()))
	if err != nil {
		return register.NumberRow{}, fmt.Errorf("confirm %s: %w", c.Key, err)
	}
	found := row{}
	err = r.readAfter(ctx, applied, `SELECT `+numberColumns+` FROM {keyspace}.segments WHERE segment = ? AND kind = 'n' AND key = ?`,
		string(id), numberKey(c.Sequence)).MapScan(found)
	if err != nil {
		return register.NumberRow{}, notFound(err, "number row of", c.Key)
	}
	return found.numberRow()
}

// Numbers reads number rows in order. See [register.Store].
func (r *Register) Numbers(ctx context.Context, id register.SegmentID, from int64, limit int) ([]register.NumberRow, error) {
	rows := r.read(ctx, `SELECT `+numberColumns+` FROM {keyspace}.segments WHERE segment = ? AND kind = 'n' AND key >= ? LIMIT ?`,
		string(id), numberKey(from), limit).Iter()
	var numbers []register.NumberRow
	for {
		found := row{}
		if !rows.MapScan(found) {
			break
		}
		number, err := found.numberRow()
		if err != nil {
			return nil, err
		}
		numbers = append(numbers, number)
	}
	if err := rows.Close(); err != nil {
		return nil, fmt.Errorf("numbers of segment %s: %w", id, err)
	}
	return numbers, nil
}

func (r row) numberRow() (register.NumberRow, error) {
	key, err := invoice.ParseDocumentKey(r.text("document"))
	if err != nil {
		return register.NumberRow{}, fmt.Errorf("number row %d: %w", r.number("sequence"), err)
	}
	return register.NumberRow{
		Sequence: r.number("sequence"), Key: key, InputHash: invoice.Hash(r.text("input_hash")), Date: r.date("issue_date"),
		DocumentHash: invoice.Hash(r.text("document_hash")), RecordVersion: r.text("record_version"),
	}, nil
}
