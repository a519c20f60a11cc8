package app

import (
	"context"
	"fmt"

	"github.com/twmb/franz-go/pkg/kgo"
	"github.com/uber-go/tally"
	"go.uber.org/cadence/.gen/go/cadence/workflowserviceclient"
	"go.uber.org/fx"
	"go.uber.org/fx/fxevent"
	"go.uber.org/zap"

	"quittance/activities"
	"quittance/archive"
	"quittance/countries"
	"quittance/document"
	"quittance/internal/cadence"
	"quittance/internal/kafka"
	"quittance/internal/s3"
	"quittance/internal/telemetry"
	"quittance/register"
	"quittance/worker"
)

// WorkerApp is a process that does the work.
func WorkerApp(c Config) fx.Option {
	return fx.Options(common(c),
		fx.Provide(
			countries.All,
			stores,
			func(s Stores) activities.MoneyReader { return s.Money },
			func(s Stores) (*register.Register, error) { return register.New(register.Params{Store: s.Register}) },
			document.Embedded,
			objects,
			func(o *s3.Store) (*archive.Archive, error) { return archive.New(archive.Params{Store: o}) },
			announcer,
			workerConfig,
		),
		worker.Module,
	)
}

// common is what every process has: configuration, logger, metrics, Cadence.
func common(c Config) fx.Option {
	return fx.Options(
		fx.Supply(c),
		fx.Provide(
			func() (*zap.Logger, error) { return telemetry.Logger(c.LogLevel, c.LogFile) },
			metrics,
			service,
			brokers,
		),
		fx.WithLogger(func(log *zap.Logger) fxevent.Logger {
			l := &fxevent.ZapLogger{Logger: log.Named("fx")}
			l.UseLogLevel(zap.DebugLevel)
			return l
		}),
	)
}

func metrics(lc fx.Lifecycle, c Config) tally.Scope {
	m := telemetry.NewMetrics(c.MetricsAddr)
	lc.Append(fx.Hook{OnStart: m.Start, OnStop: m.Stop})
	return m.Scope
}

func service(lc fx.Lifecycle, c Config) (workflowserviceclient.Interface, error) {
	s, err := cadence.Dial(c.Cadence.Addr, "quittance")
	if err != nil {
		return nil, err
	}
	lc.Append(fx.Hook{OnStop: func(context.Context) error { return s.Close() }})
	return s, nil
}

func stores(lc fx.Lifecycle, c Config, log *zap.Logger) (Stores, error) {
	s, err := OpenStores(context.Background(), c.Store, log)
	if err != nil {
		return Stores{}, fmt.Errorf("open the %s store: %w", c.Store.Kind, err)
	}
	lc.Append(fx.Hook{OnStop: func(context.Context) error { return s.Close() }})
	return s, nil
}

// objects is the bucket. A bucket that would not keep what is put is found at the
// start, not by an auditor.
func objects(lc fx.Lifecycle, c Config) (*s3.Store, error) {
	o, err := s3.New(c.S3.Params())
	if err != nil {
		return nil, err
	}
	lc.Append(fx.Hook{OnStart: o.CheckBucket, OnStop: func(context.Context) error { o.Close(); return nil }})
	return o, nil
}

// brokers are the options that every Kafka client of the process starts from.
func brokers(c Config, log *zap.Logger) ([]kgo.Opt, error) {
	return kafka.Connection(kafka.Params{Brokers: c.Kafka.Brokers, ClientID: "quittance", Log: log})
}

func announcer(lc fx.Lifecycle, connection []kgo.Opt) (activities.Announcer, error) {
	a, err := kafka.NewAnnouncer(connection)
	if err != nil {
		return nil, err
	}
	lc.Append(fx.Hook{OnStop: func(context.Context) error { a.Close(); return nil }})
	return a, nil
}

func workerConfig(c Config) worker.Config {
	return worker.Config{
		Domain: c.Cadence.Domain, Decisions: c.Worker.Decisions, LocalSteps: c.Worker.LocalSteps,
		DurableSteps: c.Worker.DurableSteps, DecisionPollers: c.Worker.DecisionPollers,
	}
}
