package activities

import (
	"context"
	"errors"

	"quittance/invoice"
)

// MoneyReader reads the Money System's tables.
type MoneyReader interface {
	// Order returns the order in its current version, with its parties and the
	// components of that version, as one consistent whole.
	//
	// Errors: ErrOrderNotFound; Rejected{...} where a row cannot be read as an order
	// of a known schema. Any other error is transient.
	Order(ctx context.Context, ref invoice.OrderRef) (invoice.Order, error)
}

// ErrOrderNotFound says that the money tables do not have the order, yet.
var ErrOrderNotFound = errors.New("order is not in the money tables")

// Announcer tells the world that a document was issued.
type Announcer interface {
	// Announce publishes the announcement at least once. It is safe to repeat:
	// consumers drop repeats by the event ID.
	Announce(ctx context.Context, a Announcement) error
}

// Announcement is the event `invoice-issued`: references and hashes, no personal
// data.
type Announcement struct {
	Schema  int             `json:"schema"`
	EventID string          `json:"event_id"` // a function of the document: the same on each repeat
	Country invoice.Country `json:"country"`
	Receipt invoice.Receipt `json:"receipt"`
}
