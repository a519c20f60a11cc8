package benchrun

import (
	"fmt"
	"time"

	"quittance/invoice"
)

// order makes the i-th order of a measurement: a taxi ride in New York with the
// components that the real file has, of one of twenty suppliers.
func order(name string, i int) invoice.Order {
	usd := func(minor int) invoice.Amount { return invoice.Amount{Minor: int64(minor), Currency: "USD"} }
	fare, tip, toll := 450+i*37%4000, i*13%900, i%5*288
	o := invoice.Order{
		Schema: invoice.OrderSchema, Country: "US", Jurisdiction: "US-NY/New York", Currency: "USD", Version: 1, Settled: true,
		OrderRef:    invoice.OrderRef{BusinessLine: invoice.Rides, ID: invoice.OrderID(fmt.Sprintf("bench-%s-%d", name, i))},
		CompletedAt: time.Date(2026, 3, 1+i%28, 8+i%12, i%60, 0, 0, time.UTC),
		Service:     invoice.Service{Class: invoice.ClassTaxi, DistanceMeters: int64(900 + i%7000), From: "Union Sq", To: "Midtown South"},
		Parties: []invoice.Party{
			{ID: invoice.PartyID(fmt.Sprintf("bench-driver-%d", i%20)), Role: invoice.RoleSupplier, Name: fmt.Sprintf("Sample Driver %d", i%20),
				Address: invoice.Address{City: "New York", Region: "NY", Country: "US"}},
			{ID: "bench-passenger", Role: invoice.RoleCustomer, Name: "Passenger", Status: invoice.StatusNotRegistered},
			{ID: "bench-platform", Role: invoice.RolePlatform, Name: "Quittance Sample Mobility Inc.",
				Address: invoice.Address{Lines: []string{"1 Sample Street"}, PostalCode: "10001", City: "New York", Region: "NY", Country: "US"}},
		},
		Total: usd(fare + 330 + tip + toll),
	}
	for _, c := range []struct {
		kind  invoice.ComponentKind
		minor int
		text  string
	}{{invoice.Fare, fare, ""}, {invoice.Surcharge, 330, "Taxes and surcharges"}, {invoice.Toll, toll, ""}, {invoice.Tip, tip, ""}} {
		if c.minor > 0 {
			o.Components = append(o.Components, invoice.Component{
				Kind: c.kind, Amount: usd(c.minor), TaxIncluded: true, SuppliedBy: invoice.RoleSupplier, Text: c.text,
			})
		}
	}
	return o
}
