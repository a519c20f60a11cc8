package br_test

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"quittance/countries/br"
	"quittance/countries/regime/regimetest"
	"quittance/invoice"
)

// memo is a memorandum as its kind, base and amount.
type memo struct {
	Kind         invoice.MemorandumKind
	Base, Amount int64
}

func memos(d invoice.Draft) []memo {
	var list []memo
	for _, m := range d.Memoranda {
		list = append(list, memo{m.Kind, m.Base.Minor, m.Amount.Minor})
	}
	return list
}

// The ISS is 5 % of the price, not 5/105 of it, and IBS and CBS are on the rest.
func TestRides_ISSIsAPartOfThePrice(t *testing.T) {
	d := one(t, ride(fare(24_90)))
	want := []memo{{invoice.MemoISSIncluded, 24_90, 1_25}, {invoice.MemoIBSTest, 23_65, 2}, {invoice.MemoCBSTest, 23_65, 21}}
	if diff := cmp.Diff(want, memos(d)); diff != "" {
		t.Error(diff)
	}
	if d.Totals.Payable.Minor != 24_90 || d.Totals.Tax.Minor != 0 || d.Format != invoice.FormatSimplified {
		t.Errorf("%s: %+v, want 24.90 to pay", d.Format, d.Totals)
	}
}

func TestTestYear_DayBeforeAndDayOfEachChange(t *testing.T) {
	for local, want := range map[string]int{
		"2021-01-01 00:00:00": 1, "2025-12-31 23:59:59": 1, "2026-01-01 00:00:00": 3, "2026-12-31 23:59:59": 3, "2027-01-01 00:00:00": 1,
	} {
		d := one(t, in(t, "BR-SP/São Paulo", "America/Sao_Paulo", local, ride(fare(100_00))))
		if len(d.Memoranda) != want || d.SupplyDate.String() != local[:10] || slices.Contains(regimetest.NoteCodes(d), "br.test_year") != (want == 3) {
			t.Errorf("%s: %v on %s with notes %v, want %d", local, memos(d), d.SupplyDate, regimetest.NoteCodes(d), want)
		}
	}
	refused(t, in(t, "BR-SP/São Paulo", "America/Sao_Paulo", "2020-12-31 23:59:59", ride(fare(100))), invoice.ReasonNoTaxRate, "components[0].kind")
}

func TestZones_DayOfSupply(t *testing.T) {
	tests := []struct{ place, utc, day string }{
		{"BR-SP/São Paulo", "2026-01-01 02:59:59", "2025-12-31"}, // no daylight saving since 2019
		{"BR-SP/São Paulo", "2026-01-01 03:00:00", "2026-01-01"},
		{"BR-SP/São Paulo", "2026-07-01 02:59:59", "2026-06-30"},
		{"BR-AM/Manaus", "2026-01-01 03:59:59", "2025-12-31"},
		{"BR-AC/Rio Branco", "2026-01-01 04:59:59", "2025-12-31"},
		{"BR-AC/Rio Branco", "2026-01-01 05:00:00", "2026-01-01"},
	}
	for _, tt := range tests {
		o := ride(fare(100_00))
		o.Parties[1].Status = invoice.StatusSmallBusiness // whatever the municipality
		if d := one(t, in(t, tt.place, "UTC", tt.utc, o)); d.SupplyDate.String() != tt.day {
			t.Errorf("%s at %s: %s, want %s", tt.place, tt.utc, d.SupplyDate, tt.day)
		}
	}
}

func TestMunicipalities_UnknownIsRefused(t *testing.T) {
	o := ride(fare(100_00))
	for _, place := range []string{"", "BR-SP", "BR-SP/Osasco"} {
		o.Jurisdiction = place
		refused(t, o, invoice.ReasonNoTaxRate, "jurisdiction")
	}
}

func TestMunicipalities_AreWithinTheBoundsOfTheLaw(t *testing.T) {
	floor, ceiling, day, seen := invoice.MustPercent("2"), invoice.MustPercent("5"), invoice.MustDate("2026-01-01"), 0
	for _, table := range br.Pack().Lines[invoice.Rides].Rates {
		if len(table.ID) < 7 || table.ID[:7] != "br.iss_" {
			continue
		}
		seen++
		if r, ok := table.On(day); !ok || r.Percent < floor || r.Percent > ceiling {
			t.Errorf("%s is %s %%", table.ID, r.Percent)
		}
	}
	if seen < 6 {
		t.Errorf("%d tables", seen)
	}
}

func TestRides_BetweenMunicipalities(t *testing.T) {
	o := ride(fare(80_00), part(invoice.Toll, 12_00, invoice.RoleSupplier), part(invoice.BookingFee, 2_00, invoice.RolePlatform))
	o.Service.SameMunicipality = false
	drafts := assess(t, o)
	if len(drafts) != 2 {
		t.Fatalf("%d documents, want 2", len(drafts))
	}
	trip, fee := drafts[0], drafts[1]
	if len(trip.Memoranda) != 0 || trip.Format != invoice.FormatReceipt || !slices.Contains(regimetest.NoteCodes(trip), "br.icms_transport") {
		t.Errorf("trip: %s, %v, notes %v", trip.Format, memos(trip), regimetest.NoteCodes(trip))
	}
	if len(fee.Memoranda) != 3 || fee.Memoranda[0].Amount.Minor != 10 || fee.Format != invoice.FormatSimplified {
		t.Errorf("fee: %s, %v", fee.Format, memos(fee))
	}
}

