// Package bayarea feeds restaurant deliveries around Palo Alto, Mountain View and
// San Jose: real orders with real dirt.
//
// What the file has and how it is taken:
//
//   - order_total is taken as the price with sales tax included; the file does not
//     say. discount is taken as the merchant's. tip is the courier's. refund is taken
//     as known before the receipt was issued, so that it lowers the price; one above
//     the price is refused by the product, not here.
//   - Times are a day of the month and a UTC time; the month is an option. A delivery
//     whose day is before the day it was placed on belongs to the next month.
//   - The jurisdiction of the sales tax is taken from region. Where there is none the
//     product refuses: nothing is invented.
//   - Parties are numbers in the file; names are made of the numbers.
package bayarea

import (
	"fmt"
	"io"
	"time"

	"quittance/examples/feed"
	"quittance/invoice"
)

// DefaultMonth is the month in which the deliveries are taken to have been made: it
// has 31 days, as the file does, and lies after marketplaces became liable for
// California's sales tax (2019-10-01).
const DefaultMonth = "2024-01"

// Feed reads the file of deliveries.
type Feed struct{ month time.Time }

// New returns the feed for a month such as "2024-01".
func New(month string) (Feed, error) {
	m, err := time.Parse("2006-01", month)
	if err != nil {
		return Feed{}, fmt.Errorf("feed bay-area-deliveries: month %q: want YYYY-MM", month)
	}
	return Feed{m}, nil
}

// Name returns "bay-area-deliveries".
func (Feed) Name() string { return "bay-area-deliveries" }

// Columns returns the file's columns of money.
func (Feed) Columns() []string { return []string{"order_total", "discount", "tip", "refund"} }

// Read calls each with every delivery.
func (f Feed) Read(file io.Reader, each func(feed.Row) error) error {
	return feed.Table{
		Facts: []string{"placed_at", "delivered_at", "restaurant_id", "consumer_id", "driver_id", "region"},
		Money: f.Columns(),
		Order: f.order,
	}.Read(file, each)
}

// Amounts returns the order's total before reductions, discount, tip and refund.
func (Feed) Amounts(o invoice.Order) []int64 {
	sum := feed.Sums(o)
	return []int64{sum[invoice.Item], sum[invoice.MerchantDiscount], sum[invoice.Tip], sum[invoice.Refund]}
}

func (f Feed) order(n int, r feed.Record, amounts []int64) (invoice.Order, error) {
	placed, err := f.at(r, "placed_at")
	if err != nil {
		return invoice.Order{}, err
	}
	delivered, err := f.at(r, "delivered_at")
	if err != nil {
		return invoice.Order{}, err
	}
	if delivered.Day() < placed.Day() {
		delivered = delivered.AddDate(0, 1, 0)
	}
	price, discount, tip, refund := amounts[0], amounts[1], amounts[2], amounts[3]
	o := invoice.Order{
		Schema:       invoice.OrderSchema,
		OrderRef:     invoice.OrderRef{BusinessLine: invoice.Delivery, ID: feed.OrderID(f.Name(), n)},
		Country:      "US",
		Jurisdiction: jurisdiction(r["region"]),
		CompletedAt:  delivered,
		Currency:     "USD",
		Version:      1,
		Settled:      true,
		Service:      invoice.Service{Class: invoice.ClassRestaurant, StartedAt: placed, To: area(r["region"])},
		Parties:      parties(r),
		Total:        invoice.Amount{Minor: price - discount - refund + tip, Currency: "USD"},
	}
	add := func(kind invoice.ComponentKind, minor int64, by invoice.Role, text string) {
		if minor != 0 || kind == invoice.Item {
			o.Components = append(o.Components, invoice.Component{
				Kind: kind, Amount: invoice.Amount{Minor: minor, Currency: "USD"}, TaxIncluded: true, SuppliedBy: by, Text: text,
			})
		}
	}
	add(invoice.Item, price, invoice.RoleSupplier, "Restaurant order")
	add(invoice.MerchantDiscount, discount, invoice.RoleSupplier, "")
	add(invoice.Tip, tip, invoice.RoleCourier, "")
	add(invoice.Refund, refund, invoice.RoleSupplier, "")
	return o, nil
}

// at reads "09 00:52:24" of the feed's month. A day that the month does not have
// is an error.
func (f Feed) at(r feed.Record, column string) (time.Time, error) {
	t, err := time.Parse("2006-01 02 15:04:05", f.month.Format("2006-01 ")+r[column])
	if err != nil {
		return time.Time{}, fmt.Errorf("%s: %q is not DD hh:mm:ss in %s", column, r[column], f.month.Format("2006-01"))
	}
	return t, nil
}

// none is how the file writes that it has no region.
const none = "None"

func area(region string) string {
	if region == none {
		return ""
	}
	return region
}

func jurisdiction(region string) string {
	if region == "" || region == none {
		return ""
	}
	return "US-CA/" + region
}

// parties makes parties of the numbers that the file has.
func parties(r feed.Record) []invoice.Party {
	ca := invoice.Address{City: area(r["region"]), Region: "CA", Country: "US"}
	return []invoice.Party{
		{ID: invoice.PartyID("restaurant-" + r["restaurant_id"]), Role: invoice.RoleSupplier, Name: "Restaurant " + r["restaurant_id"], Address: ca},
		{ID: invoice.PartyID("consumer-" + r["consumer_id"]), Role: invoice.RoleCustomer, Name: "Consumer " + r["consumer_id"], Status: invoice.StatusNotRegistered},
		{ID: invoice.PartyID("courier-" + r["driver_id"]), Role: invoice.RoleCourier, Name: "Courier " + r["driver_id"]},
		{ID: "us-delivery-platform", Role: invoice.RolePlatform, Name: "Quittance Sample Delivery Inc.", Address: invoice.Address{
			Lines: []string{"2 Sample Avenue"}, PostalCode: "94301", City: "Palo Alto", Region: "CA", Country: "US",
		}},
	}
}
