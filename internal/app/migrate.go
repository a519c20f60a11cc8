package app

import (
	"context"
	"errors"
	"fmt"

	"go.uber.org/zap"

	"quittance/internal/cadence"
	"quittance/internal/kafka"
	"quittance/workflows"
)

// Topics says how topics are made.
type Topics struct {
	Partitions  int32 `default:"32" env:"PARTITIONS" help:"Partitions of each topic: the most starters that can share it."`
	Replication int16 `default:"3" env:"REPLICATION" help:"Replicas of each topic."`
}

// Migrate creates what is missing: keyspaces and tables, topics, the Cadence
// domain. It changes nothing that exists.
func Migrate(ctx context.Context, c Config, t Topics, log *zap.Logger) error {
	return errors.Join(migrateStores(ctx, c, log), migrateTopics(ctx, c, t, log), migrateDomain(ctx, c))
}

func migrateStores(ctx context.Context, c Config, log *zap.Logger) error {
	c.Store.Migrate = true
	s, err := OpenStores(ctx, c.Store, log)
	if err != nil {
		return fmt.Errorf("migrate the %s store: %w", c.Store.Kind, err)
	}
	return s.Close()
}

func migrateTopics(ctx context.Context, c Config, t Topics, log *zap.Logger) error {
	connection, err := brokers(c, log)
	if err != nil {
		return err
	}
	return kafka.EnsureTopics(ctx, connection, kafka.TopicSize{Partitions: t.Partitions, Replicas: t.Replication})
}

func migrateDomain(ctx context.Context, c Config) error {
	s, err := cadence.Dial(c.Cadence.Addr, "quittance")
	if err != nil {
		return err
	}
	return errors.Join(cadence.RegisterDomain(ctx, s, c.Cadence.Domain, workflows.DomainRetentionDays), s.Close())
}
