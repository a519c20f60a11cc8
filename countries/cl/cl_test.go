package cl_test

import (
	"slices"
	"testing"

	"quittance/countries/regime/regimetest"
	"quittance/invoice"
)

func applied(d invoice.Draft, rule string) bool {
	return slices.ContainsFunc(d.Calculation, func(s invoice.Step) bool { return s.Rule == rule })
}

func TestRides_PassengersAreExemptAndThePlatformIsNot(t *testing.T) {
	for _, class := range []invoice.ServiceClass{invoice.ClassTaxi, invoice.ClassPrivateHire} {
		o := ride(fare(4_990), part(invoice.Toll, 900, invoice.RoleSupplier), part(invoice.BookingFee, 595, invoice.RolePlatform))
		o.Service.Class = class
		drafts := assess(t, o)
		if len(drafts) != 2 {
			t.Fatalf("%d documents, want 2", len(drafts))
		}
		trip, fee := drafts[0], drafts[1]
		if trip.Totals.Tax.Minor != 0 || trip.Totals.Gross.Minor != 5_890 || trip.Lines[1].Tax.Category != invoice.CategoryExempt ||
			!slices.Contains(regimetest.NoteCodes(trip), "cl.passengers_exempt") {
			t.Errorf("trip %+v, notes %v", trip.Totals, regimetest.NoteCodes(trip))
		}
		if fee.Totals.Tax.Minor != 95 || fee.Totals.Net.Minor != 500 {
			t.Errorf("fee %+v, want 95 of tax", fee.Totals)
		}
	}
	o := ride(fare(4_990))
	o.Service.Class = ""
	refused(t, o, invoice.ReasonInvalidOrder, "service.class")
}

// Pesos have no cents: 1.000 with 19 % in it is 840 and 160.
func TestDelivery_PesosHaveNoCents(t *testing.T) {
	for gross, tax := range map[int64]int64{1_000: 160, 990: 158, 1: 0, 3: 0, 4: 1, 1_190: 190} {
		if got := one(t, delivery(item(gross, invoice.GoodsFood))).Totals; got.Tax.Minor != tax || got.Gross.Minor != gross {
			t.Errorf("%d: tax %d, want %d", gross, got.Tax.Minor, tax)
		}
	}
}

func TestDelivery_EveryClassOfGoods(t *testing.T) {
	for _, goods := range []invoice.GoodsClass{invoice.GoodsFood, invoice.GoodsStaple, invoice.GoodsDrink, invoice.GoodsAlcohol, invoice.GoodsOther, ""} {
		if got := one(t, delivery(item(1_190, goods), part(invoice.DeliveryFee, 1_190, invoice.RoleSupplier))).Totals.Tax.Minor; got != 380 {
			t.Errorf("%q: tax %d, want 380", goods, got)
		}
	}
}

func TestDelivery_CourierWhoWorksInPerson(t *testing.T) {
	o := delivery(item(1_190, invoice.GoodsFood), part(invoice.DeliveryFee, 2_380, invoice.RoleCourier))
	if got := assess(t, o)[1].Totals.Tax.Minor; got != 380 {
		t.Errorf("taxpayer: tax %d, want 380", got)
	}
	o.Parties[2].Status = invoice.StatusNotRegistered
	d := assess(t, o)[1]
	if d.Totals.Tax.Minor != 0 || !slices.Contains(regimetest.NoteCodes(d), "cl.work_of_a_person") {
		t.Errorf("person: %+v, notes %v", d.Totals, regimetest.NoteCodes(d))
	}
}

func TestCash_FiveGoesDown(t *testing.T) {
	for gross, want := range map[int64]int64{4_990: 4_990, 4_991: 4_990, 4_995: 4_990, 4_996: 5_000, 4_999: 5_000} {
		o := ride(fare(gross))
		o.PaidInCash = true
		if got := one(t, o).Totals; got.Payable.Minor != want || got.Gross.Minor != gross || got.Rounding.Minor != want-gross {
			t.Errorf("%d: %+v, want %d to pay", gross, got, want)
		}
		o.PaidInCash = false
		if got := one(t, o).Totals; got.Payable.Minor != gross {
			t.Errorf("%d by card: %d to pay", gross, got.Payable.Minor)
		}
	}
}

