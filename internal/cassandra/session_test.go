package cassandra

import (
	"context"
	"crypto/rand"
	"fmt"
	"io"
	"log"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/gocql/gocql"

	"quittance/test/servers"
)

func TestClusterConfig_WhatNumbersRestOn(t *testing.T) {
	c := clusterConfig(Params{Hosts: []string{"a", "b:9043"}, LocalDC: "eu-west", Username: "u", Password: "p"})
	if c.SerialConsistency != gocql.Serial {
		t.Errorf("serial consistency %v: two data centres would give one number twice", c.SerialConsistency)
	}
	if c.RetryPolicy != nil || c.DefaultIdempotence {
		t.Errorf("retry policy %v, idempotent %t: the driver would repeat conditional writes", c.RetryPolicy, c.DefaultIdempotence)
	}
	if c.Timeout != DefaultTimeout || c.ConnectTimeout != DefaultConnectTimeout {
		t.Errorf("time-outs %s, %s; want the defaults", c.Timeout, c.ConnectTimeout)
	}
	if c.ProtoVersion != 4 || c.Consistency != gocql.LocalQuorum {
		t.Errorf("protocol %d, consistency %s", c.ProtoVersion, c.Consistency)
	}
	if login, ok := c.Authenticator.(gocql.PasswordAuthenticator); !ok || login.Username != "u" || login.Password != "p" {
		t.Error("no login")
	}
}

func TestConnect_NamesWhatIsWrong(t *testing.T) {
	if _, err := Connect(Params{}); err == nil {
		t.Error("no hosts: no error")
	}
	_, err := Connect(Params{Hosts: []string{"127.0.0.1:1"}, ConnectTimeout: time.Second, Log: quiet()})
	if err == nil || !strings.HasPrefix(err.Error(), "connect to cassandra: ") {
		t.Errorf("nobody listens: %v", err)
	}
}

func TestNew_ChecksItsParameters(t *testing.T) {
	if _, err := NewRegister(nil, "register"); err == nil {
		t.Error("register without a session: no error")
	}
	if _, err := NewMoney(nil, "money"); err == nil {
		t.Error("money without a session: no error")
	}
	if _, err := NewRegister(new(gocql.Session), "a b"); err == nil {
		t.Error("register in a keyspace of a bad name: no error")
	}
	if _, err := NewMoney(new(gocql.Session), "a b"); err == nil {
		t.Error("money in a keyspace of a bad name: no error")
	}
}

// quiet drops what the driver says about connections.
func quiet() gocql.StdLogger { return log.New(io.Discard, "", 0) }

// testParams reaches a server with the patience that a loaded machine needs.
func testParams(address string) Params {
	return Params{Hosts: []string{address}, Timeout: 20 * time.Second, ConnectTimeout: 20 * time.Second, Log: quiet()}
}

// fixture is a server with both schemas, shared by the tests of this binary: to
// connect and to make tables takes seconds. Each test uses keys of its own, and the
// keyspace is this run's own.
type fixture struct {
	session  *gocql.Session
	keyspace Keyspace
	register *Register
	money    *Money
}

func newFixture(t testing.TB) fixture {
	t.Helper()
	f, err := openFixture(servers.SharedCassandra(t))
	if err != nil {
		t.Fatal(err)
	}
	return f
}

// fixtures holds the one fixture; nobody closes it before the binary ends.
var fixtures struct {
	sync.Mutex
	opened *fixture
}

func openFixture(address string) (fixture, error) {
	fixtures.Lock()
	defer fixtures.Unlock()
	if fixtures.opened != nil {
		return *fixtures.opened, nil
	}
	f := fixture{keyspace: Keyspace("test_" + strings.ToLower(rand.Text()[:12]))}
	var err error
	if f.session, err = Connect(testParams(address)); err != nil {
		return fixture{}, err
	}
	for _, schema := range []Schema{RegisterSchema(), MoneySchema()} {
		if err := Migrate(context.Background(), f.session, schema, Target{Keyspace: f.keyspace}); err != nil {
			return fixture{}, fmt.Errorf("tables of the tests: %w", err)
		}
	}
	if f.register, err = NewRegister(f.session, f.keyspace); err != nil {
		return fixture{}, err
	}
	if f.money, err = NewMoney(f.session, f.keyspace); err != nil {
		return fixture{}, err
	}
	fixtures.opened = &f
	return f, nil
}
