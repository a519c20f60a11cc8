package starter

import (
	"encoding/json"
	"errors"
	"time"

	"quittance/invoice"
)

// fields are the members of an event's JSON object, by their exact names.
// (Unmarshalling into a struct would take "Order_ID" for "order_id", and could not
// tell a missing field from an empty one.)
type fields map[string]json.RawMessage

// bad refuses a field. The text never repeats the value: it may be anything.
func bad(field, want string) error {
	return invoice.Reject(invoice.ReasonUndecodableEvent, field, "%s", want)
}

// into reads a field that must be there.
func (f fields) into(name, want string, v any) error {
	raw, ok := f[name]
	if !ok || string(raw) == "null" {
		return bad(name, "is missing")
	}
	if err := json.Unmarshal(raw, v); err != nil {
		return bad(name, "want "+want)
	}
	return nil
}

func (f fields) text(name string) (s string, err error) {
	err = f.into(name, "a text", &s)
	return s, err
}

func (f fields) number(name string) (n int64, err error) {
	err = f.into(name, "a whole number", &n)
	return n, err
}

func (f fields) readID(e *Event) error {
	s, err := f.text("event_id")
	if err == nil && !eventID.MatchString(s) {
		err = bad("event_id", "want 1 to 64 characters of A-Z a-z 0-9 . _ -, a letter or digit first")
	}
	e.EventID = s
	return err
}

// readOrder reads the order's ID, and its business line where the topic does not
// say it.
func (f fields) readOrder(e *Event) error {
	id, err := f.text("order_id")
	if err != nil {
		return err
	}
	e.Order.ID = invoice.OrderID(id)
	if e.Topic == TopicMoneyUpdated {
		line, err := f.text("business_line")
		if err != nil {
			return err
		}
		e.Order.BusinessLine = invoice.BusinessLine(line)
	}
	return asUndecodable(e.Order.Check())
}

// asUndecodable turns the refusal of a malformed order ID into that of an event;
// an unknown business line keeps its own reason.
func asUndecodable(err error) error {
	var r *invoice.Rejected
	if errors.As(err, &r) && r.Reason == invoice.ReasonInvalidOrder {
		return bad(r.Field, r.Detail)
	}
	return err
}

func (f fields) readCountry(e *Event) error {
	s, err := f.text("country")
	if err == nil && !country.MatchString(s) {
		err = bad("country", "want two capital letters, ISO 3166-1 alpha-2")
	}
	e.Country = invoice.Country(s)
	return err
}

func (f fields) readTime(e *Event) error {
	s, err := f.text("occurred_at")
	if err != nil {
		return err
	}
	e.OccurredAt, err = time.Parse(time.RFC3339, s)
	if err != nil {
		return bad("occurred_at", "want a time such as 2026-11-21T04:24:55Z, RFC 3339")
	}
	return nil
}

func (f fields) readVersion(e *Event) (err error) {
	e.Version, err = f.number("version")
	if err == nil && e.Version < 1 {
		err = bad("version", "versions count from 1")
	}
	return err
}
