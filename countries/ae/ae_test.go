package ae_test

import (
	"slices"
	"testing"

	"quittance/countries/regime/regimetest"
	"quittance/invoice"
)

func TestRides_CarriageIsExemptAndTheMarketplaceIsNot(t *testing.T) {
	o := ride(30_00)
	o.Components = append(o.Components, part(invoice.Toll, 4_00, invoice.RoleSupplier), part(invoice.Tip, 5_00, invoice.RoleSupplier))
	d := one(t, o)
	if d.Format != invoice.FormatReceipt || d.Totals.Tax.Minor != 0 || d.Totals.Net.Minor != 34_00 || d.Totals.Outside.Minor != 5_00 {
		t.Errorf("%s, totals %+v; want a receipt of 34.00 without tax", d.Format, d.Totals)
	}
	o.Components = append(o.Components, part(invoice.BookingFee, 5_00, invoice.RoleSupplier))
	d = one(t, o)
	if d.Format != invoice.FormatSimplified || d.Totals.Tax.Minor != 24 || len(d.Breakdown) != 2 {
		t.Errorf("%s, totals %+v; want a simplified invoice with 0.24 of tax", d.Format, d.Totals)
	}
	o.Components[3].SuppliedBy = invoice.RolePlatform
	drafts := assess(t, o)
	if len(drafts) != 2 || drafts[0].Format != invoice.FormatReceipt || drafts[1].Totals.Tax.Minor != 24 || drafts[1].Issuer != nil {
		t.Errorf("%d documents: %+v", len(drafts), drafts)
	}
}

// The Emirates are four hours before UTC, all year. The rate has not changed since.
func TestRates_FromTheFirstDay(t *testing.T) {
	o := order(invoice.Delivery, part(invoice.Item, 105_00, invoice.RoleSupplier))
	for utc, day := range map[string]string{"2017-12-31T20:00:00Z": "2018-01-01", "2025-12-31T19:59:59Z": "2025-12-31", "2025-12-31T20:00:00Z": "2026-01-01"} {
		if d := one(t, at(o, utc)); d.SupplyDate.String() != day || d.Totals.Tax.Minor != 5_00 {
			t.Errorf("%s: supplied on %s with %s of tax", utc, d.SupplyDate, d.Totals.Tax)
		}
	}
	refused(t, at(o, "2017-12-31T19:59:59Z"), invoice.ReasonNoTaxRate, "components[0].kind")
}

func TestFormat_ByCustomerAndAmount(t *testing.T) {
	tests := []struct {
		name     string
		minor    int64
		business bool
		want     invoice.Format
	}{
		{"a consumer, any amount", 20_000_00, false, invoice.FormatSimplified},
		{"a business at the limit", 10_000_00, true, invoice.FormatSimplified},
		{"a business above it", 10_000_01, true, invoice.FormatFull},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			o := order(invoice.Delivery, part(invoice.Item, tt.minor, invoice.RoleSupplier))
			if tt.business {
				o.Parties[0].TaxIDs = []invoice.TaxID{{Scheme: "AE-TRN", Value: "100567890100003"}}
			}
			if d := one(t, o); d.Format != tt.want || d.Language != "ar+en" {
				t.Errorf("format %s, want %s", d.Format, tt.want)
			}
		})
	}
	o := order(invoice.Delivery, part(invoice.Item, 105_00, invoice.RoleSupplier))
	o.Parties[1].TaxIDs = nil
	refused(t, o, invoice.ReasonMissingTaxID, "parties")
	o.Parties[1].TaxIDs = []invoice.TaxID{{Scheme: "AE-TRN", Value: "200234567800003"}} // must begin with 1
	refused(t, o, invoice.ReasonInvalidOrder, "parties")
	o.Parties[1].TaxIDs, o.Parties[1].Address.City = nil, ""
	refused(t, o, invoice.ReasonMissingParty, "parties")
}

func TestNotRegistered_ShowsNoTax(t *testing.T) {
	o := order(invoice.Delivery, part(invoice.Item, 105_00, invoice.RoleSupplier), part(invoice.DeliveryFee, 10_50, invoice.RoleCourier))
	o.Parties[1].Status, o.Parties[1].TaxIDs = invoice.StatusNotRegistered, nil
	drafts := assess(t, o)
	if d := drafts[0]; d.Format != invoice.FormatReceipt || d.Totals.Tax.Minor != 0 || !slices.Contains(regimetest.NoteCodes(d), "ae.not_registered") {
		t.Errorf("%s, tax %s, notes %v", d.Format, d.Totals.Tax, regimetest.NoteCodes(d))
	}
	if drafts[1].Totals.Tax.Minor != 50 {
		t.Errorf("the courier's tax is %s, want 0.50", drafts[1].Totals.Tax)
	}
}

func TestVoucher_PaysTheRestaurantAndLowersThePlatformsFee(t *testing.T) {
	o := order(invoice.Delivery, part(invoice.Item, 105_00, invoice.RoleSupplier), part(invoice.PlatformVoucher, 21_00, invoice.RolePlatform))
	if d := one(t, o); d.Totals.Tax.Minor != 5_00 || d.Totals.Payable.Minor != 84_00 {
		t.Errorf("totals %+v", d.Totals)
	}
}

func TestCommission_AtHomeAndFromAbroad(t *testing.T) {
	o := order(invoice.Commission, part(invoice.CommissionFee, 21_00, invoice.RolePlatform))
	if d := one(t, o); d.Totals.Tax.Minor != 1_00 || d.Format != invoice.FormatFull {
		t.Errorf("tax %s, format %s", d.Totals.Tax, d.Format)
	}
	o.Parties[3].Address.Country = "NL"
	if d := one(t, o); d.Breakdown[0].Category != invoice.CategoryReverseCharge || d.Totals.Payable.Minor != 21_00 {
		t.Errorf("breakdown %+v", d.Breakdown)
	}
	o.Parties[1].TaxIDs = nil
	refused(t, o, invoice.ReasonMissingTaxID, "parties")
}

func TestSelfBilling_OfTripsAndMeals(t *testing.T) {
	if d := one(t, order(invoice.SelfBilling, part(invoice.Fare, 30_00, invoice.RoleSupplier))); d.Kind != invoice.KindSelfBilled || d.Totals.Tax.Minor != 0 {
		t.Errorf("%s, tax %s", d.Kind, d.Totals.Tax)
	}
	o := order(invoice.SelfBilling, part(invoice.Item, 105_00, invoice.RoleSupplier))
	if d := one(t, o); d.Totals.Tax.Minor != 5_00 {
		t.Errorf("tax %s, want 5.00", d.Totals.Tax)
	}
	o.Parties[1].TaxIDs = nil
	refused(t, o, invoice.ReasonMissingTaxID, "parties")
}
