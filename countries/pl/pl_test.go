package pl_test

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"quittance/countries/regime/regimetest"
	"quittance/invoice"
)

// forBusiness gives the customer a tax number.
func forBusiness(o invoice.Order) invoice.Order {
	o.Parties[0].TaxIDs = []invoice.TaxID{{Scheme: "PL-NIP", Value: "113-287-46-53"}}
	return o
}

func TestRates_DayBeforeAndDayOfEachChange(t *testing.T) {
	tests := []struct{ when, day, food string }{
		{"2021-01-01 00:00:00", "2021-01-01", "S 5"},
		{"2022-01-31T22:59:59Z", "2022-01-31", "S 5"}, // 23:59:59 in winter time
		{"2022-01-31T23:00:00Z", "2022-02-01", "Z 0"},
		{"2024-03-31T21:59:59Z", "2024-03-31", "Z 0"}, // the first day of summer time
		{"2024-03-31T22:00:00Z", "2024-04-01", "S 5"},
		{"2026-10-25T00:30:00Z", "2026-10-25", "S 5"}, // the double hour
		{"2026-12-31T23:00:00Z", "2027-01-01", "S 5"},
	}
	for _, tt := range tests {
		o := delivery(item(21_00, invoice.GoodsFood), item(12_30, invoice.GoodsDrink))
		o.Service.Class = invoice.ClassGrocery
		d := one(t, at(t, o, tt.when))
		if diff := cmp.Diff([]string{tt.food, "S 23"}, taxes(d)); diff != "" || d.SupplyDate.String() != tt.day {
			t.Errorf("%s is %s: %s", tt.when, d.SupplyDate, diff)
		}
		d = one(t, at(t, delivery(item(21_60, invoice.GoodsFood)), tt.when))
		if diff := cmp.Diff([]string{"S 8"}, taxes(d)); diff != "" {
			t.Errorf("a meal on %s: %s", tt.when, diff)
		}
	}
	refused(t, at(t, ride(fare(10_00)), "2020-12-31 23:59:59"), invoice.ReasonNoTaxRate, "components[0].kind")
}

func TestFormat_ByBuyerAmountAndDay(t *testing.T) {
	tests := []struct {
		name     string
		order    invoice.Order
		when     string
		want     invoice.Format
		specimen bool
	}{
		{"consumer", ride(fare(45_00)), "2026-07-01 12:00:00", invoice.FormatReceipt, false},
		{"consumer above", ride(fare(900_00)), "2026-07-01 12:00:00", invoice.FormatReceipt, false},
		{"business small", forBusiness(ride(fare(450_00))), "2026-01-31 23:59:59", invoice.FormatSimplified, false},
		{"business small in KSeF", forBusiness(ride(fare(450_00))), "2026-02-01 00:00:00", invoice.FormatSimplified, true},
		{"business above", forBusiness(ride(fare(450_01))), "2026-01-31 23:59:59", invoice.FormatFull, false},
		{"business above in KSeF", forBusiness(ride(fare(450_01))), "2026-02-01 00:00:00", invoice.FormatFull, true},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			d := one(t, at(t, tt.order, tt.when))
			if d.Format != tt.want || slices.Contains(regimetest.NoteCodes(d), "pl.specimen") != tt.specimen {
				t.Errorf("%s with notes %v, want %s", d.Format, regimetest.NoteCodes(d), tt.want)
			}
		})
	}
}

func TestFormat_Needs(t *testing.T) {
	o := forBusiness(ride(fare(450_00)))
	o.Parties[1].TaxIDs = nil
	refused(t, o, invoice.ReasonMissingTaxID, "parties")
	o = forBusiness(ride(fare(450_01)))
	o.Parties[0].Address = invoice.Address{}
	refused(t, o, invoice.ReasonMissingParty, "parties")
	o.Components[0].Amount.Minor--
	one(t, o) // the simplified one needs no address
}

func TestRides_ExtrasFeesAndTips(t *testing.T) {
	o := ride(fare(40_00), part(invoice.Toll, 10_00, invoice.RoleSupplier), part(invoice.BookingFee, 2_46, invoice.RolePlatform), part(invoice.Tip, 4_00, invoice.RoleSupplier))
	drafts := assess(t, o)
	if len(drafts) != 2 || drafts[0].Totals.Tax.Minor != 4_00 || drafts[1].Totals.Tax.Minor != 46 {
		t.Errorf("%d drafts: %+v", len(drafts), drafts)
	}
	o.Service.DriverEmployed = true
	if d := assess(t, o)[0]; d.Totals.Tax.Minor != 3_70 || d.Totals.Outside.Minor != 4_00 {
		t.Errorf("an employee's tip: %+v", d.Totals)
	}
}

