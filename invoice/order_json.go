package invoice

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"strings"
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
	switch {
	case errors.As(err, &kind):
		return Reject(ReasonInvalidOrder, kind.Field, "is a JSON %s; want %s", kind.Value, kind.Type)
	case errors.As(err, &syntax):
		return Reject(ReasonInvalidOrder, "", "is not JSON at byte %d", syntax.Offset)
	case strings.HasPrefix(err.Error(), "json: unknown field "):
		return Reject(ReasonInvalidOrder, strings.Trim(strings.TrimPrefix(err.Error(), "json: unknown field "), `"`), "is not a field of the schema")
	default:
		return Reject(ReasonInvalidOrder, "", "is not an order: a time or date may be malformed")
	}
}
