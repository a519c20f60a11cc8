package invoice

// PartyID identifies a party in the Money System. It is a pseudonym of at most
// 64 characters of [A-Za-z0-9._-], so that it may stand in keys.
type PartyID string

// Role is what a party is to an order.
type Role string

// The roles of an order's parties.
const (
	RoleCustomer Role = "customer" // the rider or eater: BG-7
	RoleSupplier Role = "supplier" // the driver, taxi company or restaurant: BG-4
	RoleCourier  Role = "courier"  // who delivers, where that is not the supplier
	RolePlatform Role = "platform" // the platform company of the country
)

// TaxStatus says how a party stands towards indirect tax.
type TaxStatus string

// The tax statuses.
const (
	// StatusRegistered is the ordinary taxable person; it is what an empty status means.
	StatusRegistered TaxStatus = "registered"
	// StatusSmallBusiness is exempt as a small business (Directive 2006/112/EC art. 282-292).
	StatusSmallBusiness TaxStatus = "small_business"
	// StatusNotRegistered is outside the tax, such as a private customer.
	StatusNotRegistered TaxStatus = "not_registered"
)

// Party is a supplier, customer or issuer as it stands on a document. Everything
// but ID, Role and Status may be personal data.
type Party struct {
	ID      PartyID   `json:"id"`
	Role    Role      `json:"role"`
	Name    string    `json:"name,omitempty"`    // BT-27, BT-44
	Address Address   `json:"address,omitzero"`  // BG-5, BG-8
	TaxIDs  []TaxID   `json:"tax_ids,omitempty"` // BT-31, BT-32, BT-48
	Status  TaxStatus `json:"status,omitempty"`
}

// Address is a postal address. Country is ISO 3166-1 alpha-2.
type Address struct {
	Lines      []string `json:"lines,omitempty"`
	PostalCode string   `json:"postal_code,omitempty"`
	City       string   `json:"city,omitempty"`
	Region     string   `json:"region,omitempty"`
	Country    Country  `json:"country,omitempty"`
}

// TaxID is an identifier of a party in a scheme: "VAT" (with the country prefix),
// "DE-STNR", "US-EIN" and so on.
type TaxID struct {
	Scheme string `json:"scheme"`
	Value  string `json:"value"`
}

// TaxID returns the party's identifier in the scheme, or "".
func (p Party) TaxID(scheme string) string {
	for _, id := range p.TaxIDs {
		if id.Scheme == scheme {
			return id.Value
		}
	}
	return ""
}
