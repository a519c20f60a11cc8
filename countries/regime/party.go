package regime

import (
	"quittance/invoice"
)

// NeedParty returns the order's party in the role.
//
// Errors: Rejected{missing_party}.
func NeedParty(o invoice.Order, role invoice.Role) (invoice.Party, error) {
	p, ok := o.Party(role)
	if !ok {
		return invoice.Party{}, invoice.Reject(invoice.ReasonMissingParty, "parties", "the document needs a %s", role)
	}
	return p, nil
}

// NeedName refuses a party without a name.
//
// Errors: Rejected{missing_party}.
func NeedName(p invoice.Party) error {
	if p.Name == "" {
		return invoice.Reject(invoice.ReasonMissingParty, "parties", "the %s has no name", p.Role)
	}
	return nil
}

// NeedNameAndAddress refuses a party without a name or a full address: street,
// postal code and city.
//
// Errors: Rejected{missing_party}.
func NeedNameAndAddress(p invoice.Party) error {
	if err := NeedName(p); err != nil {
		return err
	}
	if a := p.Address; len(a.Lines) == 0 || a.PostalCode == "" || a.City == "" {
		return invoice.Reject(invoice.ReasonMissingParty, "parties", "the %s has no full address", p.Role)
	}
	return nil
}

// NeedTaxID refuses a party that has a tax identifier in none of the schemes.
//
// Errors: Rejected{missing_tax_id}.
func NeedTaxID(p invoice.Party, schemes ...string) error {
	for _, s := range schemes {
		if p.TaxID(s) != "" {
			return nil
		}
	}
	return invoice.Reject(invoice.ReasonMissingTaxID, "parties", "the %s has none of %v", p.Role, schemes)
}

// IssuerFor returns the platform of the order where it draws up the document of
// another supplier, else nil.
func IssuerFor(o invoice.Order, supplier invoice.Party) *invoice.Party {
	platform, ok := o.Party(invoice.RolePlatform)
	if !ok || platform.ID == supplier.ID {
		return nil
	}
	return &platform
}

// SellerFor returns the order's supplier as the marketplace seller of a document whose
// supplier of record is another party, else nil. One without a name is nil as well:
// a document must not be refused for what the law does not ask of it.
func SellerFor(o invoice.Order, record invoice.Party) *invoice.Party {
	seller, ok := o.Party(invoice.RoleSupplier)
	if !ok || seller.ID == record.ID || seller.Name == "" {
		return nil
	}
	return &seller
}
