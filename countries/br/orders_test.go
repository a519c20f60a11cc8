package br_test

import (
	"testing"
	"time"

	"quittance/countries/br"
	"quittance/countries/regime/regimetest"
	"quittance/invoice"
)

func part(kind invoice.ComponentKind, minor int64, by invoice.Role) invoice.Component {
	return invoice.Component{Kind: kind, Amount: invoice.Amount{Minor: minor, Currency: "BRL"}, TaxIncluded: true, SuppliedBy: by}
}

func fare(minor int64) invoice.Component { return part(invoice.Fare, minor, invoice.RoleSupplier) }

func item(minor int64, goods invoice.GoodsClass) invoice.Component {
	c := part(invoice.Item, minor, invoice.RoleSupplier)
	c.Goods = goods
	return c
}

func ride(parts ...invoice.Component) invoice.Order {
	return order(invoice.Rides, invoice.Service{Class: invoice.ClassPrivateHire, SameMunicipality: true}, parts)
}

func delivery(parts ...invoice.Component) invoice.Order {
	return order(invoice.Delivery, invoice.Service{Class: invoice.ClassRestaurant}, parts)
}

func order(line invoice.BusinessLine, s invoice.Service, parts []invoice.Component) invoice.Order {
	address := invoice.Address{Lines: []string{"Rua do Teste, 1"}, PostalCode: "01310-100", City: "São Paulo", Country: "BR"}
	ids := func(value string) []invoice.TaxID { return []invoice.TaxID{{Scheme: "BR-CNPJ", Value: value}} }
	return invoice.Order{
		Schema: invoice.OrderSchema, OrderRef: invoice.OrderRef{BusinessLine: line, ID: "order-1"},
		Country: "BR", Currency: "BRL", Version: 1, Settled: true, Service: s, Components: parts, Jurisdiction: "BR-SP/São Paulo",
		CompletedAt: time.Date(2026, 3, 1, 18, 0, 0, 0, time.UTC),
		Parties: []invoice.Party{
			{ID: "customer-1", Role: invoice.RoleCustomer, Name: "Test Customer", Address: address},
			{ID: "supplier-1", Role: invoice.RoleSupplier, Name: "Test Supplier", Address: address, TaxIDs: ids("16.727.230/0001-97")},
			{ID: "courier-1", Role: invoice.RoleCourier, Name: "Test Courier", Address: address, TaxIDs: ids("12.ABC.345/01DE-35")},
			{ID: "platform-1", Role: invoice.RolePlatform, Name: "Test Platform", Address: address, TaxIDs: ids("16.727.230/0001-97")},
		},
	}
}

// in is an order at a place at a local time of it.
func in(t *testing.T, place, zone, local string, o invoice.Order) invoice.Order {
	t.Helper()
	z, err := time.LoadLocation(zone)
	if err != nil {
		t.Fatal(err)
	}
	at, err := time.ParseInLocation(time.DateTime, local, z)
	if err != nil {
		t.Fatal(err)
	}
	o.Jurisdiction, o.CompletedAt = place, at.UTC()
	return o
}

func assess(t *testing.T, o invoice.Order) []invoice.Draft {
	t.Helper()
	return regimetest.Assess(t, br.Pack(), o)
}

func one(t *testing.T, o invoice.Order) invoice.Draft {
	t.Helper()
	return regimetest.One(t, br.Pack(), o)
}

func refused(t *testing.T, o invoice.Order, reason invoice.Reason, field string) {
	t.Helper()
	o.Total = regimetest.Total(o)
	if err := regimetest.CheckRefused(br.Pack(), o, reason, field); err != nil {
		t.Error(err)
	}
}
