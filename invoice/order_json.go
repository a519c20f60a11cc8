package invoice

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"strings"
	"time"
)

// DecodeOrder reads one order from its JSON (order.schema.json). It checks the
// form; [Order.Check] checks the content.
//
// Errors: Rejected{invalid_order} that names the field at fault.
func DecodeOrder(text []byte) (Order, error) {
	d := json.NewDecoder(bytes.NewReader(text))
	d.DisallowUnknownFields()
	var o Order
	if err := d.Decode(&o); err != nil {
		return Order{}, rejectJSON(err)
	}
	if _, err := d.Token(); !errors.Is(err, io.EOF) {
		return Order{}, Reject(ReasonInvalidOrder, "", "there is more after the order")
	}
	return o, nil
}

// rejectJSON names the field of a decoding error without repeating its value,
// which may be personal.
func rejectJSON(err error) error {
	var kind *json.UnmarshalTypeError
	var syntax *json.SyntaxError
	var instant *time.ParseError
	switch {
	case errors.Is(err, io.EOF):
		return Reject(ReasonInvalidOrder, "", "is empty")
	case errors.Is(err, io.ErrUnexpectedEOF):
		return Reject(ReasonInvalidOrder, "", "is cut off: the JSON does not end")
	case errors.As(err, &instant):
		return Reject(ReasonInvalidOrder, "", "completed_at or service.started_at is no time; want the form 2006-01-02T15:04:05Z")
	case errors.As(err, &kind):
		is, _, _ := strings.Cut(kind.Value, " ") // "number 1.5" repeats the value
		return Reject(ReasonInvalidOrder, kind.Field, "is a JSON %s; want %s", is, kind.Type)
	case errors.As(err, &syntax):
		return Reject(ReasonInvalidOrder, "", "is not JSON at byte %d", syntax.Offset)
	case strings.HasPrefix(err.Error(), "json: unknown field "):
		return Reject(ReasonInvalidOrder, strings.Trim(strings.TrimPrefix(err.Error(), "json: unknown field "), `"`), "is not a field of the schema")
	default:
		return Reject(ReasonInvalidOrder, "", "is not an order")
	}
}
