package invoice_test

import (
	"time"

	"quittance/invoice"
)

func eur(minor int64) invoice.Amount { return invoice.Amount{Minor: minor, Currency: "EUR"} }

// sampleOrder is an order that passes every check: 24.10 for the trip, 1.00 of it
// given back, 3.00 paid by a voucher, 2.00 of tip.
func sampleOrder() invoice.Order {
	part := func(kind invoice.ComponentKind, minor int64) invoice.Component {
		return invoice.Component{Kind: kind, Amount: eur(minor), TaxIncluded: true, SuppliedBy: invoice.RoleSupplier}
	}
	return invoice.Order{
		Schema: invoice.OrderSchema, OrderRef: invoice.OrderRef{BusinessLine: invoice.Rides, ID: "order-1"},
		Country: "DE", CompletedAt: time.Date(2026, 3, 1, 12, 0, 0, 0, time.UTC), Currency: "EUR", Version: 1, Settled: true,
		Service: invoice.Service{Class: invoice.ClassTaxi, DistanceMeters: 12_500},
		Parties: []invoice.Party{
			{ID: "customer-1", Role: invoice.RoleCustomer, Name: "Test Customer", Status: invoice.StatusNotRegistered},
			{ID: "supplier-1", Role: invoice.RoleSupplier, Name: "Test Supplier", TaxIDs: []invoice.TaxID{{Scheme: "DE-STNR", Value: "1"}},
				Address: invoice.Address{Lines: []string{"Street 1"}, PostalCode: "10115", City: "Berlin", Country: "DE"}},
		},
		Components: []invoice.Component{
			part(invoice.Fare, 2410), part(invoice.Tip, 200), part(invoice.Refund, 100), part(invoice.PlatformVoucher, 300),
		},
		Total: eur(2210),
	}
}
