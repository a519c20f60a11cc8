package kafka_test

import (
	"context"
	"net"
	"slices"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/twmb/franz-go/pkg/kadm"
	"github.com/twmb/franz-go/pkg/kgo"

	"quittance/devstack/kafka"
)

const (
	topic = "trip-completed"
	group = "starter"
)

func start(t *testing.T, p kafka.Params) *kafka.Cluster {
	t.Helper()
	c, err := kafka.Start(t.Context(), p)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(c.Stop)
	return c
}

func newClient(t *testing.T, c *kafka.Cluster, options ...kgo.Opt) *kgo.Client {
	t.Helper()
	client, err := kgo.NewClient(append(options, kgo.SeedBrokers(c.Addrs()...))...)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(client.Close)
	return client
}

func produce(t *testing.T, c *kafka.Cluster, values ...string) {
	t.Helper()
	client := newClient(t, c, kgo.DefaultProduceTopic(topic))
	defer client.Close()
	for _, v := range values {
		if err := client.ProduceSync(t.Context(), kgo.KeyStringRecord(v, v)).FirstErr(); err != nil {
			t.Fatalf("produce %s: %v", v, err)
		}
	}
}

// consume reads n records as a member of the group, commits, and leaves.
func consume(t *testing.T, c *kafka.Cluster, n int) []string {
	t.Helper()
	client := newClient(t, c, kgo.ConsumerGroup(group), kgo.ConsumeTopics(topic), kgo.DisableAutoCommit(),
		kgo.ConsumeResetOffset(kgo.NewOffset().AtStart()))
	defer client.Close()
	ctx, cancel := context.WithTimeout(t.Context(), 20*time.Second)
	defer cancel()
	var got []string
	for len(got) < n {
		fetches := client.PollFetches(ctx)
		if err := fetches.Err(); err != nil {
			t.Fatalf("after %d of %d records: %v", len(got), n, err)
		}
		fetches.EachRecord(func(r *kgo.Record) { got = append(got, string(r.Value)) })
	}
	if err := client.CommitUncommittedOffsets(ctx); err != nil {
		t.Fatal(err)
	}
	slices.Sort(got)
	return got
}

func TestCluster_GroupGoesOnWhereItCommitted(t *testing.T) {
	c := start(t, kafka.Params{Topics: []kafka.Topic{{Name: topic, Partitions: 4}}})
	produce(t, c, "a", "b", "c")
	if diff := cmp.Diff([]string{"a", "b", "c"}, consume(t, c, 3)); diff != "" {
		t.Errorf("first records: %s", diff)
	}
	produce(t, c, "d")
	if diff := cmp.Diff([]string{"d"}, consume(t, c, 1)); diff != "" {
		t.Errorf("after the commit: %s", diff)
	}
}

func TestCluster_TopicsHaveTheirPartitions(t *testing.T) {
	c := start(t, kafka.Params{Topics: []kafka.Topic{{Name: topic, Partitions: 4}, {Name: "dead-letters", Partitions: 1}}})
	details, err := kadm.NewClient(newClient(t, c)).ListTopics(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	got := map[string]int{}
	for _, d := range details {
		got[d.Topic] = len(d.Partitions)
	}
	if diff := cmp.Diff(map[string]int{topic: 4, "dead-letters": 1}, got); diff != "" {
		t.Error(diff)
	}
}

func TestCluster_DirKeepsRecordsAndOffsets(t *testing.T) {
	p := kafka.Params{Dir: t.TempDir(), Topics: []kafka.Topic{{Name: topic, Partitions: 4}}}
	c := start(t, p)
	produce(t, c, "a", "b")
	consume(t, c, 2)
	produce(t, c, "c")
	c.Stop()

	c = start(t, p)
	if diff := cmp.Diff([]string{"c"}, consume(t, c, 1)); diff != "" {
		t.Errorf("after the restart: %s", diff)
	}
}

func TestStart_TakenPortIsAnError(t *testing.T) {
	first := start(t, kafka.Params{})
	address, err := net.ResolveTCPAddr("tcp", first.Addrs()[0])
	if err != nil {
		t.Fatal(err)
	}
	if c, err := kafka.Start(t.Context(), kafka.Params{Port: address.Port}); err == nil {
		c.Stop()
		t.Fatal("started on a port that is taken")
	}
}
