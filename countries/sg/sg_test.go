package sg_test

import (
	"slices"
	"testing"

	"quittance/countries/regime/regimetest"
	"quittance/invoice"
)

// Singapore is eight hours before UTC, all year.
func TestRates_DayBeforeAndDayOfEachChange(t *testing.T) {
	tests := []struct{ utc, day, rate string }{
		{"2020-12-31T16:00:00Z", "2021-01-01", "7"},
		{"2022-12-31T15:59:59Z", "2022-12-31", "7"},
		{"2022-12-31T16:00:00Z", "2023-01-01", "8"},
		{"2023-12-31T15:59:59Z", "2023-12-31", "8"},
		{"2023-12-31T16:00:00Z", "2024-01-01", "9"},
	}
	for _, tt := range tests {
		t.Run(tt.utc, func(t *testing.T) {
			d := one(t, at(ride(21_80), tt.utc))
			if d.SupplyDate.String() != tt.day || d.Lines[0].Tax.Rate.String() != tt.rate || d.Lines[0].Tax.Scheme != invoice.SchemeGST {
				t.Errorf("supplied on %s at %s %%; want %s at %s %%", d.SupplyDate, d.Lines[0].Tax.Rate, tt.day, tt.rate)
			}
		})
	}
	refused(t, at(ride(21_80), "2020-12-31T15:59:59Z"), invoice.ReasonNoTaxRate, "completed_at")
}

func TestFormat_SimplifiedUpToTheLimit(t *testing.T) {
	for minor, want := range map[int64]invoice.Format{1000_00: invoice.FormatSimplified, 1000_01: invoice.FormatFull} {
		if got := one(t, ride(minor)).Format; got != want {
			t.Errorf("%d: format %s, want %s", minor, got, want)
		}
	}
	o := ride(1000_01)
	o.Parties[0].Address = invoice.Address{}
	refused(t, o, invoice.ReasonMissingParty, "parties")
	o = ride(21_80)
	o.Parties[1].TaxIDs = nil
	refused(t, o, invoice.ReasonMissingTaxID, "parties")
	o.Parties[1].TaxIDs = []invoice.TaxID{{Scheme: "SG-GST", Value: "201812345K"}} // a wrong check letter
	refused(t, o, invoice.ReasonInvalidOrder, "parties")
}

func TestNotRegistered_DriverWithoutTaxPlatformFeeWith(t *testing.T) {
	o := ride(18_20)
	o.Parties[1].Status, o.Parties[1].TaxIDs = invoice.StatusNotRegistered, nil
	o.Components = append(o.Components, part(invoice.BookingFee, 1_09, invoice.RolePlatform), part(invoice.Tip, 2_00, invoice.RoleSupplier))
	drafts := assess(t, o)
	if len(drafts) != 2 || drafts[0].Format != invoice.FormatReceipt || drafts[0].Totals.Tax.Minor != 0 || drafts[0].Totals.Outside.Minor != 2_00 || drafts[1].Totals.Tax.Minor != 9 {
		t.Errorf("%d documents: %+v", len(drafts), drafts)
	}
	if !slices.Contains(regimetest.NoteCodes(drafts[0]), "sg.not_registered") {
		t.Errorf("notes %v", regimetest.NoteCodes(drafts[0]))
	}
}

func TestCancellation_CompensationSinceJuly2021(t *testing.T) {
	o := order(invoice.Rides, part(invoice.CancellationFee, 5_35, invoice.RoleSupplier))
	for utc, want := range map[string]invoice.TaxCategory{"2021-06-30T15:59:59Z": invoice.CategoryStandard, "2021-06-30T16:00:00Z": invoice.CategoryOutside} {
		d := one(t, at(o, utc))
		if d.Lines[0].Tax.Category != want || d.Totals.Payable.Minor != 5_35 || (d.Totals.Tax.Minor == 0) != (want == invoice.CategoryOutside) {
			t.Errorf("%s: category %s, tax %s", utc, d.Lines[0].Tax.Category, d.Totals.Tax)
		}
	}
}

func TestDelivery_EachSupplierItsDocument(t *testing.T) {
	drafts := assess(t, order(invoice.Delivery, part(invoice.Item, 32_70, invoice.RoleSupplier),
		part(invoice.DeliveryFee, 5_45, invoice.RoleCourier), part(invoice.PlatformVoucher, 5_00, invoice.RolePlatform)))
	if len(drafts) != 2 || drafts[0].Totals.Tax.Minor != 2_70 || drafts[0].Totals.Payable.Minor != 27_70 || drafts[1].Totals.Tax.Minor != 45 {
		t.Errorf("%d documents: %+v", len(drafts), drafts)
	}
}

func TestCommission_AtHomeAndFromAbroad(t *testing.T) {
	o := order(invoice.Commission, part(invoice.CommissionFee, 10_90, invoice.RolePlatform))
	if d := one(t, o); d.Totals.Tax.Minor != 90 || d.Customer.ID != "supplier-1" {
		t.Errorf("tax %s, customer %s", d.Totals.Tax, d.Customer.ID)
	}
	o.Parties[3].Address.Country = "NL"
	if d := one(t, o); d.Breakdown[0].Category != invoice.CategoryReverseCharge {
		t.Errorf("to a registered restaurant: breakdown %+v", d.Breakdown)
	}
	o.Parties[1].Status = invoice.StatusNotRegistered
	if d := one(t, o); d.Totals.Tax.Minor != 90 {
		t.Errorf("to a driver who is not registered: tax %s, want 0.90", d.Totals.Tax)
	}
}

func TestSelfBilling_NeedsBothNumbers(t *testing.T) {
	o := order(invoice.SelfBilling, part(invoice.Fare, 21_80, invoice.RoleSupplier))
	if d := one(t, o); d.Kind != invoice.KindSelfBilled || d.Totals.Tax.Minor != 1_80 || d.Format != invoice.FormatFull {
		t.Errorf("%s %s, tax %s", d.Kind, d.Format, d.Totals.Tax)
	}
	o.Parties[1].TaxIDs = nil
	refused(t, o, invoice.ReasonMissingTaxID, "parties")
}
