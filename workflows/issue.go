// Package workflows orchestrates the life of an invoice. It is deterministic: it
// reads no clock but the workflow's, does no I/O, and knows no country. What is
// done is done by the functions in [Steps]; what is true is in the register.
package workflows

import (
	"time"

	"go.uber.org/cadence/workflow"

	"quittance/invoice"
	"quittance/workflows/steps"
)

// Issuer is the workflow with the functions of its steps.
type Issuer struct {
	Steps Steps
}

// IssueInvoice issues every document of one order, once, however often it is run.
//
// It fails with a refusal's stable reason when the order cannot be invoiced, and
// may then be started again. Once a document has a number it never fails: it
// retries, and is parked for a person where that does not help.
func (i Issuer) IssueInvoice(ctx workflow.Context, req steps.IssueRequest) (steps.IssueResult, error) {
	r, err := newRun(ctx, i.Steps, req.Order)
	if err != nil {
		return steps.IssueResult{}, err
	}
	documents, err := r.resume(req)
	if err != nil {
		return steps.IssueResult{}, err
	}
	if len(documents) == 0 {
		if err := r.settle(req); err != nil {
			return steps.IssueResult{}, err
		}
		if documents, err = r.assess(req); err != nil {
			return steps.IssueResult{}, err
		}
	}
	return r.issueAll(req.Country, documents)
}

// resume reads the register first: what is issued returns its receipt, what is
// frozen goes on from there.
func (r *run) resume(req steps.IssueRequest) ([]steps.Document, error) {
	got, err := do(r, steps.Resume, r.steps.Resume, steps.ResumeRequest{Order: req.Order})
	return got.Documents, err
}

// settle waits until the money is final: on the pack's timers, or until the Money
// System says that it changed. What is late beyond the pack's deadline is parked.
func (r *run) settle(req steps.IssueRequest) error {
	started := workflow.Now(r.ctx)
	for poll := 0; ; poll++ {
		money, err := do(r, steps.CheckMoney, r.steps.CheckMoney, steps.CheckMoneyRequest(req))
		if err != nil || money.State == steps.MoneyFinal {
			return err
		}
		if late(money, workflow.Now(r.ctx).Sub(started)) {
			err = r.park(string(parkedFor(money.State)))
		} else {
			r.state.Waiting = "money_" + string(money.State)
			err = r.wait(delay(money, poll))
		}
		if err != nil {
			return err
		}
	}
}

// assess applies the law to the money, rehearses the documents and freezes them:
// everything that may refuse has spoken before the first number.
func (r *run) assess(req steps.IssueRequest) ([]steps.Document, error) {
	got, err := do(r, steps.Assess, r.steps.Assess, steps.AssessRequest(req))
	return got.Documents, err
}

// issueAll gives each document its number, archives it and announces it.
func (r *run) issueAll(country invoice.Country, documents []steps.Document) (steps.IssueResult, error) {
	result := steps.IssueResult{Outcome: steps.OutcomeAlreadyIssued}
	for _, d := range documents {
		if d.Receipt == nil {
			result.Outcome = steps.OutcomeIssued
		}
		receipt, err := r.issue(country, d)
		if err != nil {
			return steps.IssueResult{}, err
		}
		result.Receipts = append(result.Receipts, receipt)
		r.state.Documents = result.Receipts
	}
	return result, nil
}

func (r *run) issue(country invoice.Country, d steps.Document) (invoice.Receipt, error) {
	if d.Receipt != nil { // announced again: the earlier run may have ended before it was
		_, err := do(r, steps.Publish, r.steps.Publish, steps.PublishRequest{Country: country, Receipt: *d.Receipt})
		return *d.Receipt, err
	}
	claim, err := do(r, steps.Allocate, r.steps.Allocate, d)
	if err != nil {
		return invoice.Receipt{}, err
	}
	receipt, err := do(r, steps.Archive, r.steps.Archive, claim)
	if err != nil {
		return invoice.Receipt{}, err
	}
	_, err = do(r, steps.Publish, r.steps.Publish, steps.PublishRequest{Country: country, Receipt: receipt})
	return receipt, err
}

// delay returns the pack's delay before the next poll.
func delay(money steps.CheckMoneyResult, poll int) time.Duration {
	if len(money.DelaysSeconds) == 0 {
		return time.Minute
	}
	return time.Duration(money.DelaysSeconds[min(poll, len(money.DelaysSeconds)-1)]) * time.Second
}

// late reports whether the pack's deadline has passed.
func late(money steps.CheckMoneyResult, waited time.Duration) bool {
	return waited >= time.Duration(money.DeadlineSeconds)*time.Second
}

func parkedFor(state steps.MoneyState) invoice.Reason {
	if state == steps.MoneyMissing {
		return invoice.ReasonOrderMissing
	}
	return invoice.ReasonMoneyNotFinal
}
