package sqlite

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"time"

	"quittance/activities"
	"quittance/invoice"
)

// Money is the money tables. [Money.SaveOrder] writes them, for feeds and tests.
type Money struct{ db *DB }

var _ activities.MoneyReader = (*Money)(nil)

// NewMoney returns the money tables of an open database, which stays the caller's.
func NewMoney(db *DB) *Money { return &Money{db: db} }

// Order returns the order in its current version. See [activities.MoneyReader].
//
// A version is written in one transaction and never overwritten, so what is read
// after its header belongs together. Instants have milliseconds and are in UTC.
func (m *Money) Order(ctx context.Context, ref invoice.OrderRef) (invoice.Order, error) {
	o, found, err := m.header(ctx, ref)
	if err == nil && !found {
		err = activities.ErrOrderNotFound
	}
	if err != nil {
		return invoice.Order{}, fmt.Errorf("order %s: %w", ref, err)
	}
	if o.Schema != invoice.OrderSchema {
		return invoice.Order{}, invoice.Reject(invoice.ReasonUnknownSchema, "schema", "version %d; this release reads %d", o.Schema, invoice.OrderSchema)
	}
	if o.Components, err = m.components(ctx, o); err != nil {
		return invoice.Order{}, fmt.Errorf("order %s: components: %w", ref, err)
	}
	if o.Parties, err = m.parties(ctx, o); err != nil {
		return invoice.Order{}, fmt.Errorf("order %s: parties: %w", ref, err)
	}
	return o, nil
}

// Orders calls each for every order in its current version, in order of their
// references, until it returns an error, which is returned.
func (m *Money) Orders(ctx context.Context, each func(invoice.Order) error) error {
	refs, err := m.refs(ctx)
	if err != nil {
		return fmt.Errorf("list orders: %w", err)
	}
	for _, ref := range refs {
		order, err := m.Order(ctx, ref)
		if err != nil {
			return err
		}
		if err := each(order); err != nil {
			return err
		}
	}
	return nil
}

func (m *Money) refs(ctx context.Context) (refs []invoice.OrderRef, err error) {
	rows, err := m.db.rows(ctx, `SELECT DISTINCT business_line, order_id FROM orders ORDER BY business_line, order_id`)
	if err != nil {
		return nil, err
	}
	defer func() { err = errors.Join(err, rows.Close()) }()
	for rows.Next() {
		var ref invoice.OrderRef
		if err := rows.Scan(&ref.BusinessLine, &ref.ID); err != nil {
			return nil, err
		}
		refs = append(refs, ref)
	}
	return refs, rows.Err()
}

func (m *Money) header(ctx context.Context, ref invoice.OrderRef) (o invoice.Order, found bool, err error) {
	o.OrderRef = ref
	var completed, started sql.NullInt64
	found, err = m.db.row(ctx, `SELECT version, schema_version, country, jurisdiction, completed_at, currency, settled,
		service_class, started_at, distance_m, same_municipality, driver_employed, from_area, to_area, total_minor, total_currency,
		paid_in_cash
		FROM orders WHERE business_line = ? AND order_id = ? ORDER BY version DESC LIMIT 1`,
		[]any{string(ref.BusinessLine), string(ref.ID)},
		[]any{
			&o.Version, &o.Schema, &o.Country, &o.Jurisdiction, &completed, &o.Currency, &o.Settled,
			&o.Service.Class, &started, &o.Service.DistanceMeters, &o.Service.SameMunicipality, &o.Service.DriverEmployed,
			&o.Service.From, &o.Service.To, &o.Total.Minor, &o.Total.Currency, &o.PaidInCash,
		})
	o.CompletedAt, o.Service.StartedAt = instant(completed), instant(started)
	return o, found, err
}

func instant(millis sql.NullInt64) time.Time {
	if !millis.Valid {
		return time.Time{}
	}
	return time.UnixMilli(millis.Int64).UTC()
}

func (m *Money) components(ctx context.Context, o invoice.Order) (list []invoice.Component, err error) {
	rows, err := m.db.rows(ctx, `SELECT kind, amount_minor, currency, tax_included, supplied_by, item_text, quantity, goods
		FROM components WHERE business_line = ? AND order_id = ? AND version = ? ORDER BY seq`,
		string(o.BusinessLine), string(o.ID), o.Version)
	if err != nil {
		return nil, err
	}
	defer func() { err = errors.Join(err, rows.Close()) }()
	for rows.Next() {
		var c invoice.Component
		if err := rows.Scan(&c.Kind, &c.Amount.Minor, &c.Amount.Currency, &c.TaxIncluded, &c.SuppliedBy, &c.Text, &c.Quantity, &c.Goods); err != nil {
			return nil, err
		}
		list = append(list, c)
	}
	return list, rows.Err()
}

func (m *Money) parties(ctx context.Context, o invoice.Order) (list []invoice.Party, err error) {
	rows, err := m.db.rows(ctx, `SELECT role, party_id, name, lines, postal_code, city, region, country, tax_ids, status
		FROM order_parties JOIN parties USING (party_id, revision)
		WHERE business_line = ? AND order_id = ? AND version = ? ORDER BY seq`,
		string(o.BusinessLine), string(o.ID), o.Version)
	if err != nil {
		return nil, err
	}
	defer func() { err = errors.Join(err, rows.Close()) }()
	for rows.Next() {
		var p invoice.Party
		var lines, taxIDs string
		a := &p.Address
		if err := rows.Scan(&p.Role, &p.ID, &p.Name, &lines, &a.PostalCode, &a.City, &a.Region, &a.Country, &taxIDs, &p.Status); err != nil {
			return nil, err
		}
		if err := errors.Join(json.Unmarshal([]byte(lines), &a.Lines), json.Unmarshal([]byte(taxIDs), &p.TaxIDs)); err != nil {
			return nil, fmt.Errorf("party %s: %w", p.ID, err)
		}
		list = append(list, p)
	}
	return list, rows.Err()
}
