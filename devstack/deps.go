//go:build deps

// Package devstack holds the development stack: the real servers of the
// invoicing system, or faithful stand-ins, in one process.
//
// This file is never built. It keeps requirements of the commands and end-to-end
// tests of this module through "go mod tidy" until their code imports them.
package devstack

import (
	_ "github.com/alecthomas/kong"
	_ "github.com/gocql/gocql"
	_ "github.com/rogpeppe/go-internal/testscript"
	_ "github.com/uber-go/tally/prometheus"
	_ "go.uber.org/cadence/testsuite"
	_ "go.uber.org/fx"
	_ "go.uber.org/goleak"
	_ "modernc.org/sqlite"
	_ "pgregory.net/rapid"
)
