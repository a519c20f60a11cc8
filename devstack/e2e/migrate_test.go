package e2e

import (
	"testing"

	"go.uber.org/zap"

	"quittance/internal/app"

	"quittance/devstack/system"
)

// TestMigrate creates what is missing on running servers, and changes nothing the
// second time. Its context has no deadline, as that of the command.
func TestMigrate(t *testing.T) {
	s := start(t, system.Params{WithoutWorker: true, WithoutStarter: true})
	c := s.Config
	c.Cadence.Domain = "migrated"
	for range 2 {
		if err := app.Migrate(t.Context(), c, app.Topics{Partitions: 1, Replication: 1}, zap.NewNop()); err != nil {
			t.Fatal(err)
		}
	}
}
