package sg_test

import (
	"testing"
	"time"

	"quittance/countries/regime/regimetest"
	"quittance/countries/sg"
	"quittance/invoice"
)

func part(kind invoice.ComponentKind, minor int64, by invoice.Role) invoice.Component {
	return invoice.Component{Kind: kind, Amount: invoice.Amount{Minor: minor, Currency: "SGD"}, TaxIncluded: true, SuppliedBy: by, Goods: invoice.GoodsFood}
}

func order(line invoice.BusinessLine, parts ...invoice.Component) invoice.Order {
	address := invoice.Address{Lines: []string{"1 Test Road"}, PostalCode: "018960", City: "Singapore", Country: "SG"}
	tax := func(value string) []invoice.TaxID { return []invoice.TaxID{{Scheme: "SG-GST", Value: value}} }
	o := invoice.Order{
		Schema: invoice.OrderSchema, OrderRef: invoice.OrderRef{BusinessLine: line, ID: "order-1"},
		Country: "SG", Currency: "SGD", Version: 1, Settled: true, Components: parts,
		CompletedAt: time.Date(2026, 3, 1, 12, 0, 0, 0, time.UTC),
		Parties: []invoice.Party{
			{ID: "customer-1", Role: invoice.RoleCustomer, Name: "Customer", Address: address},
			{ID: "supplier-1", Role: invoice.RoleSupplier, Name: "Supplier", Address: address, TaxIDs: tax("201812345M")},
			{ID: "courier-1", Role: invoice.RoleCourier, Name: "Courier", Address: address, TaxIDs: tax("201922408K")},
			{ID: "platform-1", Role: invoice.RolePlatform, Name: "Platform", Address: address, TaxIDs: tax("201534871W")},
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
	return regimetest.Assess(t, sg.Pack(), o)
}

func one(t *testing.T, o invoice.Order) invoice.Draft {
	t.Helper()
	return regimetest.One(t, sg.Pack(), o)
}

func refused(t *testing.T, o invoice.Order, reason invoice.Reason, field string) {
	t.Helper()
	o.Total = regimetest.Total(o)
	if err := regimetest.CheckRefused(sg.Pack(), o, reason, field); err != nil {
		t.Error(err)
	}
}
