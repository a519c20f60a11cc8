// Package cadencetest gives a test a Cadence server of its own, and workers on it.
package cadencetest

import (
	"testing"

	"go.uber.org/cadence/client"
	"go.uber.org/cadence/worker"
	"go.uber.org/zap"

	"quittance/devstack/cadenced"
	"quittance/internal/cadence"
)

// Domain and TaskList are what the workflows of a test use.
const (
	Domain   = "devstack-test"
	TaskList = "devstack-test"
)

// Start starts a server on dir, with [Domain] ready, until the test ends.
func Start(t testing.TB, dir string) *cadenced.Server {
	t.Helper()
	s, err := cadenced.Start(t.Context(), cadenced.Options{Dir: dir})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(s.Stop)
	if err := s.RegisterDomain(t.Context(), Domain, 1); err != nil {
		t.Fatal(err)
	}
	return s
}

// Connect returns a client of the server, with a worker behind it that has what
// register registers. Both end with the test.
func Connect(t testing.TB, s *cadenced.Server, register func(worker.Registry)) client.Client {
	t.Helper()
	conn, err := cadence.Dial(s.Address(), "test")
	if err != nil {
		t.Fatal(err)
	}
	w, err := worker.NewV2(conn, Domain, TaskList, worker.Options{Logger: zap.NewNop()})
	if err != nil {
		t.Fatal(err)
	}
	register(w)
	if err := w.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		w.Stop()
		_ = conn.Close()
	})
	return client.NewClient(conn, Domain, &client.Options{})
}
