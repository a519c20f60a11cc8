// Package nyctaxi feeds trip records of the New York City Taxi and Limousine
// Commission: real trips of yellow and green taxis.
//
// What the file has and how it is taken:
//
//   - fare, tip and tolls are components as they stand. total less those three is
//     what the trip carried in taxes and surcharges (state surcharge, improvement
//     surcharge, congestion surcharge, extras); the file does not tell them apart, so
//     they are one component.
//   - pickup and dropoff are New York local times.
//   - The file names no driver and no passenger. The colour stands for the supplier,
//     so that there are two series, and the passenger stays anonymous.
package nyctaxi

import (
	"fmt"
	"io"
	"time"

	"quittance/examples/feed"
	"quittance/invoice"
)

// Feed reads the file of taxi trips.
type Feed struct{ zone *time.Location }

// New returns the feed. It needs the time zone database.
func New() (Feed, error) {
	zone, err := time.LoadLocation("America/New_York")
	if err != nil {
		return Feed{}, fmt.Errorf("feed nyc-taxi: %w", err)
	}
	return Feed{zone}, nil
}

// Name returns "nyc-taxi".
func (Feed) Name() string { return "nyc-taxi" }

// Columns returns the file's columns of money.
func (Feed) Columns() []string { return []string{"fare", "tip", "tolls", "total"} }

// Read calls each with every trip.
func (f Feed) Read(file io.Reader, each func(feed.Row) error) error {
	return feed.Table{
		Facts: []string{"pickup", "dropoff", "distance", "color"},
		Money: f.Columns(),
		Order: f.order,
	}.Read(file, each)
}

// Amounts returns the order's fare, tip, tolls and total.
func (Feed) Amounts(o invoice.Order) []int64 {
	sum := feed.Sums(o)
	return []int64{sum[invoice.Fare], sum[invoice.Tip], sum[invoice.Toll], o.Total.Minor}
}

func (f Feed) order(n int, r feed.Record, amounts []int64) (invoice.Order, error) {
	dropoff, err := f.local(r, "dropoff")
	if err != nil {
		return invoice.Order{}, err
	}
	trip, err := f.trip(r)
	if err != nil {
		return invoice.Order{}, err
	}
	fare, tip, tolls, total := amounts[0], amounts[1], amounts[2], amounts[3]
	o := invoice.Order{
		Schema:       invoice.OrderSchema,
		OrderRef:     invoice.OrderRef{BusinessLine: invoice.Rides, ID: feed.OrderID(f.Name(), n)},
		Country:      "US",
		Jurisdiction: "US-NY/New York",
		CompletedAt:  dropoff.UTC(),
		Currency:     "USD",
		Version:      1,
		Settled:      true,
		Service:      trip,
		Parties:      parties(r["color"]),
		Total:        invoice.Amount{Minor: total, Currency: "USD"},
	}
	add := func(kind invoice.ComponentKind, minor int64, text string) {
		if minor != 0 {
			o.Components = append(o.Components, invoice.Component{
				Kind: kind, Amount: invoice.Amount{Minor: minor, Currency: "USD"}, TaxIncluded: true,
				SuppliedBy: invoice.RoleSupplier, Text: text,
			})
		}
	}
	add(invoice.Fare, fare, "")
	add(invoice.Surcharge, total-fare-tip-tolls, "Taxes and surcharges")
	add(invoice.Toll, tolls, "")
	add(invoice.Tip, tip, "")
	return o, nil
}

func (f Feed) trip(r feed.Record) (invoice.Service, error) {
	pickup, err := f.local(r, "pickup")
	if err != nil {
		return invoice.Service{}, err
	}
	miles, err := r.Thousandths("distance")
	if err != nil {
		return invoice.Service{}, err
	}
	return invoice.Service{
		Class: invoice.ClassTaxi, StartedAt: pickup.UTC(), DistanceMeters: miles * 1609344 / 1_000_000, // 1 mile is 1609.344 m
		From: r["pickup_zone"], To: r["dropoff_zone"],
	}, nil
}

func (f Feed) local(r feed.Record, column string) (time.Time, error) {
	t, err := time.ParseInLocation(time.DateTime, r[column], f.zone)
	if err != nil {
		return time.Time{}, fmt.Errorf("%s: %q is not YYYY-MM-DD hh:mm:ss", column, r[column])
	}
	return t, nil
}

// parties invents the parties that the file does not name.
func parties(color string) []invoice.Party {
	name := map[string]string{"yellow": "Yellow Cab Sample Owners", "green": "Green Cab Sample Owners"}[color]
	ny := invoice.Address{City: "New York", Region: "NY", Country: "US"}
	return []invoice.Party{
		{ID: invoice.PartyID("nyc-" + color), Role: invoice.RoleSupplier, Name: name, Address: ny},
		{ID: "nyc-passenger", Role: invoice.RoleCustomer, Name: "Passenger", Status: invoice.StatusNotRegistered},
		{ID: "us-platform", Role: invoice.RolePlatform, Name: "Quittance Sample Mobility Inc.", Address: invoice.Address{
			Lines: []string{"1 Sample Street"}, PostalCode: "10001", City: "New York", Region: "NY", Country: "US",
		}},
	}
}
