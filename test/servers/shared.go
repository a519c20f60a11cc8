package servers

import (
	"context"
	"os"
	"sync"
	"testing"
)

// CassandraEnv names the environment variable with host:port of a running
// Cassandra that tests are to use. `make test` sets it for the whole run.
const CassandraEnv = "QUITTANCE_CASSANDRA"

// SharedCassandra returns host:port of a real Cassandra that all tests of this
// binary share: the one of $QUITTANCE_CASSANDRA, else one that is started on the
// first call and dies with the test binary. Tests keep apart by keyspace.
//
// It fails the test when there is none and it cannot be started; the message
// names what is missing.
func SharedCassandra(t testing.TB) string {
	t.Helper()
	if address := os.Getenv(CassandraEnv); address != "" {
		return address
	}
	server, err := sharedCassandra()
	if err != nil {
		t.Fatalf("a real Cassandra is needed, in $%s or started here: %v", CassandraEnv, err)
	}
	if !server.Alive() {
		t.Fatalf("the Cassandra shared by this test binary ended; its log is in %s/logs", server.options.Dir)
	}
	return server.Address()
}

// sharedCassandra starts the server once a process. Nobody stops it: the kernel
// does when the process ends, and the next start removes the data.
var sharedCassandra = sync.OnceValues(func() (*Cassandra, error) {
	return StartCassandra(context.Background(), Options{})
})
