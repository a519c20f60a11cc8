package sqlite

import (
	"context"
	"database/sql"
	_ "embed"
	"errors"
	"fmt"
	"net/url"
	"os"
	"path/filepath"
	"sync"
	"time"

	_ "modernc.org/sqlite" // the driver "sqlite"
)

//go:embed schema.sql
var schema string

// Params says which file to open.
type Params struct {
	Path string // of the database; it is made where it does not exist, with its folder
}

// busyTimeout is how long a write waits for another process's.
const busyTimeout = 10 * time.Second

// readers is how many reads go on at once; they do not wait for writes.
const readers = 4

// DB is an open database file. It is safe for many goroutines.
type DB struct {
	read  *sql.DB
	reads sync.Map // query -> *sql.Stmt
	write writer
}

// Open opens the file. Call [DB.Migrate] before the first use of a new one.
func Open(p Params) (*DB, error) {
	if p.Path == "" {
		return nil, errors.New("sqlite: no path")
	}
	path, err := filepath.Abs(p.Path)
	if err != nil {
		return nil, fmt.Errorf("sqlite: %w", err)
	}
	// The file holds personal data: nobody else reads it.
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		return nil, fmt.Errorf("sqlite: %w", err)
	}
	db := &DB{}
	if db.read, err = open(path, readers); err != nil {
		return nil, err
	}
	if db.write.db, err = open(path, 1); err != nil {
		return nil, errors.Join(err, db.read.Close())
	}
	return db, nil
}

func open(path string, connections int) (*sql.DB, error) {
	options := url.Values{"_pragma": {
		fmt.Sprintf("busy_timeout(%d)", busyTimeout.Milliseconds()), // first: the others may have to wait
		"journal_mode(WAL)",
		"synchronous(NORMAL)", // see the package comment
		"wal_autocheckpoint(4000)",
		"cache_size(-16000)", // 16 MB
	}}
	name := url.URL{Scheme: "file", Path: path, RawQuery: options.Encode()}
	db, err := sql.Open("sqlite", name.String())
	if err != nil {
		return nil, fmt.Errorf("sqlite: open %s: %w", path, err)
	}
	db.SetMaxOpenConns(connections)
	db.SetMaxIdleConns(connections)
	return db, nil
}

// Migrate makes the tables and columns that are missing. It is safe to repeat, also in several
// processes at once.
func (db *DB) Migrate(ctx context.Context) error {
	err := db.write.transaction(ctx, func(w *writer) error {
		if _, err := w.conn.ExecContext(context.Background(), schema); err != nil {
			return err
		}
		return addColumns(w)
	})
	if err != nil {
		return fmt.Errorf("sqlite: migrate: %w", err)
	}
	return nil
}

// laterColumns are the columns of orders that files of earlier releases lack.
var laterColumns = [...]struct{ name, definition string }{
	{"paid_in_cash", "paid_in_cash INTEGER NOT NULL DEFAULT 0"},
}

func addColumns(w *writer) error {
	for _, c := range laterColumns {
		var there int
		row := w.conn.QueryRowContext(context.Background(), `SELECT COUNT(*) FROM pragma_table_info('orders') WHERE name = ?`, c.name)
		if err := row.Scan(&there); err != nil {
			return err
		}
		if there > 0 {
			continue
		}
		if _, err := w.conn.ExecContext(context.Background(), "ALTER TABLE orders ADD COLUMN "+c.definition); err != nil {
			return err
		}
	}
	return nil
}

// Close closes the file. No call may be under way.
func (db *DB) Close() error {
	return errors.Join(db.write.close(), db.read.Close())
}

// rows reads several rows with a prepared statement. A read takes microseconds, so
// it is not interrupted: the context is looked at once.
func (db *DB) rows(ctx context.Context, query string, args ...any) (*sql.Rows, error) {
	stmt, err := db.prepared(ctx, query)
	if err != nil {
		return nil, err
	}
	return stmt.QueryContext(context.WithoutCancel(ctx), args...)
}

// row reads one row into the targets; found is false where there is none.
func (db *DB) row(ctx context.Context, query string, args, targets []any) (found bool, err error) {
	stmt, err := db.prepared(ctx, query)
	if err != nil {
		return false, err
	}
	err = stmt.QueryRowContext(context.WithoutCancel(ctx), args...).Scan(targets...)
	if errors.Is(err, sql.ErrNoRows) {
		return false, nil
	}
	return err == nil, err
}

func (db *DB) prepared(ctx context.Context, query string) (*sql.Stmt, error) {
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	if stmt, ok := db.reads.Load(query); ok {
		return stmt.(*sql.Stmt), nil
	}
	stmt, err := db.read.PrepareContext(context.WithoutCancel(ctx), query)
	if err != nil {
		return nil, err
	}
	if other, loaded := db.reads.LoadOrStore(query, stmt); loaded {
		return other.(*sql.Stmt), stmt.Close()
	}
	return stmt, nil
}
