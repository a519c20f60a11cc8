package cassandra

import (
	"errors"
	"fmt"
	"time"

	"github.com/gocql/gocql"
)

// The time-outs that [Params] has where it names none.
const (
	DefaultTimeout        = 5 * time.Second
	DefaultConnectTimeout = 5 * time.Second
)

// reconnectInterval is how often nodes that were down are tried again. The
// driver's minute would be a minute of standstill after a node alone was restarted.
const reconnectInterval = 5 * time.Second

// Params says how to reach a cluster.
type Params struct {
	// Hosts are contact points, host or host:port. At least one.
	Hosts []string

	// LocalDC is the data centre whose nodes are asked first, as the cluster names
	// it. Empty: all nodes alike, for a cluster of one data centre.
	LocalDC string

	// Username and Password log in where Username is not empty.
	Username, Password string

	// TLS is how connections are encrypted; nil for not at all.
	TLS *gocql.SslOptions

	// Timeout is the wait for an answer. It has to be above the server's own
	// time-outs (cas_contention_timeout, write_request_timeout), or an answer that
	// says what happened is given up for a time-out that does not. Zero: [DefaultTimeout].
	Timeout time.Duration

	// ConnectTimeout is the wait for a connection and each step of its set-up. Zero:
	// [DefaultConnectTimeout].
	ConnectTimeout time.Duration

	// Connections is the number of connections to each node. Zero: 2.
	Connections int

	// Log takes the driver's messages, which hold addresses of nodes and no data.
	// Nil: the standard logger.
	Log gocql.StdLogger
}

// Connect opens a session that both adapters may share. It has no keyspace of its
// own: statements name theirs.
//
// Errors: Params without hosts, or no node that answers.
func Connect(p Params) (*gocql.Session, error) {
	if len(p.Hosts) == 0 {
		return nil, errors.New("cassandra: no hosts")
	}
	session, err := clusterConfig(p).CreateSession()
	if err != nil {
		return nil, fmt.Errorf("connect to cassandra: %w", err)
	}
	return session, nil
}

// clusterConfig sets what every statement starts from; a statement names its own
// consistency where it needs more.
func clusterConfig(p Params) *gocql.ClusterConfig {
	c := gocql.NewCluster(p.Hosts...)
	c.ProtoVersion = 4 // the newest that gocql 1.7 and every supported server speak: no negotiation
	c.Consistency = gocql.LocalQuorum
	c.SerialConsistency = gocql.Serial // never LOCAL_SERIAL: see the package comment
	c.Timeout = orDefault(p.Timeout, DefaultTimeout)
	c.ConnectTimeout = orDefault(p.ConnectTimeout, DefaultConnectTimeout)
	c.NumConns = orDefault(p.Connections, 2)
	c.ReconnectInterval = reconnectInterval
	// gocql 1.7 never finds a node again that it was told not to look up, once the connection was lost.
	c.DisableInitialHostLookup = false
	c.SslOpts = p.TLS
	c.Logger = p.Log
	// A conditional write must never be sent twice by the driver: the second would find the first's row and report a refusal. Reads ask for their retries themselves.
	c.RetryPolicy = nil
	c.DefaultIdempotence = false
	if p.Username != "" {
		c.Authenticator = gocql.PasswordAuthenticator{Username: p.Username, Password: p.Password}
	}
	nodes := gocql.RoundRobinHostPolicy()
	if p.LocalDC != "" {
		nodes = gocql.DCAwareRoundRobinPolicy(p.LocalDC)
	}
	c.PoolConfig.HostSelectionPolicy = gocql.TokenAwareHostPolicy(nodes)
	return c
}

func orDefault[T comparable](value, otherwise T) T {
	var zero T
	if value == zero {
		return otherwise
	}
	return value
}
