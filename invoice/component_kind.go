package invoice

// ComponentKind names a part of what an order cost.
type ComponentKind string

// The component kinds.
const (
	Fare             ComponentKind = "fare"              // the price of the trip, or its base
	Distance         ComponentKind = "distance"          // the part by distance
	Time             ComponentKind = "time"              // the part by time
	Surge            ComponentKind = "surge"             // the part by demand
	BookingFee       ComponentKind = "booking_fee"       // the platform's fee for a trip
	Item             ComponentKind = "item"              // a meal or a piece of goods
	DeliveryFee      ComponentKind = "delivery_fee"      // bringing it
	ServiceFee       ComponentKind = "service_fee"       // the platform's fee for a delivery
	SmallOrderFee    ComponentKind = "small_order_fee"   // for an order below the minimum
	Toll             ComponentKind = "toll"              // road, bridge or airport toll
	Surcharge        ComponentKind = "surcharge"         // a surcharge set by an authority or tariff
	TaxCharged       ComponentKind = "tax"               // a tax as it was charged, not computed here
	Tip              ComponentKind = "tip"               // a voluntary gratuity
	CancellationFee  ComponentKind = "cancellation_fee"  // for an order that was called off
	MerchantDiscount ComponentKind = "merchant_discount" // the supplier lowers its price
	PlatformVoucher  ComponentKind = "platform_voucher"  // the platform pays a part of the price
	Refund           ComponentKind = "refund"            // given back before the document was issued
	CommissionFee    ComponentKind = "commission"        // the platform's commission from a driver, courier or restaurant
	SupplierCost     ComponentKind = "supplier_cost"     // what the platform owes the supplier for its supply
)

// Effect is what a component does to the price.
type Effect int

// The effects.
const (
	Adds    Effect = iota + 1 // part of the price
	Reduces                   // lowers the price and so the taxable amount: BG-20
	Pays                      // pays a part of the price and leaves the taxable amount: BT-113
	Informs                   // neither: a fact for margins and withholding, in no sum
)

// kinds lists every kind with its effect. It is the only such list: a kind that
// is not in it is refused.
var kinds = map[ComponentKind]Effect{
	Fare: Adds, Distance: Adds, Time: Adds, Surge: Adds, BookingFee: Adds,
	Item: Adds, DeliveryFee: Adds, ServiceFee: Adds, SmallOrderFee: Adds,
	Toll: Adds, Surcharge: Adds, TaxCharged: Adds, Tip: Adds, CancellationFee: Adds,
	MerchantDiscount: Reduces, Refund: Reduces,
	PlatformVoucher: Pays,
	CommissionFee:   Adds,
	SupplierCost:    Informs,
}

// Effect returns what the kind does to the price, and whether the kind exists.
func (k ComponentKind) Effect() (Effect, bool) {
	e, ok := kinds[k]
	return e, ok
}

// ComponentKinds returns every kind, in the order of the list above.
func ComponentKinds() []ComponentKind {
	return []ComponentKind{
		Fare, Distance, Time, Surge, BookingFee, Item, DeliveryFee, ServiceFee, SmallOrderFee,
		Toll, Surcharge, TaxCharged, Tip, CancellationFee, MerchantDiscount, PlatformVoucher, Refund,
		CommissionFee, SupplierCost,
	}
}