func TestStatus_FixedISSIsNotStated(t *testing.T) {
	for _, status := range []invoice.TaxStatus{invoice.StatusSmallBusiness, invoice.StatusNotRegistered} {
		o := ride(fare(100_00), part(invoice.Toll, 5_00, invoice.RoleSupplier))
		o.Parties[1].Status, o.Jurisdiction = status, "BR-BA/Salvador"
		d := one(t, o)
		if len(d.Memoranda) != 0 || d.Format != invoice.FormatReceipt || !slices.Contains(regimetest.NoteCodes(d), "br.fixed_iss") {
			t.Errorf("%s: %s, %v, notes %v", status, d.Format, memos(d), regimetest.NoteCodes(d))
		}
		o.Parties[0].TaxIDs = []invoice.TaxID{{Scheme: "BR-CNPJ", Value: "16.727.230/0001-97"}}
		if d := one(t, o); d.Format != invoice.FormatFull {
			t.Errorf("%s to a business: %s", status, d.Format)
		}
	}
}

// The restaurant's goods have their own fiscal document; the platform's is of its services.
func TestDelivery_GoodsAndServices(t *testing.T) {
	o := delivery(item(42_00, invoice.GoodsFood), part(invoice.DeliveryFee, 7_90, invoice.RoleCourier),
		part(invoice.ServiceFee, 99, invoice.RolePlatform), part(invoice.Tip, 3_00, invoice.RoleCourier))
	drafts := assess(t, o)
	if len(drafts) != 3 {
		t.Fatalf("%d documents, want 3", len(drafts))
	}
	goods, courier, fee := drafts[0], drafts[1], drafts[2]
	if goods.Format != invoice.FormatReceipt || len(goods.Memoranda) != 0 || !slices.Contains(regimetest.NoteCodes(goods), "br.goods_nfce") {
		t.Errorf("goods: %s, %v, notes %v", goods.Format, memos(goods), regimetest.NoteCodes(goods))
	}
	if courier.Memoranda[0].Amount.Minor != 40 || courier.Totals.Outside.Minor != 3_00 {
		t.Errorf("courier: %v, %+v", memos(courier), courier.Totals)
	}
	if fee.Memoranda[0].Amount.Minor != 5 || fee.Supplier.ID != "platform-1" {
		t.Errorf("fee: %v", memos(fee))
	}
}

func TestDelivery_OwnFeeBelongsToTheGoods(t *testing.T) {
	o := delivery(item(42_00, invoice.GoodsFood), part(invoice.DeliveryFee, 7_90, invoice.RoleSupplier))
	o.Jurisdiction = ""
	if d := one(t, o); len(d.Memoranda) != 0 || d.Totals.Gross.Minor != 49_90 {
		t.Errorf("%v, %+v", memos(d), d.Totals)
	}
}

func TestVoucherAndDiscount(t *testing.T) {
	d := one(t, ride(fare(30_00), part(invoice.MerchantDiscount, 2_00, invoice.RoleSupplier), part(invoice.PlatformVoucher, 10_00, invoice.RolePlatform)))
	if d.Totals.Payable.Minor != 18_00 || d.Memoranda[0].Base.Minor != 28_00 || d.Memoranda[0].Amount.Minor != 1_40 {
		t.Errorf("%v, %+v; want the ISS of 28.00 and 18.00 to pay", memos(d), d.Totals)
	}
}

func TestCommission(t *testing.T) {
	o := order(invoice.Commission, invoice.Service{}, []invoice.Component{part(invoice.CommissionFee, 250_00, invoice.RolePlatform)})
	if d := one(t, o); d.Memoranda[0].Amount.Minor != 12_50 || d.Format != invoice.FormatFull || d.Customer.ID != "supplier-1" {
		t.Errorf("%s to %s: %v", d.Format, d.Customer.ID, memos(d))
	}
	o.Parties[3].Address.Country = "NL"
	refused(t, o, invoice.ReasonInvalidOrder, "parties")
	o.Parties[3].Address.Country = "BR"
	o.Parties[1].TaxIDs = []invoice.TaxID{{Scheme: "BR-CPF", Value: "390.533.447-05"}}
	one(t, o)
	o.Parties[1].TaxIDs[0].Value = "390.533.447-06"
	refused(t, o, invoice.ReasonInvalidOrder, "parties")
	o.Parties[1].TaxIDs = nil
	refused(t, o, invoice.ReasonMissingTaxID, "parties")
}

func TestFormat_NeedsTheSuppliersNumber(t *testing.T) {
	o := ride(fare(20_00))
	if d := one(t, o); !slices.Contains(regimetest.NoteCodes(d), "br.specimen") {
		t.Errorf("notes %v", regimetest.NoteCodes(d))
	}
	o.Parties[1].TaxIDs = nil
	refused(t, o, invoice.ReasonMissingTaxID, "parties")
}
