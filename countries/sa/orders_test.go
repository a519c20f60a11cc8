package sa_test

import (
	"testing"
	"time"

	"quittance/countries/regime/regimetest"
	"quittance/countries/sa"
	"quittance/invoice"
)

func part(kind invoice.ComponentKind, minor int64, by invoice.Role) invoice.Component {
	return invoice.Component{Kind: kind, Amount: invoice.Amount{Minor: minor, Currency: "SAR"}, TaxIncluded: true, SuppliedBy: by, Goods: invoice.GoodsFood}
}

func order(line invoice.BusinessLine, parts ...invoice.Component) invoice.Order {
	address := invoice.Address{Lines: []string{"شارع التجربة 1"}, PostalCode: "12214", City: "الرياض", Country: "SA"}
	tax := func(value string) []invoice.TaxID { return []invoice.TaxID{{Scheme: "SA-VAT", Value: value}} }
	o := invoice.Order{
		Schema: invoice.OrderSchema, OrderRef: invoice.OrderRef{BusinessLine: line, ID: "order-1"},
		Country: "SA", Currency: "SAR", Version: 1, Settled: true, Components: parts,
		CompletedAt: time.Date(2026, 3, 1, 12, 0, 0, 0, time.UTC),
		Parties: []invoice.Party{
			{ID: "customer-1", Role: invoice.RoleCustomer, Name: "عميل", Address: address},
			{ID: "supplier-1", Role: invoice.RoleSupplier, Name: "مورد", Address: address, TaxIDs: tax("310122393500003")},
			{ID: "courier-1", Role: invoice.RoleCourier, Name: "مندوب", Address: address, TaxIDs: tax("311298456700003")},
			{ID: "platform-1", Role: invoice.RolePlatform, Name: "منصة", Address: address, TaxIDs: tax("300055184400003")},
		},
	}
	return o
}

func ride(minor int64) invoice.Order {
	return order(invoice.Rides, part(invoice.Fare, minor, invoice.RoleSupplier))
}

func at(o invoice.Order, instant string) invoice.Order {
	o.CompletedAt, _ = time.Parse(time.RFC3339, instant)
	return o
}

// assess returns the drafts of an order that must be accepted.
func assess(t *testing.T, o invoice.Order) []invoice.Draft {
	t.Helper()
	return regimetest.Assess(t, sa.Pack(), o)
}

func one(t *testing.T, o invoice.Order) invoice.Draft {
	t.Helper()
	return regimetest.One(t, sa.Pack(), o)
}

func refused(t *testing.T, o invoice.Order, reason invoice.Reason, field string) {
	t.Helper()
	o.Total = regimetest.Total(o)
	if err := regimetest.CheckRefused(sa.Pack(), o, reason, field); err != nil {
		t.Error(err)
	}
}
