// Package system runs the whole product in one process: the servers of package
// stack, and the starter and the worker on them.
package system

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"time"

	"go.uber.org/fx"

	"quittance/internal/app"
	"quittance/starter"
	"quittance/workflows"

	"quittance/devstack/kafka"
	"quittance/devstack/stack"
)

// partitions is how many partitions each topic of the development stack has.
const partitions = 4

// stopLimit bounds the stop of the starter and of the worker.
const stopLimit = 15 * time.Second

// Params say what to run. Without a worker, one is expected in a process of its
// own, with the configuration of [System.Config].
type Params struct {
	Dir           string
	Ports         stack.Ports
	WithoutWorker bool
	// WithoutStarter expects a starter in a process of its own too.
	WithoutStarter bool
	// Store is where money and numbers are kept; nil is SQLite in Dir.
	Store       *app.Store
	LogLevel    string // of starter and worker: "warn" where empty
	MetricsAddr string // "" serves none
}

// System is a running product.
type System struct {
	Stack  *stack.Stack
	Config app.Config
	apps   []*fx.App
}

// Start starts the servers, then the starter and the worker.
func Start(ctx context.Context, p Params) (*System, error) {
	var topics []kafka.Topic
	for _, name := range starter.Topics() {
		topics = append(topics, kafka.Topic{Name: name, Partitions: partitions})
	}
	servers, err := stack.Start(ctx, stack.Params{
		Dir: p.Dir, Ports: p.Ports, Topics: topics, RetentionDays: workflows.DomainRetentionDays,
	})
	if err != nil {
		return nil, err
	}
	s := &System{Stack: servers, Config: config(servers.Endpoints(), p)}
	var processes []fx.Option
	if !p.WithoutWorker {
		worker := s.Config
		worker.MetricsAddr = p.MetricsAddr
		processes = append(processes, app.WorkerApp(worker))
	}
	if !p.WithoutStarter {
		processes = append(processes, app.StarterApp(s.Config))
	}
	for _, process := range processes {
		if err := s.start(ctx, process); err != nil {
			return nil, errors.Join(err, s.Stop())
		}
	}
	return s, nil
}

func (s *System) start(ctx context.Context, process fx.Option) error {
	a := fx.New(process, fx.StopTimeout(stopLimit))
	if err := a.Start(ctx); err != nil {
		return fmt.Errorf("start the product on the stack: %w", err)
	}
	s.apps = append(s.apps, a)
	return nil
}

// config is the product's configuration for the servers of a stack.
func config(e stack.Endpoints, p Params) app.Config {
	level := p.LogLevel
	if level == "" {
		level = "warn"
	}
	store := app.Store{Kind: "sqlite", SQLite: e.SQLitePath}
	if p.Store != nil {
		store = *p.Store
	}
	return app.Config{
		LogLevel: level, LogFile: filepath.Join(e.Dir, "quittance.log"),
		Cadence: app.Cadence{Addr: e.CadenceAddress, Domain: e.CadenceDomain},
		Kafka:   app.Kafka{Brokers: e.KafkaAddresses, Group: "quittance-starter"},
		Store:   store,
		S3: app.S3{
			Endpoint: e.S3.Endpoint, Region: e.S3.Region, Bucket: e.S3.Bucket,
			AccessKey: e.S3.AccessKey, SecretKey: e.S3.SecretKey, PathStyle: true,
		},
	}
}

// Stop stops the starter, the worker and the servers, in this order.
func (s *System) Stop() error {
	var errs []error
	for i := len(s.apps) - 1; i >= 0; i-- {
		ctx, cancel := context.WithTimeout(context.Background(), stopLimit)
		errs = append(errs, s.apps[i].Stop(ctx))
		cancel()
	}
	return errors.Join(append(errs, s.Stack.Stop())...)
}

// Environment returns the configuration, on SQLite, as the environment variables
// that a worker or starter in a process of its own reads.
func (s *System) Environment() []string {
	c := s.Config
	return []string{
		"QUITTANCE_LOG_LEVEL=" + c.LogLevel,
		"QUITTANCE_METRICS_ADDR=",
		"QUITTANCE_CADENCE_ADDR=" + c.Cadence.Addr,
		"QUITTANCE_CADENCE_DOMAIN=" + c.Cadence.Domain,
		"QUITTANCE_KAFKA_BROKERS=" + c.Kafka.Brokers[0],
		"QUITTANCE_STORE_KIND=sqlite",
		"QUITTANCE_STORE_SQLITE=" + c.Store.SQLite,
		"QUITTANCE_S3_ENDPOINT=" + c.S3.Endpoint,
		"QUITTANCE_S3_REGION=" + c.S3.Region,
		"QUITTANCE_S3_BUCKET=" + c.S3.Bucket,
		"QUITTANCE_S3_ACCESS_KEY=" + c.S3.AccessKey,
		"QUITTANCE_S3_SECRET_KEY=" + c.S3.SecretKey,
	}
}
