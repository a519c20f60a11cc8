package sqlite

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"time"

	"quittance/invoice"
)

// ErrVersionRecorded says that the order has this version with other content: a
// version is never overwritten.
var ErrVersionRecorded = errors.New("sqlite: this version of the order is recorded with other content")

// SaveOrder records a version of an order, with its parties. The greatest version
// is the current one, whatever the order of saving. Saving the same again changes
// nothing.
//
// Errors: [ErrVersionRecorded], where it is the current version that differs.
func (m *Money) SaveOrder(ctx context.Context, o invoice.Order) error {
	parties := make([]partyText, len(o.Parties))
	for i, p := range o.Parties {
		var err error
		if parties[i], err = textOf(p); err != nil {
			return fmt.Errorf("save order %s: %w", o.OrderRef, err)
		}
	}
	recorded := false
	err := m.db.write.transaction(ctx, func(w *writer) error {
		changed, err := insertHeader(w, o)
		if err != nil || changed == 0 {
			recorded = err == nil
			return err
		}
		if err := insertComponents(w, o); err != nil {
			return err
		}
		return insertParties(w, o, parties)
	})
	if err == nil && recorded {
		err = m.sameAsRecorded(ctx, o)
	}
	if err != nil {
		return fmt.Errorf("save order %s version %d: %w", o.OrderRef, o.Version, err)
	}
	return nil
}

func insertHeader(w *writer, o invoice.Order) (changed int64, err error) {
	s := o.Service
	return w.exec(`INSERT INTO orders (business_line, order_id, version, schema_version, country, jurisdiction, completed_at,
		currency, settled, service_class, started_at, distance_m, same_municipality, driver_employed, from_area, to_area,
		total_minor, total_currency, paid_in_cash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING`,
		string(o.BusinessLine), string(o.ID), o.Version, o.Schema, string(o.Country), o.Jurisdiction, millis(o.CompletedAt),
		string(o.Currency), o.Settled, string(s.Class), millis(s.StartedAt), s.DistanceMeters, s.SameMunicipality,
		s.DriverEmployed, s.From, s.To, o.Total.Minor, string(o.Total.Currency), o.PaidInCash)
}

// millis is an instant as it is stored; none is null.
func millis(t time.Time) any {
	if t.IsZero() {
		return nil
	}
	return t.UnixMilli()
}

func insertComponents(w *writer, o invoice.Order) error {
	for i, c := range o.Components {
		_, err := w.exec(`INSERT INTO components (business_line, order_id, version, seq, kind, amount_minor, currency, tax_included,
			supplied_by, item_text, quantity, goods) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
			string(o.BusinessLine), string(o.ID), o.Version, i, string(c.Kind), c.Amount.Minor, string(c.Amount.Currency), c.TaxIncluded,
			string(c.SuppliedBy), c.Text, c.Quantity, string(c.Goods))
		if err != nil {
			return fmt.Errorf("component %d: %w", i, err)
		}
	}
	return nil
}

// partyText is what of a party is stored as text.
type partyText struct{ revision, lines, taxIDs string }

// textOf makes the texts. The revision is a hash of what the party says, so that
// writing it again changes nothing; a party is the same in every role.
func textOf(p invoice.Party) (partyText, error) {
	p.Role = ""
	all, err := json.Marshal(p)
	if err != nil {
		return partyText{}, fmt.Errorf("party %s: %w", p.ID, err)
	}
	lines, linesErr := json.Marshal(p.Address.Lines)
	taxIDs, taxIDsErr := json.Marshal(p.TaxIDs)
	text := partyText{revision: string(invoice.HashOf(all)[:32]), lines: string(lines), taxIDs: string(taxIDs)}
	return text, errors.Join(linesErr, taxIDsErr)
}

func insertParties(w *writer, o invoice.Order, texts []partyText) error {
	for i, p := range o.Parties {
		a, text := p.Address, texts[i]
		_, err := w.exec(`INSERT INTO parties (party_id, revision, name, lines, postal_code, city, region, country, tax_ids, status)
			VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING`,
			string(p.ID), text.revision, p.Name, text.lines, a.PostalCode, a.City, a.Region, string(a.Country), text.taxIDs, string(p.Status))
		if err != nil {
			return fmt.Errorf("party %s: %w", p.ID, err)
		}
		_, err = w.exec(`INSERT INTO order_parties (business_line, order_id, version, seq, role, party_id, revision)
			VALUES (?, ?, ?, ?, ?, ?, ?)`,
			string(o.BusinessLine), string(o.ID), o.Version, i, string(p.Role), string(p.ID), text.revision)
		if err != nil {
			return fmt.Errorf("party %s: %w", p.ID, err)
		}
	}
	return nil
}

// sameAsRecorded compares with the current version, where it is the same one: as
// JSON, the form in which orders are exchanged, and without the difference between
// no list and an empty one.
func (m *Money) sameAsRecorded(ctx context.Context, o invoice.Order) error {
	recorded, err := m.Order(ctx, o.OrderRef)
	if _, refused := invoice.AsRejected(err); refused || (err == nil && recorded.Version != o.Version) {
		return nil // not readable, or not current: it was not overwritten, and that is all
	}
	if err != nil {
		return err
	}
	if len(o.Parties) == 0 {
		o.Parties = nil
	}
	if len(o.Components) == 0 {
		o.Components = nil
	}
	o.CompletedAt = o.CompletedAt.UTC().Truncate(time.Millisecond)
	o.Service.StartedAt = o.Service.StartedAt.UTC().Truncate(time.Millisecond)
	got, gotErr := json.Marshal(recorded)
	want, wantErr := json.Marshal(o)
	if err := errors.Join(gotErr, wantErr); err != nil {
		return err
	}
	if !bytes.Equal(got, want) {
		return ErrVersionRecorded
	}
	return nil
}
