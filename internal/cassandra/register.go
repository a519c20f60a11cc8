package cassandra

import (
	"context"
	"errors"
	"fmt"

	"github.com/gocql/gocql"

	"quittance/register"
)

// Register is the register's store in Cassandra.
type Register struct {
	session  *gocql.Session
	keyspace Keyspace
	bodies   bodies
}

var _ register.Store = (*Register)(nil)

// NewRegister returns the store on the tables of [RegisterSchema] in a keyspace.
// The session stays the caller's.
func NewRegister(session *gocql.Session, keyspace Keyspace) (*Register, error) {
	if session == nil {
		return nil, errors.New("cassandra: register without a session")
	}
	if err := keyspace.Check(); err != nil {
		return nil, err
	}
	bodies, err := newBodies()
	if err != nil {
		return nil, err
	}
	return &Register{session: session, keyspace: keyspace, bodies: bodies}, nil
}

// statement puts the keyspace into a statement.
func (r *Register) statement(cql string, values ...any) statement {
	return statement{cql: r.keyspace.in(cql), values: values}
}

// read prepares a serial read.
func (r *Register) read(ctx context.Context, cql string, values ...any) *gocql.Query {
	return read(ctx, r.session, serial, r.statement(cql, values...))
}

// readAfter prepares a read that follows an own conditional write on the same
// partition. One that was applied is on a quorum, and so is what it found there:
// a quorum read sees both at a quarter of the cost. One that was refused met a row
// that may not be on a quorum yet, which takes a serial read.
func (r *Register) readAfter(ctx context.Context, applied bool, cql string, values ...any) *gocql.Query {
	consistency := serial
	if applied {
		consistency = gocql.Quorum
	}
	return read(ctx, r.session, consistency, r.statement(cql, values...))
}

// apply executes conditional statements on one partition.
func (r *Register) apply(ctx context.Context, statements ...statement) (bool, []row, error) {
	return apply(ctx, r.session, statements...)
}

// notFound says it in the port's words and names what was looked for.
func notFound(err error, what string, key fmt.Stringer) error {
	if errors.Is(err, gocql.ErrNotFound) {
		return fmt.Errorf("%s %s: %w", what, key, register.ErrNotFound)
	}
	return fmt.Errorf("%s %s: %w", what, key, err)
}
