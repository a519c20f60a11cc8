package it_test

import (
	"slices"
	"testing"
	"time"

	"quittance/countries/it"
	"quittance/countries/regime/regimetest"
	"quittance/invoice"
)

func part(kind invoice.ComponentKind, minor int64, by invoice.Role) invoice.Component {
	return invoice.Component{Kind: kind, Amount: invoice.Amount{Minor: minor, Currency: "EUR"}, TaxIncluded: true, SuppliedBy: by}
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

func delivery(class invoice.ServiceClass, parts ...invoice.Component) invoice.Order {
	return order(invoice.Delivery, invoice.Service{Class: class}, parts)
}

func commission(minor int64) invoice.Order {
	o := order(invoice.Commission, invoice.Service{}, []invoice.Component{part(invoice.CommissionFee, minor, invoice.RolePlatform)})
	o.Components[0].TaxIncluded = false
	return o
}

func order(line invoice.BusinessLine, s invoice.Service, parts []invoice.Component) invoice.Order {
	address := invoice.Address{Lines: []string{"1 Test"}, PostalCode: "00185", City: "Roma", Country: "IT"}
	ids := []invoice.TaxID{{Scheme: "VAT", Value: "IT01234560124"}}
	return invoice.Order{
		Schema: invoice.OrderSchema, OrderRef: invoice.OrderRef{BusinessLine: line, ID: "order-1"},
		Country: "IT", Currency: "EUR", Version: 1, Settled: true, Service: s, Components: parts,
		CompletedAt: time.Date(2026, 3, 1, 12, 0, 0, 0, time.UTC),
		Parties: []invoice.Party{
			{ID: "customer-1", Role: invoice.RoleCustomer, Name: "Test Customer", Address: address},
			{ID: "supplier-1", Role: invoice.RoleSupplier, Name: "Test Supplier", Address: address, TaxIDs: ids},
			{ID: "courier-1", Role: invoice.RoleCourier, Name: "Test Courier", Address: address, TaxIDs: ids},
			{ID: "platform-1", Role: invoice.RolePlatform, Name: "Test Platform", Address: address, TaxIDs: ids},
		},
	}
}

// business makes the customer one.
func business(o invoice.Order) invoice.Order {
	o.Parties[0].TaxIDs = o.Parties[1].TaxIDs
	return o
}

// at moves an order to an instant in local time.
func at(t *testing.T, o invoice.Order, local string) invoice.Order {
	t.Helper()
	return regimetest.At(t, o, "Europe/Rome", local)
}

// assess returns the drafts of an order that must be accepted.
func assess(t *testing.T, o invoice.Order) []invoice.Draft {
	t.Helper()
	return regimetest.Assess(t, it.Pack(), o)
}

func one(t *testing.T, o invoice.Order) invoice.Draft {
	t.Helper()
	return regimetest.One(t, it.Pack(), o)
}

func refused(t *testing.T, o invoice.Order, reason invoice.Reason, field string) {
	t.Helper()
	o.Total = regimetest.Total(o)
	if err := regimetest.CheckRefused(it.Pack(), o, reason, field); err != nil {
		t.Error(err)
	}
}

// taxes are the taxes of a draft's lines: the rate, or the category where there is none.
func taxes(d invoice.Draft) []string {
	var list []string
	for _, l := range d.Lines {
		if l.Tax.Category == invoice.CategoryStandard {
			list = append(list, l.Tax.Rate.String())
		} else {
			list = append(list, string(l.Tax.Category))
		}
	}
	return list
}

func wantTaxes(t *testing.T, d invoice.Draft, want ...string) {
	t.Helper()
	if got := taxes(d); !slices.Equal(got, want) {
		t.Errorf("taxed at %v, want %v", got, want)
	}
}

func wantNote(t *testing.T, d invoice.Draft, code string, want bool) {
	t.Helper()
	if got := slices.Contains(regimetest.NoteCodes(d), code); got != want {
		t.Errorf("notes %v; want %s: %t", regimetest.NoteCodes(d), code, want)
	}
}
