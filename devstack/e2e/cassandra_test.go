package e2e

import (
	"fmt"
	"os"
	"testing"
	"time"

	"quittance/internal/app"
	"quittance/test/servers"

	"quittance/devstack/system"
)

// TestOnCassandra sends the shipped orders through with money tables and register
// in a real Cassandra, as in production, and wants what SQLite gave.
func TestOnCassandra(t *testing.T) {
	run := fmt.Sprintf("%d_%d", os.Getpid(), time.Now().Unix())
	s := start(t, system.Params{Store: &app.Store{
		Kind: "cassandra", Hosts: []string{servers.SharedCassandra(t)}, Timeout: 15 * time.Second, Migrate: true,
		MoneyKeyspace: "money_" + run, RegisterKeyspace: "register_" + run,
	}})
	f := openFeed(t, s)
	shippedOrders(t, s, f)
}
