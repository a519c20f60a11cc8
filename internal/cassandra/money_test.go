package cassandra

import (
	"testing"

	"quittance/activities/moneytest"
)

func testMoney(t testing.TB) *Money {
	t.Helper()
	session := testSession(t)
	store, err := NewMoney(session, testKeyspace(t, session, MoneySchema()))
	if err != nil {
		t.Fatal(err)
	}
	return store
}

// TestMoney_Conformance runs the suite of the port on a real server.
func TestMoney_Conformance(t *testing.T) {
	store := testMoney(t)
	moneytest.Run(t, func(*testing.T) moneytest.Store { return store })
}
