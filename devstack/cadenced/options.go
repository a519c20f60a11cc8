// Package cadenced runs the real Cadence server inside this process: the
// frontend, history and matching services, and on demand the worker service, on
// Cadence's own SQLite plugin. It needs no Docker, no Cassandra and no Elasticsearch.
//
// It is for development, tests and measurements on one machine. Everything
// listens on 127.0.0.1. The databases are two files in [Options.Dir]; what was
// started there goes on after a restart of the process, also after SIGKILL of
// the process (with [DefaultSynchronous] not after a power cut).
//
// What differs from a production cluster: one host per service, no replication,
// no archival, and basic visibility only: lists filter by workflow ID, type,
// status and time, but not by query, and search attributes are not indexed.
//
// Two servers may not share a directory, neither in one process nor in two.
package cadenced

import (
	"errors"

	"go.uber.org/zap"
)

const (
	// DefaultShards is the number of history shards of a new database. More
	// shards do not help on one machine.
	DefaultShards = 4
	// DefaultSynchronous is SQLite's "synchronous" pragma. "off" leaves the
	// flush to the operating system, which doubles the rate of workflows and
	// loses data only when the machine stops, not when the process does.
	DefaultSynchronous = "off"
	// WorkerPollers is the number of decision task pollers a worker should run
	// against this server. The client's default of 2 leaves the server idle
	// while it waits for polls to return; more than 8 bring nothing here.
	WorkerPollers = 8
)

// Options configure a [Server].
type Options struct {
	// Dir holds cadence.db and cadence_visibility.db; it is made when missing.
	// Required.
	Dir string
	// Port is the frontend's gRPC port on 127.0.0.1; 0 picks a free one. The
	// internal ports of the services are always free ones.
	Port int
	// Shards is the number of history shards; 0 means [DefaultShards]. It can
	// not be changed for an existing Dir.
	Shards int
	// Synchronous is SQLite's "synchronous" pragma: off, normal or full; empty
	// means [DefaultSynchronous].
	Synchronous string
	// SystemWorkflows also runs Cadence's worker service, which has the system's
	// own workflows: batch operations, scanners, diagnostics. Ordinary workflows,
	// timers, retention, reset and restart do not need it. It writes a log of its
	// own to standard error, whatever Logger is.
	SystemWorkflows bool
	// Dynamic overrides Cadence's dynamic configuration by key name, for
	// example "matching.longPollExpirationInterval".
	Dynamic map[string]any
	// Logger receives the server's own log, which is talkative below the level
	// warn; nil drops it.
	Logger *zap.Logger
}

func (o Options) withDefaults() (Options, error) {
	if o.Dir == "" {
		return o, errors.New("cadence server: no directory for its databases")
	}
	if o.Shards == 0 {
		o.Shards = DefaultShards
	}
	if o.Synchronous == "" {
		o.Synchronous = DefaultSynchronous
	}
	if o.Logger == nil {
		o.Logger = zap.NewNop()
	}
	return o, nil
}
