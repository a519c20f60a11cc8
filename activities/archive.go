package activities

import (
	"context"
	"time"

	"quittance/archive"
	"quittance/invoice"
	"quittance/workflows/steps"
)

// Archive renders the numbered document from its frozen draft, puts it and its
// record away for good, and notes on the number what was archived under it.
//
// Errors: a conflict, never retried into success, when other bytes or another
// document stand where this one belongs. All else is transient.
func (a *Activities) Archive(ctx context.Context, claim invoice.Claim) (receipt invoice.Receipt, err error) {
	defer func(started time.Time) { a.finish(steps.Archive.Name, claim.Key.Order, started, &err) }(time.Now())
	_, frozen, err := a.register.Frozen(ctx, claim.Key)
	if err != nil {
		return invoice.Receipt{}, err
	}
	inv, err := frozen.Issue(claim)
	if err != nil {
		return invoice.Receipt{}, err
	}
	doc, err := a.documents.Render(inv)
	if err != nil {
		return invoice.Receipt{}, err
	}
	receipt, err = a.archive.Put(ctx, archive.Issue{
		Invoice: inv, Frozen: frozen, PDF: doc.PDF, ModelHash: doc.ModelHash, Engines: doc.Engines,
	})
	if err != nil {
		return invoice.Receipt{}, err
	}
	if err := a.register.Confirm(ctx, claim, receipt); err != nil {
		return invoice.Receipt{}, err
	}
	a.metrics.Tagged(map[string]string{
		"country": string(inv.Draft().Country), "line": string(claim.Key.Order.BusinessLine), "kind": string(claim.Key.Kind),
	}).Counter("invoices_archived_total").Inc(1)
	return receipt, nil
}
