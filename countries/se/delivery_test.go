package se_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"quittance/invoice"
)

func TestFood_DayBeforeAndDayOfEachChange(t *testing.T) {
	tests := []struct{ when, day, want string }{
		{"2021-01-01 00:00:00", "2021-01-01", "S 12"},
		{"2023-06-30T21:59:59Z", "2023-06-30", "S 12"},
		{"2023-06-30T22:00:00Z", "2023-07-01", "S 12"},
		{"2026-03-31T21:59:59Z", "2026-03-31", "S 12"}, // 23:59:59 in summer time
		{"2026-03-31T22:00:00Z", "2026-04-01", "S 6"},
		{"2026-03-31T22:30:00Z", "2026-04-01", "S 6"},
		{"2027-12-31T22:59:59Z", "2027-12-31", "S 6"}, // 23:59:59 in winter time
		{"2027-12-31T23:00:00Z", "2028-01-01", "S 12"},
		{"2026-10-25T00:30:00Z", "2026-10-25", "S 6"}, // the double hour
		{"2026-10-25T01:30:00Z", "2026-10-25", "S 6"},
	}
	for _, tt := range tests {
		d := one(t, at(t, delivery(item(212_00, invoice.GoodsFood), item(99_00, invoice.GoodsAlcohol)), tt.when))
		if diff := cmp.Diff([]string{tt.want, "S 25"}, taxes(d)); diff != "" || d.SupplyDate.String() != tt.day {
			t.Errorf("%s is %s: %s", tt.when, d.SupplyDate, diff)
		}
	}
}

func TestFood_ThePlatformsFeesKeepTheirRate(t *testing.T) {
	drafts := assess(t, delivery(item(212_00, invoice.GoodsFood), item(30_00, invoice.GoodsDrink), item(50_00, invoice.GoodsOther),
		part(invoice.DeliveryFee, 49_00, invoice.RoleCourier), part(invoice.ServiceFee, 9_00, invoice.RolePlatform)))
	if len(drafts) != 3 {
		t.Fatalf("%d documents, want 3", len(drafts))
	}
	if diff := cmp.Diff([][]string{{"S 6", "S 6", "S 25"}, {"S 25"}, {"S 25"}}, [][]string{taxes(drafts[0]), taxes(drafts[1]), taxes(drafts[2])}); diff != "" {
		t.Error(diff)
	}
}

func TestDelivery_OwnFeeSharesTheRates(t *testing.T) {
	d := one(t, delivery(item(150_00, invoice.GoodsFood), item(50_00, invoice.GoodsAlcohol), part(invoice.DeliveryFee, 40_00, invoice.RoleSupplier)))
	if diff := cmp.Diff([]string{"S 6", "S 25", "S 6", "S 25"}, taxes(d)); diff != "" {
		t.Error(diff)
	}
}

func TestDelivery_DiscountAndVoucher(t *testing.T) {
	d := one(t, delivery(item(212_00, invoice.GoodsFood), part(invoice.MerchantDiscount, 106_00, invoice.RoleSupplier), part(invoice.PlatformVoucher, 50_00, invoice.RolePlatform)))
	if d.Totals.Tax.Minor != 6_00 || d.Totals.Payable.Minor != 56_00 {
		t.Errorf("totals %+v; want tax 6.00 of 106.00, 56.00 to pay", d.Totals)
	}
}

func TestDelivery_GoodsWithoutAClass(t *testing.T) {
	refused(t, delivery(item(12_00, "")), invoice.ReasonInvalidOrder, "components[0].goods")
}
