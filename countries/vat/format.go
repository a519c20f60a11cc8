package vat

import (
	"quittance/countries/regime"
	"quittance/invoice"
)

// Format is how much the law wants on a document: the first in force that holds.
type Format struct {
	Rule   regime.Rule
	When   When
	UpTo   *regime.LimitTable // the gross amount up to which it is allowed, inclusive; nil: any
	Format invoice.Format
	Needs  []Need
	Note   string // code of the legal note, or nothing
	Called string // in the calculation; empty: "full invoice", "simplified invoice", "receipt"
}

// Side is a party to a document.
type Side string

// The sides.
const (
	Supplier Side = "supplier"
	Customer Side = "customer"
)

// Need is something that a format wants of a party. An order that lacks it is refused.
type Need struct {
	Of      Side
	Name    bool
	Address bool     // street, city, and postal code where the country has them
	TaxIDs  []string // one of the schemes
}

// NeedTaxID wants an identifier of one of the schemes.
func NeedTaxID(of Side, schemes ...string) Need { return Need{Of: of, TaxIDs: schemes} }

// NeedName wants a name.
func NeedName(of Side) Need { return Need{Of: of, Name: true} }

// NeedAddress wants a name and a full address.
func NeedAddress(of Side) Need { return Need{Of: of, Name: true, Address: true} }

// check refuses the party that lacks what is needed.
//
// Errors: Rejected{missing_party}, Rejected{missing_tax_id}.
func (n Need) check(p invoice.Party, postalCodes bool) error {
	if n.Name {
		if err := regime.NeedName(p); err != nil {
			return err
		}
	}
	if n.Address && !postalCodes && p.Address.PostalCode == "" {
		p.Address.PostalCode = "none"
	}
	if n.Address {
		if err := regime.NeedNameAndAddress(p); err != nil {
			return err
		}
	}
	if len(n.TaxIDs) > 0 {
		return regime.NeedTaxID(p, n.TaxIDs...)
	}
	return nil
}

// called is what the calculation calls the format.
func (f Format) called() string {
	if f.Called != "" {
		return f.Called
	}
	switch f.Format {
	case invoice.FormatFull:
		return "full invoice"
	case invoice.FormatSimplified:
		return "simplified invoice"
	case invoice.FormatReceipt:
	}
	return string(f.Format)
}
