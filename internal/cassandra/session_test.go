package cassandra

import (
	"crypto/rand"
	"io"
	"log"
	"strings"
	"testing"
	"time"

	"github.com/gocql/gocql"

	"quittance/test/servers"
)

// testParams reaches the real server that this run of the tests has.
func testParams(t testing.TB) Params {
	t.Helper()
	return Params{
		Hosts: []string{servers.SharedCassandra(t)}, Timeout: 20 * time.Second, ConnectTimeout: 20 * time.Second,
		SingleNode: true, Log: log.New(io.Discard, "", 0),
	}
}

func testSession(t testing.TB) *gocql.Session {
	t.Helper()
	session, err := Connect(testParams(t))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(session.Close)
	return session
}

// testKeyspace makes a keyspace of the schema for one test and drops it after it.
func testKeyspace(t testing.TB, session *gocql.Session, schema Schema) Keyspace {
	t.Helper()
	keyspace := Keyspace("test_" + strings.ToLower(rand.Text()[:12]))
	if err := Migrate(t.Context(), session, schema, Target{Keyspace: keyspace}); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := session.Query(`DROP KEYSPACE IF EXISTS ` + string(keyspace)).Exec(); err != nil {
			t.Errorf("drop keyspace: %v", err)
		}
	})
	return keyspace
}
