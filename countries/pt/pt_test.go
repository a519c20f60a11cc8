package pt_test

import (
	"testing"
	"time"

	"quittance/countries/pt"
	"quittance/invoice"
)

func in(o invoice.Order, place string) invoice.Order {
	o.Jurisdiction = place
	return o
}

func TestRates_ByRegionAndDay(t *testing.T) {
	tests := []struct {
		place, local          string
		trip, meal, drink, id string
	}{
		{"", "2021-01-01 00:00:00", "6", "13", "23", "mainland"},
		{"PT-11", "2026-01-01 00:00:00", "6", "13", "23", "Lisbon"},
		{"PT-20", "2021-06-30 12:00:00", "4", "9", "18", "Azores before"},
		{"PT-20", "2021-07-01 12:00:00", "4", "9", "16", "Azores since"},
		{"PT-30", "2024-09-30 23:59:59", "5", "12", "22", "Madeira before"},
		{"PT-30", "2024-10-01 00:00:00", "4", "12", "22", "Madeira since"},
		{"PT-30/Funchal", "2026-03-01 00:00:00", "4", "12", "22", "Funchal"},
	}
	for _, tt := range tests {
		t.Run(tt.id, func(t *testing.T) {
			wantTaxes(t, one(t, in(at(t, ride(fare(2000)), tt.local), tt.place)), tt.trip)
			d := one(t, in(at(t, delivery(invoice.ClassRestaurant, item(1450, invoice.GoodsFood), item(400, invoice.GoodsDrink)), tt.local), tt.place))
			wantTaxes(t, d, tt.meal, tt.drink)
		})
	}
	refused(t, at(t, ride(fare(2000)), "2020-12-31 23:59:59"), invoice.ReasonNoTaxRate, "components[0].kind")
}

func TestZones_TheDayIsThatOfTheRegion(t *testing.T) {
	tests := []struct{ place, utc, day, rate string }{
		{"", "2026-07-14T22:59:59Z", "2026-07-14", "23"}, // summer time
		{"", "2026-07-14T23:00:00Z", "2026-07-15", "23"},
		{"", "2025-12-31T23:59:59Z", "2025-12-31", "23"},
		{"", "2026-01-01T00:00:00Z", "2026-01-01", "23"},
		{"PT-20", "2021-06-30T23:59:59Z", "2021-06-30", "18"}, // an hour behind
		{"PT-20", "2021-07-01T00:00:00Z", "2021-07-01", "16"},
		{"PT-20", "2026-01-01T00:30:00Z", "2025-12-31", "16"},
		{"PT-30", "2026-10-25T00:30:00Z", "2026-10-25", "22"}, // the double hour
		{"PT-30", "2026-10-25T01:30:00Z", "2026-10-25", "22"},
	}
	for _, tt := range tests {
		o := in(delivery(invoice.ClassRestaurant, item(300, invoice.GoodsDrink)), tt.place)
		o.CompletedAt, _ = time.Parse(time.RFC3339, tt.utc)
		d := one(t, o)
		if d.SupplyDate.String() != tt.day {
			t.Errorf("%s %s is a supply of %s, want %s", tt.place, tt.utc, d.SupplyDate, tt.day)
		}
		wantTaxes(t, d, tt.rate)
	}
}

func TestStaples_ExemptForATime(t *testing.T) {
	tests := []struct{ local, want string }{
		{"2023-04-17 23:59:59", "6"}, {"2023-04-18 00:00:00", "E"}, {"2024-01-04 23:59:59", "E"}, {"2024-01-05 00:00:00", "6"},
	}
	for _, tt := range tests {
		d := one(t, at(t, delivery(invoice.ClassGrocery, item(500, invoice.GoodsStaple)), tt.local))
		wantTaxes(t, d, tt.want)
		wantNote(t, d, "pt.staples_exempt", tt.want == "E")
	}
}

func TestDelivery_RateOfGoodsAndFees(t *testing.T) {
	wantTaxes(t, one(t, delivery(invoice.ClassGrocery,
		item(1000, invoice.GoodsFood), item(1000, invoice.GoodsStaple), item(1000, invoice.GoodsAlcohol), item(1000, invoice.GoodsOther),
	)), "23", "6", "23", "23")
	d := one(t, delivery(invoice.ClassRestaurant, item(1500, invoice.GoodsFood), item(500, invoice.GoodsAlcohol), part(invoice.DeliveryFee, 300, invoice.RoleSupplier)))
	wantTaxes(t, d, "13", "23", "13", "23")
	drafts := assess(t, in(delivery(invoice.ClassRestaurant, item(1500, invoice.GoodsFood), part(invoice.DeliveryFee, 300, invoice.RoleCourier)), "PT-30"))
	wantTaxes(t, drafts[1], "22")
	refused(t, delivery(invoice.ClassGrocery, item(1000, "")), invoice.ReasonInvalidOrder, "components[0].goods")
}

func TestRides_PlatformFeeAndExtras(t *testing.T) {
	drafts := assess(t, ride(fare(2410), part(invoice.Toll, 300, invoice.RoleSupplier), part(invoice.BookingFee, 150, invoice.RolePlatform)))
	wantTaxes(t, drafts[0], "6", "6")
	wantTaxes(t, drafts[1], "23")
	wantNote(t, drafts[0], "pt.issued_in_the_name_of", true)
	wantNote(t, drafts[0], "pt.specimen", true)
	wantNote(t, drafts[1], "pt.issued_in_the_name_of", false)
}

