package cadenced

import (
	"context"
	"errors"
	"fmt"
	"os"
	"sync"
	"time"

	"github.com/uber/cadence/common"
	"github.com/uber/cadence/common/dynamicconfig"
	"github.com/uber/cadence/common/dynamicconfig/dynamicproperties"
	"go.uber.org/zap"
	"golang.org/x/sync/errgroup"

	"quittance/devstack/internal/loopback"
)

const (
	// stopWait is how long Stop waits. Cadence itself waits about 30 s for
	// long polls to return; nothing is lost without that wait, because every
	// accepted change is in the database before it is answered.
	stopWait = 2 * time.Second
	// startWait bounds Start: it takes 2 s on two idle cores.
	startWait = time.Minute
	// pollPause is the time between two questions to a server that is starting.
	pollPause = 20 * time.Millisecond
)

// A Server is a running set of Cadence services. Its methods may be called
// concurrently.
type Server struct {
	address string
	running []runningService
	stop    sync.Once
}

type runningService struct {
	daemon common.Daemon
	done   chan struct{}
}

// Start creates or upgrades the databases, starts the services, and returns
// when the frontend answers. A server that cannot start, for example because
// the port is taken, is an error here and not the end of the process.
func Start(ctx context.Context, o Options) (*Server, error) {
	o, err := o.withDefaults()
	if err != nil {
		return nil, err
	}
	if err := os.MkdirAll(o.Dir, 0o750); err != nil {
		return nil, fmt.Errorf("cadence server: %w", err)
	}
	listen, err := pickPorts(o.Port)
	if err != nil {
		return nil, fmt.Errorf("cadence server: %w", err)
	}
	cfg, err := newConfig(o, listen)
	if err != nil {
		return nil, err
	}
	if err := migrate(cfg.Persistence); err != nil {
		return nil, fmt.Errorf("cadence server: %w", err)
	}
	dynamic, err := newDynamic(o.Dynamic)
	if err != nil {
		return nil, err
	}
	guard := newFatalGuard()
	s := &Server{address: loopback.Address(listen.grpc["frontend"])}
	logger := o.Logger.WithOptions(zap.WithFatalHook(guard))
	if err := s.run(ctx, serviceBuilder{names: serviceNames(o), cfg: cfg, zap: logger, dynamic: dynamic}, guard); err != nil {
		s.Stop()
		return nil, err
	}
	guard.release()
	return s, nil
}

func (s *Server) run(ctx context.Context, b serviceBuilder, guard *fatalGuard) error {
	daemons, err := buildAll(b)
	if err = errors.Join(err, guard.failure()); err != nil {
		return fmt.Errorf("assemble the cadence server: %w", err)
	}
	for _, d := range daemons {
		r := runningService{daemon: d, done: make(chan struct{})}
		s.running = append(s.running, r)
		go func() {
			defer close(r.done)
			r.daemon.Start()
		}()
	}
	ctx, cancel := context.WithTimeout(ctx, startWait)
	defer cancel()
	answered := make(chan error, 1)
	go func() { answered <- s.awaitFrontend(ctx) }()
	select {
	case err := <-guard.failed:
		return fmt.Errorf("start the cadence server: %w", err)
	case err := <-answered:
		return err
	}
}

func buildAll(b serviceBuilder) ([]common.Daemon, error) {
	daemons := make([]common.Daemon, len(b.names))
	var group errgroup.Group
	for i, name := range b.names {
		group.Go(func() (err error) {
			daemons[i], err = b.build(name)
			return err
		})
	}
	return daemons, group.Wait()
}

func newDynamic(values map[string]any) (dynamicconfig.Client, error) {
	client := dynamicconfig.NewInMemoryClient()
	for name, value := range values {
		key, err := dynamicproperties.GetKeyFromKeyName(name)
		if err != nil {
			return nil, fmt.Errorf("dynamic configuration: %w", err)
		}
		if err := client.UpdateValue(key, value); err != nil {
			return nil, fmt.Errorf("dynamic configuration %s: %w", name, err)
		}
	}
	return client, nil
}

// Address is the frontend's gRPC address, "127.0.0.1:port".
func (s *Server) Address() string { return s.address }

// Stop stops the services and returns after at most 2 s. What is still waiting
// for long polls then goes on in the background and ends by itself; the same
// directory may be started again at once. A second Stop does nothing.
func (s *Server) Stop() {
	s.stop.Do(func() {
		stopped := make(chan struct{})
		go func() {
			defer close(stopped)
			stopAll(s.running)
		}()
		select {
		case <-stopped:
		case <-time.After(stopWait):
		}
	})
}

func stopAll(services []runningService) {
	var wait sync.WaitGroup
	for _, r := range services {
		wait.Go(func() {
			r.daemon.Stop()
			<-r.done
		})
	}
	wait.Wait()
}
