package activities

import (
	"context"
	"fmt"
	"time"

	"quittance/invoice"
	"quittance/workflows/steps"
)

// Assess makes the order's drafts, rehearses each document, and freezes them all
// together: the drafts hold personal data and may not travel through a history, so
// they are frozen here and named by their hash from here on.
//
// Errors: Rejected with the reason, before anything was frozen.
func (a *Activities) Assess(ctx context.Context, req steps.AssessRequest) (result steps.AssessResult, err error) {
	defer func(started time.Time) { a.finish(steps.Assess.Name, req.Order, started, &err) }(time.Now())
	order, err := a.money.Order(ctx, req.Order)
	if err != nil {
		return steps.AssessResult{}, err
	}
	frozen, err := a.draft(order, req.Country)
	if err != nil {
		return steps.AssessResult{}, err
	}
	entries, err := a.register.Freeze(ctx, req.Order, frozen)
	if err != nil {
		return steps.AssessResult{}, err
	}
	return steps.AssessResult{Documents: documents(entries)}, nil
}

// draft applies the pack and rehearses every document of the order.
func (a *Activities) draft(order invoice.Order, country invoice.Country) ([]invoice.Frozen, error) {
	if order.Country != country {
		return nil, invoice.Reject(invoice.ReasonInvalidOrder, "country", "the event says %q, the money tables %q", string(country), string(order.Country))
	}
	if !order.Settled { // it was settled when last checked: a new version came in between
		return nil, fmt.Errorf("order %s version %d is not settled", order.OrderRef, order.Version)
	}
	pack, err := a.packs.Pack(order.Country)
	if err != nil {
		return nil, err
	}
	drafts, err := pack.Assess(order)
	if err != nil {
		return nil, err
	}
	var list []invoice.Frozen
	for _, d := range drafts {
		if _, err := a.documents.Rehearse(d); err != nil {
			return nil, err
		}
		frozen, err := invoice.Freeze(invoice.Inputs{Order: order, Draft: d})
		if err != nil {
			return nil, err
		}
		list = append(list, frozen)
	}
	return list, nil
}
