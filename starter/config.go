package starter

import (
	"errors"
	"fmt"
	"time"

	"github.com/twmb/franz-go/pkg/kgo"
)

// Config is every option of the consumer. A zero field takes the value of
// [DefaultConfig].
type Config struct {
	// Group is the consumer group. Renaming it reads every topic again.
	Group string
	// Partitions of one consumer are read in batches of at most MaxRecords. A batch
	// is started and then committed as a whole: at 95 starts a second 500 take 5 s.
	MaxRecords int
	// Concurrency is how many workflows are started at once. Those of one order are
	// started one after the other.
	Concurrency int

	// FetchMaxWait is the long poll: a broker that has nothing answers after it.
	FetchMaxWait time.Duration
	// FetchMinBytes is what a broker waits for: 1 answers as soon as there is anything,
	// because a customer may be waiting for the invoice.
	FetchMinBytes int32
	// FetchMaxBytes and FetchMaxPartitionBytes bound one answer. An event has 200
	// bytes: 1 MiB is several batches.
	FetchMaxBytes          int32
	FetchMaxPartitionBytes int32
	// PollTimeout ends a poll without records, which is counted as empty.
	PollTimeout time.Duration

	// SessionTimeout is how long the partitions of a consumer that died wait for
	// another. The broker wants at least 6 s.
	SessionTimeout time.Duration
	// HeartbeatInterval is at most a third of SessionTimeout, so that two may be lost.
	HeartbeatInterval time.Duration
	// RebalanceTimeout is how long the group waits for a member that finishes its
	// batch. BatchTimeout and CommitTimeout together stay below it.
	RebalanceTimeout time.Duration
	// BatchTimeout is how long the events of a batch are tried before those that
	// could not be started are given back, to be read again.
	BatchTimeout time.Duration

	// StartTimeout bounds one try to start a workflow or to write a dead letter.
	StartTimeout time.Duration
	// RetryMin and RetryMax are the first and the longest wait between tries.
	RetryMin, RetryMax time.Duration
	// CommitTimeout bounds a commit, the client's own retries included.
	CommitTimeout time.Duration
	// DrainTimeout is how long Stop lets starts that are under way finish. It leaves
	// room for a commit and for leaving within 10 s.
	DrainTimeout time.Duration
	// LeaveTimeout bounds leaving the group: without it the partitions wait for
	// SessionTimeout.
	LeaveTimeout time.Duration
}

// DefaultConfig returns the options that suit production.
func DefaultConfig() Config {
	return Config{
		Group: "quittance-starter", MaxRecords: 500, Concurrency: 64,
		FetchMaxWait: 5 * time.Second, FetchMinBytes: 1, FetchMaxBytes: 8 << 20, FetchMaxPartitionBytes: 1 << 20,
		PollTimeout:    10 * time.Second,
		SessionTimeout: 15 * time.Second, HeartbeatInterval: 3 * time.Second, RebalanceTimeout: time.Minute,
		BatchTimeout: 30 * time.Second, StartTimeout: 5 * time.Second,
		RetryMin: 100 * time.Millisecond, RetryMax: 5 * time.Second,
		CommitTimeout: 3 * time.Second, DrainTimeout: 5 * time.Second, LeaveTimeout: 1500 * time.Millisecond,
	}
}

// orDefault replaces a zero value.
func orDefault[T comparable](v *T, def T) {
	var zero T
	if *v == zero {
		*v = def
	}
}

// withDefaults fills in the fields that are zero.
func (c Config) withDefaults() Config {
	d := DefaultConfig()
	orDefault(&c.Group, d.Group)
	orDefault(&c.MaxRecords, d.MaxRecords)
	orDefault(&c.Concurrency, d.Concurrency)
	orDefault(&c.FetchMaxWait, d.FetchMaxWait)
	orDefault(&c.FetchMinBytes, d.FetchMinBytes)
	orDefault(&c.FetchMaxBytes, d.FetchMaxBytes)
	orDefault(&c.FetchMaxPartitionBytes, d.FetchMaxPartitionBytes)
	orDefault(&c.PollTimeout, d.PollTimeout)
	orDefault(&c.SessionTimeout, d.SessionTimeout)
	orDefault(&c.HeartbeatInterval, d.HeartbeatInterval)
	orDefault(&c.RebalanceTimeout, d.RebalanceTimeout)
	orDefault(&c.BatchTimeout, d.BatchTimeout)
	orDefault(&c.StartTimeout, d.StartTimeout)
	orDefault(&c.RetryMin, d.RetryMin)
	orDefault(&c.RetryMax, d.RetryMax)
	orDefault(&c.CommitTimeout, d.CommitTimeout)
	orDefault(&c.DrainTimeout, d.DrainTimeout)
	orDefault(&c.LeaveTimeout, d.LeaveTimeout)
	return c
}

// check refuses options that would break a promise.
func (c Config) check() error {
	switch {
	case c.MaxRecords < 1 || c.Concurrency < 1:
		return errors.New("starter: MaxRecords and Concurrency are at least 1")
	case c.BatchTimeout+c.CommitTimeout >= c.RebalanceTimeout:
		return fmt.Errorf("starter: BatchTimeout %s and CommitTimeout %s exceed RebalanceTimeout %s: the group would drop a member that works",
			c.BatchTimeout, c.CommitTimeout, c.RebalanceTimeout)
	case c.DrainTimeout+c.CommitTimeout+c.LeaveTimeout > stopLimit:
		return fmt.Errorf("starter: DrainTimeout %s, CommitTimeout %s and LeaveTimeout %s exceed %s together",
			c.DrainTimeout, c.CommitTimeout, c.LeaveTimeout, stopLimit)
	}
	return nil
}

// options returns the client's options. Offsets are committed by hand, after a
// batch; partitions move between members only between batches; a group without a
// commit reads from the start; dead letters are written once by an idempotent
// producer, to all replicas.
func (c Config) options() []kgo.Opt {
	return []kgo.Opt{
		kgo.ConsumerGroup(c.Group), kgo.ConsumeTopics(Consumed()...),
		kgo.Balancers(kgo.CooperativeStickyBalancer()), kgo.BlockRebalanceOnPoll(), kgo.DisableAutoCommit(),
		kgo.ConsumeStartOffset(kgo.NewOffset().AtStart()), kgo.ConsumeResetOffset(kgo.NewOffset().AtStart()),
		kgo.FetchMaxWait(c.FetchMaxWait), kgo.FetchMinBytes(c.FetchMinBytes),
		kgo.FetchMaxBytes(c.FetchMaxBytes), kgo.FetchMaxPartitionBytes(c.FetchMaxPartitionBytes),
		kgo.SessionTimeout(c.SessionTimeout), kgo.HeartbeatInterval(c.HeartbeatInterval), kgo.RebalanceTimeout(c.RebalanceTimeout),
		kgo.RequiredAcks(kgo.AllISRAcks()), kgo.ProducerLinger(0), kgo.RecordDeliveryTimeout(max(c.StartTimeout, time.Second)), // the client accepts no less
	}
}
