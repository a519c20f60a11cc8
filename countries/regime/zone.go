package regime

import (
	"fmt"
	"time"
	_ "time/tzdata" // the law's days must not depend on the machine's files

	"quittance/invoice"
)

// MustZone loads an IANA time zone for a built-in table: it panics on an unknown
// name.
func MustZone(name string) *time.Location {
	zone, err := time.LoadLocation(name)
	if err != nil {
		panic(fmt.Sprintf("built-in time zone: %v", err))
	}
	return zone
}

// SupplyDay returns the day on which an order was supplied, in the zone.
func SupplyDay(o invoice.Order, zone *time.Location) invoice.Date {
	return invoice.On(o.CompletedAt, zone)
}
