// Package app assembles the parts of a process from its configuration: which
// stores, which servers, which worker. It is the one place, beside cmd, where the
// dependency injection is known.
package app

import (
	"time"

	"quittance/internal/s3"
)

// Config is the configuration of every process, as flags and environment
// variables. Secrets come from the environment only.
type Config struct {
	LogLevel    string `name:"log-level" enum:"debug,info,warn,error" default:"info" env:"QUITTANCE_LOG_LEVEL" help:"Least severe level that is logged: one of ${enum}."`
	LogFile     string `name:"log-file" env:"QUITTANCE_LOG_FILE" help:"File to log to; empty for standard error."`
	MetricsAddr string `name:"metrics-addr" default:"127.0.0.1:9464" env:"QUITTANCE_METRICS_ADDR" help:"Address that serves /metrics and /healthz; empty for none."`

	Cadence Cadence `embed:"" prefix:"cadence-" envprefix:"QUITTANCE_CADENCE_" group:"Cadence"`
	Kafka   Kafka   `embed:"" prefix:"kafka-" envprefix:"QUITTANCE_KAFKA_" group:"Kafka"`
	Store   Store   `embed:"" prefix:"store-" envprefix:"QUITTANCE_STORE_" group:"Stores"`
	S3      S3      `embed:"" prefix:"s3-" envprefix:"QUITTANCE_S3_" group:"Object storage"`
	Worker  Worker  `embed:"" prefix:"worker-" envprefix:"QUITTANCE_WORKER_" group:"Worker"`
}

// Cadence says where the Cadence server is.
type Cadence struct {
	Addr   string `default:"127.0.0.1:7833" env:"ADDR" help:"gRPC address of Cadence's frontend."`
	Domain string `default:"quittance" env:"DOMAIN" help:"Domain of the workflows; quittance migrate registers it."`
}

// Kafka says where the brokers are.
type Kafka struct {
	Brokers []string `default:"127.0.0.1:9092" env:"BROKERS" help:"Brokers to start from, divided by commas."`
	Group   string   `default:"quittance-starter" env:"GROUP" help:"Consumer group; all starters that share the work have the same."`
}

// Store says which database holds the money tables and the register.
type Store struct {
	Kind   string `enum:"cassandra,sqlite" default:"cassandra" env:"KIND" help:"Database of the money tables and the register: one of ${enum}. sqlite is for one machine."`
	SQLite string `name:"sqlite" default:"build/quittance.db" env:"SQLITE" help:"File of the database, where the kind is sqlite."`

	Hosts             []string      `name:"cassandra-hosts" default:"127.0.0.1:9042" env:"CASSANDRA_HOSTS" help:"Nodes to start from, divided by commas."`
	LocalDC           string        `name:"cassandra-local-dc" env:"CASSANDRA_LOCAL_DC" help:"Data centre of this process; empty only for a cluster of one node."`
	Username          string        `name:"cassandra-username" env:"CASSANDRA_USERNAME" help:"User. The password comes from $$QUITTANCE_STORE_CASSANDRA_PASSWORD."`
	Password          string        `name:"cassandra-password" hidden:"" env:"CASSANDRA_PASSWORD" help:"Password; from the environment."`
	MoneyKeyspace     string        `name:"cassandra-money-keyspace" default:"money" env:"CASSANDRA_MONEY_KEYSPACE" help:"Keyspace of the Money System's tables."`
	RegisterKeyspace  string        `name:"cassandra-register-keyspace" default:"register" env:"CASSANDRA_REGISTER_KEYSPACE" help:"Keyspace of the register."`
	ReplicationFactor int           `name:"cassandra-replication" default:"3" env:"CASSANDRA_REPLICATION" help:"Replicas in the local data centre of a keyspace that is created; one where no data centre is named."`
	Timeout           time.Duration `name:"cassandra-timeout" default:"12s" env:"CASSANDRA_TIMEOUT" help:"Longest wait for an answer; must be above the server's own time-outs."`
	Migrate           bool          `env:"MIGRATE" help:"Create the keyspaces and tables that are missing first; sqlite always does."`
}

// S3 says where documents are kept.
type S3 struct {
	Endpoint  string `env:"ENDPOINT" help:"URL of the object store; empty for AWS."`
	Region    string `default:"us-east-1" env:"REGION" help:"Region of the bucket."`
	Bucket    string `default:"invoices" env:"BUCKET" help:"Bucket of the documents; it must have Object Lock."`
	AccessKey string `env:"ACCESS_KEY" help:"Access key; its secret comes from $$QUITTANCE_S3_SECRET_KEY. Empty for the credentials that AWS gives the process."`
	SecretKey string `hidden:"" env:"SECRET_KEY" help:"Secret key; from the environment."`
	PathStyle bool   `default:"true" negatable:"" env:"PATH_STYLE" help:"Put the bucket in the path of URLs; --no-s3-path-style puts it in the host name."`
}

// Params are what the adapter takes.
func (c S3) Params() s3.Params {
	return s3.Params{
		Endpoint: c.Endpoint, Region: c.Region, Bucket: c.Bucket,
		AccessKey: c.AccessKey, SecretKey: c.SecretKey, PathStyle: c.PathStyle,
	}
}

// Worker sizes the worker. Zero takes the default that package worker documents.
type Worker struct {
	Decisions       int `default:"0" env:"DECISIONS" help:"Most decisions at once; 0 is 200."`
	LocalSteps      int `default:"0" env:"LOCAL_STEPS" help:"Most steps at once within decisions; 0 is 100."`
	DurableSteps    int `default:"0" env:"DURABLE_STEPS" help:"Most steps at once that are retried as activities; 0 is 50."`
	DecisionPollers int `default:"0" env:"DECISION_POLLERS" help:"Long polls for decisions at once; 0 is 8."`
}
