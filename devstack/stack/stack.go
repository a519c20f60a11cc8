package stack

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"sync"
	"time"

	"go.uber.org/zap"

	"quittance/devstack/cadenced"
	"quittance/devstack/kafka"
	"quittance/devstack/objectstore"
	"quittance/internal/s3"
)

// The parts of a stack's directory.
const (
	cadenceDir  = "cadence"
	kafkaDir    = "kafka"
	objectsDir  = "objects"
	sqliteFile  = "quittance.db"
	lockFile    = "lock"
	cadenceFile = "cadence.log"
)

// A Stack is a set of running servers.
type Stack struct {
	params    Params
	endpoints Endpoints
	stops     []func() error // in the order in which things were started
	stop      sync.Once
	stopErr   error
}

// Start starts the servers and prepares them; it takes 3 s on two idle cores. When
// it fails, what was started is stopped again.
//
// The working directory of the process changes until Stop, see package
// objectstore: make relative paths absolute before. For the same reason a process
// runs one stack at a time.
func Start(ctx context.Context, p Params) (*Stack, error) {
	p, err := p.withDefaults()
	if err != nil {
		return nil, err
	}
	dir, temporary, err := openDir(p.Dir)
	if err != nil {
		return nil, fmt.Errorf("devstack: %w", err)
	}
	s := &Stack{params: p, endpoints: Endpoints{
		Dir: dir, CadenceDomain: p.Domain, SQLitePath: filepath.Join(dir, sqliteFile),
	}}
	if temporary {
		s.onStop(func() error { return os.RemoveAll(dir) })
	}
	for _, start := range []func(context.Context) error{s.lock, s.startCadence, s.startKafka, s.startObjects} {
		if err := start(ctx); err != nil {
			return nil, errors.Join(err, s.Stop())
		}
	}
	return s, nil
}

// Endpoints say where the servers are.
func (s *Stack) Endpoints() Endpoints { return s.endpoints }

// Stop stops the servers in the reverse order. It usually takes 2 s, and 15 s at
// most. Stop the product first. A second Stop does nothing and returns the same.
func (s *Stack) Stop() error {
	s.stop.Do(func() {
		var errs []error
		for _, stop := range slices.Backward(s.stops) {
			errs = append(errs, stop())
		}
		s.stopErr = errors.Join(errs...)
	})
	return s.stopErr
}

func (s *Stack) onStop(f func() error) { s.stops = append(s.stops, f) }

// up says that a server is up.
func (s *Stack) up(name, address string, since time.Time) {
	s.params.Logger.Info("server is up", zap.String("server", name), zap.String("address", address),
		zap.Duration("took", time.Since(since)))
}

// lock keeps two stacks, which would destroy each other's data, off one directory.
func (s *Stack) lock(context.Context) error {
	unlock, err := lockDir(filepath.Join(s.endpoints.Dir, lockFile))
	if err != nil {
		return fmt.Errorf("devstack in %s: %w", s.endpoints.Dir, err)
	}
	s.onStop(unlock)
	return nil
}

func (s *Stack) startCadence(ctx context.Context) error {
	begin := time.Now()
	logger, err := fileLogger(filepath.Join(s.endpoints.Dir, cadenceFile))
	if err != nil {
		return fmt.Errorf("devstack: %w", err)
	}
	server, err := cadenced.Start(ctx, cadenced.Options{
		Dir: filepath.Join(s.endpoints.Dir, cadenceDir), Port: s.params.Ports.Cadence, Logger: logger,
	})
	if err != nil {
		return err
	}
	s.onStop(func() error { server.Stop(); return nil })
	if err := server.RegisterDomain(ctx, s.params.Domain, s.params.RetentionDays); err != nil {
		return err
	}
	s.endpoints.CadenceAddress = server.Address()
	s.up("cadence", server.Address(), begin)
	return nil
}

func (s *Stack) startKafka(ctx context.Context) error {
	begin := time.Now()
	cluster, err := kafka.Start(ctx, kafka.Params{
		Dir: filepath.Join(s.endpoints.Dir, kafkaDir), Port: s.params.Ports.Kafka, Topics: s.params.Topics,
	})
	if err != nil {
		return err
	}
	s.onStop(func() error { cluster.Stop(); return nil })
	s.endpoints.KafkaAddresses = cluster.Addrs()
	s.up("kafka", cluster.Addrs()[0], begin)
	return nil
}

func (s *Stack) startObjects(ctx context.Context) error {
	begin := time.Now()
	gateway, err := objectstore.Start(ctx, objectstore.Params{
		Dir: filepath.Join(s.endpoints.Dir, objectsDir), Port: s.params.Ports.S3, AccessKey: accessKey, SecretKey: secretKey,
	})
	if err != nil {
		return err
	}
	s.onStop(gateway.Stop)
	s.endpoints.S3 = S3{
		Endpoint: gateway.Endpoint(), Region: objectstore.Region, Bucket: s.params.Bucket,
		AccessKey: accessKey, SecretKey: secretKey, Folder: gateway.Folder(s.params.Bucket),
	}
	bucket, err := s3.New(s3.Params{
		Endpoint: gateway.Endpoint(), Region: objectstore.Region, Bucket: s.params.Bucket,
		AccessKey: accessKey, SecretKey: secretKey, PathStyle: true,
	})
	if err != nil {
		return err
	}
	defer bucket.Close()
	if err := bucket.EnsureBucket(ctx); err != nil {
		return err
	}
	s.up("object store", gateway.Endpoint(), begin)
	return nil
}

// fileLogger logs warnings and errors to a file. While Cadence starts and stops it
// logs errors that mean nothing, so its log is not for the screen.
func fileLogger(path string) (*zap.Logger, error) {
	config := zap.NewProductionConfig()
	config.OutputPaths, config.ErrorOutputPaths = []string{path}, []string{path}
	config.Level = zap.NewAtomicLevelAt(zap.WarnLevel)
	return config.Build()
}
