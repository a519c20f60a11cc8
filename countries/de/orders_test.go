package de_test

import (
	"testing"
	"time"

	"quittance/countries/de"
	"quittance/countries/regime/regimetest"
	"quittance/invoice"
)

func eur(minor int64) invoice.Amount { return invoice.Amount{Minor: minor, Currency: "EUR"} }

func part(kind invoice.ComponentKind, minor int64, by invoice.Role) invoice.Component {
	return invoice.Component{Kind: kind, Amount: eur(minor), TaxIncluded: true, SuppliedBy: by}
}

func fare(minor int64) invoice.Component { return part(invoice.Fare, minor, invoice.RoleSupplier) }

func item(minor int64, goods invoice.GoodsClass) invoice.Component {
	c := part(invoice.Item, minor, invoice.RoleSupplier)
	c.Goods = goods
	return c
}

func ride(parts ...invoice.Component) invoice.Order {
	return order(invoice.Rides, invoice.Service{Class: invoice.ClassTaxi, DistanceMeters: 7000}, parts)
}

func delivery(parts ...invoice.Component) invoice.Order {
	return order(invoice.Delivery, invoice.Service{Class: invoice.ClassRestaurant}, parts)
}

func order(line invoice.BusinessLine, s invoice.Service, parts []invoice.Component) invoice.Order {
	address := invoice.Address{Lines: []string{"Teststraße 1"}, PostalCode: "10115", City: "Berlin", Country: "DE"}
	o := invoice.Order{
		Schema: invoice.OrderSchema, OrderRef: invoice.OrderRef{BusinessLine: line, ID: "order-1"},
		Country: "DE", Currency: "EUR", Version: 1, Settled: true, Service: s, Components: parts,
		CompletedAt: time.Date(2026, 3, 1, 12, 0, 0, 0, time.UTC),
		Parties: []invoice.Party{
			{ID: "customer-1", Role: invoice.RoleCustomer, Name: "Test Customer", Address: address},
			{ID: "supplier-1", Role: invoice.RoleSupplier, Name: "Test Supplier", Address: address, TaxIDs: []invoice.TaxID{{Scheme: "DE-STNR", Value: "11/815/08155"}}},
			{ID: "courier-1", Role: invoice.RoleCourier, Name: "Test Courier", Address: address},
			{ID: "platform-1", Role: invoice.RolePlatform, Name: "Test Platform", Address: address, TaxIDs: []invoice.TaxID{{Scheme: "VAT", Value: "DE136695976"}}},
		},
	}
	o.Total = regimetest.Total(o)
	return o
}

// assess returns the drafts of an order that must be accepted.
func assess(t *testing.T, o invoice.Order) []invoice.Draft {
	t.Helper()
	return regimetest.Assess(t, de.Pack(), o)
}

func one(t *testing.T, o invoice.Order) invoice.Draft {
	t.Helper()
	return regimetest.One(t, de.Pack(), o)
}

func refused(t *testing.T, o invoice.Order, reason invoice.Reason, field string) {
	t.Helper()
	o.Total = regimetest.Total(o)
	if err := regimetest.CheckRefused(de.Pack(), o, reason, field); err != nil {
		t.Error(err)
	}
}
