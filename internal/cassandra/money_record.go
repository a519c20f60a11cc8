package cassandra

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"time"

	"github.com/gocql/gocql"

	"quittance/invoice"
)

// ErrVersionRecorded says that the order has this version, or a later one, with
// other content: a version is never overwritten.
var ErrVersionRecorded = errors.New("cassandra: this or a later version of the order is recorded with other content")

// SaveOrder writes a version of an order, with its parties, and makes it the current
// one: as the Money System does, for feeds and tests. Saving it again changes
// nothing.
//
// Errors: [ErrVersionRecorded]; any other is transient, and the call is safe to
// repeat.
func (m *Money) SaveOrder(ctx context.Context, order invoice.Order) error {
	current, err := m.currentVersion(ctx, order.OrderRef)
	if err != nil {
		return fmt.Errorf("record order %s: %w", order.OrderRef, err)
	}
	if current != nil && *current >= order.Version {
		return m.sameAsRecorded(ctx, order)
	}
	refs := make([]partyRef, len(order.Parties))
	for i, p := range order.Parties {
		if refs[i], err = m.recordParty(ctx, p); err != nil {
			return err
		}
	}
	statements := append(m.versionStatements(order, refs), m.statement(
		`UPDATE {keyspace}.orders SET current_version = ? WHERE business_line = ? AND order_id = ? IF current_version = ?`,
		order.Version, string(order.BusinessLine), string(order.ID), current))
	applied, _, err := apply(ctx, m.session, statements...)
	if err != nil {
		return fmt.Errorf("record order %s: %w", order.OrderRef, err)
	}
	if !applied { // another writer was quicker
		return m.sameAsRecorded(ctx, order)
	}
	return nil
}

func (m *Money) currentVersion(ctx context.Context, ref invoice.OrderRef) (*int64, error) {
	var version *int64
	s := m.statement(`SELECT DISTINCT current_version FROM {keyspace}.orders WHERE business_line = ? AND order_id = ?`,
		string(ref.BusinessLine), string(ref.ID))
	err := read(ctx, m.session, serial, s).Scan(&version)
	if errors.Is(err, gocql.ErrNotFound) {
		return nil, nil
	}
	return version, err
}

// sameAsRecorded accepts a repeat of the current version and nothing else.
func (m *Money) sameAsRecorded(ctx context.Context, order invoice.Order) error {
	recorded, err := m.Order(ctx, order.OrderRef)
	if err != nil {
		return err
	}
	if recorded.Version != order.Version || !sameOrder(recorded, order) {
		return fmt.Errorf("record order %s version %d: %w", order.OrderRef, order.Version, ErrVersionRecorded)
	}
	return nil
}

// versionStatements are the inserts of the header and the components of a version.
func (m *Money) versionStatements(o invoice.Order, parties []partyRef) []statement {
	line, id := string(o.BusinessLine), string(o.ID)
	statements := []statement{m.statement(`INSERT INTO {keyspace}.orders (business_line, order_id, version, seq,
		schema_version, components, country, jurisdiction, completed_at, settled, parties, service_class, started_at, distance_m,
		same_municipality, driver_employed, from_area, to_area, amount_minor, currency, total_currency, paid_in_cash)
		VALUES (?, ?, ?, 0, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
		line, id, o.Version, o.Schema, len(o.Components), string(o.Country), o.Jurisdiction, timeValue(o.CompletedAt), o.Settled, parties,
		string(o.Service.Class), timeValue(o.Service.StartedAt), o.Service.DistanceMeters, o.Service.SameMunicipality,
		o.Service.DriverEmployed, o.Service.From, o.Service.To, o.Total.Minor, string(o.Currency), string(o.Total.Currency),
		o.PaidInCash)}
	for i, c := range o.Components {
		statements = append(statements, m.statement(`INSERT INTO {keyspace}.orders (business_line, order_id, version, seq,
			kind, tax_included, supplied_by, item_text, quantity, goods, amount_minor, currency)
			VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
			line, id, o.Version, i+1, string(c.Kind), c.TaxIncluded, string(c.SuppliedBy), c.Text, c.Quantity, string(c.Goods),
			c.Amount.Minor, string(c.Amount.Currency)))
	}
	return statements
}

// sameOrder compares what is recorded with what was to be recorded, as JSON: the
// form in which orders are exchanged, without the difference between no list and
// an empty one.
func sameOrder(recorded, order invoice.Order) bool {
	if len(order.Parties) == 0 {
		order.Parties = nil
	}
	if len(order.Components) == 0 {
		order.Components = nil
	}
	order.CompletedAt = order.CompletedAt.UTC().Truncate(time.Millisecond)
	order.Service.StartedAt = order.Service.StartedAt.UTC().Truncate(time.Millisecond)
	a, errA := json.Marshal(recorded)
	b, errB := json.Marshal(order)
	return errA == nil && errB == nil && bytes.Equal(a, b)
}
