package sqlite

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"strings"

	"quittance/invoice"
	"quittance/register"
)

// Register is the register's store.
type Register struct{ db *DB }

var _ register.Store = (*Register)(nil)

// NewRegister returns the register's store in an open database, which stays the
// caller's.
func NewRegister(db *DB) *Register { return &Register{db: db} }

const insertDraft = `INSERT INTO drafts (order_ref, document, input_hash, rule_id, rule_yearly, rule_format, zone, segment, body) VALUES `

// Freeze writes the entries of an order. See [register.Store].
func (r *Register) Freeze(ctx context.Context, order invoice.OrderRef, entries []register.NewEntry) ([]register.Entry, error) {
	if len(entries) > 0 {
		args := make([]any, 0, 9*len(entries))
		for _, e := range entries {
			args = append(args, order.String(), e.Key.String(), string(e.InputHash), e.Rule.ID, e.Rule.Yearly, e.Rule.Format,
				e.Zone, string(e.Segment), nonNil(e.Body))
		}
		// One statement is all or none: a row that is there refuses all of them.
		query := insertDraft + "(?,?,?,?,?,?,?,?,?)" + strings.Repeat(",(?,?,?,?,?,?,?,?,?)", len(entries)-1)
		if _, err := r.db.write.one(ctx, query, args...); err != nil && !taken(err) {
			return nil, fmt.Errorf("freeze %s: %w", order, err)
		}
	}
	return r.Entries(ctx, order)
}

// nonNil makes an empty body of none: the column takes no null.
func nonNil(b []byte) []byte {
	if b == nil {
		return []byte{}
	}
	return b
}

const entryColumns = `document, input_hash, rule_id, rule_yearly, rule_format, zone, segment, receipt`

// entryRow is a row of drafts on its way to an entry.
type entryRow struct {
	key     string
	entry   register.Entry
	receipt sql.NullString
}

func (r *entryRow) targets() []any {
	e := &r.entry
	return []any{&r.key, &e.InputHash, &e.Rule.ID, &e.Rule.Yearly, &e.Rule.Format, &e.Zone, &e.Segment, &r.receipt}
}

func (r *entryRow) read() (register.Entry, error) {
	var err error
	if r.entry.Key, err = invoice.ParseDocumentKey(r.key); err != nil {
		return register.Entry{}, err
	}
	if r.receipt.Valid {
		r.entry.Receipt = &invoice.Receipt{}
		if err := json.Unmarshal([]byte(r.receipt.String), r.entry.Receipt); err != nil {
			return register.Entry{}, fmt.Errorf("receipt of %s: %w", r.key, err)
		}
	}
	return r.entry, nil
}

// Entries returns the order's entries. See [register.Store].
func (r *Register) Entries(ctx context.Context, order invoice.OrderRef) (list []register.Entry, err error) {
	rows, err := r.db.rows(ctx, `SELECT `+entryColumns+` FROM drafts WHERE order_ref = ? ORDER BY document`, order.String())
	if err != nil {
		return nil, fmt.Errorf("entries of %s: %w", order, err)
	}
	defer func() { err = errors.Join(err, rows.Close()) }()
	for rows.Next() {
		var row entryRow
		if err := rows.Scan(row.targets()...); err != nil {
			return nil, fmt.Errorf("entries of %s: %w", order, err)
		}
		entry, err := row.read()
		if err != nil {
			return nil, fmt.Errorf("entries of %s: %w", order, err)
		}
		list = append(list, entry)
	}
	return list, rows.Err()
}

// Entry returns one entry with its body. See [register.Store].
func (r *Register) Entry(ctx context.Context, key invoice.DocumentKey) (register.Entry, invoice.Frozen, error) {
	var row entryRow
	var body []byte
	found, err := r.db.row(ctx, `SELECT `+entryColumns+`, body FROM drafts WHERE order_ref = ? AND document = ?`,
		[]any{key.Order.String(), key.String()}, append(row.targets(), &body))
	if err == nil && !found {
		err = register.ErrNotFound
	}
	if err != nil {
		return register.Entry{}, invoice.Frozen{}, fmt.Errorf("entry %s: %w", key, err)
	}
	entry, err := row.read()
	return entry, invoice.Frozen{Body: body, Hash: entry.InputHash}, err
}

// Reassign moves an entry to another segment. See [register.Store].
func (r *Register) Reassign(ctx context.Context, key invoice.DocumentKey, from, to register.SegmentID) (bool, error) {
	changed, err := r.db.write.one(ctx, `UPDATE drafts SET segment = ? WHERE order_ref = ? AND document = ? AND segment = ?`,
		string(to), key.Order.String(), key.String(), string(from))
	if err != nil {
		return false, fmt.Errorf("reassign %s: %w", key, err)
	}
	return changed == 1, nil
}

// SaveReceipt notes the receipt on the entry. See [register.Store].
func (r *Register) SaveReceipt(ctx context.Context, key invoice.DocumentKey, receipt invoice.Receipt) error {
	text, err := json.Marshal(receipt)
	if err != nil {
		return fmt.Errorf("save receipt of %s: %w", key, err)
	}
	_, err = r.db.write.one(ctx, `UPDATE drafts SET receipt = ? WHERE order_ref = ? AND document = ?`,
		string(text), key.Order.String(), key.String())
	if err != nil {
		return fmt.Errorf("save receipt of %s: %w", key, err)
	}
	return nil
}
