package starter

import (
	_ "embed" // for the schema
	"encoding/json"
	"fmt"
	"regexp"
	"time"

	"quittance/invoice"
)

// EventSchema is the version of the events' JSON that this release reads and writes.
const EventSchema = 1

// schema is the JSON Schema of the events, as documented in docs/events.md.
//
//go:embed event.schema.json
var schema []byte

// Schema returns the JSON Schema (draft 2020-12) of the events: "order-completed"
// and "money-updated" among its $defs.
func Schema() []byte { return append([]byte(nil), schema...) }

// Event says that something happened to an order. It holds references only: the
// money and the parties are read from the Money System's tables.
type Event struct {
	Topic      string           // what happened: one of [Consumed]
	EventID    string           // of this event: the same on each repeat
	Order      invoice.OrderRef // to which order
	Country    invoice.Country  // whose law applies
	OccurredAt time.Time        // when it happened
	Version    int64            // the order's new version; only of [TopicMoneyUpdated]
}

// Key returns the key of the event's message: that of its order.
func (e Event) Key() string { return e.Order.String() }

// message is the JSON of an event.
type message struct {
	Schema       int                  `json:"schema"`
	EventID      string               `json:"event_id"`
	OrderID      invoice.OrderID      `json:"order_id"`
	BusinessLine invoice.BusinessLine `json:"business_line,omitempty"`
	Country      invoice.Country      `json:"country"`
	OccurredAt   time.Time            `json:"occurred_at"`
	Version      int64                `json:"version,omitempty"`
}

// Encode returns the JSON of the event.
//
// Errors: those of [Decode], of an event that could not be read back.
func (e Event) Encode() ([]byte, error) {
	m := message{Schema: EventSchema, EventID: e.EventID, OrderID: e.Order.ID, Country: e.Country, OccurredAt: e.OccurredAt}
	if e.Topic == TopicMoneyUpdated {
		m.BusinessLine, m.Version = e.Order.BusinessLine, e.Version
	}
	body, err := json.Marshal(m)
	if err != nil {
		return nil, fmt.Errorf("encode event %s: %w", e.EventID, err)
	}
	_, err = Decode(e.Topic, body)
	return body, err
}

// The forms of an event's identifiers.
var (
	eventID = regexp.MustCompile(`^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$`) // stands in document keys as the cause of a correction
	country = regexp.MustCompile(`^[A-Z]{2}$`)
)

// Decode reads the event of a message on a topic. Fields that it does not know are
// passed over, so that a later producer may add some; the fields that it knows must
// be there and right.
//
// Errors: Rejected{undecodable_event} that names the field; Rejected{unknown_schema};
// Rejected{unknown_business_line}.
func Decode(topic string, value []byte) (Event, error) {
	var f fields
	if err := json.Unmarshal(value, &f); err != nil || f == nil {
		return Event{}, invoice.Reject(invoice.ReasonUndecodableEvent, "", "not a JSON object")
	}
	version, err := f.number("schema")
	if err != nil {
		return Event{}, err
	}
	if version != EventSchema {
		return Event{}, invoice.Reject(invoice.ReasonUnknownSchema, "schema", "version %d; this release reads %d", version, EventSchema)
	}
	e := Event{Topic: topic, Order: invoice.OrderRef{BusinessLine: lineOf(topic)}}
	read := []func(*Event) error{f.readID, f.readOrder, f.readCountry, f.readTime}
	if topic == TopicMoneyUpdated {
		read = append(read, f.readVersion)
	}
	for _, step := range read {
		if err := step(&e); err != nil {
			return Event{}, err
		}
	}
	return e, nil
}