func TestSmallBusiness_ShowsNoTax(t *testing.T) {
	shop := delivery(item(21_00, invoice.GoodsFood), item(12_30, invoice.GoodsAlcohol))
	shop.Service.Class = invoice.ClassGrocery
	for _, o := range []invoice.Order{ride(fare(40_00)), at(t, shop, "2023-05-01 12:00:00")} {
		o.Parties[1].Status = invoice.StatusSmallBusiness
		d := one(t, o)
		if d.Totals.Tax.Minor != 0 || d.Breakdown[0].Category != invoice.CategoryExempt || !slices.Contains(regimetest.NoteCodes(d), "pl.small_business") {
			t.Errorf("breakdown %+v, notes %v", d.Breakdown, regimetest.NoteCodes(d))
		}
	}
}

func TestDelivery_FeesOfOthersAndReductions(t *testing.T) {
	drafts := assess(t, delivery(item(64_00, invoice.GoodsFood), part(invoice.MerchantDiscount, 10_00, invoice.RoleSupplier),
		part(invoice.PlatformVoucher, 20_00, invoice.RolePlatform), part(invoice.DeliveryFee, 12_30, invoice.RoleCourier)))
	if len(drafts) != 2 || drafts[0].Totals.Tax.Minor != 4_00 || drafts[0].Totals.Payable.Minor != 34_00 || drafts[1].Totals.Tax.Minor != 2_30 {
		t.Errorf("%d drafts: %+v", len(drafts), drafts)
	}
	d := one(t, delivery(item(54_00, invoice.GoodsFood), item(54_00, invoice.GoodsOther), part(invoice.DeliveryFee, 10_00, invoice.RoleSupplier)))
	if diff := cmp.Diff([]string{"S 8", "S 23", "S 8", "S 23"}, taxes(d)); diff != "" {
		t.Error(diff)
	}
}

func TestRefusals(t *testing.T) {
	o := ride(fare(10_00))
	o.Parties[1].TaxIDs[0].Value = "7010345128"
	refused(t, o, invoice.ReasonInvalidOrder, "parties")
	refused(t, ride(part(invoice.Item, 10_00, invoice.RoleSupplier)), invoice.ReasonUnsupportedComponent, "components[0].kind")
	refused(t, delivery(item(12_00, "")), invoice.ReasonInvalidOrder, "components[0].goods")
}

func TestCommission_DomesticAndReverseCharge(t *testing.T) {
	d := one(t, commission(12_30))
	if d.Totals.Tax.Minor != 2_30 || d.Format != invoice.FormatFull || !slices.Contains(regimetest.NoteCodes(d), "pl.specimen") {
		t.Errorf("%s, tax %s, notes %v", d.Format, d.Totals.Tax, regimetest.NoteCodes(d))
	}
	o := commission(12_30)
	o.Parties[3].Address.Country = "NL"
	o.Parties[3].TaxIDs = []invoice.TaxID{{Scheme: "VAT", Value: "NL820646660B01"}}
	d = one(t, o)
	if codes := regimetest.NoteCodes(d); d.Breakdown[0].Category != invoice.CategoryReverseCharge || !slices.Contains(codes, "pl.reverse_charge") || slices.Contains(codes, "pl.specimen") {
		t.Errorf("breakdown %+v, notes %v", d.Breakdown, codes)
	}
	o.Parties[1].TaxIDs = nil
	refused(t, o, invoice.ReasonMissingTaxID, "parties")
}

func TestSelfBilling_SaysSo(t *testing.T) {
	o := ride(fare(54_00))
	o.BusinessLine = invoice.SelfBilling
	d := one(t, o)
	if d.Kind != invoice.KindSelfBilled || d.Totals.Tax.Minor != 4_00 || !slices.Contains(regimetest.NoteCodes(d), "pl.self_billed") {
		t.Errorf("%s, tax %s, notes %v", d.Kind, d.Totals.Tax, regimetest.NoteCodes(d))
	}
}
