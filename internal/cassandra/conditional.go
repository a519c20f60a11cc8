package cassandra

import (
	"context"
	"errors"
	"fmt"

	"github.com/gocql/gocql"

	"quittance/register"
)

// serial is the consistency of a read that sees every conditional write that was
// acknowledged, and finishes one that was left half-way. gocql has the constant for
// writes only; the protocol has one list for both.
//
// Source: CQL binary protocol v4, section 3, [consistency].
const serial = gocql.Consistency(gocql.Serial)

// readRetries is how often a read is sent again to another node: a read has no
// effect that a repeat could double.
const readRetries = 2

// statement is one CQL statement with its values.
type statement struct {
	cql    string
	values []any
}

// row is one row of a result, by column.
type row map[string]any

// read prepares a read at a consistency.
func read(ctx context.Context, session *gocql.Session, consistency gocql.Consistency, s statement) *gocql.Query {
	return session.Query(s.cql, s.values...).WithContext(ctx).Consistency(consistency).
		Idempotent(true).RetryPolicy(&gocql.SimpleRetryPolicy{NumRetries: readRetries})
}

// apply executes conditional statements on one partition as one: all or none. Where
// a condition does not hold it returns false and the rows that the conditions were
// judged by.
//
// Errors: one that wraps [register.ErrUnknownOutcome] when it may have been applied.
func apply(ctx context.Context, session *gocql.Session, statements ...statement) (bool, []row, error) {
	batch := session.NewBatch(gocql.UnloggedBatch).WithContext(ctx).
		SerialConsistency(gocql.Serial).RetryPolicy(nil)
	batch.SetConsistency(gocql.Quorum) // of the commit
	for _, s := range statements {
		batch.Query(s.cql, s.values...)
	}
	first := row{}
	applied, rest, err := session.MapExecuteBatchCAS(batch, first)
	if err != nil {
		return false, nil, outcome(err)
	}
	rows := []row{first}
	for !applied {
		next := row{}
		if !rest.MapScan(next) {
			break
		}
		rows = append(rows, next)
	}
	if err := rest.Close(); err != nil {
		return false, nil, outcome(err)
	}
	return applied, rows, nil
}

// outcome marks an error after which it is open whether a conditional write was,
// or will be, applied. That is every error but those that are given before the
// write is proposed.
func outcome(err error) error {
	if refusedBeforehand(err) {
		return err
	}
	return fmt.Errorf("%w: %w", register.ErrUnknownOutcome, err)
}

// refusedBeforehand reports whether the statement was certainly not executed: the
// server found it wrong or was not ready, or no server was reached.
func refusedBeforehand(err error) bool {
	if errors.Is(err, gocql.ErrNoConnections) || errors.Is(err, gocql.ErrSessionClosed) {
		return true
	}
	var refusal gocql.RequestError
	if !errors.As(err, &refusal) {
		return false
	}
	switch refusal.Code() {
	case gocql.ErrCodeSyntax, gocql.ErrCodeInvalid, gocql.ErrCodeUnauthorized, gocql.ErrCodeCredentials,
		gocql.ErrCodeConfig, gocql.ErrCodeProtocol, gocql.ErrCodeBootstrapping:
		return true
	}
	return false
}
