package mx_test

import (
	"slices"
	"testing"

	"quittance/countries/regime/regimetest"
	"quittance/invoice"
)

const (
	beforeMidnight = " 23:59:59"
	midnight       = " 00:00:00"
)

func TestRides_RateByPlaceAndDay(t *testing.T) {
	const capital, tijuana, tapachula, cancun = "America/Mexico_City", "America/Tijuana", "America/Mexico_City", "America/Cancun"
	tests := []struct{ place, zone, local, want string }{
		{"MX-CMX", capital, "2021-01-01" + midnight, "16"},
		{"MX-CMX", capital, "2026-11-01 12:00:00", "16"},
		{"MX-BCN/Tijuana", tijuana, "2021-01-01" + midnight, "8"},
		{"MX-BCN/Tijuana", tijuana, "2025-12-31" + beforeMidnight, "8"},
		{"MX-BCN/Tijuana", tijuana, "2026-01-01" + midnight, "16"},
		{"MX-CHP/Tapachula", tapachula, "2025-12-31" + beforeMidnight, "8"},
		{"MX-CHP/Tapachula", tapachula, "2026-01-01" + midnight, "16"},
		{"MX-CHP/Tuxtla Gutiérrez", tapachula, "2025-06-01 12:00:00", "16"},
		{"MX-ROO/Benito Juárez", cancun, "2025-06-01 12:00:00", "16"},
		{"", capital, "2025-06-01 12:00:00", "16"},
	}
	for _, tt := range tests {
		t.Run(tt.place+" "+tt.local, func(t *testing.T) {
			d := one(t, in(t, tt.place, tt.zone, tt.local, ride(fare(100_00))))
			if got := d.Lines[0].Tax.Rate.String(); got != tt.want || d.SupplyDate.String() != tt.local[:10] {
				t.Errorf("%s %% on %s, want %s %%", got, d.SupplyDate, tt.want)
			}
			if noted := slices.Contains(regimetest.NoteCodes(d), "mx.border"); noted != (tt.want == "8") {
				t.Errorf("notes %v", regimetest.NoteCodes(d))
			}
		})
	}
}

// Tijuana keeps daylight saving, which the rest of the country gave up in 2022.
func TestZones_DayOfSupply(t *testing.T) {
	tests := []struct{ place, utc, day string }{
		{"MX-CMX", "2026-07-02 05:59:59", "2026-07-01"},
		{"MX-CMX", "2026-07-02 06:00:00", "2026-07-02"},
		{"MX-CMX", "2022-07-02 05:00:00", "2022-07-02"}, // the last summer time
		{"MX-BCN/Tijuana", "2026-07-02 06:59:59", "2026-07-01"},
		{"MX-BCN/Tijuana", "2026-07-02 07:00:00", "2026-07-02"},
		{"MX-BCN/Tijuana", "2026-12-02 07:59:59", "2026-12-01"},
		{"MX-ROO/Benito Juárez", "2026-01-01 05:00:00", "2026-01-01"},
	}
	for _, tt := range tests {
		d := one(t, in(t, tt.place, "UTC", tt.utc, ride(fare(100_00))))
		if d.SupplyDate.String() != tt.day {
			t.Errorf("%s at %s: %s, want %s", tt.place, tt.utc, d.SupplyDate, tt.day)
		}
	}
}

func TestRides_BeforeThePack(t *testing.T) {
	o := in(t, "MX-CMX", "America/Mexico_City", "2020-12-31"+beforeMidnight, ride(fare(100_00)))
	refused(t, o, invoice.ReasonNoTaxRate, "components[0].kind")
}

func TestRides_TaxiInTownIsExempt(t *testing.T) {
	o := ride(fare(90_00), part(invoice.Toll, 10_00, invoice.RoleSupplier))
	o.Service = invoice.Service{Class: invoice.ClassTaxi, SameMunicipality: true}
	town := one(t, o)
	if town.Totals.Tax.Minor != 0 || town.Lines[1].Tax.Category != invoice.CategoryExempt || !slices.Contains(regimetest.NoteCodes(town), "mx.public_transport_exempt") {
		t.Errorf("in town: %+v with notes %v", town.Totals, regimetest.NoteCodes(town))
	}
	o.Service.SameMunicipality = false
	if away := one(t, o); away.Totals.Tax.Minor != 13_79 {
		t.Errorf("out of town: tax %s, want 13.79", away.Totals.Tax)
	}
	o.Service = invoice.Service{}
	refused(t, o, invoice.ReasonInvalidOrder, "service.class")
}

