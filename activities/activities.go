// Package activities does the steps of an invoice: it reads the money, applies
// the pack of the country, takes the number, renders, archives and announces.
//
// It owns the order in which the domain packages are called within one step, and
// what each step may repeat. It does not own the order of the steps (package
// workflows), nor any law, number or layout. This is where a country is chosen.
package activities

import (
	"context"
	"errors"
	"time"

	"github.com/uber-go/tally"
	"go.uber.org/zap"

	"quittance/archive"
	"quittance/countries/regime"
	"quittance/document"
	"quittance/invoice"
	"quittance/register"
)

// Params is what the steps need. All fields are required.
type Params struct {
	Packs     regime.Set
	Money     MoneyReader
	Register  *register.Register
	Documents *document.Engine
	Archive   *archive.Archive
	Announcer Announcer
	Log       *zap.Logger
	Metrics   tally.Scope
}

// Activities holds the functions of the steps. Each is safe to repeat and to
// overlap with itself, in one process or in two.
type Activities struct {
	packs     regime.Set
	money     MoneyReader
	register  *register.Register
	documents *document.Engine
	archive   *archive.Archive
	announcer Announcer
	log       *zap.Logger
	metrics   tally.Scope
}

// New checks the parameters. It does no I/O.
func New(p Params) (*Activities, error) {
	if len(p.Packs) == 0 || p.Money == nil || p.Register == nil || p.Documents == nil ||
		p.Archive == nil || p.Announcer == nil || p.Log == nil || p.Metrics == nil {
		return nil, errors.New("activities: a parameter is missing")
	}
	return &Activities{
		packs: p.Packs, money: p.Money, register: p.Register, documents: p.Documents,
		archive: p.Archive, announcer: p.Announcer, log: p.Log, metrics: p.Metrics,
	}, nil
}

// finish is deferred by every step: it measures it, logs what failed, and spells
// the error as Cadence wants it. It is the one place where steps log.
func (a *Activities) finish(step string, order invoice.OrderRef, started time.Time, err *error) {
	scope := a.metrics.Tagged(map[string]string{"step": step})
	scope.Timer("invoices_step_duration_seconds").Record(time.Since(started))
	switch rejected, refused := invoice.AsRejected(*err); {
	case *err == nil:
		return
	case refused:
		scope.Tagged(map[string]string{"reason": string(rejected.Reason)}).Counter("invoices_refused_total").Inc(1)
		a.log.Info("order refused", zap.String("step", step), zap.Stringer("order", order),
			zap.String("reason", string(rejected.Reason)), zap.String("field", rejected.Field))
	case errors.Is(*err, context.Canceled):
		a.log.Debug("step cancelled", zap.String("step", step), zap.Stringer("order", order))
	default:
		scope.Counter("invoices_step_failures_total").Inc(1)
		a.log.Warn("step failed", zap.String("step", step), zap.Stringer("order", order), zap.Error(*err))
	}
	*err = spell(*err)
}
