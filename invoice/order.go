package invoice

import (
	"time"
)

// OrderSchema is the version of the order's JSON that this release reads.
const OrderSchema = 1

// Country is an ISO 3166-1 alpha-2 code in capitals, such as "DE".
type Country string

// BusinessLine is what the platform brings together.
type BusinessLine string

// The business lines.
const (
	Rides    BusinessLine = "rides"
	Delivery BusinessLine = "delivery"
	// Commission is the platform's fee to a driver, courier or restaurant: the role
	// platform supplies, the role supplier is supplied and is the document's customer.
	Commission BusinessLine = "commission"
	// SelfBilling is what a driver, courier or restaurant supplied to the platform,
	// on a document that the platform draws up in the supplier's name.
	//
	// Source: Directive 2006/112/EC art. 224.
	SelfBilling BusinessLine = "self_billing"
)

// BusinessLines returns every business line.
func BusinessLines() []BusinessLine { return []BusinessLine{Rides, Delivery, Commission, SelfBilling} }

// OrderID identifies an order within its business line: at most 64 characters of
// [A-Za-z0-9._-].
type OrderID string

// OrderRef names one order: a finished trip or delivery, or what a platform and a
// supplier owe each other for theirs.
type OrderRef struct {
	BusinessLine BusinessLine `json:"business_line"`
	ID           OrderID      `json:"order_id"`
}

// String returns "rides/4711".
func (r OrderRef) String() string { return string(r.BusinessLine) + "/" + string(r.ID) }

// Order is a finished trip or delivery with what it cost, as the Money System
// recorded it: the input of everything else.
//
// Version counts the Money System's revisions of the order, from 1. Settled says
// that it expects no further one. Total is the Money System's control total: what
// the components add up to.
type Order struct {
	Schema       int         `json:"schema"`
	OrderRef                 // business_line, order_id
	Country      Country     `json:"country"`
	Jurisdiction string      `json:"jurisdiction,omitempty"` // where the tax is due below the country: "US-CA/San Jose"
	CompletedAt  time.Time   `json:"completed_at"`
	Currency     Currency    `json:"currency"`
	Version      int64       `json:"version"`
	Settled      bool        `json:"settled"`
	PaidInCash   bool        `json:"paid_in_cash,omitempty"` // in coins and notes: the law may round what is payable
	Service      Service     `json:"service,omitzero"`
	Parties      []Party     `json:"parties"`
	Components   []Component `json:"components"`
	Total        Amount      `json:"total"`
}

// ServiceClass says what kind of supply the order was.
type ServiceClass string

// The service classes.
const (
	ClassTaxi        ServiceClass = "taxi"         // licensed taxi
	ClassPrivateHire ServiceClass = "private_hire" // hire car with driver
	ClassRestaurant  ServiceClass = "restaurant"   // meals delivered
	ClassGrocery     ServiceClass = "grocery"      // goods delivered
)

// Service holds the facts of the trip or delivery that the law asks for.
type Service struct {
	Class            ServiceClass `json:"class,omitempty"`
	StartedAt        time.Time    `json:"started_at,omitzero"`
	DistanceMeters   int64        `json:"distance_m,omitempty"`
	SameMunicipality bool         `json:"same_municipality,omitempty"` // the trip stayed within one municipality
	DriverEmployed   bool         `json:"driver_employed,omitempty"`   // the driver is an employee of the supplier
	From             string       `json:"from,omitempty"`              // area or zone, never an address
	To               string       `json:"to,omitempty"`
}

// Component is one part of what an order cost.
//
// Amount is never negative: its [ComponentKind] says whether it adds to the price
// or takes from it. SuppliedBy is the role of the party whose supply it is part of.
type Component struct {
	Kind        ComponentKind `json:"kind"`
	Amount      Amount        `json:"amount"`
	TaxIncluded bool          `json:"tax_included"`
	SuppliedBy  Role          `json:"supplied_by"`
	Text        string        `json:"text,omitempty"`     // what an item is, or a surcharge or tax is called
	Quantity    int64         `json:"quantity,omitempty"` // pieces; nothing means 1
	Goods       GoodsClass    `json:"goods,omitempty"`    // what an item is to the law
}

// GoodsClass is what an item is to the law on tax rates.
type GoodsClass string

// The goods classes.
const (
	GoodsFood    GoodsClass = "food"
	GoodsDrink   GoodsClass = "drink" // without alcohol
	GoodsAlcohol GoodsClass = "alcohol"
	GoodsOther   GoodsClass = "other"
	GoodsStaple  GoodsClass = "staple" // basic food that some laws tax below other food: bread, milk, eggs, fruit
)

// Party returns the order's party in the role.
func (o Order) Party(role Role) (Party, bool) {
	for _, p := range o.Parties {
		if p.Role == role {
			return p, true
		}
	}
	return Party{}, false
}

// Pieces returns the component's quantity, which is at least 1.
func (c Component) Pieces() int64 { return max(c.Quantity, 1) }
