package cassandra

import (
	"context"
	"errors"
	"fmt"

	"github.com/gocql/gocql"
	"golang.org/x/sync/errgroup"

	"quittance/activities"
	"quittance/invoice"
)

// Money reads the Money System's tables in Cassandra. [Money.SaveOrder] writes them,
// for feeds and tests: in production another system does.
type Money struct {
	session  *gocql.Session
	keyspace Keyspace
}

var _ activities.MoneyReader = (*Money)(nil)

// NewMoney returns the reader of the tables of [MoneySchema] in a keyspace. The
// session stays the caller's.
func NewMoney(session *gocql.Session, keyspace Keyspace) (*Money, error) {
	if session == nil {
		return nil, errors.New("cassandra: money without a session")
	}
	if err := keyspace.Check(); err != nil {
		return nil, err
	}
	return &Money{session: session, keyspace: keyspace}, nil
}

// Order returns the order in its current version. See [activities.MoneyReader].
//
// The whole version comes from one read of one partition, and its header says how
// many rows it has: a version that is not all there is a transient error, never a
// cheaper order. Instants have milliseconds and come back in UTC.
func (m *Money) Order(ctx context.Context, ref invoice.OrderRef) (invoice.Order, error) {
	rows, err := m.orderRows(ctx, ref)
	if err != nil {
		return invoice.Order{}, fmt.Errorf("read order %s: %w", ref, err)
	}
	if len(rows) == 0 {
		return invoice.Order{}, fmt.Errorf("read order %s: %w", ref, activities.ErrOrderNotFound)
	}
	header := rows[0]
	if header.seq != 0 || header.components != len(rows)-1 {
		return invoice.Order{}, fmt.Errorf("read order %s: version %d is not all there", ref, header.version)
	}
	if header.schema != invoice.OrderSchema {
		return invoice.Order{}, invoice.Reject(invoice.ReasonUnknownSchema, "schema", "version %d; this release reads %d", header.schema, invoice.OrderSchema)
	}
	order := header.order(ref)
	for _, r := range rows[1:] {
		order.Components = append(order.Components, r.component())
	}
	if order.Parties, err = m.parties(ctx, header.parties); err != nil {
		return invoice.Order{}, fmt.Errorf("read order %s: %w", ref, err)
	}
	return order, nil
}

// parties reads the revisions that an order names, at the same time.
func (m *Money) parties(ctx context.Context, refs []partyRef) ([]invoice.Party, error) {
	if len(refs) == 0 {
		return nil, nil
	}
	parties := make([]invoice.Party, len(refs))
	group, ctx := errgroup.WithContext(ctx)
	for i, ref := range refs {
		group.Go(func() (err error) {
			parties[i], err = m.party(ctx, ref)
			return err
		})
	}
	if err := group.Wait(); err != nil {
		return nil, err
	}
	return parties, nil
}

// read prepares a read of a table that is never overwritten.
func (m *Money) read(ctx context.Context, cql string, values ...any) *gocql.Query {
	return read(ctx, m.session, gocql.LocalQuorum, m.statement(cql, values...))
}

// statement puts the keyspace into a statement.
func (m *Money) statement(cql string, values ...any) statement {
	return statement{cql: m.keyspace.in(cql), values: values}
}
