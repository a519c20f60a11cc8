package system

import (
	"context"
	"errors"
	"time"

	"go.uber.org/zap"

	"quittance/internal/app"
	"quittance/internal/cadence"
	"quittance/register"

	"quittance/devstack/feedrun"
)

// quiet is how long a feed waits when nothing moves any more: longer than the
// time-out of a decision whose worker died.
const quiet = 60 * time.Second

// window is how many orders of a feed are under way at once: enough to keep the
// workers busy, few enough that the time from event to stored document is that of
// the system and not of a queue.
const window = 64

// Feed is what a feed needs of a running system.
type Feed struct {
	Params   feedrun.Params
	Stores   app.Stores
	Register *register.Register
	Service  *cadence.Service
	wire     *feedrun.KafkaWire
}

// OpenFeed connects a feed to the system: its own connections, as another process
// would have.
func OpenFeed(ctx context.Context, s *System) (*Feed, error) {
	stores, err := app.OpenStores(ctx, s.Config.Store, zap.NewNop())
	if err != nil {
		return nil, err
	}
	numbers, errRegister := register.New(register.Params{Store: stores.Register})
	service, errService := cadence.Dial(s.Config.Cadence.Addr, "quittance-feed")
	wire, errWire := feedrun.NewKafkaWire(s.Config.Kafka.Brokers)
	if err := errors.Join(errRegister, errService, errWire); err != nil {
		return nil, errors.Join(err, stores.Close())
	}
	return &Feed{
		Stores: stores, Register: numbers, Service: service, wire: wire,
		Params: feedrun.Params{
			Money: stores.Money, Register: numbers, Wire: wire, Quiet: quiet, Window: window,
			Failures: &feedrun.CadenceFailures{Service: service, Domain: s.Config.Cadence.Domain},
		},
	}, nil
}

// Close ends the feed's connections.
func (f *Feed) Close() error {
	f.wire.Close()
	return errors.Join(f.Service.Close(), f.Stores.Close())
}
