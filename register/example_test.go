package register_test

import (
	"context"
	"fmt"
	"time"

	"quittance/invoice"
	"quittance/register"
	"quittance/register/registerfake"
)

// A document goes through the register in three steps, each safe to repeat.
func Example() {
	ctx := context.Background()
	r, err := register.New(register.Params{
		Store: registerfake.New(registerfake.Params{}),
		Clock: func() time.Time { return time.Date(2026, time.December, 31, 23, 30, 0, 0, time.UTC) },
	})
	if err != nil {
		panic(err)
	}
	order := invoice.OrderRef{BusinessLine: invoice.Rides, ID: "4711"}
	frozen, err := invoice.Freeze(invoice.Inputs{Draft: invoice.Draft{
		Key:    invoice.DocumentKey{Order: order, Supplier: "driver-7", Role: invoice.RoleCustomer, Kind: invoice.KindInvoice},
		Zone:   "Europe/Berlin", // where it is 2027 already
		Series: invoice.SeriesRule{ID: "DE/rides/driver-7/invoice", Yearly: true, Format: "D7-{year}-{number:6}"},
	}})
	if err != nil {
		panic(err)
	}

	entries, err := r.Freeze(ctx, order, []invoice.Frozen{frozen}) // the intent, before the act
	if err != nil {
		panic(err)
	}
	claim, err := r.Allocate(ctx, entries[0]) // the number, and the issue date with it
	if err != nil {
		panic(err)
	}
	receipt := invoice.Receipt{Claim: claim, DocumentHash: "of the archived document", RecordVer: "1"}
	if err := r.Confirm(ctx, claim, receipt); err != nil {
		panic(err)
	}
	report, err := r.Check(ctx)
	if err != nil {
		panic(err)
	}
	fmt.Println(claim.Number.Text, "of", claim.IssueDate)
	fmt.Println(report.Numbers, "number,", report.Confirmed, "confirmed,", report.ProblemCount, "problems")
	// Output:
	// D7-2027-000001 of 2027-01-01
	// 1 number, 1 confirmed, 0 problems
}
