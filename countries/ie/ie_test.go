package ie_test

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"quittance/countries/regime/regimetest"
	"quittance/invoice"
)

func TestRides_TheTripIsExempt(t *testing.T) {
	o := ride(fare(24_60), part(invoice.Toll, 3_50, invoice.RoleSupplier), part(invoice.Tip, 2_00, invoice.RoleSupplier), part(invoice.BookingFee, 1_23, invoice.RolePlatform))
	o.Parties[1].TaxIDs = nil
	drafts := assess(t, o)
	if len(drafts) != 2 {
		t.Fatalf("%d documents, want 2", len(drafts))
	}
	trip, fee := drafts[0], drafts[1]
	if diff := cmp.Diff([]string{"E 0", "E 0", "E 0"}, taxes(trip)); diff != "" || trip.Format != invoice.FormatReceipt || !slices.Contains(regimetest.NoteCodes(trip), "ie.transport_exempt") {
		t.Errorf("%s with notes %v: %s", trip.Format, regimetest.NoteCodes(trip), diff)
	}
	if fee.Totals.Tax.Minor != 23 || fee.Format != invoice.FormatSimplified {
		t.Errorf("the platform's fee: %s, tax %s", fee.Format, fee.Totals.Tax)
	}
	o.Service.DriverEmployed = true
	if d := assess(t, o)[0]; d.Totals.Outside.Minor != 2_00 {
		t.Errorf("an employee's tip: %+v", d.Totals)
	}
}

func TestRates_DayBeforeAndDayOfEachChange(t *testing.T) {
	tests := []struct{ when, day, food, other string }{
		{"2020-01-01 00:00:00", "2020-01-01", "S 13.5", "S 23"},
		{"2020-08-31T22:59:59Z", "2020-08-31", "S 13.5", "S 23"}, // 23:59:59 in summer time
		{"2020-08-31T23:00:00Z", "2020-09-01", "S 13.5", "S 21"},
		{"2020-10-31T23:59:59Z", "2020-10-31", "S 13.5", "S 21"},
		{"2020-11-01T00:00:00Z", "2020-11-01", "S 9", "S 21"},
		{"2021-02-28T23:59:59Z", "2021-02-28", "S 9", "S 21"},
		{"2021-03-01T00:00:00Z", "2021-03-01", "S 9", "S 23"},
		{"2023-08-31T22:59:59Z", "2023-08-31", "S 9", "S 23"},
		{"2023-08-31T23:00:00Z", "2023-09-01", "S 13.5", "S 23"},
		{"2026-06-30T22:59:59Z", "2026-06-30", "S 13.5", "S 23"},
		{"2026-06-30T23:00:00Z", "2026-07-01", "S 9", "S 23"},
		{"2026-10-25T00:30:00Z", "2026-10-25", "S 9", "S 23"}, // the double hour
		{"2026-12-31T23:59:59Z", "2026-12-31", "S 9", "S 23"},
	}
	for _, tt := range tests {
		d := one(t, at(t, delivery(item(12_00, invoice.GoodsFood), item(5_00, invoice.GoodsAlcohol)), tt.when))
		if diff := cmp.Diff([]string{tt.food, tt.other}, taxes(d)); diff != "" || d.SupplyDate.String() != tt.day {
			t.Errorf("%s is %s: %s", tt.when, d.SupplyDate, diff)
		}
	}
	refused(t, at(t, delivery(item(10_00, invoice.GoodsFood)), "2019-12-31 23:59:59"), invoice.ReasonNoTaxRate, "components[0].kind")
}

func TestDelivery_FoodOfAShopIsZeroRated(t *testing.T) {
	o := delivery(item(15_00, invoice.GoodsFood), item(5_00, invoice.GoodsDrink), part(invoice.DeliveryFee, 4_00, invoice.RoleSupplier))
	o.Service.Class = invoice.ClassGrocery
	d := one(t, o)
	if diff := cmp.Diff([]string{"Z 0", "S 23", "Z 0", "S 23"}, taxes(d)); diff != "" {
		t.Error(diff)
	}
	o.Parties[1].Status, o.Parties[1].TaxIDs = invoice.StatusNotRegistered, nil
	d = one(t, o)
	if d.Totals.Tax.Minor != 0 || d.Format != invoice.FormatReceipt || !slices.Contains(regimetest.NoteCodes(d), "ie.not_registered") {
		t.Errorf("%s, tax %s, notes %v", d.Format, d.Totals.Tax, regimetest.NoteCodes(d))
	}
}

