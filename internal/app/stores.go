package app

import (
	"context"
	"errors"
	"fmt"

	"go.uber.org/zap"

	"quittance/activities"
	"quittance/internal/cassandra"
	"quittance/internal/sqlite"
	"quittance/invoice"
	"quittance/register"
)

// Money reads the money tables, and writes them where a feed plays the Money
// System.
type Money interface {
	activities.MoneyReader
	SaveOrder(ctx context.Context, o invoice.Order) error
}

// Stores are the databases of a process.
type Stores struct {
	Money    Money
	Register register.Store
	Close    func() error
}

// OpenStores connects to the configured database.
func OpenStores(ctx context.Context, c Store, log *zap.Logger) (Stores, error) {
	switch c.Kind {
	case "sqlite":
		return openSQLite(ctx, c)
	case "cassandra":
		return openCassandra(ctx, c, log)
	default:
		return Stores{}, fmt.Errorf("store %q: want cassandra or sqlite", c.Kind)
	}
}

func openSQLite(ctx context.Context, c Store) (Stores, error) {
	db, err := sqlite.Open(sqlite.Params{Path: c.SQLite})
	if err != nil {
		return Stores{}, err
	}
	if err := db.Migrate(ctx); err != nil {
		return Stores{}, errors.Join(err, db.Close())
	}
	return Stores{Money: sqlite.NewMoney(db), Register: sqlite.NewRegister(db), Close: db.Close}, nil
}

func openCassandra(ctx context.Context, c Store, log *zap.Logger) (Stores, error) {
	session, err := cassandra.Connect(cassandra.Params{
		Hosts: c.Hosts, LocalDC: c.LocalDC, Username: c.Username, Password: c.Password, Timeout: c.Timeout,
		Log: zap.NewStdLog(log.Named("cassandra")),
	})
	if err != nil {
		return Stores{}, err
	}
	moneyspace, regspace := cassandra.Keyspace(c.MoneyKeyspace), cassandra.Keyspace(c.RegisterKeyspace)
	if c.Migrate {
		copies := replication(c)
		err = errors.Join(
			cassandra.Migrate(ctx, session, cassandra.MoneySchema(), cassandra.Target{Keyspace: moneyspace, Replication: copies}),
			cassandra.Migrate(ctx, session, cassandra.RegisterSchema(), cassandra.Target{Keyspace: regspace, Replication: copies}),
		)
	}
	money, errMoney := cassandra.NewMoney(session, moneyspace)
	numbers, errNumbers := cassandra.NewRegister(session, regspace)
	if err := errors.Join(err, errMoney, errNumbers); err != nil {
		session.Close()
		return Stores{}, err
	}
	return Stores{Money: money, Register: numbers, Close: func() error { session.Close(); return nil }}, nil
}

// replication is one copy on a single node where no data centre is named.
func replication(c Store) cassandra.Replication {
	if c.LocalDC == "" {
		return nil
	}
	return cassandra.Replication{c.LocalDC: c.ReplicationFactor}
}
