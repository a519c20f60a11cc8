package app_test

import (
	"testing"
	"time"

	"github.com/alecthomas/kong"
	"github.com/google/go-cmp/cmp"
	"go.uber.org/fx"

	"quittance/internal/app"
)

// config is what a process gets with no flag on its command line.
func config(t *testing.T, args ...string) app.Config {
	t.Helper()
	var c app.Config
	parser, err := kong.New(&c)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := parser.Parse(args); err != nil {
		t.Fatal(err)
	}
	return c
}

// Every part of a process has what it asks for. Nothing is built or started.
func TestProcesses_GraphIsWhole(t *testing.T) {
	for _, kind := range []string{"cassandra", "sqlite"} {
		c := config(t, "--store-kind="+kind)
		for name, process := range map[string]fx.Option{"worker": app.WorkerApp(c), "starter": app.StarterApp(c)} {
			t.Run(name+" on "+kind, func(t *testing.T) {
				if err := fx.ValidateApp(process); err != nil {
					t.Error(err)
				}
			})
		}
	}
}

func TestConfig_FromTheEnvironment(t *testing.T) {
	t.Setenv("QUITTANCE_STORE_CASSANDRA_HOSTS", "10.0.0.1:9042,10.0.0.2:9042")
	t.Setenv("QUITTANCE_STORE_CASSANDRA_LOCAL_DC", "dc1")
	t.Setenv("QUITTANCE_STORE_CASSANDRA_USERNAME", "invoicer")
	t.Setenv("QUITTANCE_STORE_CASSANDRA_PASSWORD", "secret")
	t.Setenv("QUITTANCE_STORE_CASSANDRA_REPLICATION", "5")
	t.Setenv("QUITTANCE_S3_SECRET_KEY", "key")
	t.Setenv("QUITTANCE_KAFKA_BROKERS", "k1:9092,k2:9092")
	got := config(t)
	want := app.Store{
		Kind: "cassandra", SQLite: "build/quittance.db", Hosts: []string{"10.0.0.1:9042", "10.0.0.2:9042"}, LocalDC: "dc1",
		Username: "invoicer", Password: "secret", MoneyKeyspace: "money", RegisterKeyspace: "register", ReplicationFactor: 5, Timeout: 12 * time.Second,
	}
	if diff := cmp.Diff(want, got.Store); diff != "" {
		t.Errorf("store (-want +got):\n%s", diff)
	}
	if got.S3.SecretKey != "key" || !got.S3.PathStyle || cmp.Diff([]string{"k1:9092", "k2:9092"}, got.Kafka.Brokers) != "" {
		t.Errorf("S3 %+v, Kafka %+v", got.S3, got.Kafka)
	}
}
