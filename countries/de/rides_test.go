package de_test

import (
	"slices"
	"testing"

	"quittance/countries/regime/regimetest"
	"quittance/invoice"
)

func TestRides_RateOfTheTrip(t *testing.T) {
	tests := []struct {
		name    string
		service invoice.Service
		want    string
	}{
		{"taxi near", invoice.Service{Class: invoice.ClassTaxi, DistanceMeters: 12_500}, "7"},
		{"taxi at 50 km", invoice.Service{Class: invoice.ClassTaxi, DistanceMeters: 50_000}, "7"},
		{"taxi beyond 50 km", invoice.Service{Class: invoice.ClassTaxi, DistanceMeters: 50_001}, "19"},
		{"taxi beyond 50 km in one municipality", invoice.Service{Class: invoice.ClassTaxi, DistanceMeters: 50_001, SameMunicipality: true}, "7"},
		{"private hire near", invoice.Service{Class: invoice.ClassPrivateHire, DistanceMeters: 2_000, SameMunicipality: true}, "19"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			o := ride(fare(2410), part(invoice.Toll, 300, invoice.RoleSupplier), part(invoice.Surge, 100, invoice.RoleSupplier))
			o.Service = tt.service
			for _, l := range one(t, o).Lines {
				if got := l.Tax.Rate.String(); got != tt.want {
					t.Errorf("%s at %s %%, want %s", l.Kind, got, tt.want)
				}
			}
		})
	}
}

func TestRides_NamesWhatTheRateDependsOn(t *testing.T) {
	o := ride(fare(2410))
	o.Service = invoice.Service{Class: invoice.ClassTaxi}
	refused(t, o, invoice.ReasonInvalidOrder, "service.distance_m")
	o.Service = invoice.Service{DistanceMeters: 5}
	refused(t, o, invoice.ReasonInvalidOrder, "service.class")
}

func TestRides_CancelledBeforeItBegan(t *testing.T) {
	o := ride(part(invoice.CancellationFee, 500, invoice.RoleSupplier))
	o.Service = invoice.Service{Class: invoice.ClassTaxi}
	if got := one(t, o).Lines[0].Tax.Rate.String(); got != "7" {
		t.Errorf("cancellation fee of a taxi at %s %%, want 7", got)
	}
}

func TestRides_TipFollowsWhoDrives(t *testing.T) {
	o := ride(fare(2410), part(invoice.Tip, 200, invoice.RoleSupplier))
	owner := one(t, o)
	if owner.Totals.Outside.Minor != 0 || owner.Totals.Gross.Minor != 2610 || owner.Totals.Tax.Minor != 171 {
		t.Errorf("an owner's tip: %+v; want 26.10 with 1.71 of tax", owner.Totals)
	}
	o.Service.DriverEmployed = true
	employed := one(t, o)
	if employed.Totals.Outside.Minor != 200 || employed.Totals.Gross.Minor != 2410 || employed.Totals.Payable.Minor != 2610 {
		t.Errorf("an employee's tip: %+v; want 2.00 outside", employed.Totals)
	}
	if !slices.Contains(regimetest.NoteCodes(employed), "de.tip_outside") {
		t.Errorf("notes %v, want de.tip_outside", regimetest.NoteCodes(employed))
	}
}

func TestRides_PlatformFeeIsADocumentOfItsOwn(t *testing.T) {
	o := ride(fare(2410), part(invoice.BookingFee, 119, invoice.RolePlatform), part(invoice.PlatformVoucher, 500, invoice.RolePlatform))
	drafts := assess(t, o)
	if len(drafts) != 2 {
		t.Fatalf("%d documents, want 2", len(drafts))
	}
	trip, fee := drafts[0], drafts[1]
	if trip.Supplier.ID != "supplier-1" || trip.Issuer == nil || trip.Issuer.ID != "platform-1" || !slices.Contains(regimetest.NoteCodes(trip), "de.issued_in_the_name_of") {
		t.Errorf("the trip is of %s, issued by %+v with notes %v", trip.Supplier.ID, trip.Issuer, regimetest.NoteCodes(trip))
	}
	if trip.Totals.Paid.Minor != 500 || trip.Totals.Tax.Minor != 158 || trip.Totals.Payable.Minor != 1910 {
		t.Errorf("the trip's totals are %+v; want the tax of 24.10 and 19.10 to pay", trip.Totals)
	}
	if fee.Supplier.ID != "platform-1" || fee.Issuer != nil || fee.Totals.Tax.Minor != 19 || len(fee.Notes) != 0 {
		t.Errorf("the fee is of %s, issued by %+v, with %+v", fee.Supplier.ID, fee.Issuer, fee.Totals)
	}
	if fee.Series.ID != "DE/rides/platform-1/invoice" || trip.Series.ID != "DE/rides/supplier-1/invoice" {
		t.Errorf("series %s and %s", trip.Series.ID, fee.Series.ID)
	}
}

func TestRides_CarriersOwnFeeFollowsTheTrip(t *testing.T) {
	d := one(t, ride(fare(2410), part(invoice.BookingFee, 100, invoice.RoleSupplier)))
	if got := d.Lines[1].Tax.Rate.String(); got != "7" {
		t.Errorf("a carrier's booking fee at %s %%, want 7", got)
	}
}

func TestRides_VoucherAboveThePrice(t *testing.T) {
	o := ride(fare(400), part(invoice.BookingFee, 500, invoice.RolePlatform), part(invoice.PlatformVoucher, 500, invoice.RolePlatform))
	refused(t, o, invoice.ReasonNegativeTotal, "totals.payable")
	o.Components = append(o.Components, part(invoice.Tip, 300, invoice.RoleSupplier))
	o.Service.DriverEmployed = true
	refused(t, o, invoice.ReasonNegativeTotal, "components") // it does not pay the tip
}

func TestRides_VoucherOnThePlatformsOwnFee(t *testing.T) {
	o := ride(part(invoice.BookingFee, 500, invoice.RolePlatform), part(invoice.PlatformVoucher, 500, invoice.RolePlatform))
	refused(t, o, invoice.ReasonUnsupportedComponent, "components[1].kind")
}

func TestRides_LoneTipOfAnEmployeeStandsOnTheTripsDocument(t *testing.T) {
	o := ride(fare(2410), part(invoice.Tip, 200, invoice.RoleCourier))
	o.Service.DriverEmployed = true
	if d := one(t, o); d.Totals.Outside.Minor != 200 {
		t.Errorf("outside is %s, want 2.00 EUR", d.Totals.Outside)
	}
}

func TestRides_RefundOfOneSupplierAboveItsPrice(t *testing.T) {
	o := ride(fare(2410), part(invoice.BookingFee, 100, invoice.RolePlatform), part(invoice.Refund, 101, invoice.RolePlatform))
	refused(t, o, invoice.ReasonRefundExceedsPrice, "components[2].amount.minor")
	o.Components[2] = part(invoice.MerchantDiscount, 101, invoice.RoleCourier)
	refused(t, o, invoice.ReasonNegativeTotal, "components[2].amount.minor")
}

func TestRides_Unsupported(t *testing.T) {
	for _, kind := range []invoice.ComponentKind{invoice.Item, invoice.DeliveryFee, invoice.SmallOrderFee, invoice.TaxCharged} {
		refused(t, ride(fare(100), part(kind, 100, invoice.RoleSupplier)), invoice.ReasonUnsupportedComponent, "components[1].kind")
	}
}
