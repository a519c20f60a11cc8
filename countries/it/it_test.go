package it_test

import (
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"quittance/countries/it"
	"quittance/invoice"
)

func TestRides_TaxiAndHireCar(t *testing.T) {
	tests := []struct {
		name    string
		service invoice.Service
		want    string
	}{
		{"taxi near", invoice.Service{Class: invoice.ClassTaxi, DistanceMeters: 12_500}, "E"},
		{"taxi at 50 km", invoice.Service{Class: invoice.ClassTaxi, DistanceMeters: 50_000}, "E"},
		{"taxi beyond 50 km", invoice.Service{Class: invoice.ClassTaxi, DistanceMeters: 50_001}, "10"},
		{"taxi beyond 50 km in one municipality", invoice.Service{Class: invoice.ClassTaxi, DistanceMeters: 50_001, SameMunicipality: true}, "E"},
		{"hire car near", invoice.Service{Class: invoice.ClassPrivateHire, DistanceMeters: 2_000, SameMunicipality: true}, "10"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			o := ride(fare(2410), part(invoice.Toll, 300, invoice.RoleSupplier), part(invoice.Surge, 100, invoice.RoleSupplier))
			o.Service = tt.service
			d := one(t, o)
			wantTaxes(t, d, tt.want, tt.want, tt.want)
			wantNote(t, d, "it.urban_taxi_exempt", tt.want == "E")
		})
	}
	o := ride(fare(2410))
	o.Service = invoice.Service{Class: invoice.ClassTaxi}
	refused(t, o, invoice.ReasonInvalidOrder, "service.distance_m")
	o.Service = invoice.Service{}
	refused(t, o, invoice.ReasonInvalidOrder, "service.class")
}

func TestStampDuty_AboveWhatIsWithoutTax(t *testing.T) {
	stamp := func(d invoice.Draft) int64 {
		for _, m := range d.Memoranda {
			if m.Kind == invoice.MemoStampDuty && m.Shown {
				return m.Amount.Minor
			}
		}
		return 0
	}
	taxed := ride(fare(500_00))
	taxed.Service.Class = invoice.ClassPrivateHire
	small := delivery(invoice.ClassRestaurant, item(77_48, invoice.GoodsFood))
	small.Parties[1].Status = invoice.StatusSmallBusiness
	tests := []struct {
		name string
		give invoice.Order
		want int64
	}{
		{"exempt at 77.47", ride(fare(77_47)), 0},
		{"exempt at 77.48", ride(fare(77_48)), 200},
		{"the shared case", ride(fare(85_00)), 200},
		{"taxed", taxed, 0},
		{"in the flat-rate regime", small, 200},
	}
	for _, tt := range tests {
		d := one(t, tt.give)
		if got := stamp(d); got != tt.want {
			t.Errorf("%s: stamp duty %d, want %d", tt.name, got, tt.want)
		}
		wantNote(t, d, "it.stamp_duty", tt.want > 0)
		if d.Totals.Payable != d.Totals.Gross {
			t.Errorf("%s: the stamp duty changes what is payable: %+v", tt.name, d.Totals)
		}
	}
}

