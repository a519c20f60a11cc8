package es_test

import (
	"testing"
	"time"

	"quittance/countries/es"
	"quittance/invoice"
)

func TestRates_DayBeforeAndDayOfEachChange(t *testing.T) {
	tests := []struct{ local, drink, staple string }{
		{"2013-01-01 00:00:00", "10", "4"},
		{"2020-12-31 23:59:59", "10", "4"},
		{"2021-01-01 00:00:00", "21", "4"},
		{"2022-12-31 23:59:59", "21", "4"},
		{"2023-01-01 00:00:00", "21", "Z"},
		{"2024-09-30 23:59:59", "21", "Z"},
		{"2024-10-01 00:00:00", "21", "2"},
		{"2024-12-31 23:59:59", "21", "2"},
		{"2025-01-01 00:00:00", "21", "4"},
		{"2026-01-01 00:00:00", "21", "4"},
	}
	for _, tt := range tests {
		t.Run(tt.local, func(t *testing.T) {
			wantTaxes(t, one(t, at(t, ride(fare(2000)), tt.local)), "10")
			d := one(t, at(t, delivery(invoice.ClassGrocery, item(1450, invoice.GoodsFood), item(400, invoice.GoodsDrink), item(250, invoice.GoodsStaple)), tt.local))
			wantTaxes(t, d, "10", tt.drink, tt.staple)
		})
	}
	refused(t, at(t, ride(fare(2000)), "2012-12-31 23:59:59"), invoice.ReasonNoTaxRate, "components[0].kind")
}

func TestRates_BeforeTheLastRiseAreData(t *testing.T) {
	tests := []struct{ day, standard, reduced string }{{"2012-08-31", "18", "8"}, {"2012-09-01", "21", "10"}}
	for _, table := range es.Pack().Lines[invoice.Delivery].Rates {
		for _, tt := range tests {
			got, _ := table.On(invoice.MustDate(tt.day))
			want := map[string]string{"es.standard": tt.standard, "es.reduced": tt.reduced, "es.staple": "4"}[table.ID]
			if got.Percent.String() != want {
				t.Errorf("%s on %s is %s, want %s", table.ID, tt.day, got.Percent, want)
			}
		}
	}
}

func TestRates_UTCEventNearLocalMidnight(t *testing.T) {
	tests := []struct{ utc, day, rate string }{
		{"2020-12-31T22:59:59Z", "2020-12-31", "10"},
		{"2020-12-31T23:00:00Z", "2021-01-01", "21"},
		{"2024-09-30T21:59:59Z", "2024-09-30", "21"}, // summer time
		{"2024-09-30T22:00:00Z", "2024-10-01", "21"},
		{"2026-10-25T00:30:00Z", "2026-10-25", "21"}, // the double hour
		{"2026-10-25T01:30:00Z", "2026-10-25", "21"},
	}
	for _, tt := range tests {
		o := delivery(invoice.ClassRestaurant, item(300, invoice.GoodsDrink))
		o.CompletedAt, _ = time.Parse(time.RFC3339, tt.utc)
		d := one(t, o)
		if d.SupplyDate.String() != tt.day {
			t.Errorf("%s is a supply of %s, want %s", tt.utc, d.SupplyDate, tt.day)
		}
		wantTaxes(t, d, tt.rate)
	}
}

func TestIslandsAndAfrica_AreRefused(t *testing.T) {
	for _, place := range []string{"ES-CN", "ES-TF/Arona", "ES-CE", "ES-ML"} {
		o := ride(fare(2000))
		o.Jurisdiction = place
		refused(t, o, invoice.ReasonNoTaxRate, "jurisdiction")
	}
}

func TestRides_WhoSuppliesAndWhatFollowsTheTrip(t *testing.T) {
	drafts := assess(t, ride(fare(2410), part(invoice.Toll, 300, invoice.RoleSupplier), part(invoice.BookingFee, 150, invoice.RolePlatform)))
	if len(drafts) != 2 {
		t.Fatalf("%d documents, want the trip and the platform's fee", len(drafts))
	}
	wantTaxes(t, drafts[0], "10", "10")
	wantTaxes(t, drafts[1], "21")
	wantNote(t, drafts[0], "es.issued_in_the_name_of", true)
	wantNote(t, drafts[1], "es.issued_in_the_name_of", false)
}

func TestDelivery_RateOfGoodsAndFees(t *testing.T) {
	d := one(t, delivery(invoice.ClassRestaurant, item(1500, invoice.GoodsFood), item(500, invoice.GoodsAlcohol), part(invoice.DeliveryFee, 300, invoice.RoleSupplier)))
	wantTaxes(t, d, "10", "21", "10", "21")
	if d.Lines[2].Amount.Minor != 225 || d.Lines[3].Amount.Minor != 75 {
		t.Errorf("the fee is shared as %s and %s, want 2.25 and 0.75", d.Lines[2].Amount, d.Lines[3].Amount)
	}
	drafts := assess(t, delivery(invoice.ClassRestaurant, item(1500, invoice.GoodsFood), part(invoice.DeliveryFee, 300, invoice.RoleCourier)))
	wantTaxes(t, drafts[1], "21")
	wantTaxes(t, one(t, delivery(invoice.ClassGrocery, item(1000, invoice.GoodsOther))), "21")
	refused(t, delivery(invoice.ClassGrocery, item(1000, "")), invoice.ReasonInvalidOrder, "components[0].goods")
}

