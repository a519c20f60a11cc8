// Package app assembles the parts of a process from its configuration: which
// stores, which servers, which worker. It is the one place, beside cmd, where the
// dependency injection is known.
package app

import "time"

// Config is the configuration of every process, as flags and environment
// variables. Secrets come from the environment only.
type Config struct {
	LogLevel    string `name:"log-level" enum:"debug,info,warn,error" default:"info" env:"QUITTANCE_LOG_LEVEL" help:"Least severe log level: ${enum}."`
	LogFile     string `name:"log-file" env:"QUITTANCE_LOG_FILE" help:"File to log to; empty for standard error."`
	MetricsAddr string `name:"metrics-addr" default:"127.0.0.1:9464" env:"QUITTANCE_METRICS_ADDR" help:"Where /metrics and /healthz are served; empty for nowhere."`

	Cadence Cadence `embed:"" prefix:"cadence-" envprefix:"QUITTANCE_CADENCE_" group:"Cadence"`
	Kafka   Kafka   `embed:"" prefix:"kafka-" envprefix:"QUITTANCE_KAFKA_" group:"Kafka"`
	Store   Store   `embed:"" prefix:"store-" envprefix:"QUITTANCE_STORE_" group:"Stores"`
	S3      S3      `embed:"" prefix:"s3-" envprefix:"QUITTANCE_S3_" group:"Object storage"`
	Worker  Worker  `embed:"" prefix:"worker-" envprefix:"QUITTANCE_WORKER_" group:"Worker"`
}

// Cadence says where the Cadence server is.
type Cadence struct {
	Addr   string `default:"127.0.0.1:7833" env:"ADDR" help:"gRPC address of Cadence's frontend."`
	Domain string `default:"quittance" env:"DOMAIN" help:"Cadence domain."`
}

// Kafka says where the brokers are.
type Kafka struct {
	Brokers []string `default:"127.0.0.1:9092" env:"BROKERS" help:"Brokers, comma separated."`
	Group   string   `default:"quittance-starter" env:"GROUP" help:"Consumer group of the starter."`
}

// Store says which database holds the money tables and the register.
type Store struct {
	Kind   string `enum:"cassandra,sqlite" default:"cassandra" env:"KIND" help:"Database: ${enum}. sqlite is for one machine."`
	SQLite string `name:"sqlite" default:"build/quittance.db" env:"SQLITE" help:"File of the SQLite database."`

	Hosts             []string      `default:"127.0.0.1:9042" env:"CASSANDRA_HOSTS" help:"Cassandra contact points, comma separated."`
	LocalDC           string        `name:"local-dc" env:"CASSANDRA_LOCAL_DC" help:"Cassandra data centre of this process."`
	Username          string        `env:"CASSANDRA_USERNAME" help:"Cassandra user."`
	Password          string        `hidden:"" env:"CASSANDRA_PASSWORD" help:"Cassandra password; from the environment."`
	MoneyKeyspace     string        `default:"money" env:"CASSANDRA_MONEY_KEYSPACE" help:"Keyspace of the Money System's tables."`
	RegisterKeyspace  string        `default:"register" env:"CASSANDRA_REGISTER_KEYSPACE" help:"Keyspace of the register."`
	ReplicationFactor int           `default:"3" env:"CASSANDRA_REPLICATION" help:"Replicas, when a keyspace is created."`
	Timeout           time.Duration `default:"12s" env:"CASSANDRA_TIMEOUT" help:"Wait for an answer; above the server's own time-outs."`
	Migrate           bool          `env:"MIGRATE" help:"Create keyspaces and tables that are missing before starting."`
}

// S3 says where documents are kept.
type S3 struct {
	Endpoint  string `env:"ENDPOINT" help:"URL of the object store; empty for AWS."`
	Region    string `default:"us-east-1" env:"REGION" help:"Region."`
	Bucket    string `default:"invoices" env:"BUCKET" help:"Bucket with Object Lock."`
	AccessKey string `env:"ACCESS_KEY" help:"Access key; empty for the process's own credentials."`
	SecretKey string `hidden:"" env:"SECRET_KEY" help:"Secret key; from the environment."`
	PathStyle bool   `default:"true" negatable:"" env:"PATH_STYLE" help:"Bucket in the path, not in the host name."`
}

// Worker sizes the worker. Zero takes the default that package worker documents.
type Worker struct {
	Decisions       int `default:"0" env:"DECISIONS" help:"Decisions at once (0: 200)."`
	LocalSteps      int `default:"0" env:"LOCAL_STEPS" help:"Local steps at once (0: 100)."`
	DurableSteps    int `default:"0" env:"DURABLE_STEPS" help:"Ordinary activities at once (0: 50)."`
	DecisionPollers int `default:"0" env:"DECISION_POLLERS" help:"Long polls for decisions (0: 8)."`
}
