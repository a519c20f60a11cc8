package nl_test

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"quittance/countries/regime/regimetest"
	"quittance/invoice"
)

func TestRates_DayBeforeAndDayOfTheChange(t *testing.T) {
	tests := []struct{ when, day, want string }{
		{"2018-01-01 00:00:00", "2018-01-01", "S 6"},
		{"2018-12-31T22:59:59Z", "2018-12-31", "S 6"}, // 23:59:59 in winter time
		{"2018-12-31T23:00:00Z", "2019-01-01", "S 9"},
		{"2026-03-29T00:59:59Z", "2026-03-29", "S 9"},
		{"2026-07-31T22:00:00Z", "2026-08-01", "S 9"},
		{"2026-10-25T00:30:00Z", "2026-10-25", "S 9"}, // the double hour
		{"2026-12-31T23:00:00Z", "2027-01-01", "S 9"},
	}
	for _, tt := range tests {
		for _, o := range []invoice.Order{ride(fare(21_80)), delivery(item(21_80, invoice.GoodsFood))} {
			d := one(t, at(t, o, tt.when))
			if diff := cmp.Diff([]string{tt.want}, taxes(d)); diff != "" || d.SupplyDate.String() != tt.day {
				t.Errorf("%s is %s: %s", tt.when, d.SupplyDate, diff)
			}
		}
	}
	refused(t, at(t, ride(fare(10_00)), "2017-12-31 23:59:59"), invoice.ReasonNoTaxRate, "components[0].kind")
}

func TestRides_ExtrasFeesAndTips(t *testing.T) {
	o := ride(fare(21_80), part(invoice.Toll, 5_00, invoice.RoleSupplier), part(invoice.BookingFee, 1_21, invoice.RolePlatform), part(invoice.Tip, 2_00, invoice.RoleSupplier))
	drafts := assess(t, o)
	if len(drafts) != 2 || drafts[0].Totals.Tax.Minor != 2_38 || drafts[1].Totals.Tax.Minor != 21 { // 28.80 and 1.21
		t.Errorf("%d drafts: %+v", len(drafts), drafts)
	}
	o.Service.DriverEmployed = true
	if d := assess(t, o)[0]; d.Totals.Tax.Minor != 2_21 || d.Totals.Outside.Minor != 2_00 {
		t.Errorf("an employee's tip: %+v", d.Totals)
	}
}

func TestFormat_SmallAmount(t *testing.T) {
	o := ride(fare(100_00))
	o.Parties[1].TaxIDs = nil
	if d := one(t, o); d.Format != invoice.FormatSimplified {
		t.Errorf("format %s", d.Format)
	}
	o.Components[0].Amount.Minor++
	refused(t, o, invoice.ReasonMissingTaxID, "parties")
	if d := one(t, ride(fare(100_01))); d.Format != invoice.FormatFull {
		t.Errorf("format %s", d.Format)
	}
	o = ride(fare(100_01))
	o.Parties = o.Parties[1:]
	refused(t, o, invoice.ReasonMissingParty, "parties")
}

func TestSmallBusiness_ShowsNoTax(t *testing.T) {
	o := ride(fare(120_00))
	o.Parties[1].Status, o.Parties[1].TaxIDs = invoice.StatusSmallBusiness, nil
	d := one(t, at(t, o, "2020-01-01 00:00:00"))
	if d.Totals.Tax.Minor != 0 || d.Format != invoice.FormatFull || !slices.Contains(regimetest.NoteCodes(d), "nl.small_business") {
		t.Errorf("%s, tax %s, notes %v", d.Format, d.Totals.Tax, regimetest.NoteCodes(d))
	}
	if d := one(t, at(t, o, "2019-12-31 23:59:59")); d.Totals.Tax.Minor != 9_91 {
		t.Errorf("the day before the exemption: tax %s, want 9.91", d.Totals.Tax)
	}
}

func TestRides_Refusals(t *testing.T) {
	o := ride(fare(10_00))
	o.Parties[1].TaxIDs[0].Value = "NL817523640B01"
	refused(t, o, invoice.ReasonInvalidOrder, "parties")
	refused(t, ride(part(invoice.Item, 10_00, invoice.RoleSupplier)), invoice.ReasonUnsupportedComponent, "components[0].kind")
	refused(t, delivery(item(12_00, "")), invoice.ReasonInvalidOrder, "components[0].goods")
}

func TestDelivery_RateOfGoods(t *testing.T) {
	d := one(t, delivery(item(15_00, invoice.GoodsFood), item(3_00, invoice.GoodsDrink), item(6_00, invoice.GoodsAlcohol), item(4_00, invoice.GoodsOther),
		part(invoice.DeliveryFee, 2_80, invoice.RoleSupplier)))
	if diff := cmp.Diff([]string{"S 9", "S 9", "S 21", "S 21", "S 9", "S 21"}, taxes(d)); diff != "" {
		t.Error(diff)
	}
}

func TestDelivery_FeesOfOthersAndReductions(t *testing.T) {
	drafts := assess(t, delivery(item(20_00, invoice.GoodsFood), part(invoice.MerchantDiscount, 9_10, invoice.RoleSupplier),
		part(invoice.PlatformVoucher, 5_00, invoice.RolePlatform), part(invoice.DeliveryFee, 2_42, invoice.RoleCourier)))
	if len(drafts) != 2 || drafts[0].Totals.Tax.Minor != 90 || drafts[0].Totals.Payable.Minor != 5_90 || drafts[1].Totals.Tax.Minor != 42 {
		t.Errorf("%d drafts: %+v", len(drafts), drafts)
	}
}

func TestCommission_DomesticAndReverseCharge(t *testing.T) {
	if d := one(t, commission(12_10)); d.Totals.Tax.Minor != 2_10 || d.Format != invoice.FormatFull {
		t.Errorf("%s, tax %s", d.Format, d.Totals.Tax)
	}
	o := commission(12_10)
	o.Parties[3].Address.Country = "IE"
	o.Parties[3].TaxIDs = []invoice.TaxID{{Scheme: "VAT", Value: "IE3490712FH"}}
	d := one(t, o)
	if d.Breakdown[0].Category != invoice.CategoryReverseCharge || !slices.Contains(regimetest.NoteCodes(d), "nl.reverse_charge") {
		t.Errorf("breakdown %+v, notes %v", d.Breakdown, regimetest.NoteCodes(d))
	}
	o.Parties[1].TaxIDs = nil
	refused(t, o, invoice.ReasonMissingTaxID, "parties")
}

func TestSelfBilling_SaysSo(t *testing.T) {
	o := ride(fare(21_80))
	o.BusinessLine = invoice.SelfBilling
	d := one(t, o)
	if d.Kind != invoice.KindSelfBilled || d.Totals.Tax.Minor != 1_80 || !slices.Contains(regimetest.NoteCodes(d), "nl.self_billed") {
		t.Errorf("%s, tax %s, notes %v", d.Kind, d.Totals.Tax, regimetest.NoteCodes(d))
	}
}
