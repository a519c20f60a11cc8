package starter

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/twmb/franz-go/pkg/kgo"
	"github.com/uber-go/tally"
	"go.uber.org/zap"

	"quittance/invoice"
)

// stopLimit is the longest that [Starter.Stop] takes: what Kubernetes and a
// supervisor leave a process after SIGTERM is at least twice as much.
const stopLimit = 10 * time.Second

// Params are what a [Starter] is made of.
type Params struct {
	// Connection says where the brokers are and how they are spoken to.
	Connection []kgo.Opt
	Workflows  Workflows
	// Countries returns nil where orders of the country and business line can be
	// invoiced, else Rejected{unknown_country} or Rejected{unknown_business_line}.
	Countries func(invoice.Country, invoice.BusinessLine) error
	Config    Config
	Log       *zap.Logger // nil logs nothing
	Metrics   tally.Scope // nil counts nothing
}

// Starter consumes the events of orders and starts or signals their workflows.
type Starter struct {
	connection []kgo.Opt
	workflows  Workflows
	countries  func(invoice.Country, invoice.BusinessLine) error
	config     Config
	log        *zap.Logger
	metrics    metrics

	client     *kgo.Client
	taking     context.Context // ends when no further event is to be taken
	stopTaking context.CancelFunc
	finishing  context.Context // ends when what was taken must be given back
	giveBack   context.CancelFunc
	done       chan struct{}
}

// New returns a starter. It does no I/O: see [Starter.Start].
func New(p Params) (*Starter, error) {
	config := p.Config.withDefaults()
	switch {
	case len(p.Connection) == 0:
		return nil, errors.New("starter: no connection to brokers")
	case p.Workflows == nil:
		return nil, errors.New("starter: no workflows")
	case p.Countries == nil:
		return nil, errors.New("starter: no countries")
	}
	if err := config.check(); err != nil {
		return nil, err
	}
	log := p.Log
	if log == nil {
		log = zap.NewNop()
	}
	return &Starter{
		connection: p.Connection, workflows: p.Workflows, countries: p.Countries, config: config,
		log: log.Named("starter"), metrics: newMetrics(p.Metrics),
	}, nil
}

// Start joins the group and consumes until [Starter.Stop]. It returns at once and
// does not wait for brokers: what is unreachable is tried again for ever. A starter
// is started once.
func (s *Starter) Start(context.Context) error {
	cl, err := kgo.NewClient(append(s.connection[:len(s.connection):len(s.connection)], s.config.options()...)...)
	if err != nil {
		return fmt.Errorf("start consumer: %w", err)
	}
	s.client, s.done = cl, make(chan struct{})
	s.taking, s.stopTaking = context.WithCancel(context.Background())
	s.finishing, s.giveBack = context.WithCancel(context.Background())
	go s.run()
	s.log.Info("starter started", zap.String("group", s.config.Group), zap.Strings("topics", Consumed()))
	return nil
}

// Stop takes no further event, lets the starts under way finish, commits, and
// leaves the group, within 10 s or until ctx ends. What could not finish in time is
// not committed, and the next member starts it.
//
// Errors: where it did not finish in time.
func (s *Starter) Stop(ctx context.Context) error {
	if s.client == nil {
		return nil
	}
	limit, cancel := context.WithTimeout(ctx, stopLimit)
	defer cancel()
	s.stopTaking()
	drain, stopDrain := context.WithTimeout(ctx, s.config.DrainTimeout)
	defer stopDrain()
	defer context.AfterFunc(drain, s.giveBack)()
	select {
	case <-s.done:
		s.log.Info("starter stopped", zap.String("group", s.config.Group))
		return nil
	case <-limit.Done():
		return fmt.Errorf("stop starter: %w", limit.Err())
	}
}

// leave gives the partitions to the other members and closes the client.
func (s *Starter) leave() {
	ctx, cancel := context.WithTimeout(context.Background(), s.config.LeaveTimeout)
	defer cancel()
	s.client.AllowRebalance()
	if err := s.client.LeaveGroupContext(ctx); err != nil {
		s.log.Warn("group not left; its partitions wait for the session time-out", zap.Error(err))
	}
	s.client.Close()
}
