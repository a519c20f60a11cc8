package cassandra

import (
	"testing"

	"quittance/register"
	"quittance/register/registertest"
)

// TestRegister_Conformance runs the suite of the port on a real server.
func TestRegister_Conformance(t *testing.T) {
	registertest.Run(t, func(t *testing.T) register.Store { return newFixture(t).register })
}
