package se_test

import (
	"testing"
	"time"

	"quittance/countries/regime/regimetest"
	"quittance/countries/se"
	"quittance/invoice"
)

func part(kind invoice.ComponentKind, minor int64, by invoice.Role) invoice.Component {
	return invoice.Component{Kind: kind, Amount: invoice.Amount{Minor: minor, Currency: "SEK"}, TaxIncluded: true, SuppliedBy: by}
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

func commission(minor int64) invoice.Order {
	return order(invoice.Commission, invoice.Service{}, []invoice.Component{part(invoice.CommissionFee, minor, invoice.RolePlatform)})
}

func order(line invoice.BusinessLine, s invoice.Service, parts []invoice.Component) invoice.Order {
	address := invoice.Address{Lines: []string{"1 Test"}, PostalCode: "111 20", City: "Stockholm", Country: "SE"}
	return invoice.Order{
		Schema: invoice.OrderSchema, OrderRef: invoice.OrderRef{BusinessLine: line, ID: "order-1"},
		Country: "SE", Currency: "SEK", Version: 1, Settled: true, Service: s, Components: parts,
		CompletedAt: time.Date(2026, 7, 15, 12, 0, 0, 0, time.UTC),
		Parties: []invoice.Party{
			{ID: "customer-1", Role: invoice.RoleCustomer, Name: "Test Customer", Address: address},
			{ID: "supplier-1", Role: invoice.RoleSupplier, Name: "Test Supplier", Address: address, TaxIDs: []invoice.TaxID{{Scheme: "VAT", Value: "SE556703748501"}}},
			{ID: "courier-1", Role: invoice.RoleCourier, Name: "Test Courier", Address: address, TaxIDs: []invoice.TaxID{{Scheme: "VAT", Value: "SE556703748501"}}},
			{ID: "platform-1", Role: invoice.RolePlatform, Name: "Test Platform", Address: address, TaxIDs: []invoice.TaxID{{Scheme: "VAT", Value: "SE559142871801"}}},
		},
	}
}

// at is the order completed at an instant: with a zone, or local.
func at(t *testing.T, o invoice.Order, when string) invoice.Order {
	t.Helper()
	instant, err := time.Parse(time.RFC3339, when)
	if err != nil {
		zone, zoneErr := time.LoadLocation("Europe/Stockholm")
		if zoneErr != nil {
			t.Fatal(zoneErr)
		}
		instant, err = time.ParseInLocation(time.DateTime, when, zone)
	}
	if err != nil {
		t.Fatal(err)
	}
	o.CompletedAt = instant
	return o
}

func assess(t *testing.T, o invoice.Order) []invoice.Draft {
	t.Helper()
	return regimetest.Assess(t, se.Pack(), o)
}

// one is the one draft of an order that must be accepted.
func one(t *testing.T, o invoice.Order) invoice.Draft {
	t.Helper()
	return regimetest.One(t, se.Pack(), o)
}

func refused(t *testing.T, o invoice.Order, reason invoice.Reason, field string) {
	t.Helper()
	o.Total = regimetest.Total(o)
	if err := regimetest.CheckRefused(se.Pack(), o, reason, field); err != nil {
		t.Error(err)
	}
}

// taxes are a line's category and rate, for each line.
func taxes(d invoice.Draft) []string {
	var list []string
	for _, l := range d.Lines {
		list = append(list, string(l.Tax.Category)+" "+l.Tax.Rate.String())
	}
	return list
}
