package us_test

import (
	"slices"
	"testing"
	"time"

	"quittance/countries/regime/regimetest"
	"quittance/countries/us"
	"quittance/invoice"
)

func TestRides_NothingIsComputed(t *testing.T) {
	d := one(t, ride(
		part(invoice.Fare, 1650, invoice.RoleSupplier), part(invoice.Surcharge, 380, invoice.RoleSupplier),
		excluded(part(invoice.TaxCharged, 50, invoice.RoleSupplier)), part(invoice.Toll, 576, invoice.RoleSupplier),
		part(invoice.BookingFee, 200, invoice.RolePlatform), part(invoice.Tip, 300, invoice.RoleSupplier),
	))
	want := invoice.Totals{}
	want.LinesNet, want.Net, want.Gross = usd(2856), usd(2856), usd(2856)
	want.Outside, want.Payable = usd(300), usd(3156)
	want.Allowances, want.Charges, want.Tax, want.Paid, want.Rounding = usd(0), usd(0), usd(0), usd(0), usd(0)
	if d.Totals != want {
		t.Errorf("totals %+v, want %+v", d.Totals, want)
	}
	for _, l := range d.Lines {
		if l.Tax != (invoice.Tax{Scheme: invoice.SchemeSalesTax, Category: invoice.CategoryOutside}) {
			t.Errorf("%s is under %+v", l.Kind, l.Tax)
		}
	}
	if d.Format != invoice.FormatReceipt || d.Supplier.ID != "supplier-1" || d.Issuer == nil || d.Issuer.ID != "platform-1" {
		t.Errorf("format %s of %s by %+v", d.Format, d.Supplier.ID, d.Issuer)
	}
	if want := []string{"us.issued_on_behalf_of", "us.taxes_as_charged", "us.tip_outside"}; !slices.Equal(regimetest.NoteCodes(d), want) {
		t.Errorf("notes %v, want %v", regimetest.NoteCodes(d), want)
	}
	if d.Series.ID != "US/rides/supplier-1/invoice" {
		t.Errorf("series %s", d.Series.ID)
	}
}

func usd(minor int64) invoice.Amount { return invoice.Amount{Minor: minor, Currency: "USD"} }

func TestRides_DayIsThatOfTheState(t *testing.T) {
	at := time.Date(2026, 1, 1, 6, 30, 0, 0, time.UTC)
	tests := []struct{ place, day string }{
		{"US-NY/New York", "2026-01-01"}, {"US-CA/Los Angeles", "2025-12-31"}, {"US-HI/Honolulu", "2025-12-31"},
		{"US-TX", "2026-01-01"}, {"", "2026-01-01"}, {"US-CO/Denver", "2025-12-31"},
	}
	for _, tt := range tests {
		t.Run(tt.place, func(t *testing.T) {
			o := ride(part(invoice.Fare, 1000, invoice.RoleSupplier))
			o.Jurisdiction, o.CompletedAt = tt.place, at
			if got := one(t, o).SupplyDate.String(); got != tt.day {
				t.Errorf("supplied on %s, want %s", got, tt.day)
			}
		})
	}
}

func TestRides_Unsupported(t *testing.T) {
	for _, kind := range []invoice.ComponentKind{invoice.Item, invoice.DeliveryFee, invoice.SmallOrderFee} {
		refused(t, ride(part(invoice.Fare, 100, invoice.RoleSupplier), part(kind, 100, invoice.RoleSupplier)),
			invoice.ReasonUnsupportedComponent, "components[1].kind")
	}
}

func TestRides_Parties(t *testing.T) {
	o := ride(part(invoice.Fare, 100, invoice.RoleSupplier))
	o.Parties[1].Name = ""
	refused(t, o, invoice.ReasonMissingParty, "parties")
	o = ride(part(invoice.Fare, 100, invoice.RolePlatform))
	o.Parties = o.Parties[3:]
	refused(t, o, invoice.ReasonMissingParty, "parties")
}

func TestRides_VoucherAndRefund(t *testing.T) {
	d := one(t, ride(part(invoice.Fare, 1000, invoice.RoleSupplier), part(invoice.Refund, 300, invoice.RoleSupplier),
		part(invoice.PlatformVoucher, 500, invoice.RolePlatform)))
	if d.Totals.Gross.Minor != 700 || d.Totals.Paid.Minor != 500 || d.Totals.Payable.Minor != 200 {
		t.Errorf("totals %+v", d.Totals)
	}
	refused(t, ride(part(invoice.Fare, 1000, invoice.RoleSupplier), part(invoice.Tip, 300, invoice.RoleSupplier),
		part(invoice.PlatformVoucher, 1100, invoice.RolePlatform)), invoice.ReasonNegativeTotal, "components")
}

func TestRetention_SevenYears(t *testing.T) {
	if r := us.Pack().Retention; r.Years != 7 || !r.FromYearEnd {
		t.Errorf("retention %+v", r)
	}
}
