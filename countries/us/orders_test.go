package us_test

import (
	"testing"
	"time"

	"quittance/countries/regime/regimetest"
	"quittance/countries/us"
	"quittance/invoice"
)

func part(kind invoice.ComponentKind, minor int64, by invoice.Role) invoice.Component {
	return invoice.Component{Kind: kind, Amount: invoice.Amount{Minor: minor, Currency: "USD"}, TaxIncluded: true, SuppliedBy: by}
}

func item(minor int64, goods invoice.GoodsClass) invoice.Component {
	c := part(invoice.Item, minor, invoice.RoleSupplier)
	c.Goods = goods
	return c
}

func excluded(c invoice.Component) invoice.Component {
	c.TaxIncluded = false
	return c
}

func delivery(place string, parts ...invoice.Component) invoice.Order {
	o := order(invoice.Delivery, parts)
	o.Jurisdiction, o.Service.Class = place, invoice.ClassRestaurant
	return o
}

func ride(parts ...invoice.Component) invoice.Order {
	o := order(invoice.Rides, parts)
	o.Jurisdiction, o.Service.Class = "US-NY/New York", invoice.ClassTaxi
	return o
}

func order(line invoice.BusinessLine, parts []invoice.Component) invoice.Order {
	return invoice.Order{
		Schema: invoice.OrderSchema, OrderRef: invoice.OrderRef{BusinessLine: line, ID: "order-1"},
		Country: "US", Currency: "USD", Version: 1, Settled: true, Components: parts,
		CompletedAt: time.Date(2024, 1, 15, 20, 0, 0, 0, time.UTC),
		Parties: []invoice.Party{
			{ID: "customer-1", Role: invoice.RoleCustomer, Name: "Test Customer"},
			{ID: "supplier-1", Role: invoice.RoleSupplier, Name: "Test Supplier"},
			{ID: "courier-1", Role: invoice.RoleCourier, Name: "Test Courier"},
			{ID: "platform-1", Role: invoice.RolePlatform, Name: "Test Platform"},
		},
	}
}

// one returns the one draft of an order that must be accepted.
func one(t *testing.T, o invoice.Order) invoice.Draft {
	t.Helper()
	o.Total = regimetest.Total(o)
	drafts, err := us.Pack().Assess(o)
	if err != nil {
		t.Fatal(err)
	}
	if err := regimetest.CheckDrafts(us.Pack(), o, drafts); err != nil {
		t.Fatal(err)
	}
	if len(drafts) != 1 {
		t.Fatalf("%d documents, want one", len(drafts))
	}
	return drafts[0]
}

func refused(t *testing.T, o invoice.Order, reason invoice.Reason, field string) {
	t.Helper()
	o.Total = regimetest.Total(o)
	if err := regimetest.CheckRefused(us.Pack(), o, reason, field); err != nil {
		t.Error(err)
	}
}
