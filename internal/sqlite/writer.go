package sqlite

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"sync"

	sqlitedriver "modernc.org/sqlite"
	sqlite3 "modernc.org/sqlite/lib"

	"quittance/register"
)

// writer is the one connection that writes, with its prepared statements. Writers
// of this process stand in line here, those of others at SQLite's lock.
//
// A write that has begun is not interrupted when its context ends: it takes
// microseconds, and whether it was done is known then.
type writer struct {
	db    *sql.DB
	mu    sync.Mutex
	conn  *sql.Conn
	stmts map[string]*sql.Stmt
}

// alone runs do with the connection.
func (w *writer) alone(ctx context.Context, do func(w *writer) error) error {
	w.mu.Lock()
	defer w.mu.Unlock()
	if err := ctx.Err(); err != nil {
		return err
	}
	if w.conn == nil {
		conn, err := w.db.Conn(context.WithoutCancel(ctx))
		if err != nil {
			return err
		}
		w.conn, w.stmts = conn, map[string]*sql.Stmt{}
	}
	return do(w)
}

// transaction runs do in a transaction, which an error undoes.
func (w *writer) transaction(ctx context.Context, do func(w *writer) error) error {
	return w.alone(ctx, func(w *writer) error {
		// Immediate: it waits for its turn now, and can commit whatever it read.
		if _, err := w.exec("BEGIN IMMEDIATE"); err != nil {
			return err
		}
		if err := do(w); err != nil {
			_, undoErr := w.exec("ROLLBACK")
			return errors.Join(err, undoErr)
		}
		if _, err := w.exec("COMMIT"); err != nil {
			// The journal may or may not have it; without this the connection stays
			// in the transaction.
			_, _ = w.exec("ROLLBACK")
			return fmt.Errorf("%w: commit: %w", register.ErrUnknownOutcome, err)
		}
		return nil
	})
}

// exec runs a prepared statement and returns how many rows it changed. Outside a
// transaction it is one by itself.
func (w *writer) exec(query string, args ...any) (changed int64, err error) {
	stmt, err := w.prepared(query)
	if err != nil {
		return 0, err
	}
	result, err := stmt.ExecContext(context.Background(), args...)
	if err != nil {
		return 0, err
	}
	return result.RowsAffected()
}

// returning runs a prepared statement that returns what it wrote; found is false
// where it wrote nothing.
func (w *writer) returning(query string, args, targets []any) (found bool, err error) {
	stmt, err := w.prepared(query)
	if err != nil {
		return false, err
	}
	err = stmt.QueryRowContext(context.Background(), args...).Scan(targets...)
	if errors.Is(err, sql.ErrNoRows) {
		return false, nil
	}
	return err == nil, err
}

func (w *writer) prepared(query string) (*sql.Stmt, error) {
	if stmt, ok := w.stmts[query]; ok {
		return stmt, nil
	}
	stmt, err := w.conn.PrepareContext(context.Background(), query)
	if err != nil {
		return nil, err
	}
	w.stmts[query] = stmt
	return stmt, nil
}

// one runs one statement as a transaction by itself.
func (w *writer) one(ctx context.Context, query string, args ...any) (changed int64, err error) {
	err = w.alone(ctx, func(w *writer) error {
		changed, err = w.exec(query, args...)
		return err
	})
	return changed, err
}

func (w *writer) close() error {
	w.mu.Lock()
	defer w.mu.Unlock()
	var errs []error
	for _, stmt := range w.stmts {
		errs = append(errs, stmt.Close())
	}
	if w.conn != nil {
		errs = append(errs, w.conn.Close())
	}
	return errors.Join(append(errs, w.db.Close())...)
}

// taken reports whether a row was refused because there is one already.
func taken(err error) bool {
	var e *sqlitedriver.Error
	if !errors.As(err, &e) {
		return false
	}
	return e.Code() == sqlite3.SQLITE_CONSTRAINT_UNIQUE || e.Code() == sqlite3.SQLITE_CONSTRAINT_PRIMARYKEY
}