func TestTables_DayBeforeAndDayOfEachChange(t *testing.T) {
	line := it.Pack().Lines[invoice.Delivery]
	got := map[string]string{}
	for _, day := range []string{"2013-06-25", "2013-06-26", "2013-09-30", "2013-10-01", "2019-05-23", "2019-05-24"} {
		for _, table := range line.Rates {
			if r, ok := table.On(invoice.MustDate(day)); ok && table.ID == "it.standard" {
				got[day] += r.Percent.String() + " %"
			}
		}
		for _, table := range line.Limits {
			if l, ok := table.On(invoice.MustDate(day)); ok && table.ID != "it.stamp_duty_above" {
				got[day] += " " + (invoice.Amount{Minor: l.Minor, Currency: "EUR"}).String()
			}
		}
	}
	want := map[string]string{
		"2013-06-25": "21 % 100.00 EUR 1.81 EUR", "2013-06-26": "21 % 100.00 EUR 2.00 EUR",
		"2013-09-30": "21 % 100.00 EUR 2.00 EUR", "2013-10-01": "22 % 100.00 EUR 2.00 EUR",
		"2019-05-23": "22 % 100.00 EUR 2.00 EUR", "2019-05-24": "22 % 400.00 EUR 2.00 EUR",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	refused(t, at(t, ride(fare(2000)), "2014-12-31 23:59:59"), invoice.ReasonNoTaxRate, "components[0].kind")
}

func TestFormat_ByCustomerDayAndAmount(t *testing.T) {
	tests := []struct {
		name string
		give invoice.Order
		want invoice.Format
	}{
		{"a consumer", ride(fare(1000_00)), invoice.FormatReceipt},
		{"a business at 400.00", business(ride(fare(400_00))), invoice.FormatSimplified},
		{"a business above", business(ride(fare(400_01))), invoice.FormatFull},
		{"a business on the day before", at(t, business(ride(fare(400_00))), "2019-05-23 23:59:59"), invoice.FormatFull},
		{"a business on the first day", at(t, business(ride(fare(400_00))), "2019-05-24 00:00:00"), invoice.FormatSimplified},
	}
	for _, tt := range tests {
		if got := one(t, tt.give).Format; got != tt.want {
			t.Errorf("%s: %s, want %s", tt.name, got, tt.want)
		}
	}
	o := ride(fare(10_00))
	o.Parties[1].TaxIDs = nil
	refused(t, o, invoice.ReasonMissingTaxID, "parties")
	o.Parties[1].TaxIDs = []invoice.TaxID{{Scheme: "IT-PIVA", Value: "01234560125"}} // 4
	refused(t, o, invoice.ReasonInvalidOrder, "parties")
}

func TestSpecimen_SinceInvoicesAreCleared(t *testing.T) {
	tests := []struct {
		utc, day string
		want     bool
	}{
		{"2018-12-31T22:59:59Z", "2018-12-31", false},
		{"2018-12-31T23:00:00Z", "2019-01-01", true},
		{"2026-07-14T22:00:00Z", "2026-07-15", true}, // summer time
		{"2026-10-25T00:30:00Z", "2026-10-25", true}, // the double hour
		{"2026-10-25T01:30:00Z", "2026-10-25", true},
	}
	for _, tt := range tests {
		o := ride(fare(2000))
		o.CompletedAt, _ = time.Parse(time.RFC3339, tt.utc)
		d := one(t, o)
		if d.SupplyDate.String() != tt.day {
			t.Errorf("%s is a supply of %s, want %s", tt.utc, d.SupplyDate, tt.day)
		}
		wantNote(t, d, "it.specimen", tt.want)
	}
}

func TestPlacesWithoutTheTax_AreRefused(t *testing.T) {
	o := ride(fare(2000))
	o.Jurisdiction = "IT-SO/Livigno"
	refused(t, o, invoice.ReasonNoTaxRate, "jurisdiction")
	o.Jurisdiction = "IT-SO/Sondrio"
	one(t, o)
}

func TestDelivery_RateOfGoodsAndFees(t *testing.T) {
	wantTaxes(t, one(t, delivery(invoice.ClassGrocery,
		item(1000, invoice.GoodsFood), item(1000, invoice.GoodsStaple), item(1000, invoice.GoodsDrink), item(1000, invoice.GoodsAlcohol), item(1000, invoice.GoodsOther),
	)), "10", "4", "22", "22", "22")
	d := one(t, delivery(invoice.ClassRestaurant, item(1500, invoice.GoodsFood), item(500, invoice.GoodsDrink), part(invoice.DeliveryFee, 300, invoice.RoleSupplier)))
	wantTaxes(t, d, "10", "22", "10", "22")
	drafts := assess(t, delivery(invoice.ClassRestaurant, item(1500, invoice.GoodsFood), part(invoice.DeliveryFee, 300, invoice.RoleCourier)))
	wantTaxes(t, drafts[1], "22")
	refused(t, delivery(invoice.ClassGrocery, item(1000, "")), invoice.ReasonInvalidOrder, "components[0].goods")
}

func TestTipsVouchersDiscounts(t *testing.T) {
	o := ride(fare(2200), part(invoice.Tip, 220, invoice.RoleSupplier))
	o.Service.Class = invoice.ClassPrivateHire
	if d := one(t, o); d.Totals.Tax.Minor != 220 {
		t.Errorf("an owner's tip: tax %s, want 2.20 EUR", d.Totals.Tax)
	}
	o.Service.DriverEmployed = true
	if d := one(t, o); d.Totals.Tax.Minor != 200 || d.Totals.Outside.Minor != 220 {
		t.Errorf("an employee's tip: %+v, want 2.20 outside", d.Totals)
	}
	o.Components[1] = part(invoice.PlatformVoucher, 1100, invoice.RolePlatform)
	if d := one(t, o); d.Totals.Tax.Minor != 200 || d.Totals.Payable.Minor != 1100 {
		t.Errorf("a voucher: %+v, want the tax of 22.00", d.Totals)
	}
	o.Components[1] = part(invoice.MerchantDiscount, 1100, invoice.RoleSupplier)
	if d := one(t, o); d.Totals.Tax.Minor != 100 || d.Totals.Payable.Minor != 1100 {
		t.Errorf("a discount: %+v, want the tax of 11.00", d.Totals)
	}
}

func TestCancellation_IsTreatedAsTheTrip(t *testing.T) {
	wantTaxes(t, one(t, ride(part(invoice.CancellationFee, 500, invoice.RoleSupplier))), "E")
	wantTaxes(t, one(t, delivery(invoice.ClassRestaurant, part(invoice.CancellationFee, 500, invoice.RoleSupplier))), "22")
}

func TestCommission_ReverseChargeAcrossTheBorder(t *testing.T) {
	wantTaxes(t, one(t, commission(100_00)), "22")
	o := commission(100_00)
	o.Parties[3].TaxIDs = []invoice.TaxID{{Scheme: "VAT", Value: "IE3456789U"}}
	o.Parties[3].Address.Country = "IE"
	d := one(t, o)
	wantTaxes(t, d, "AE")
	wantNote(t, d, "it.reverse_charge", true)
	o.Parties[1].TaxIDs = nil
	refused(t, o, invoice.ReasonMissingTaxID, "parties")
}

func TestSelfBilling_ByTheCustomer(t *testing.T) {
	o := ride(fare(1350))
	o.BusinessLine = invoice.SelfBilling
	d := one(t, o)
	wantNote(t, d, "it.self_billed", true)
	wantTaxes(t, d, "E")
	if d.Kind != invoice.KindSelfBilled || d.Customer.ID != "platform-1" || d.Supplier.ID != "supplier-1" {
		t.Errorf("%s of %s to %s", d.Kind, d.Supplier.ID, d.Customer.ID)
	}
}
