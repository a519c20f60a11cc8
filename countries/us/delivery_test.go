package us_test

import (
	"slices"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"quittance/countries/regime/regimetest"
	"quittance/invoice"
)

// local is an instant in a zone.
func local(t *testing.T, zone, at string) time.Time {
	t.Helper()
	z, err := time.LoadLocation(zone)
	if err != nil {
		t.Fatal(err)
	}
	got, err := time.ParseInLocation(time.DateTime, at, z)
	if err != nil {
		t.Fatal(err)
	}
	return got
}

func TestDelivery_RatesOnTheDayBeforeAndTheDayOfEachChange(t *testing.T) {
	tests := []struct{ place, at, want string }{
		{"US-CA/Palo Alto", "2019-10-01 00:00:00", "9"},
		{"US-CA/Palo Alto", "2021-06-30 23:59:59", "9"},
		{"US-CA/Palo Alto", "2021-07-01 00:00:00", "9.125"},
		{"US-CA/Mountain View", "2026-03-31 23:59:59", "9.125"},
		{"US-CA/Mountain View", "2026-04-01 00:00:00", "9.75"},
		{"US-CA/Sunnyvale", "2026-04-01 00:00:00", "9.75"},
		{"US-CA/San Jose", "2021-06-30 23:59:59", "9.25"},
		{"US-CA/San Jose", "2021-07-01 00:00:00", "9.375"},
		{"US-CA/San Jose", "2026-03-31 23:59:59", "9.375"},
		{"US-CA/San Jose", "2026-04-01 00:00:00", "10"},
		{"US-CA/San Francisco", "2021-06-30 23:59:59", "8.5"},
		{"US-CA/San Francisco", "2021-07-01 00:00:00", "8.625"},
		{"US-CA/Los Angeles", "2025-03-31 23:59:59", "9.5"},
		{"US-CA/Los Angeles", "2025-04-01 00:00:00", "9.75"},
	}
	for _, tt := range tests {
		t.Run(tt.place+" "+tt.at, func(t *testing.T) {
			o := delivery(tt.place, item(1000, invoice.GoodsFood))
			o.CompletedAt = local(t, "America/Los_Angeles", tt.at)
			if got := one(t, o).Lines[0].Tax.Rate.String(); got != tt.want {
				t.Errorf("%s %%, want %s", got, tt.want)
			}
		})
	}
}

func TestDelivery_FacilitatorSince(t *testing.T) {
	o := delivery("US-CA/San Jose", item(1000, invoice.GoodsFood))
	o.CompletedAt = local(t, "America/Los_Angeles", "2019-09-30 23:59:59") // 2019-10-01 in UTC
	refused(t, o, invoice.ReasonNoTaxRate, "completed_at")

	o = delivery("US-NY/New York", item(1000, invoice.GoodsOther))
	o.Service.Class = invoice.ClassGrocery
	o.CompletedAt = local(t, "America/New_York", "2019-05-31 23:59:59")
	refused(t, o, invoice.ReasonNoTaxRate, "completed_at")
	o.CompletedAt = local(t, "America/New_York", "2019-06-01 00:00:00")
	if d := one(t, o); d.Supplier.ID != "platform-1" || d.Lines[0].Tax.Rate.String() != "8.875" {
		t.Errorf("sold by %s at %s %%", d.Supplier.ID, d.Lines[0].Tax.Rate)
	}
}

func TestDelivery_NoTableForThePlace(t *testing.T) {
	for _, place := range []string{"", "US-CA", "US-CA/", "US-CA/None", "US-CA/Nowhere", "US-NY/San Jose", "US-ZZ/New York"} {
		refused(t, delivery(place, item(1000, invoice.GoodsFood)), invoice.ReasonNoTaxRate, "jurisdiction")
	}
}

