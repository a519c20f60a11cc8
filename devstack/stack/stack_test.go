package stack_test

import (
	"context"
	"os"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/twmb/franz-go/pkg/kadm"
	"github.com/twmb/franz-go/pkg/kgo"
	"go.uber.org/cadence/.gen/go/shared"

	"quittance/devstack/internal/loopback"
	"quittance/devstack/kafka"
	"quittance/devstack/stack"
	"quittance/internal/cadence"
	"quittance/internal/s3"
)

func params(dir string) stack.Params {
	return stack.Params{Dir: dir, RetentionDays: 3, Topics: []kafka.Topic{{Name: "trip-completed", Partitions: 4}}}
}

func start(t *testing.T, p stack.Params) *stack.Stack {
	t.Helper()
	begin := time.Now()
	s, err := stack.Start(t.Context(), p)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = s.Stop() })
	t.Logf("stack is up after %v", time.Since(begin).Round(time.Millisecond))
	return s
}

func stop(t *testing.T, s *stack.Stack) {
	t.Helper()
	begin := time.Now()
	if err := s.Stop(); err != nil {
		t.Fatal(err)
	}
	took := time.Since(begin).Round(time.Millisecond)
	if took > 15*time.Second {
		t.Errorf("Stop took %v", took)
	}
	t.Logf("stack stopped after %v", took)
}

func wantDomain(t *testing.T, e stack.Endpoints) {
	t.Helper()
	conn, err := cadence.Dial(e.CadenceAddress, "test")
	if err != nil {
		t.Fatal(err)
	}
	defer conn.Close()
	ctx, cancel := context.WithTimeout(t.Context(), 10*time.Second)
	defer cancel()
	got, err := conn.DescribeDomain(ctx, &shared.DescribeDomainRequest{Name: &e.CadenceDomain})
	if err != nil {
		t.Fatal(err)
	}
	if days := got.Configuration.GetWorkflowExecutionRetentionPeriodInDays(); days != 3 {
		t.Errorf("retention is %d days, want 3", days)
	}
}

func wantTopics(t *testing.T, e stack.Endpoints) {
	t.Helper()
	client, err := kgo.NewClient(kgo.SeedBrokers(e.KafkaAddresses...))
	if err != nil {
		t.Fatal(err)
	}
	defer client.Close()
	topics, err := kadm.NewClient(client).ListTopics(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	if got := len(topics["trip-completed"].Partitions); got != 4 {
		t.Errorf("trip-completed has %d partitions, want 4", got)
	}
}

// wantBucket checks that the bucket keeps versions and has Object Lock.
func wantBucket(t *testing.T, e stack.Endpoints) {
	t.Helper()
	bucket, err := s3.New(s3.Params{
		Endpoint: e.S3.Endpoint, Region: e.S3.Region, Bucket: e.S3.Bucket,
		AccessKey: e.S3.AccessKey, SecretKey: e.S3.SecretKey, PathStyle: true,
	})
	if err != nil {
		t.Fatal(err)
	}
	if err := bucket.CheckBucket(t.Context()); err != nil {
		t.Error(err)
	}
}

func TestStart_PreparesEverything(t *testing.T) {
	s := start(t, params(t.TempDir()))
	wantDomain(t, s.Endpoints())
	wantTopics(t, s.Endpoints())
	wantBucket(t, s.Endpoints())
}

func TestStart_AgainOnTheSameDirectoryAndPorts(t *testing.T) {
	ports, err := loopback.FreePorts(3)
	if err != nil {
		t.Fatal(err)
	}
	p := params(t.TempDir())
	p.Ports = stack.Ports{Cadence: ports[0], Kafka: ports[1], S3: ports[2]}
	first := start(t, p)
	want := first.Endpoints()

	if second, err := stack.Start(t.Context(), params(p.Dir)); err == nil {
		_ = second.Stop()
		t.Fatal("two stacks run in one directory")
	} else if !strings.Contains(err.Error(), "another stack runs there") {
		t.Errorf("second stack: %v", err)
	}
	stop(t, first)

	again := start(t, p)
	if diff := cmp.Diff(want, again.Endpoints()); diff != "" {
		t.Errorf("endpoints after the restart: %s", diff)
	}
	wantDomain(t, again.Endpoints())
	wantTopics(t, again.Endpoints())
	wantBucket(t, again.Endpoints())
}

func TestStop_RemovesATemporaryDirectory(t *testing.T) {
	s := start(t, stack.Params{})
	dir := s.Endpoints().Dir
	if _, err := os.Stat(dir); err != nil {
		t.Fatal(err)
	}
	stop(t, s)
	if _, err := os.Stat(dir); !os.IsNotExist(err) {
		t.Errorf("%s is still there: %v", dir, err)
	}
}

func TestStart_RefusesBadParams(t *testing.T) {
	tests := []struct {
		name string
		give stack.Params
	}{
		{"topic without a name", stack.Params{Topics: []kafka.Topic{{Partitions: 1}}}},
		{"topic without partitions", stack.Params{Topics: []kafka.Topic{{Name: "a"}}}},
		{"negative retention", stack.Params{RetentionDays: -1}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if s, err := stack.Start(t.Context(), tt.give); err == nil {
				_ = s.Stop()
				t.Error("started")
			}
		})
	}
}
