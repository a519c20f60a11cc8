package regimetest

import (
	"time"

	"pgregory.net/rapid"

	"quittance/invoice"
)

// generator makes orders of one line of a pack.
type generator struct {
	suite     Suite
	line      invoice.BusinessLine
	supported []invoice.ComponentKind // see kinds
}

// order makes an order that passes Order.Check, in any combination of what the
// vocabulary allows.
func (g generator) order(t *rapid.T) invoice.Order {
	o := g.header(t)
	included := rapid.Bool().Draw(t, "tax_included")
	n := rapid.IntRange(1, 8).Draw(t, "components")
	for range n {
		o.Components = append(o.Components, g.component(t, included))
	}
	for i := range o.Components { // reductions must leave a price
		if effect, _ := o.Components[i].Kind.Effect(); effect != invoice.Adds {
			o.Components[i].Amount.Minor = min(o.Components[i].Amount.Minor, 100)
		}
	}
	o.Total = Total(o)
	return o
}

// component draws one component of a kind that the line supports.
func (g generator) component(t *rapid.T, included bool) invoice.Component {
	return invoice.Component{
		Kind:        rapid.SampledFrom(g.supported).Draw(t, "kind"),
		Amount:      invoice.Amount{Minor: rapid.Int64Range(0, 30_000).Draw(t, "minor"), Currency: g.suite.Pack.Currency},
		TaxIncluded: included,
		SuppliedBy:  rapid.SampledFrom(g.suppliers()).Draw(t, "by"),
		Quantity:    rapid.Int64Range(0, 3).Draw(t, "quantity"),
		Goods: rapid.SampledFrom([]invoice.GoodsClass{
			invoice.GoodsFood, invoice.GoodsDrink, invoice.GoodsAlcohol, invoice.GoodsOther,
		}).Draw(t, "goods"),
	}
}

// kinds are those that the line has a rule for: one that it refuses by itself would
// refuse most orders.
func (g generator) kinds() []invoice.ComponentKind {
	var list []invoice.ComponentKind
	for _, k := range invoice.ComponentKinds() {
		if _, err := g.suite.Pack.Assess(g.orderOf(k)); err == nil {
			list = append(list, k)
		}
	}
	return list
}

func (g generator) header(t *rapid.T) invoice.Order {
	o := g.plain()
	o.CompletedAt = rapid.SampledFrom(g.moments()).Draw(t, "completed_at")
	o.Service.Class = rapid.SampledFrom(g.classes()).Draw(t, "class")
	o.Service.DistanceMeters = rapid.SampledFrom([]int64{1, 50_000, 50_001}).Draw(t, "distance")
	o.Service.SameMunicipality = rapid.Bool().Draw(t, "same_municipality")
	o.PaidInCash = rapid.Bool().Draw(t, "paid_in_cash")
	o.Service.DriverEmployed = rapid.Bool().Draw(t, "driver_employed")
	if places := g.suite.Jurisdictions; len(places) > 0 {
		o.Jurisdiction = rapid.SampledFrom(places).Draw(t, "jurisdiction")
	}
	if rapid.Bool().Draw(t, "small_business") {
		o.Parties[1].Status = invoice.StatusSmallBusiness
	}
	if rapid.Bool().Draw(t, "courier_is_supplier") {
		o.Parties[2].ID = o.Parties[1].ID
	}
	return o
}

// moments are around every change of the line's tables and rules, and year ends.
func (g generator) moments() []time.Time {
	line := g.suite.Pack.Lines[g.line]
	days := []invoice.Date{g.suite.Pack.Since, {Year: 2025, Month: 1, Day: 1}, {Year: 2026, Month: 1, Day: 1}}
	for _, table := range line.Rates {
		for _, r := range table.Rates {
			days = append(days, r.Since)
		}
	}
	for _, r := range line.Rules {
		days = append(days, r.Since)
	}
	var list []time.Time
	for _, d := range days {
		for _, off := range []time.Duration{-time.Second, 0, 12 * time.Hour, 36 * time.Hour} {
			list = append(list, d.Start(time.UTC).Add(off))
		}
	}
	return list
}