func TestDelivery_CaliforniaThePlatformIsTheRetailer(t *testing.T) {
	d := one(t, delivery("US-CA/San Jose", item(3264, ""), part(invoice.Tip, 122, invoice.RoleCourier)))
	// 32.64 × 9.375 ÷ 109.375 = 2.7977
	if d.Totals.Tax.Minor != 280 || d.Totals.Net.Minor != 2984 || d.Totals.Outside.Minor != 122 || d.Totals.Payable.Minor != 3386 {
		t.Errorf("totals %+v", d.Totals)
	}
	if d.Supplier.ID != "platform-1" || d.Issuer != nil || d.Series.ID != "US/delivery/platform-1/invoice" || d.Zone != "America/Los_Angeles" {
		t.Errorf("sold by %s, issued by %v, series %s, zone %s", d.Supplier.ID, d.Issuer, d.Series.ID, d.Zone)
	}
	if want := []string{"us.marketplace_facilitator", "us.tip_outside"}; !slices.Equal(regimetest.NoteCodes(d), want) {
		t.Errorf("notes %v, want %v", regimetest.NoteCodes(d), want)
	}
}

func TestDelivery_NewYorkTheRestaurantIsTheVendor(t *testing.T) {
	d := one(t, delivery("US-NY/New York", excluded(item(2000, invoice.GoodsFood)), excluded(part(invoice.DeliveryFee, 400, invoice.RolePlatform))))
	if d.Supplier.ID != "supplier-1" || d.Issuer == nil || d.Issuer.ID != "platform-1" || !slices.Contains(regimetest.NoteCodes(d), "us.collected_for_seller") {
		t.Errorf("sold by %s, issued by %v, notes %v", d.Supplier.ID, d.Issuer, regimetest.NoteCodes(d))
	}
	if d.Totals.Tax.Minor != 213 || d.Totals.Payable.Minor != 2613 { // 24.00 × 8.875 % = 2.13
		t.Errorf("totals %+v; the fee is taxed with the meal", d.Totals)
	}
}

func TestDelivery_NamesTheSellerWhereThePlatformIsTheRetailer(t *testing.T) {
	grocery := delivery("US-NY/New York", item(1000, invoice.GoodsFood))
	grocery.Service.Class = invoice.ClassGrocery
	nameless := delivery("US-CA/San Jose", item(1000, ""))
	nameless.Parties = slices.Clone(nameless.Parties)
	nameless.Parties[1].Name = ""
	own := delivery("US-CA/San Jose", item(1000, ""))
	own.Parties[1].ID = own.Parties[3].ID // the platform sells its own goods
	tests := []struct {
		name  string
		order invoice.Order
		want  invoice.PartyID
	}{
		{"California", delivery("US-CA/San Jose", item(1000, "")), "supplier-1"},
		{"New York groceries", grocery, "supplier-1"},
		{"New York meals: the restaurant is the supplier", delivery("US-NY/New York", item(1000, "")), ""},
		{"a seller without a name", nameless, ""},
		{"the platform's own goods", own, ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			d := one(t, tt.order)
			var got invoice.PartyID
			if d.Seller != nil {
				got = d.Seller.ID
			}
			if got != tt.want {
				t.Errorf("seller %q, want %q", got, tt.want)
			}
			named := slices.ContainsFunc(d.Calculation, func(s invoice.Step) bool { return s.Rule == "us.delivery.seller_named" })
			if named != (tt.want != "") {
				t.Errorf("the calculation has the seller's rule: %t", named)
			}
		})
	}
}

// taxed is a line as a kind, a category, a rate and an amount.
type taxed struct {
	Kind     invoice.ComponentKind
	Category invoice.TaxCategory
	Rate     string
	Minor    int64
}

