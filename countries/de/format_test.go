package de_test

import (
	"slices"
	"testing"
	"time"

	"quittance/countries/de"
	"quittance/countries/regime/regimetest"
	"quittance/invoice"
)

func TestFormat_SmallAmount(t *testing.T) {
	tests := []struct {
		name  string
		local string
		minor int64
		want  invoice.Format
	}{
		{"at 250.00", "2026-03-01 12:00:00", 250_00, invoice.FormatSimplified},
		{"above 250.00", "2026-03-01 12:00:00", 250_01, invoice.FormatFull},
		{"at 250.00 on the first day", "2017-01-01 00:00:00", 250_00, invoice.FormatSimplified},
		{"above 150.00 on the day before", "2016-12-31 23:59:59", 150_01, invoice.FormatFull},
		{"at 150.00 on the day before", "2016-12-31 23:59:59", 150_00, invoice.FormatSimplified},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			o := ride(fare(tt.minor))
			o.CompletedAt = berlin(t, tt.local)
			if got := one(t, o).Format; got != tt.want {
				t.Errorf("format %s, want %s", got, tt.want)
			}
		})
	}
}

func TestFormat_GrossDecidesWherePricesExcludeTax(t *testing.T) {
	o := ride(fare(233_65)) // with 7 %: 250.01
	o.Components[0].TaxIncluded = false
	d := one(t, o)
	if d.Totals.Gross.Minor != 250_01 || d.Format != invoice.FormatFull {
		t.Errorf("gross %s, format %s; want 250.01 EUR and full", d.Totals.Gross, d.Format)
	}
}

func TestFormat_TipOutsideDoesNotCount(t *testing.T) {
	o := ride(fare(250_00), part(invoice.Tip, 1000, invoice.RoleSupplier))
	o.Service.DriverEmployed = true
	if got := one(t, o).Format; got != invoice.FormatSimplified {
		t.Errorf("format %s, want simplified", got)
	}
}

func TestFormat_NeedsOfAFullInvoice(t *testing.T) {
	tests := []struct {
		name   string
		spoil  func(*invoice.Order)
		reason invoice.Reason
	}{
		{"no tax number", func(o *invoice.Order) { o.Parties[1].TaxIDs = nil }, invoice.ReasonMissingTaxID},
		{"no customer", func(o *invoice.Order) { o.Parties = o.Parties[1:] }, invoice.ReasonMissingParty},
		{"customer without a name", func(o *invoice.Order) { o.Parties[0].Name = "" }, invoice.ReasonMissingParty},
		{"customer without an address", func(o *invoice.Order) { o.Parties[0].Address = invoice.Address{} }, invoice.ReasonMissingParty},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			full, small := ride(fare(250_01)), ride(fare(250_00))
			tt.spoil(&full)
			tt.spoil(&small)
			refused(t, full, tt.reason, "parties")
			one(t, small)
		})
	}
}

func TestFormat_SupplierIsAlwaysNamed(t *testing.T) {
	o := ride(fare(500))
	o.Parties[1].Address.PostalCode = ""
	refused(t, o, invoice.ReasonMissingParty, "parties")
}

func TestSmallBusiness_ShowsNoTax(t *testing.T) {
	tests := []struct{ local, note string }{
		{"2024-12-31 23:59:59", "de.small_business_not_levied"},
		{"2025-01-01 00:00:00", "de.small_business"},
	}
	for _, tt := range tests {
		t.Run(tt.local, func(t *testing.T) {
			o := ride(fare(1500), part(invoice.Tip, 100, invoice.RoleSupplier))
			o.CompletedAt = berlin(t, tt.local)
			o.Parties[1].Status = invoice.StatusSmallBusiness
			d := one(t, o)
			if d.Totals.Tax.Minor != 0 || d.Totals.Net.Minor != 1600 || !slices.Contains(regimetest.NoteCodes(d), tt.note) {
				t.Errorf("totals %+v, notes %v; want no tax on 16.00 and %s", d.Totals, regimetest.NoteCodes(d), tt.note)
			}
			for _, b := range d.Breakdown {
				if b.Category != invoice.CategoryExempt {
					t.Errorf("category %s, want E", b.Category)
				}
			}
		})
	}
}

func TestPrices_MixedModes(t *testing.T) {
	o := ride(fare(1000), part(invoice.Toll, 100, invoice.RoleSupplier))
	o.Components[1].TaxIncluded = false
	refused(t, o, invoice.ReasonMixedPriceModes, "components[1].tax_included")
}

func TestOrder_OtherCurrency(t *testing.T) {
	o := ride(fare(1000))
	o.Currency, o.Components[0].Amount.Currency = "USD", "USD"
	refused(t, o, invoice.ReasonInvalidOrder, "currency")
}

func TestOrder_NoMoneyMoved(t *testing.T) {
	refused(t, ride(fare(0)), invoice.ReasonNothingToInvoice, "components")
}

func TestRetention_EightYearsFromYearEnd(t *testing.T) {
	got := de.Pack().Retention.Until(invoice.MustDate("2026-02-01"))
	if want := time.Date(2035, 1, 2, 0, 0, 0, 0, time.UTC); got.Before(want.Add(-24*time.Hour)) || got.After(want) {
		t.Errorf("kept until %s, want just after 2034-12-31", got)
	}
}