func TestFormat_LimitsOfTheSimplifiedInvoice(t *testing.T) {
	retail := func(minor int64) invoice.Order {
		return delivery(invoice.ClassRestaurant, item(minor, invoice.GoodsFood))
	}
	tests := []struct {
		name string
		give invoice.Order
		want invoice.Format
		rule string
	}{
		{"a trip at 100.00", ride(fare(100_00)), invoice.FormatSimplified, "pt.all.simplified"},
		{"a trip above", ride(fare(100_01)), invoice.FormatFull, "pt.all.full_invoice_to_consumer"},
		{"a trip at 999.99", ride(fare(999_99)), invoice.FormatFull, "pt.all.full_invoice_to_consumer"},
		{"a trip from 1,000.00", ride(fare(1000_00)), invoice.FormatFull, "pt.all.full_invoice"},
		{"retail at 1,000.00", retail(1000_00), invoice.FormatSimplified, "pt.delivery.simplified_retail"},
		{"retail above", retail(1000_01), invoice.FormatFull, "pt.all.full_invoice"},
		{"retail to a business", business(retail(100_01)), invoice.FormatFull, "pt.all.full_invoice"},
	}
	for _, tt := range tests {
		d := one(t, tt.give)
		last := d.Calculation[len(d.Calculation)-1]
		if d.Format != tt.want || last.Rule != tt.rule {
			t.Errorf("%s: %s by %s, want %s by %s", tt.name, d.Format, last.Rule, tt.want, tt.rule)
		}
	}
	o := ride(fare(1000_00))
	o.Parties = o.Parties[1:]
	refused(t, o, invoice.ReasonMissingParty, "parties")
	o = ride(fare(10_00))
	o.Parties[1].TaxIDs = nil
	refused(t, o, invoice.ReasonMissingTaxID, "parties")
	o.Parties[1].TaxIDs = []invoice.TaxID{{Scheme: "PT-NIF", Value: "501234561"}} // 0
	refused(t, o, invoice.ReasonInvalidOrder, "parties")
}

func TestNumbers_AreOfTheFormOfSAFT(t *testing.T) {
	d := one(t, ride(fare(10_00)))
	number, err := pt.Pack().Series(invoice.Rides, d.Supplier, d.Kind).Number(1, d.SupplyDate)
	if err != nil || number.Text[:4] != "FT R" || number.Text[12:] != "2026/1" {
		t.Errorf("%q, %v; want FT, the line, eight characters, the year and /1", number.Text, err)
	}
}

func TestSmallBusiness_IsExempt(t *testing.T) {
	o := ride(fare(1500), part(invoice.Tip, 100, invoice.RoleSupplier))
	o.Parties[1].Status = invoice.StatusSmallBusiness
	d := one(t, o)
	wantTaxes(t, d, "E", "E")
	wantNote(t, d, "pt.small_business", true)
}

func TestTipsVouchersDiscounts(t *testing.T) {
	o := ride(fare(2120), part(invoice.Tip, 212, invoice.RoleSupplier))
	if d := one(t, o); d.Totals.Tax.Minor != 132 {
		t.Errorf("an owner's tip: tax %s, want 1.32 EUR", d.Totals.Tax)
	}
	o.Service.DriverEmployed = true
	if d := one(t, o); d.Totals.Tax.Minor != 120 || d.Totals.Outside.Minor != 212 {
		t.Errorf("an employee's tip: %+v, want 2.12 outside", d.Totals)
	}
	o.Components[1] = part(invoice.PlatformVoucher, 1060, invoice.RolePlatform)
	if d := one(t, o); d.Totals.Tax.Minor != 120 || d.Totals.Payable.Minor != 1060 {
		t.Errorf("a voucher: %+v, want the tax of 21.20", d.Totals)
	}
	o.Components[1] = part(invoice.MerchantDiscount, 1060, invoice.RoleSupplier)
	if d := one(t, o); d.Totals.Tax.Minor != 60 || d.Totals.Payable.Minor != 1060 {
		t.Errorf("a discount: %+v, want the tax of 10.60", d.Totals)
	}
}

func TestCancellation_IsTaxedAsTheTrip(t *testing.T) {
	wantTaxes(t, one(t, ride(part(invoice.CancellationFee, 500, invoice.RoleSupplier))), "6")
	wantTaxes(t, one(t, delivery(invoice.ClassRestaurant, part(invoice.CancellationFee, 500, invoice.RoleSupplier))), "23")
}

func TestCommission_ReverseChargeAcrossTheBorder(t *testing.T) {
	wantTaxes(t, one(t, commission(100_00)), "23")
	wantTaxes(t, one(t, in(commission(100_00), "PT-20")), "16")
	o := commission(100_00)
	o.Parties[3].TaxIDs = []invoice.TaxID{{Scheme: "VAT", Value: "IE3456789U"}}
	o.Parties[3].Address.Country = "IE"
	d := one(t, o)
	wantTaxes(t, d, "AE")
	wantNote(t, d, "pt.reverse_charge", true)
	o.Parties[1].TaxIDs = nil
	refused(t, o, invoice.ReasonMissingTaxID, "parties")
}

func TestSelfBilling_SaysAutofaturacao(t *testing.T) {
	o := ride(fare(1350))
	o.BusinessLine = invoice.SelfBilling
	d := one(t, o)
	wantNote(t, d, "pt.self_billed", true)
	wantTaxes(t, d, "6")
	if d.Kind != invoice.KindSelfBilled || d.Customer.ID != "platform-1" || d.Supplier.ID != "supplier-1" {
		t.Errorf("%s of %s to %s", d.Kind, d.Supplier.ID, d.Customer.ID)
	}
}
