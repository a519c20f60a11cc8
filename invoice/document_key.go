package invoice

import (
	"strings"
)

// DocumentKey names one document of an order, before and after it has a number:
// the register gives one number to each key, ever.
//
// Supplier is whose supply it documents, Role to whom it is addressed, Cause the
// money event that called for a correction (empty for the first document).
type DocumentKey struct {
	Order    OrderRef `json:"order"`
	Supplier PartyID  `json:"supplier"`
	Role     Role     `json:"role"`
	Kind     Kind     `json:"kind"`
	Cause    string   `json:"cause,omitempty"`
}

// String returns "rides/4711/driver-7/customer/invoice", with "/cause" at the end
// where there is one. No part can hold a slash, so it reads back unambiguously.
func (k DocumentKey) String() string {
	parts := []string{string(k.Order.BusinessLine), string(k.Order.ID), string(k.Supplier), string(k.Role), string(k.Kind)}
	if k.Cause != "" {
		parts = append(parts, k.Cause)
	}
	return strings.Join(parts, "/")
}

// ParseDocumentKey reads what [DocumentKey.String] wrote.
//
// Errors: Rejected{invalid_order} on a text of another form.
func ParseDocumentKey(s string) (DocumentKey, error) {
	p := strings.Split(s, "/")
	if len(p) < 5 || len(p) > 6 {
		return DocumentKey{}, Reject(ReasonInvalidOrder, "document_key", "want LINE/ORDER/SUPPLIER/ROLE/KIND[/CAUSE]")
	}
	k := DocumentKey{
		Order:    OrderRef{BusinessLine(p[0]), OrderID(p[1])},
		Supplier: PartyID(p[2]), Role: Role(p[3]), Kind: Kind(p[4]),
	}
	if len(p) == 6 {
		k.Cause = p[5]
	}
	return k, k.Order.Check()
}
