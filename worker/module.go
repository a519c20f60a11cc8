package worker

import (
	"context"

	"github.com/uber-go/tally"
	"go.uber.org/cadence/.gen/go/cadence/workflowserviceclient"
	"go.uber.org/fx"
	"go.uber.org/zap"

	"quittance/activities"
	"quittance/archive"
	"quittance/countries/regime"
	"quittance/document"
	"quittance/register"
)

// Module runs a worker for the life of an fx application. The graph provides what
// [activities.Params] and [Params] name.
var Module = fx.Module("worker",
	fx.Provide(newActivities, newWorker),
	fx.Invoke(run),
)

// stepsIn is activities.Params as the graph provides it.
type stepsIn struct {
	fx.In
	Packs     regime.Set
	Money     activities.MoneyReader
	Register  *register.Register
	Documents *document.Engine
	Archive   *archive.Archive
	Announcer activities.Announcer
	Log       *zap.Logger
	Metrics   tally.Scope
}

func newActivities(p stepsIn) (*activities.Activities, error) {
	return activities.New(activities.Params{
		Packs: p.Packs, Money: p.Money, Register: p.Register, Documents: p.Documents, Archive: p.Archive,
		Announcer: p.Announcer, Log: p.Log, Metrics: p.Metrics,
	})
}

// workerIn is Params as the graph provides it.
type workerIn struct {
	fx.In
	Config     Config
	Service    workflowserviceclient.Interface
	Activities *activities.Activities
	Log        *zap.Logger
	Metrics    tally.Scope
}

func newWorker(p workerIn) (*Worker, error) {
	return New(Params{Config: p.Config, Service: p.Service, Activities: p.Activities, Log: p.Log, Metrics: p.Metrics})
}

func run(lc fx.Lifecycle, w *Worker) {
	lc.Append(fx.Hook{
		OnStart: func(context.Context) error { return w.Start() },
		OnStop:  func(context.Context) error { w.Stop(); return nil },
	})
}
