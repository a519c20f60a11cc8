package app

import (
	"github.com/twmb/franz-go/pkg/kgo"
	"github.com/uber-go/tally"
	"go.uber.org/cadence/.gen/go/cadence/workflowserviceclient"
	"go.uber.org/cadence/client"
	"go.uber.org/fx"
	"go.uber.org/zap"

	"quittance/countries"
	"quittance/countries/regime"
	"quittance/invoice"
	"quittance/starter"
)

// StarterApp is a process that starts a workflow for each event.
func StarterApp(c Config) fx.Option {
	return fx.Options(common(c), fx.Provide(workflowClient, starterParams), starter.Module)
}

func workflowClient(c Config, service workflowserviceclient.Interface, scope tally.Scope) (starter.Workflows, error) {
	return starter.NewCadence(client.NewClient(service, c.Cadence.Domain, &client.Options{MetricsScope: scope}))
}

// starterNeeds is what the process has that a starter is made of.
type starterNeeds struct {
	fx.In

	Config     Config
	Connection []kgo.Opt
	Workflows  starter.Workflows
	Log        *zap.Logger
	Metrics    tally.Scope
}

func starterParams(n starterNeeds) starter.Params {
	config := starter.DefaultConfig()
	config.Group = n.Config.Kafka.Group
	return starter.Params{
		Connection: n.Connection, Workflows: n.Workflows, Countries: invoiced(countries.All()), Config: config,
		Log: n.Log, Metrics: n.Metrics,
	}
}

// invoiced refuses a country or business line that no pack has.
func invoiced(packs regime.Set) func(invoice.Country, invoice.BusinessLine) error {
	return func(country invoice.Country, line invoice.BusinessLine) error {
		pack, err := packs.Pack(country)
		if err != nil {
			return err
		}
		_, err = pack.Line(line)
		return err
	}
}