func TestRides_PlatformFeeTipAndVoucher(t *testing.T) {
	drafts := assess(t, ride(fare(100_00), part(invoice.BookingFee, 11_60, invoice.RolePlatform),
		part(invoice.Tip, 20_00, invoice.RoleSupplier), part(invoice.PlatformVoucher, 30_00, invoice.RolePlatform)))
	if len(drafts) != 2 {
		t.Fatalf("%d documents, want 2", len(drafts))
	}
	trip, fee := drafts[0], drafts[1]
	if trip.Totals.Payable.Minor != 90_00 || trip.Totals.Outside.Minor != 20_00 || trip.Totals.Tax.Minor != 13_79 {
		t.Errorf("trip %+v; want 90.00 to pay, 20.00 beside, 13.79 of tax", trip.Totals)
	}
	if fee.Supplier.ID != "platform-1" || fee.Totals.Tax.Minor != 1_60 || fee.Issuer != nil {
		t.Errorf("fee of %s: %+v", fee.Supplier.ID, fee.Totals)
	}
}

// The stimulus is not for digital services.
func TestRides_PlatformFeeAtTheBorderIsAtTheGeneralRate(t *testing.T) {
	o := in(t, "MX-BCN/Tijuana", "America/Tijuana", "2025-06-01 12:00:00", ride(fare(108_00), part(invoice.BookingFee, 11_60, invoice.RolePlatform)))
	drafts := assess(t, o)
	if drafts[0].Totals.Tax.Minor != 8_00 || drafts[1].Totals.Tax.Minor != 1_60 {
		t.Errorf("taxes %s and %s, want 8.00 and 1.60", drafts[0].Totals.Tax, drafts[1].Totals.Tax)
	}
}

func TestDelivery_RateOfGoods(t *testing.T) {
	tests := []struct {
		class invoice.ServiceClass
		goods invoice.GoodsClass
		tax   int64
	}{
		{invoice.ClassRestaurant, invoice.GoodsFood, 16_00}, {invoice.ClassRestaurant, invoice.GoodsStaple, 16_00},
		{invoice.ClassGrocery, invoice.GoodsFood, 0}, {invoice.ClassGrocery, invoice.GoodsStaple, 0},
		{invoice.ClassGrocery, invoice.GoodsDrink, 16_00}, {invoice.ClassGrocery, invoice.GoodsAlcohol, 16_00},
		{invoice.ClassRestaurant, invoice.GoodsOther, 16_00},
	}
	for _, tt := range tests {
		o := delivery(item(116_00, tt.goods))
		o.Service.Class = tt.class
		if got := one(t, o).Totals.Tax.Minor; got != tt.tax {
			t.Errorf("%s of a %s: tax %d, want %d", tt.goods, tt.class, got, tt.tax)
		}
	}
	refused(t, delivery(item(116_00, "")), invoice.ReasonInvalidOrder, "components[0].goods")
}

func TestDelivery_Fees(t *testing.T) {
	o := delivery(item(100_00, invoice.GoodsFood), item(100_00, invoice.GoodsAlcohol), part(invoice.DeliveryFee, 20_00, invoice.RoleSupplier))
	o.Service.Class = invoice.ClassGrocery
	if got := one(t, o).Totals.Tax.Minor; got != 15_17 { // 110.00 at 16 %
		t.Errorf("own fee: tax %d, want 15.17", got)
	}
	drafts := assess(t, delivery(item(116_00, invoice.GoodsFood), part(invoice.DeliveryFee, 34_80, invoice.RoleCourier), part(invoice.ServiceFee, 5_80, invoice.RolePlatform)))
	if len(drafts) != 3 || drafts[1].Totals.Tax.Minor != 4_80 || drafts[2].Totals.Tax.Minor != 80 {
		t.Errorf("%d documents: %+v", len(drafts), drafts)
	}
}

func TestFormat_GeneralPublicAndNamedCustomer(t *testing.T) {
	named := func(id string) invoice.Order {
		o := ride(fare(100_00))
		if id != "" {
			o.Parties[0].TaxIDs = []invoice.TaxID{{Scheme: "MX-RFC", Value: id}}
		}
		return o
	}
	for id, want := range map[string]invoice.Format{
		"": invoice.FormatSimplified, "XAXX010101000": invoice.FormatSimplified, "XEXX010101000": invoice.FormatSimplified, "CACX7605101P8": invoice.FormatFull,
	} {
		d := one(t, named(id))
		if d.Format != want || slices.Contains(regimetest.NoteCodes(d), "mx.general_public") != (want == invoice.FormatSimplified) {
			t.Errorf("%q: format %s, notes %v", id, d.Format, regimetest.NoteCodes(d))
		}
	}
	o := named("CACX7605101P8")
	o.Parties[0].Address.PostalCode = ""
	refused(t, o, invoice.ReasonMissingParty, "parties")
	refused(t, named("CACX7699991P8"), invoice.ReasonInvalidOrder, "parties")
	o = named("")
	o.Parties[1].TaxIDs = nil
	refused(t, o, invoice.ReasonMissingTaxID, "parties")
}

func TestEveryDocumentIsASpecimen(t *testing.T) {
	if d := one(t, ride(fare(100_00))); !slices.Contains(regimetest.NoteCodes(d), "mx.specimen") {
		t.Errorf("notes %v", regimetest.NoteCodes(d))
	}
}
