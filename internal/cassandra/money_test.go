package cassandra

import (
	"testing"

	"quittance/activities/moneytest"
)

// TestMoney_Conformance runs the suite of the port on a real server.
func TestMoney_Conformance(t *testing.T) {
	moneytest.Run(t, func(t *testing.T) moneytest.Store { return newFixture(t).money })
}
