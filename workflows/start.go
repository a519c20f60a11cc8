package workflows

import (
	"time"

	"quittance/invoice"
)

// The names under which the rest of the world knows the workflow. They are
// written into histories and never changed.
const (
	// IssueName is the workflow type.
	IssueName = "IssueInvoice"
	// TaskList is where its workers poll.
	TaskList = "invoices"
	// SignalMoneyUpdated says that the Money System has a new version of the order.
	SignalMoneyUpdated = "money-updated"
	// SignalResume asks a parked workflow to try again.
	SignalResume = "resume"
	// QueryState asks for the State.
	QueryState = "state"
)

// How long the server keeps and waits.
const (
	// DomainRetentionDays is how long closed workflows stay visible: a month of
	// support cases. The truth about numbers is in the register, so that nothing
	// depends on it.
	DomainRetentionDays = 30
	// ExecutionTimeout ends a workflow that nobody resumed. It is longer than a
	// business year, so that no parked order vanishes before the books are closed.
	ExecutionTimeout = 400 * 24 * time.Hour
	// DecisionTimeout bounds one decision. It must exceed the local attempts of one
	// step, or the server would hand the decision to a second worker meanwhile;
	// longer decisions send heartbeats.
	DecisionTimeout = 15 * time.Second
)

// ID returns the workflow ID of an order: "invoice/rides/4711".
func ID(order invoice.OrderRef) string { return "invoice/" + order.String() }

// Memo is what lists of workflows show beside the ID.
func Memo(order invoice.OrderRef, country invoice.Country) map[string]any {
	return map[string]any{
		"country": string(country), "business_line": string(order.BusinessLine), "order_id": string(order.ID),
	}
}
