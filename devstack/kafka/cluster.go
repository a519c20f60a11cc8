// Package kafka runs a Kafka cluster of one broker inside this process, on
// franz-go's kfake. It speaks the real protocol to real clients: idempotent
// produce, consumer groups with commits and rebalances, and transactions.
//
// With a directory in [Params] topics, records and committed offsets are kept
// there and are back after a restart, also after SIGKILL of the process; what
// was acknowledged in the last moment before a power cut may be lost, as on a
// real broker that does not flush each write. Without a directory everything is
// in memory.
//
// What differs from a real cluster: no replication, no quotas, and retention is
// applied only where it is configured.
package kafka

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/twmb/franz-go/pkg/kadm"
	"github.com/twmb/franz-go/pkg/kerr"
	"github.com/twmb/franz-go/pkg/kfake"
	"github.com/twmb/franz-go/pkg/kgo"

	"quittance/devstack/internal/loopback"
)

// minSessionTimeout lets tests use short consumer sessions; a real broker's
// minimum is 6 s.
const minSessionTimeout = time.Second

// A Topic is created with its number of partitions, always one replica.
type Topic struct {
	// Name of the topic.
	Name string
	// Partitions is the number of partitions, at least 1.
	Partitions int32
}

// Params configure a [Cluster].
type Params struct {
	// Dir keeps topics, records and offsets; empty keeps them in memory.
	Dir string
	// Port is the broker's port on 127.0.0.1; 0 picks a free one.
	Port int
	// Topics exist when Start returns. Topics that exist already keep their
	// partitions. No topic is ever created by being asked for.
	Topics []Topic
}

// A Cluster is a running broker.
type Cluster struct {
	fake *kfake.Cluster
}

// Start starts the broker and creates the topics.
func Start(ctx context.Context, p Params) (*Cluster, error) {
	port, err := loopback.Port(p.Port)
	if err != nil {
		return nil, fmt.Errorf("kafka: %w", err)
	}
	options := []kfake.Opt{
		kfake.NumBrokers(1), kfake.Ports(port), kfake.ClusterID("quittance-devstack"),
		kfake.GroupMinSessionTimeout(minSessionTimeout),
	}
	if p.Dir != "" {
		options = append(options, kfake.DataDir(p.Dir))
	}
	fake, err := kfake.NewCluster(options...)
	if err != nil {
		return nil, fmt.Errorf("start kafka: %w", err)
	}
	c := &Cluster{fake: fake}
	if err := c.create(ctx, p.Topics); err != nil {
		c.Stop()
		return nil, err
	}
	return c, nil
}

func (c *Cluster) create(ctx context.Context, topics []Topic) error {
	client, err := kgo.NewClient(kgo.SeedBrokers(c.Addrs()...))
	if err != nil {
		return fmt.Errorf("kafka client: %w", err)
	}
	defer client.Close()
	admin := kadm.NewClient(client)
	for _, t := range topics {
		_, err := admin.CreateTopic(ctx, t.Partitions, 1, nil, t.Name)
		if err != nil && !errors.Is(err, kerr.TopicAlreadyExists) {
			return fmt.Errorf("create topic %s: %w", t.Name, err)
		}
	}
	return nil
}

// Addrs are the brokers' addresses, "127.0.0.1:port", as clients take them.
func (c *Cluster) Addrs() []string { return c.fake.ListenAddrs() }

// Stop stops the broker, after it has written what it holds to the directory.
func (c *Cluster) Stop() { c.fake.Close() }