func TestDelivery_FeesOfOthersAndReductions(t *testing.T) {
	drafts := assess(t, delivery(item(20_00, invoice.GoodsFood), part(invoice.MerchantDiscount, 9_10, invoice.RoleSupplier),
		part(invoice.PlatformVoucher, 5_00, invoice.RolePlatform), part(invoice.DeliveryFee, 2_46, invoice.RoleCourier)))
	if len(drafts) != 2 || drafts[0].Totals.Tax.Minor != 90 || drafts[0].Totals.Payable.Minor != 5_90 || drafts[1].Totals.Tax.Minor != 46 {
		t.Errorf("%d drafts: %+v", len(drafts), drafts)
	}
}

func TestFormat_SmallAmount(t *testing.T) {
	o := delivery(item(100_00, invoice.GoodsFood))
	o.Parties = o.Parties[1:]
	if d := one(t, o); d.Format != invoice.FormatSimplified {
		t.Errorf("format %s", d.Format)
	}
	o.Components[0].Amount.Minor++
	refused(t, o, invoice.ReasonMissingParty, "parties")
	if d := one(t, delivery(item(100_01, invoice.GoodsFood))); d.Format != invoice.FormatFull {
		t.Errorf("format %s", d.Format)
	}
	o.Parties[0].TaxIDs = nil
	refused(t, o, invoice.ReasonMissingTaxID, "parties")
}

func TestRefusals(t *testing.T) {
	o := ride(fare(10_00))
	o.Parties[1].TaxIDs[0].Value = "IE3628841D"
	refused(t, o, invoice.ReasonInvalidOrder, "parties")
	refused(t, ride(part(invoice.Item, 10_00, invoice.RoleSupplier)), invoice.ReasonUnsupportedComponent, "components[0].kind")
	refused(t, delivery(item(12_00, "")), invoice.ReasonInvalidOrder, "components[0].goods")
}

func TestCommission_DomesticAndReverseCharge(t *testing.T) {
	if d := one(t, commission(12_30)); d.Totals.Tax.Minor != 2_30 || d.Format != invoice.FormatFull {
		t.Errorf("%s, tax %s", d.Format, d.Totals.Tax)
	}
	o := commission(12_30)
	o.Parties[3].Address.Country = "NL"
	o.Parties[3].TaxIDs = []invoice.TaxID{{Scheme: "VAT", Value: "NL820646660B01"}}
	d := one(t, o)
	if d.Breakdown[0].Category != invoice.CategoryReverseCharge || !slices.Contains(regimetest.NoteCodes(d), "ie.reverse_charge") {
		t.Errorf("breakdown %+v, notes %v", d.Breakdown, regimetest.NoteCodes(d))
	}
	o.Parties[1].TaxIDs = nil
	refused(t, o, invoice.ReasonMissingTaxID, "parties")
}

func TestSelfBilling_TripsAndGoods(t *testing.T) {
	o := ride(fare(21_80))
	o.BusinessLine = invoice.SelfBilling
	d := one(t, o)
	if d.Kind != invoice.KindSelfBilled || d.Format != invoice.FormatReceipt || d.Totals.Tax.Minor != 0 || !slices.Contains(regimetest.NoteCodes(d), "ie.self_billed") {
		t.Errorf("%s %s, tax %s, notes %v", d.Kind, d.Format, d.Totals.Tax, regimetest.NoteCodes(d))
	}
	o = delivery(item(21_80, invoice.GoodsFood))
	o.BusinessLine = invoice.SelfBilling
	if d := one(t, o); d.Format != invoice.FormatFull || d.Totals.Tax.Minor != 1_80 {
		t.Errorf("%s, tax %s", d.Format, d.Totals.Tax)
	}
}