func (g generator) classes() []invoice.ServiceClass {
	if g.line == invoice.Delivery {
		return []invoice.ServiceClass{invoice.ClassRestaurant, invoice.ClassGrocery}
	}
	return []invoice.ServiceClass{invoice.ClassTaxi, invoice.ClassPrivateHire}
}

// suppliers are the roles that supply something in the line.
func (g generator) suppliers() []invoice.Role {
	switch g.line {
	case invoice.Commission:
		return []invoice.Role{invoice.RolePlatform}
	case invoice.SelfBilling:
		return []invoice.Role{invoice.RoleSupplier}
	case invoice.Rides, invoice.Delivery:
	}
	return []invoice.Role{invoice.RoleSupplier, invoice.RoleCourier, invoice.RolePlatform}
}

// price is the kind that every order of the line has.
func (g generator) price() invoice.ComponentKind {
	switch g.line {
	case invoice.Delivery:
		return invoice.Item
	case invoice.Commission:
		return invoice.CommissionFee
	case invoice.Rides, invoice.SelfBilling:
	}
	return invoice.Fare
}

// plain is an order of today without components.
func (g generator) plain() invoice.Order {
	p := g.suite.Pack
	address := invoice.Address{Lines: []string{"1 Test Street"}, PostalCode: "10001", City: "Testville", Country: p.Country}
	tax := g.suite.TaxIDs
	if tax == nil {
		tax = []invoice.TaxID{{Scheme: "VAT", Value: "XX123456789"}}
	}
	o := invoice.Order{
		Schema: invoice.OrderSchema, OrderRef: invoice.OrderRef{BusinessLine: g.line, ID: "order-1"},
		Country: p.Country, Currency: p.Currency, Version: 1, Settled: true,
		CompletedAt: time.Date(2026, 5, 6, 12, 0, 0, 0, time.UTC),
		Service:     invoice.Service{Class: g.classes()[0], DistanceMeters: 7_000},
		Parties: []invoice.Party{
			{ID: "customer-1", Role: invoice.RoleCustomer, Name: "Test Customer", Address: address},
			{ID: "supplier-1", Role: invoice.RoleSupplier, Name: "Test Supplier", Address: address, TaxIDs: tax},
			{ID: "courier-1", Role: invoice.RoleCourier, Name: "Test Courier", Address: address, TaxIDs: tax},
			{ID: "platform-1", Role: invoice.RolePlatform, Name: "Test Platform", Address: address, TaxIDs: tax},
		},
	}
	if len(g.suite.Jurisdictions) > 0 {
		o.Jurisdiction = g.suite.Jurisdictions[0]
	}
	return o
}

// orderOf is an order with a price and one component of a kind.
func (g generator) orderOf(kind invoice.ComponentKind) invoice.Order {
	o, price := g.plain(), g.price()
	if kind == invoice.Item && g.line == invoice.SelfBilling { // of a restaurant, not of a driver
		o.Service.Class, price = invoice.ClassRestaurant, invoice.Item
	}
	for i, k := range []invoice.ComponentKind{price, kind} {
		o.Components = append(o.Components, invoice.Component{
			Kind: k, Amount: invoice.Amount{Minor: 2000 - 1000*int64(i), Currency: o.Currency}, TaxIncluded: true,
			SuppliedBy: g.suppliers()[0], Goods: invoice.GoodsFood,
		})
	}
	o.Total = Total(o)
	return o
}

// Total is what the components of an order add up to: prices less reductions and
// payments.
func Total(o invoice.Order) invoice.Amount {
	total := invoice.Amount{Currency: o.Currency}
	for _, c := range o.Components {
		switch effect, _ := c.Kind.Effect(); effect {
		case invoice.Adds:
			total = total.Plus(c.Amount)
		case invoice.Reduces, invoice.Pays:
			total = total.Minus(c.Amount)
		}
	}
	return total
}
