package activities

import (
	"context"
	"time"

	"quittance/invoice"
	"quittance/register"
	"quittance/workflows/steps"
)

// Allocate returns the document's number and issue date: the same each time.
func (a *Activities) Allocate(ctx context.Context, d steps.Document) (claim invoice.Claim, err error) {
	defer func(started time.Time) { a.finish(steps.Allocate.Name, d.Key.Order, started, &err) }(time.Now())
	return a.register.Allocate(ctx, register.Entry{
		Key: d.Key, InputHash: d.InputHash, Rule: d.Series, Zone: d.Zone, Segment: register.SegmentID(d.Segment),
	})
}
