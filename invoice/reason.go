package invoice

import (
	"errors"
	"fmt"
)

// Reason is the stable code of a permanent refusal. Reasons are written into
// histories, metrics, dead letters and reports: one is never renamed.
type Reason string

// The reasons. Each is documented in docs/reasons.md with what to do about it.
const (
	ReasonUndecodableEvent     Reason = "undecodable_event"      // an event is not JSON of the documented schema
	ReasonUnknownSchema        Reason = "unknown_schema"         // a schema version that this release does not read
	ReasonUnknownCountry       Reason = "unknown_country"        // no pack for the country
	ReasonUnknownBusinessLine  Reason = "unknown_business_line"  // the pack does not have the business line
	ReasonUnknownCurrency      Reason = "unknown_currency"       // not an ISO 4217 code
	ReasonUnknownComponent     Reason = "unknown_component"      // a component kind that the order schema does not list
	ReasonUnsupportedComponent Reason = "unsupported_component"  // the pack has no rule for the component
	ReasonInvalidOrder         Reason = "invalid_order"          // a field of the order is missing or malformed
	ReasonMixedCurrencies      Reason = "mixed_currencies"       // an order in two currencies
	ReasonMixedPriceModes      Reason = "mixed_price_modes"      // prices with and without tax in one document
	ReasonAmountOutOfRange     Reason = "amount_out_of_range"    // an amount is negative or above MaxMinor
	ReasonComponentsMismatch   Reason = "components_mismatch"    // the components do not add up to the order's total
	ReasonNegativeTotal        Reason = "negative_total"         // the document would be negative
	ReasonRefundExceedsPrice   Reason = "refund_exceeds_price"   // a refund known before issue is above the price
	ReasonCreditExceedsInvoice Reason = "credit_exceeds_invoice" // more is credited than earlier credit notes left of the invoice
	ReasonNothingToInvoice     Reason = "nothing_to_invoice"     // no money moved
	ReasonMissingParty         Reason = "missing_party"          // a party that the document needs is not on the order
	ReasonMissingTaxID         Reason = "missing_tax_id"         // the law wants a tax identifier that the party lacks
	ReasonNoTaxRate            Reason = "no_tax_rate"            // no rate is known for the place and the day
	ReasonUnprintableText      Reason = "unprintable_text"       // a character that no font of the product has
	ReasonDocumentInvalid      Reason = "document_invalid"       // the rehearsed document failed its lint
	ReasonSeriesClosed         Reason = "series_closed"          // the series takes no more numbers
	ReasonOrderMissing         Reason = "order_missing"          // the order never appeared in the money tables (parked)
	ReasonMoneyNotFinal        Reason = "money_not_final"        // the money did not settle within the policy (parked)
)

// Rejected is a permanent refusal: the same input is refused again, so nothing
// retries it. All other errors are transient.
//
// Field names the field at fault in dotted form ("components[2].amount"), and
// Detail says what is wrong with it. Neither holds personal data: both appear in
// histories and logs.
type Rejected struct {
	Reason Reason
	Field  string
	Detail string
}

// Error returns "reason: field: detail".
func (r *Rejected) Error() string {
	if r.Field == "" {
		return fmt.Sprintf("%s: %s", r.Reason, r.Detail)
	}
	return fmt.Sprintf("%s: %s: %s", r.Reason, r.Field, r.Detail)
}

// Reject makes a [Rejected]. The format and its arguments must not carry
// personal data.
func Reject(reason Reason, field, format string, args ...any) error {
	return &Rejected{Reason: reason, Field: field, Detail: fmt.Sprintf(format, args...)}
}

// AsRejected returns the refusal in err's chain, if there is one.
func AsRejected(err error) (*Rejected, bool) {
	var r *Rejected
	ok := errors.As(err, &r)
	return r, ok
}

// Reasons lists every reason, for retry policies, documentation and metrics.
func Reasons() []Reason {
	return []Reason{
		ReasonUndecodableEvent, ReasonUnknownSchema, ReasonUnknownCountry,
		ReasonUnknownBusinessLine, ReasonUnknownCurrency, ReasonUnknownComponent,
		ReasonUnsupportedComponent, ReasonInvalidOrder, ReasonMixedCurrencies,
		ReasonMixedPriceModes, ReasonAmountOutOfRange, ReasonComponentsMismatch,
		ReasonNegativeTotal, ReasonRefundExceedsPrice, ReasonCreditExceedsInvoice, ReasonNothingToInvoice,
		ReasonMissingParty, ReasonMissingTaxID, ReasonNoTaxRate,
		ReasonUnprintableText, ReasonDocumentInvalid, ReasonSeriesClosed,
		ReasonOrderMissing, ReasonMoneyNotFinal,
	}
}
