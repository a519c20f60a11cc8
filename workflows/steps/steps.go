// Package steps holds the contracts between the workflow and the functions that
// do its steps: names, time-outs, requests and results.
//
// Everything here is written into histories, which people read and later releases
// replay: names are never changed, fields are only added, and nothing is personal
// data. Documents and drafts do not pass here; they are named by key and hash.
package steps

import (
	"time"

	"quittance/invoice"
)

// Contract is what one step promises: its stable name and its time-outs. A step
// runs first as a local activity, which costs no round trip to the server, and
// when that fails for a transient reason as an ordinary one, which support staff
// see pending with its attempts and last failure. So each step is safe to repeat
// and to overlap with itself.
type Contract[In, Out any] struct {
	Name string
	// Local bounds the local attempts together, in whole seconds (Cadence rounds up).
	Local time.Duration
	// Durable bounds one attempt of the ordinary activity.
	Durable time.Duration
	// MayRefuse says that the step comes before the number, so that a permanent
	// refusal ends the workflow. After the number nothing does.
	MayRefuse bool
}

// The steps of an invoice, in order.
var (
	Resume = Contract[ResumeRequest, ResumeResult]{
		Name:  "resume_order",
		Local: 5 * time.Second, Durable: 20 * time.Second, // one linearizable read
		MayRefuse: true,
	}
	CheckMoney = Contract[CheckMoneyRequest, CheckMoneyResult]{
		Name:  "check_money",
		Local: 5 * time.Second, Durable: 20 * time.Second, // one partition and its parties
		MayRefuse: true,
	}
	Assess = Contract[AssessRequest, AssessResult]{
		Name:  "assess_order",
		Local: 5 * time.Second, Durable: 30 * time.Second, // read, compute, render, one conditional write
		MayRefuse: true,
	}
	Allocate = Contract[Document, invoice.Claim]{
		Name:  "allocate_number",
		Local: 5 * time.Second, Durable: 30 * time.Second, // usually one conditional write; waits behind a busy series
	}
	Archive = Contract[invoice.Claim, invoice.Receipt]{
		Name:  "archive_document",
		Local: 10 * time.Second, Durable: 60 * time.Second, // render, two puts, one conditional write
	}
	Publish = Contract[PublishRequest, PublishResult]{
		Name:  "publish_issue",
		Local: 5 * time.Second, Durable: 30 * time.Second, // one acknowledged produce
	}
)

// ReasonConflict is how a step reports that stored truth contradicts it: another
// document under its number, other bytes under its key. It is never retried into
// success; a person has to look.
const ReasonConflict = "conflict"

// IssueRequest starts the workflow of one order.
type IssueRequest struct {
	Order   invoice.OrderRef `json:"order"`
	Country invoice.Country  `json:"country"`
}

// IssueResult is what the workflow of one order comes to.
type IssueResult struct {
	Outcome  Outcome           `json:"outcome"`
	Receipts []invoice.Receipt `json:"receipts"`
}

// Outcome says how a workflow that did not fail came to its receipts.
type Outcome string

// The outcomes.
const (
	OutcomeIssued        Outcome = "issued"         // this run issued at least one document
	OutcomeAlreadyIssued Outcome = "already_issued" // an earlier run had issued them all
)

// ResumeRequest asks what the register already has of an order.
type ResumeRequest struct {
	Order invoice.OrderRef `json:"order"`
}

// ResumeResult lists the documents of the order that are frozen already; none for
// a new order.
type ResumeResult struct {
	Documents []Document `json:"documents,omitempty"`
}

// Document names a frozen draft: enough to claim its number without reading it.
// Receipt is there once it is issued.
type Document struct {
	Key       invoice.DocumentKey `json:"key"`
	InputHash invoice.Hash        `json:"input_hash"`
	Series    invoice.SeriesRule  `json:"series"`
	Zone      string              `json:"zone"`
	Segment   string              `json:"segment"`
	Receipt   *invoice.Receipt    `json:"receipt,omitempty"`
}

// CheckMoneyRequest asks whether an order's money is final.
type CheckMoneyRequest struct {
	Order   invoice.OrderRef `json:"order"`
	Country invoice.Country  `json:"country"`
}

// MoneyState says how far the Money System is with an order.
type MoneyState string

// The states.
const (
	MoneyMissing MoneyState = "missing" // not in its tables yet
	MoneyOpen    MoneyState = "open"    // in its tables, not settled
	MoneyFinal   MoneyState = "final"   // settled
)

// CheckMoneyResult says how far the money is and, while it is not final, how long
// the pack wants to wait: DelaysSeconds between polls, the last repeated, until
// DeadlineSeconds after the workflow started.
type CheckMoneyResult struct {
	State           MoneyState `json:"state"`
	Version         int64      `json:"version,omitempty"`
	DelaysSeconds   []int64    `json:"delays_s,omitempty"`
	DeadlineSeconds int64      `json:"deadline_s,omitempty"`
}

// AssessRequest asks for the order's drafts, rehearsed and frozen.
type AssessRequest struct {
	Order   invoice.OrderRef `json:"order"`
	Country invoice.Country  `json:"country"`
}

// AssessResult lists the frozen drafts.
type AssessResult struct {
	Documents []Document `json:"documents"`
}

// PublishRequest asks to announce an issued document.
type PublishRequest struct {
	Country invoice.Country `json:"country"`
	Receipt invoice.Receipt `json:"receipt"`
}

// PublishResult says under which event the document was announced.
type PublishResult struct {
	EventID string `json:"event_id"`
}
