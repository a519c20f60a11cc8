package gb_test

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"quittance/countries/regime/regimetest"
	"quittance/invoice"
)

func TestDelivery_HotFoodByDay(t *testing.T) {
	tests := []struct{ when, want string }{
		{"2021-01-01T00:00:00Z", "S 5"},
		{"2021-09-30T22:59:59Z", "S 5"}, // 23:59:59 in summer time
		{"2021-09-30T23:00:00Z", "S 12.5"},
		{"2022-03-31T22:59:59Z", "S 12.5"},
		{"2022-03-31T23:00:00Z", "S 20"},
		{"2026-03-31T23:00:00Z", "S 20"},
	}
	for _, tt := range tests {
		d := one(t, at(t, delivery(item(12_00, invoice.GoodsFood), item(3_00, invoice.GoodsDrink)), tt.when))
		if diff := cmp.Diff([]string{tt.want, "S 20"}, taxes(d)); diff != "" {
			t.Errorf("%s: %s", tt.when, diff)
		}
	}
}

func shop(parts ...invoice.Component) invoice.Order {
	o := delivery(parts...)
	o.Service.Class = invoice.ClassGrocery
	return o
}

func TestDelivery_ColdFoodOfAShopIsZeroRated(t *testing.T) {
	d := one(t, shop(item(15_00, invoice.GoodsFood), item(5_00, invoice.GoodsAlcohol), item(2_00, invoice.GoodsOther), part(invoice.DeliveryFee, 2_20, invoice.RoleSupplier)))
	if diff := cmp.Diff([]string{"Z 0", "S 20", "S 20", "Z 0", "S 20"}, taxes(d)); diff != "" {
		t.Error(diff)
	}
	if d.Totals.Tax.Minor != 1_28 { // of 7.70: the fee is shared 1.50 and 0.70
		t.Errorf("tax %s, want 1.28", d.Totals.Tax)
	}
}

func TestDelivery_UnregisteredShopShowsNoRate(t *testing.T) {
	o := shop(item(15_00, invoice.GoodsFood), item(5_00, invoice.GoodsAlcohol))
	o.Parties[1].Status = invoice.StatusNotRegistered
	d := one(t, o)
	if diff := cmp.Diff([]string{"O 0", "O 0"}, taxes(d)); diff != "" {
		t.Error(diff)
	}
}

func TestDelivery_FeesOfOthers(t *testing.T) {
	drafts := assess(t, delivery(item(12_00, invoice.GoodsFood), part(invoice.DeliveryFee, 2_40, invoice.RoleCourier),
		part(invoice.ServiceFee, 1_20, invoice.RolePlatform), part(invoice.Tip, 1_00, invoice.RoleCourier)))
	if len(drafts) != 3 || drafts[1].Totals.Tax.Minor != 40 || drafts[1].Totals.Outside.Minor != 1_00 || drafts[2].Totals.Tax.Minor != 20 {
		t.Errorf("%d drafts: %+v", len(drafts), drafts)
	}
}

func TestDelivery_DiscountAndVoucher(t *testing.T) {
	d := one(t, delivery(item(20_00, invoice.GoodsFood), part(invoice.MerchantDiscount, 2_00, invoice.RoleSupplier), part(invoice.PlatformVoucher, 5_00, invoice.RolePlatform)))
	if d.Totals.Tax.Minor != 3_00 || d.Totals.Payable.Minor != 13_00 {
		t.Errorf("totals %+v; want tax 3.00 of 18.00, 13.00 to pay", d.Totals)
	}
}

func TestDelivery_GoodsWithoutAClass(t *testing.T) {
	refused(t, delivery(item(12_00, "")), invoice.ReasonInvalidOrder, "components[0].goods")
}

func TestCommission_DomesticAndReverseCharge(t *testing.T) {
	d := one(t, commission(4_80))
	if d.Totals.Tax.Minor != 80 || d.Format != invoice.FormatFull || d.Customer.ID != "supplier-1" {
		t.Errorf("%s, tax %s", d.Format, d.Totals.Tax)
	}
	o := commission(4_80)
	o.Parties[3].Address.Country = "NL"
	o.Parties[3].TaxIDs = []invoice.TaxID{{Scheme: "VAT", Value: "NL820646660B01"}}
	d = one(t, o)
	if d.Breakdown[0].Category != invoice.CategoryReverseCharge || !slices.Contains(regimetest.NoteCodes(d), "gb.reverse_charge") {
		t.Errorf("breakdown %+v, notes %v", d.Breakdown, regimetest.NoteCodes(d))
	}
	o.Parties[3].Address.Country = ""
	refused(t, o, invoice.ReasonInvalidOrder, "parties")
}

func TestSelfBilling_SaysWhoseTaxItIs(t *testing.T) {
	o := london()
	o.BusinessLine, o.Components = invoice.SelfBilling, []invoice.Component{fare(24_00)}
	d := one(t, o)
	if d.Kind != invoice.KindSelfBilled || d.Totals.Tax.Minor != 4_00 || !slices.Contains(regimetest.NoteCodes(d), "gb.self_billed") {
		t.Errorf("%s, tax %s, notes %v", d.Kind, d.Totals.Tax, regimetest.NoteCodes(d))
	}
	o.Parties[1].Status, o.Parties[1].TaxIDs = invoice.StatusNotRegistered, nil
	d = one(t, o)
	if d.Totals.Tax.Minor != 0 || d.Format != invoice.FormatReceipt || slices.Contains(regimetest.NoteCodes(d), "gb.self_billed") {
		t.Errorf("%s, tax %s, notes %v", d.Format, d.Totals.Tax, regimetest.NoteCodes(d))
	}
}
