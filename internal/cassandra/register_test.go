package cassandra

import (
	"testing"

	"quittance/register"
	"quittance/register/registertest"
)

func testRegister(t testing.TB) *Register {
	t.Helper()
	session := testSession(t)
	store, err := NewRegister(session, testKeyspace(t, session, RegisterSchema()))
	if err != nil {
		t.Fatal(err)
	}
	return store
}

// TestRegister_Conformance runs the suite of the port on a real server.
func TestRegister_Conformance(t *testing.T) {
	store := testRegister(t)
	registertest.Run(t, func(*testing.T) register.Store { return store })
}