func TestFormat_SimplifiedUpTo(t *testing.T) {
	fee := ride(part(invoice.BookingFee, 400_00, invoice.RolePlatform))
	dear := ride(part(invoice.BookingFee, 400_01, invoice.RolePlatform))
	tests := []struct {
		name string
		give invoice.Order
		want invoice.Format
	}{
		{"a trip at 3,000.00", ride(fare(3000_00)), invoice.FormatSimplified},
		{"a meal at 3,000.00", delivery(invoice.ClassRestaurant, item(3000_00, invoice.GoodsFood)), invoice.FormatSimplified},
		{"a fee at 400.00", fee, invoice.FormatSimplified},
		{"a trip above, to somebody with a number", business(ride(fare(3000_01))), invoice.FormatFull},
		{"a fee above, to somebody with a number", business(dear), invoice.FormatFull},
		{"a trip of a business", business(ride(fare(10_00))), invoice.FormatFull},
	}
	for _, tt := range tests {
		if got := one(t, tt.give).Format; got != tt.want {
			t.Errorf("%s: %s, want %s", tt.name, got, tt.want)
		}
	}
	refused(t, ride(fare(3000_01)), invoice.ReasonMissingTaxID, "parties")
	o := ride(fare(10_00))
	o.Parties[1].TaxIDs = nil
	refused(t, o, invoice.ReasonMissingTaxID, "parties")
	o.Parties[1].TaxIDs = []invoice.TaxID{{Scheme: "ES-NIF", Value: "12345678A"}} // Z
	refused(t, o, invoice.ReasonInvalidOrder, "parties")
	o.Parties[1].TaxIDs = []invoice.TaxID{{Scheme: "ES-NIF", Value: "12345678Z"}}
	one(t, o)
}

func TestSpecimen_UntilTheChainIsThere(t *testing.T) {
	wantNote(t, one(t, at(t, ride(fare(1000)), "2023-12-06 23:59:59")), "es.specimen", false)
	wantNote(t, one(t, at(t, ride(fare(1000)), "2023-12-07 00:00:00")), "es.specimen", true)
	wantNote(t, one(t, commission(1000)), "es.specimen", true)
}

func TestTips_FollowWhoDrives(t *testing.T) {
	o := ride(fare(2200), part(invoice.Tip, 220, invoice.RoleSupplier))
	if d := one(t, o); d.Totals.Tax.Minor != 220 {
		t.Errorf("an owner's tip: tax %s, want 2.20 EUR", d.Totals.Tax)
	}
	o.Service.DriverEmployed = true
	d := one(t, o)
	wantNote(t, d, "es.tip_outside", true)
	if d.Totals.Tax.Minor != 200 || d.Totals.Outside.Minor != 220 {
		t.Errorf("an employee's tip: %+v, want 2.20 outside", d.Totals)
	}
}

func TestVoucherPaysAndDiscountLowers(t *testing.T) {
	d := one(t, ride(fare(2200), part(invoice.PlatformVoucher, 1100, invoice.RolePlatform)))
	if d.Totals.Tax.Minor != 200 || d.Totals.Payable.Minor != 1100 {
		t.Errorf("a voucher: %+v, want the tax of 22.00", d.Totals)
	}
	d = one(t, ride(fare(2200), part(invoice.MerchantDiscount, 1100, invoice.RoleSupplier)))
	if d.Totals.Tax.Minor != 100 || d.Totals.Payable.Minor != 1100 {
		t.Errorf("a discount: %+v, want the tax of 11.00", d.Totals)
	}
}

func TestCancellation_IsTaxedAsTheTrip(t *testing.T) {
	wantTaxes(t, one(t, ride(part(invoice.CancellationFee, 500, invoice.RoleSupplier))), "10")
	wantTaxes(t, one(t, delivery(invoice.ClassRestaurant, part(invoice.CancellationFee, 500, invoice.RoleSupplier))), "21")
}

func TestCommission_ReverseChargeAcrossTheBorder(t *testing.T) {
	wantTaxes(t, one(t, commission(100_00)), "21")
	o := commission(100_00)
	o.Parties[3].TaxIDs = []invoice.TaxID{{Scheme: "VAT", Value: "IE3456789U"}}
	o.Parties[3].Address.Country = "IE"
	d := one(t, o)
	wantTaxes(t, d, "AE")
	wantNote(t, d, "es.reverse_charge", true)
	o.Parties[1].TaxIDs = nil
	refused(t, o, invoice.ReasonMissingTaxID, "parties")
}

func TestSelfBilling_ByTheRecipient(t *testing.T) {
	o := ride(fare(1350))
	o.BusinessLine = invoice.SelfBilling
	d := one(t, o)
	wantNote(t, d, "es.self_billed", true)
	wantTaxes(t, d, "10")
	if d.Kind != invoice.KindSelfBilled || d.Customer.ID != "platform-1" || d.Supplier.ID != "supplier-1" {
		t.Errorf("%s of %s to %s", d.Kind, d.Supplier.ID, d.Customer.ID)
	}
	o.Parties[1].TaxIDs = nil
	refused(t, o, invoice.ReasonMissingTaxID, "parties")
}
