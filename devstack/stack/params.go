// Package stack starts the servers that the product needs, all in this process:
// Cadence, Kafka and an object store with Object Lock. It prepares them too: the
// Cadence domain, the topics and the bucket exist when [Start] returns.
//
// It does not run the product. The starter, the worker and the feeds are wired by
// its caller, in this process or in others, from [Stack.Endpoints].
//
// Everything is kept in one directory, and a stack that is started on it again
// goes on where the former one stopped or was killed.
package stack

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"

	"go.uber.org/zap"

	"quittance/devstack/kafka"
)

// What the parameters default to.
const (
	DefaultDomain        = "quittance"
	DefaultRetentionDays = 7
	DefaultBucket        = "invoices"
)

// The account of the object store. It guards nothing: the server listens on
// 127.0.0.1 and holds what development made.
const (
	accessKey = "devstack"
	secretKey = "devstack-secret" // #nosec G101 -- not a secret, see above
)

// Ports fixes the ports on 127.0.0.1; 0 picks a free one. Fixed ports let a worker
// in a process of its own find the stack again after a restart.
type Ports struct {
	Cadence int // gRPC of Cadence's frontend
	Kafka   int
	S3      int
}

// Params configure a [Stack].
type Params struct {
	// Dir keeps everything; it is made when missing. Empty means a temporary
	// directory, which Stop removes.
	Dir string
	// Domain is the Cadence domain; empty means [DefaultDomain].
	Domain string
	// RetentionDays is how long Cadence keeps closed workflows; 0 means
	// [DefaultRetentionDays]. An existing domain keeps what it has.
	RetentionDays int32
	// Topics are the Kafka topics. An existing topic keeps its partitions.
	Topics []kafka.Topic
	// Bucket is made with Object Lock; empty means [DefaultBucket].
	Bucket string
	// Ports are fixed, or free ones where 0.
	Ports Ports
	// Logger says what was started where; nil says nothing. The servers' own logs
	// are not written to it: Cadence's goes to cadence.log in Dir.
	Logger *zap.Logger
}

func (p Params) withDefaults() (Params, error) {
	if p.Domain == "" {
		p.Domain = DefaultDomain
	}
	if p.RetentionDays == 0 {
		p.RetentionDays = DefaultRetentionDays
	}
	if p.Bucket == "" {
		p.Bucket = DefaultBucket
	}
	if p.Logger == nil {
		p.Logger = zap.NewNop()
	}
	if p.RetentionDays < 0 {
		return p, errors.New("devstack: negative retention")
	}
	for _, t := range p.Topics {
		if t.Name == "" || t.Partitions < 1 {
			return p, fmt.Errorf("devstack: topic %q with %d partitions", t.Name, t.Partitions)
		}
	}
	return p, nil
}

// openDir returns the directory as an absolute path, and whether it is temporary.
func openDir(dir string) (path string, temporary bool, err error) {
	if dir == "" {
		path, err = os.MkdirTemp("", "quittance-devstack-")
		return path, true, err
	}
	if path, err = filepath.Abs(dir); err != nil {
		return "", false, err
	}
	return path, false, os.MkdirAll(path, 0o750)
}