func TestDelivery_CaliforniaGroceries(t *testing.T) {
	o := delivery("US-CA/Palo Alto", part(invoice.ServiceFee, 300, invoice.RolePlatform), part(invoice.DeliveryFee, 399, invoice.RolePlatform),
		item(1000, invoice.GoodsFood), item(2000, invoice.GoodsAlcohol))
	o.Service.Class = invoice.ClassGrocery
	var got []taxed
	for _, l := range one(t, o).Lines {
		got = append(got, taxed{l.Kind, l.Tax.Category, l.Tax.Rate.String(), l.Amount.Minor})
	}
	want := []taxed{
		{invoice.DeliveryFee, "O", "0", 399}, {invoice.Item, "E", "0", 1000}, {invoice.Item, "S", "9.125", 2000},
		{invoice.ServiceFee, "E", "0", 100}, {invoice.ServiceFee, "S", "9.125", 200},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

func TestDelivery_TaxIncludedAndExcluded(t *testing.T) {
	tests := []struct {
		name                   string
		price                  invoice.Component
		net, tax, gross, total int64
	}{
		{"included", item(10912, invoice.GoodsFood), 10000, 912, 10912, 10912},           // 9.1250 % of 100.00 is 9.125, within 109.12 it is 9.1245
		{"excluded", excluded(item(10000, invoice.GoodsFood)), 10000, 913, 10913, 10913}, // half up
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got := one(t, delivery("US-CA/Palo Alto", tt.price)).Totals
			if got.Net.Minor != tt.net || got.Tax.Minor != tt.tax || got.Gross.Minor != tt.gross || got.Payable.Minor != tt.total {
				t.Errorf("totals %+v, want %d + %d = %d", got, tt.net, tt.tax, tt.gross)
			}
		})
	}
	refused(t, delivery("US-CA/Palo Alto", item(100, ""), excluded(item(100, ""))), invoice.ReasonMixedPriceModes, "components[1].tax_included")
}

func TestDelivery_ReductionsLowerTheTaxablePrice(t *testing.T) {
	d := one(t, delivery("US-CA/Mountain View", item(3264, ""), part(invoice.DeliveryFee, 400, invoice.RolePlatform),
		part(invoice.MerchantDiscount, 500, invoice.RoleSupplier), part(invoice.Refund, 1000, invoice.RoleSupplier)))
	// What the restaurant gives back is of its meals: 17.64 × 9.125 ÷ 109.125 = 1.4751.
	if d.Totals.Tax.Minor != 148 || d.Totals.Gross.Minor != 2164 || len(d.Allowances) != 2 {
		t.Errorf("totals %+v, allowances %+v", d.Totals, d.Allowances)
	}
	refused(t, delivery("US-CA/Mountain View", item(1000, ""), part(invoice.Refund, 1001, invoice.RoleSupplier), part(invoice.Tip, 500, invoice.RoleCourier)),
		invoice.ReasonRefundExceedsPrice, "components")
}

func TestDelivery_RefundAboveItsGiversPriceFallsOnTheWhole(t *testing.T) {
	d := one(t, delivery("US-CA/Mountain View", item(1000, ""), part(invoice.DeliveryFee, 1000, invoice.RolePlatform),
		part(invoice.Refund, 1500, invoice.RoleSupplier)))
	if d.Totals.Payable.Minor != 500 || len(d.Allowances) != 2 || d.Allowances[0].Amount.Minor != 750 {
		t.Errorf("totals %+v, allowances %+v", d.Totals, d.Allowances)
	}
}

func TestDelivery_VoucherLeavesTheTaxablePrice(t *testing.T) {
	d := one(t, delivery("US-CA/Palo Alto", item(2000, ""), part(invoice.PlatformVoucher, 500, invoice.RolePlatform)))
	if d.Totals.Tax.Minor != 167 || d.Totals.Payable.Minor != 1500 { // 20.00 × 9.125 ÷ 109.125 = 1.6724
		t.Errorf("totals %+v", d.Totals)
	}
}

func TestDelivery_Unsupported(t *testing.T) {
	for _, kind := range []invoice.ComponentKind{
		invoice.Fare, invoice.Distance, invoice.Time, invoice.Surge, invoice.BookingFee, invoice.Toll, invoice.Surcharge, invoice.TaxCharged,
	} {
		refused(t, delivery("US-CA/Palo Alto", item(100, ""), part(kind, 100, invoice.RolePlatform)),
			invoice.ReasonUnsupportedComponent, "components[1].kind")
	}
}

func TestDelivery_NeedsThePlatform(t *testing.T) {
	o := delivery("US-CA/Palo Alto", item(100, ""))
	o.Parties = o.Parties[:3]
	refused(t, o, invoice.ReasonMissingParty, "parties")
}
