//go:build deps

// Package devstack holds the development stack: the real servers of the
// invoicing system, or faithful stand-ins, in one process.
package devstack

import (
	// The application parts are wired into the stack; the requirement keeps
	// the two modules' versions aligned.
	_ "quittance"

	_ "github.com/alecthomas/kong"
	_ "github.com/aws/aws-sdk-go-v2/credentials"
	_ "github.com/aws/aws-sdk-go-v2/service/s3"
	_ "github.com/gocql/gocql"
	_ "github.com/google/go-cmp/cmp"
	_ "github.com/rogpeppe/go-internal/testscript"
	_ "github.com/twmb/franz-go/pkg/kadm"
	_ "github.com/twmb/franz-go/pkg/kerr"
	_ "github.com/twmb/franz-go/pkg/kfake"
	_ "github.com/twmb/franz-go/pkg/kgo"
	_ "github.com/uber-go/tally"
	_ "github.com/uber-go/tally/prometheus"
	_ "github.com/uber/cadence-idl/go/proto/api/v1"
	_ "github.com/versity/versitygw/backend/meta"
	_ "github.com/versity/versitygw/backend/posix"
	_ "github.com/versity/versitygw/embedgw"
	_ "go.uber.org/cadence/testsuite"
	_ "go.uber.org/cadence/worker"
	_ "go.uber.org/fx"
	_ "go.uber.org/goleak"
	_ "go.uber.org/yarpc/transport/grpc"
	_ "go.uber.org/zap"
	_ "golang.org/x/sync/errgroup"
	_ "modernc.org/sqlite"
	_ "pgregory.net/rapid"
)
