package starter_test

import (
	"testing"

	"go.uber.org/fx"
	"go.uber.org/fx/fxtest"

	"quittance/starter"
)

func TestModule_RunsAStarter(t *testing.T) {
	c, w := newCluster(t, 1), newWorkflows()
	c.send(t, completed(3)...)
	app := fxtest.New(t, starter.Module, fx.Supply(starter.Params{Connection: c.conn, Workflows: w, Countries: knownCountries, Config: config()}))
	app.RequireStart()
	eventually(t, "all is committed", func() bool { return c.committed(t) == 3 })
	app.RequireStop()
}
