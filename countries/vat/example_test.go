package vat_test

import (
	"fmt"
	"time"

	"quittance/countries/regime"
	"quittance/countries/vat"
	"quittance/invoice"
)

var (
	date    = invoice.MustDate
	percent = invoice.MustPercent
)

var standard = regime.RateTable{ID: "xx.standard", Rates: []regime.Rate{
	{Since: date("2019-01-01"), Percent: percent("5"), Source: "VAT Act s. 3"},
	{Since: date("2022-01-01"), Percent: percent("10"), Source: "VAT Act s. 3 as amended in 2021"},
}}

var smallAmount = regime.LimitTable{ID: "xx.small_amount", Limits: []regime.Limit{
	{Since: date("2019-01-01"), Minor: 100_00, Source: "VAT Regulations r. 80"},
}}

// rule is a rule that is law since the tax began.
func rule(id, citation, summary string) regime.Rule {
	return regime.Rule{ID: id, Since: date("2019-01-01"), Citation: citation, Summary: summary}
}

func law() vat.Law {
	tip := rule("xx.all.tip_outside", "VAT Act s. 9", "A tip is not consideration.")
	full := rule("xx.all.full_invoice", "VAT Act s. 48", "A full invoice names the customer.")
	return vat.Law{
		Country: "XX", Name: "Freedonia", Version: "xx 1", Zone: "UTC", Currency: "EUR",
		Since: date("2019-01-01"), Languages: []string{"en"},
		Retention:  invoice.Retention{Years: 5, Source: "VAT Act s. 60"},
		IssuedFor:  vat.Fact{Rule: rule("xx.all.issued_for", "VAT Act s. 47", "A third party may issue the invoice."), Note: "xx.issued_for"},
		Reductions: vat.Fact{Rule: rule("xx.all.reduction", "VAT Act s. 10", "A discount lowers the taxable amount.")},
		Vouchers:   vat.Fact{Rule: rule("xx.all.voucher", "VAT Act s. 11", "A third party's voucher pays the price.")},
		Formats: []vat.Format{
			{
				Rule: rule("xx.all.simplified", "VAT Regulations r. 80", "A small amount needs no customer."),
				UpTo: &smallAmount, Format: invoice.FormatSimplified,
			},
			{Rule: full, Format: invoice.FormatFull, Needs: []vat.Need{vat.NeedTaxID(vat.Supplier, "VAT"), vat.NeedAddress(vat.Customer)}},
		},
		Rides: &vat.Line{Charges: []vat.Choice{
			{
				Rule: rule("xx.rides.exempt", "VAT Act s. 55", "Carriage of passengers is exempt."),
				For:  vat.Trip(), To: vat.Exempt("xx.carriage_exempt"),
			},
			{
				Rule: rule("xx.rides.fees", "VAT Act s. 3", "Fees are taxed at the standard rate."),
				For:  vat.TripExtras(), To: vat.At(standard),
			},
			{Rule: tip, For: vat.Kinds(invoice.Tip), To: vat.Beside("xx.tip_outside")},
		}},
	}
}

// A trip of 30.00 in Freedonia with a booking fee of 5.00 and a tip of 2.00.
func Example() {
	drafts, err := law().Pack().Assess(trip(
		priced(invoice.Fare, 30_00), priced(invoice.BookingFee, 5_00), priced(invoice.Tip, 2_00),
	))
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, d := range drafts {
		fmt.Println(d.Format, "of", d.Totals.Payable)
		for _, row := range d.Breakdown {
			fmt.Println(row.Category, row.Rate, "% of", row.Taxable, "is", row.Amount)
		}
		for _, step := range d.Calculation {
			fmt.Println(step.Rule, "|", step.On, "|", step.Result)
		}
	}
	// Output:
	// simplified of 37.00 EUR
	// E 0 % of 30.00 EUR is 0.00 EUR
	// S 10 % of 4.55 EUR is 0.45 EUR
	// xx.all.issued_for | document | note xx.issued_for
	// xx.rides.exempt | components[0] fare | category E
	// xx.rides.exempt | document | note xx.carriage_exempt
	// xx.rides.fees | components[1] booking_fee | xx.standard
	// xx.standard | components[1] booking_fee | 10 %
	// xx.all.tip_outside | components[2] tip | outside the tax
	// xx.all.tip_outside | document | note xx.tip_outside
	// xx.small_amount | gross 35.00 EUR | 100.00 EUR
	// xx.all.simplified | gross 35.00 EUR | simplified invoice
}

func priced(kind invoice.ComponentKind, minor int64) invoice.Component {
	return invoice.Component{Kind: kind, Amount: invoice.Amount{Minor: minor, Currency: "EUR"}, TaxIncluded: true, SuppliedBy: invoice.RoleSupplier}
}

// trip is an order of components, with parties that have what any law wants.
func trip(parts ...invoice.Component) invoice.Order {
	address := invoice.Address{Lines: []string{"1 Test Street"}, PostalCode: "10001", City: "Testville", Country: "XX"}
	taxID := []invoice.TaxID{{Scheme: "VAT", Value: "XX1"}}
	o := invoice.Order{
		Schema: invoice.OrderSchema, OrderRef: invoice.OrderRef{BusinessLine: invoice.Rides, ID: "order-1"},
		Country: "XX", Currency: "EUR", Version: 1, Settled: true, Components: parts,
		CompletedAt: time.Date(2026, 3, 1, 12, 0, 0, 0, time.UTC),
		Service:     invoice.Service{Class: invoice.ClassTaxi, DistanceMeters: 7000},
		Parties: []invoice.Party{
			{ID: "customer-1", Role: invoice.RoleCustomer, Name: "Test Customer", Address: address},
			{ID: "driver-1", Role: invoice.RoleSupplier, Name: "Test Driver", Address: address, TaxIDs: taxID},
			{ID: "platform-1", Role: invoice.RolePlatform, Name: "Test Platform", Address: address, TaxIDs: taxID},
		},
	}
	return priceOf(o)
}

// priceOf sets the order's total.
func priceOf(o invoice.Order) invoice.Order {
	o.Total = invoice.Amount{Currency: o.Currency}
	for _, c := range o.Components {
		switch effect, _ := c.Kind.Effect(); effect {
		case invoice.Adds:
			o.Total.Minor += c.Amount.Minor
		case invoice.Reduces, invoice.Pays:
			o.Total.Minor -= c.Amount.Minor
		case invoice.Informs:
		}
	}
	return o
}