// Ley 21.420 taxes all services since 2023: the rate of ours is the same, the rule is not.
func TestServices_DayBeforeAndDayOfTheChange(t *testing.T) {
	tests := []struct{ local, rides, delivery, commission string }{
		{"2021-01-01 00:00:00", "cl.rides.platform_fee_commerce", "cl.delivery.fee_commerce", "cl.commission.commerce"},
		{"2022-12-31 23:59:59", "cl.rides.platform_fee_commerce", "cl.delivery.fee_commerce", "cl.commission.commerce"},
		{"2023-01-01 00:00:00", "cl.rides.platform_fee_standard", "cl.delivery.fee_standard", "cl.commission.standard"},
	}
	for _, tt := range tests {
		orders := map[string]invoice.Order{
			tt.rides:      ride(part(invoice.BookingFee, 1_190, invoice.RolePlatform)),
			tt.delivery:   delivery(part(invoice.ServiceFee, 1_190, invoice.RolePlatform)),
			tt.commission: order(invoice.Commission, invoice.Service{}, []invoice.Component{part(invoice.CommissionFee, 1_190, invoice.RolePlatform)}),
		}
		for rule, o := range orders {
			d := one(t, in(t, "", "America/Santiago", tt.local, o))
			if d.Totals.Tax.Minor != 190 || !applied(d, rule) || d.SupplyDate.String() != tt.local[:10] {
				t.Errorf("%s: tax %d on %s, %s applied %t", tt.local, d.Totals.Tax.Minor, d.SupplyDate, rule, applied(d, rule))
			}
		}
	}
	refused(t, in(t, "", "America/Santiago", "2020-12-31 23:59:59", ride(fare(100))), invoice.ReasonNoTaxRate, "components[0].kind")
}

func TestZones_DayOfSupply(t *testing.T) {
	tests := []struct{ place, utc, day string }{
		{"", "2026-01-01 02:59:59", "2025-12-31"}, // summer time
		{"", "2026-01-01 03:00:00", "2026-01-01"},
		{"", "2026-07-01 03:59:59", "2026-06-30"}, // winter time
		{"", "2026-07-01 04:00:00", "2026-07-01"},
		{"CL-MA/Punta Arenas", "2026-07-01 03:00:00", "2026-07-01"}, // no winter time
		{"CL-VS/Isla de Pascua", "2026-07-01 05:59:59", "2026-06-30"},
		{"CL-VS/Valparaíso", "2026-07-01 05:59:59", "2026-07-01"},
	}
	for _, tt := range tests {
		if d := one(t, in(t, tt.place, "UTC", tt.utc, ride(fare(1_000)))); d.SupplyDate.String() != tt.day {
			t.Errorf("%s at %s: %s, want %s", tt.place, tt.utc, d.SupplyDate, tt.day)
		}
	}
}

func TestFormat_BoletaAndFactura(t *testing.T) {
	o := delivery(item(1_190, invoice.GoodsFood))
	if d := one(t, o); d.Format != invoice.FormatSimplified || !slices.Contains(regimetest.NoteCodes(d), "cl.specimen") {
		t.Errorf("consumer: format %s, notes %v", d.Format, regimetest.NoteCodes(d))
	}
	o.Parties[0].TaxIDs = []invoice.TaxID{{Scheme: "CL-RUT", Value: "76086428-5"}}
	if d := one(t, o); d.Format != invoice.FormatFull {
		t.Errorf("business: format %s", d.Format)
	}
	o.Parties[0].Address = invoice.Address{}
	refused(t, o, invoice.ReasonMissingParty, "parties")
	o.Parties[0].TaxIDs[0].Value = "76086428-6"
	refused(t, o, invoice.ReasonInvalidOrder, "parties")
	o.Parties[0].TaxIDs, o.Parties[1].TaxIDs = nil, nil
	refused(t, o, invoice.ReasonMissingTaxID, "parties")
}

func TestTipAndVoucher(t *testing.T) {
	d := one(t, ride(fare(5_000), part(invoice.Tip, 500, invoice.RoleSupplier), part(invoice.PlatformVoucher, 1_000, invoice.RolePlatform)))
	if d.Totals.Payable.Minor != 4_500 || d.Totals.Outside.Minor != 500 || d.Totals.Gross.Minor != 5_000 {
		t.Errorf("%+v; want 4.500 to pay", d.Totals)
	}
}

func TestCommission_FromAbroad(t *testing.T) {
	o := order(invoice.Commission, invoice.Service{}, []invoice.Component{part(invoice.CommissionFee, 1_190, invoice.RolePlatform)})
	o.Parties[3].Address.Country, o.Parties[3].TaxIDs = "NL", nil
	taxpayer := one(t, o)
	if taxpayer.Totals.Tax.Minor != 0 || taxpayer.Lines[0].Tax.Category != invoice.CategoryReverseCharge || !slices.Contains(regimetest.NoteCodes(taxpayer), "cl.reverse_charge") {
		t.Errorf("taxpayer: %+v, notes %v", taxpayer.Totals, regimetest.NoteCodes(taxpayer))
	}
	o.Parties[1].Status = invoice.StatusNotRegistered
	if driver := one(t, o); driver.Totals.Tax.Minor != 190 || !applied(driver, "cl.commission.digital_service_from_abroad") {
		t.Errorf("driver: %+v", driver.Totals)
	}
	o.Parties[1].TaxIDs = nil
	refused(t, o, invoice.ReasonMissingTaxID, "parties")
}
