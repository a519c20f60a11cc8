package cassandra

import (
	"context"
	"encoding/json"
	"fmt"

	"quittance/invoice"
	"quittance/register"
)

// Freeze writes the entries in one conditional batch and returns the order's
// entries. See [register.Store].
func (r *Register) Freeze(ctx context.Context, order invoice.OrderRef, entries []register.NewEntry) ([]register.Entry, error) {
	if len(entries) == 0 {
		return r.Entries(ctx, order)
	}
	inserts := make([]statement, len(entries))
	for i, e := range entries {
		if e.Key.Order != order {
			return nil, fmt.Errorf("freeze %s: entry %s belongs to another order", order, e.Key)
		}
		inserts[i] = r.insertDraft(e)
	}
	applied, _, err := r.apply(ctx, inserts...)
	if err != nil {
		return nil, fmt.Errorf("freeze %s: %w", order, err)
	}
	return r.entries(ctx, order, applied)
}

func (r *Register) insertDraft(e register.NewEntry) statement {
	return r.statement(`INSERT INTO {keyspace}.drafts (business_line, order_id, document_key, input_hash, body,
		rule_id, rule_yearly, rule_format, zone, segment) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) IF NOT EXISTS`,
		string(e.Key.Order.BusinessLine), string(e.Key.Order.ID), e.Key.String(), string(e.InputHash), r.bodies.pack(e.Body),
		e.Rule.ID, e.Rule.Yearly, e.Rule.Format, e.Zone, string(e.Segment))
}

// draftColumns are those of an entry without its body, in the order of [draftRow].
const draftColumns = `document_key, input_hash, rule_id, rule_yearly, rule_format, zone, segment, receipt`

// draftRow is a row of drafts.
type draftRow struct {
	key, hash, zone, segment string
	rule                     invoice.SeriesRule
	receipt                  string
}

// targets are where the columns of draftColumns are scanned to.
func (d *draftRow) targets(more ...any) []any {
	return append([]any{&d.key, &d.hash, &d.rule.ID, &d.rule.Yearly, &d.rule.Format, &d.zone, &d.segment, &d.receipt}, more...)
}

func (d *draftRow) entry() (register.Entry, error) {
	key, err := invoice.ParseDocumentKey(d.key)
	if err != nil {
		return register.Entry{}, fmt.Errorf("draft row %q: %w", d.key, err)
	}
	e := register.Entry{
		Key: key, InputHash: invoice.Hash(d.hash), Rule: d.rule, Zone: d.zone, Segment: register.SegmentID(d.segment),
	}
	if d.receipt != "" {
		e.Receipt = new(invoice.Receipt)
		if err := json.Unmarshal([]byte(d.receipt), e.Receipt); err != nil {
			return register.Entry{}, fmt.Errorf("receipt of %s: %w", key, err)
		}
	}
	return e, nil
}

// Entries reads the order's partition without the bodies. See [register.Store].
func (r *Register) Entries(ctx context.Context, order invoice.OrderRef) ([]register.Entry, error) {
	return r.entries(ctx, order, false)
}

// entries reads after an own write where applied is set, see [Register.readAfter].
func (r *Register) entries(ctx context.Context, order invoice.OrderRef, applied bool) ([]register.Entry, error) {
	rows := r.readAfter(ctx, applied, `SELECT `+draftColumns+` FROM {keyspace}.drafts WHERE business_line = ? AND order_id = ?`,
		string(order.BusinessLine), string(order.ID)).Iter().Scanner()
	var entries []register.Entry
	for rows.Next() {
		var d draftRow
		if err := rows.Scan(d.targets()...); err != nil {
			return nil, fmt.Errorf("entries of %s: %w", order, err)
		}
		entry, err := d.entry()
		if err != nil {
			return nil, err
		}
		entries = append(entries, entry)
	}
	if err := rows.Err(); err != nil {
		return nil, fmt.Errorf("entries of %s: %w", order, err)
	}
	return entries, nil
}

// Entry reads one entry with its body. See [register.Store].
func (r *Register) Entry(ctx context.Context, key invoice.DocumentKey) (register.Entry, invoice.Frozen, error) {
	var d draftRow
	var packed []byte
	err := r.read(ctx, `SELECT `+draftColumns+`, body FROM {keyspace}.drafts WHERE business_line = ? AND order_id = ? AND document_key = ?`,
		string(key.Order.BusinessLine), string(key.Order.ID), key.String()).Scan(d.targets(&packed)...)
	if err != nil {
		return register.Entry{}, invoice.Frozen{}, notFound(err, "entry", key)
	}
	entry, err := d.entry()
	if err != nil {
		return register.Entry{}, invoice.Frozen{}, err
	}
	body, err := r.bodies.unpack(packed)
	if err != nil {
		return register.Entry{}, invoice.Frozen{}, fmt.Errorf("entry %s: %w", key, err)
	}
	return entry, invoice.Frozen{Body: body, Hash: entry.InputHash}, nil
}

// Reassign moves an entry from one segment to another. See [register.Store].
func (r *Register) Reassign(ctx context.Context, key invoice.DocumentKey, from, to register.SegmentID) (bool, error) {
	applied, _, err := r.apply(ctx, r.statement(
		`UPDATE {keyspace}.drafts SET segment = ? WHERE business_line = ? AND order_id = ? AND document_key = ? IF segment = ?`,
		string(to), string(key.Order.BusinessLine), string(key.Order.ID), key.String(), string(from)))
	if err != nil {
		return false, fmt.Errorf("reassign %s: %w", key, err)
	}
	return applied, nil
}

// SaveReceipt notes the receipt on the entry, or returns [register.ErrNotFound]
// where there is none. See [register.Store].
//
// It is conditional on the row although nothing competes: a plain update would
// make a row where there is none, and the freeze after it would find it taken.
func (r *Register) SaveReceipt(ctx context.Context, key invoice.DocumentKey, receipt invoice.Receipt) error {
	text, err := json.Marshal(receipt)
	if err != nil {
		return fmt.Errorf("save receipt of %s: %w", key, err)
	}
	applied, _, err := r.apply(ctx, r.statement(
		`UPDATE {keyspace}.drafts SET receipt = ? WHERE business_line = ? AND order_id = ? AND document_key = ? IF EXISTS`,
		string(text), string(key.Order.BusinessLine), string(key.Order.ID), key.String()))
	if err != nil {
		return fmt.Errorf("save receipt of %s: %w", key, err)
	}
	if !applied {
		return fmt.Errorf("save receipt of %s: %w", key, register.ErrNotFound)
	}
	return nil
}
