package fr_test

import (
	"testing"
	"time"

	"quittance/invoice"
)

func TestRates_DayBeforeAndDayOfEachChange(t *testing.T) {
	tests := []struct {
		local               string
		trip, meal, alcohol string
	}{
		{"2012-01-01 00:00:00", "7", "7", "19.6"},
		{"2013-12-31 23:59:59", "7", "7", "19.6"},
		{"2014-01-01 00:00:00", "10", "10", "20"},
		{"2025-12-31 23:59:59", "10", "10", "20"},
		{"2026-01-01 00:00:00", "10", "10", "20"},
	}
	for _, tt := range tests {
		t.Run(tt.local, func(t *testing.T) {
			wantTaxes(t, one(t, at(t, ride(fare(2000)), tt.local)), tt.trip)
			d := one(t, at(t, delivery(invoice.ClassRestaurant, item(1450, invoice.GoodsFood), item(400, invoice.GoodsAlcohol), item(250, invoice.GoodsDrink)), tt.local))
			wantTaxes(t, d, tt.meal, tt.alcohol, "5.5")
		})
	}
	refused(t, at(t, ride(fare(2000)), "2011-12-31 23:59:59"), invoice.ReasonNoTaxRate, "components[0].kind")
}

func TestRates_UTCEventNearLocalMidnight(t *testing.T) {
	tests := []struct {
		utc, day, rate string
	}{
		{"2013-12-31T22:59:59Z", "2013-12-31", "7"},
		{"2013-12-31T23:00:00Z", "2014-01-01", "10"},
		{"2026-07-14T21:59:59Z", "2026-07-14", "10"}, // summer time
		{"2026-07-14T22:00:00Z", "2026-07-15", "10"},
		{"2026-10-25T00:30:00Z", "2026-10-25", "10"}, // the double hour
		{"2026-10-25T01:30:00Z", "2026-10-25", "10"},
	}
	for _, tt := range tests {
		o := ride(fare(2000))
		o.CompletedAt, _ = time.Parse(time.RFC3339, tt.utc)
		d := one(t, o)
		if d.SupplyDate.String() != tt.day {
			t.Errorf("%s is a supply of %s, want %s", tt.utc, d.SupplyDate, tt.day)
		}
		wantTaxes(t, d, tt.rate)
	}
}

func TestRides_WhoSuppliesAndWhatFollowsTheTrip(t *testing.T) {
	o := ride(fare(2410), part(invoice.Toll, 300, invoice.RoleSupplier), part(invoice.Surge, 100, invoice.RoleSupplier), part(invoice.BookingFee, 150, invoice.RolePlatform))
	drafts := assess(t, o)
	if len(drafts) != 2 {
		t.Fatalf("%d documents, want the trip and the platform's fee", len(drafts))
	}
	wantTaxes(t, drafts[0], "10", "10", "10")
	wantTaxes(t, drafts[1], "20")
	wantNote(t, drafts[0], "fr.issued_in_the_name_of", true)
	wantNote(t, drafts[1], "fr.issued_in_the_name_of", false)
}

func TestOverseas_IsRefused(t *testing.T) {
	for _, place := range []string{"FR-974", "FR-GP", "FR-973/Cayenne"} {
		o := ride(fare(2000))
		o.Jurisdiction = place
		refused(t, o, invoice.ReasonNoTaxRate, "jurisdiction")
	}
	o := ride(fare(2000))
	o.Jurisdiction = "FR-75C"
	one(t, o)
}

func TestDelivery_RateOfGoods(t *testing.T) {
	all := []invoice.Component{
		item(1000, invoice.GoodsFood), item(1000, invoice.GoodsStaple), item(1000, invoice.GoodsDrink), item(1000, invoice.GoodsAlcohol), item(1000, invoice.GoodsOther),
	}
	wantTaxes(t, one(t, delivery(invoice.ClassRestaurant, all...)), "10", "5.5", "5.5", "20", "20")
	wantTaxes(t, one(t, delivery(invoice.ClassGrocery, all...)), "5.5", "5.5", "5.5", "20", "20")
	refused(t, delivery(invoice.ClassGrocery, item(1000, "")), invoice.ReasonInvalidOrder, "components[0].goods")
	refused(t, delivery("", item(1000, invoice.GoodsFood)), invoice.ReasonInvalidOrder, "components[0].goods")
}

func TestDelivery_FeesFollowWhoBrings(t *testing.T) {
	own := one(t, delivery(invoice.ClassRestaurant, item(1500, invoice.GoodsFood), item(500, invoice.GoodsAlcohol), part(invoice.DeliveryFee, 300, invoice.RoleSupplier)))
	wantTaxes(t, own, "10", "20", "10", "20")
	if own.Lines[2].Amount.Minor != 225 || own.Lines[3].Amount.Minor != 75 {
		t.Errorf("the fee is shared as %s and %s, want 2.25 and 0.75", own.Lines[2].Amount, own.Lines[3].Amount)
	}
	drafts := assess(t, delivery(invoice.ClassRestaurant, item(1500, invoice.GoodsFood), part(invoice.DeliveryFee, 300, invoice.RoleCourier)))
	wantTaxes(t, drafts[1], "20")
}

func TestFormat_NoteOrInvoice(t *testing.T) {
	tests := []struct {
		name string
		give invoice.Order
		want invoice.Format
		rule string
	}{
		{"below 25.00", ride(fare(24_99)), invoice.FormatReceipt, "fr.all.note_on_request"},
		{"from 25.00", ride(fare(25_00)), invoice.FormatReceipt, "fr.all.note_obligatory"},
		{"to a business", business(ride(fare(10_00))), invoice.FormatFull, "fr.all.full_invoice"},
	}
	for _, tt := range tests {
		d := one(t, tt.give)
		last := d.Calculation[len(d.Calculation)-1]
		if d.Format != tt.want || last.Rule != tt.rule {
			t.Errorf("%s: %s by %s, want %s by %s", tt.name, d.Format, last.Rule, tt.want, tt.rule)
		}
	}
	o := business(ride(fare(10_00)))
	o.Parties[1].TaxIDs = nil
	refused(t, o, invoice.ReasonMissingTaxID, "parties")
	o = business(ride(fare(10_00)))
	o.Parties[0].Address = invoice.Address{}
	refused(t, o, invoice.ReasonMissingParty, "parties")
	o = ride(fare(10_00))
	o.Parties[1].TaxIDs = []invoice.TaxID{{Scheme: "VAT", Value: "FR20812345676"}}
	refused(t, o, invoice.ReasonInvalidOrder, "parties")
}

func TestSmallBusiness_BearsNoTax(t *testing.T) {
	o := ride(fare(1500), part(invoice.Tip, 100, invoice.RoleSupplier))
	o.Parties[1].Status = invoice.StatusSmallBusiness
	d := one(t, o)
	wantTaxes(t, d, "E", "E")
	wantNote(t, d, "fr.small_business", true)
	if d.Totals.Tax.Minor != 0 || d.Totals.Gross.Minor != 1600 {
		t.Errorf("totals %+v, want 16.00 without tax", d.Totals)
	}
}

func TestTips_FollowWhoDrives(t *testing.T) {
	o := ride(fare(2200), part(invoice.Tip, 220, invoice.RoleSupplier))
	if d := one(t, o); d.Totals.Tax.Minor != 220 {
		t.Errorf("an owner's tip: tax %s, want 2.20 EUR", d.Totals.Tax)
	}
	o.Service.DriverEmployed = true
	d := one(t, o)
	wantNote(t, d, "fr.tip_outside", true)
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
	wantTaxes(t, one(t, delivery(invoice.ClassRestaurant, part(invoice.CancellationFee, 500, invoice.RoleSupplier))), "20")
}

func TestCommission_ReverseChargeAcrossTheBorder(t *testing.T) {
	d := one(t, commission(100_00))
	wantTaxes(t, d, "20")
	o := commission(100_00)
	o.Parties[3].TaxIDs = []invoice.TaxID{{Scheme: "VAT", Value: "IE3456789U"}}
	o.Parties[3].Address.Country = "IE"
	d = one(t, o)
	wantTaxes(t, d, "AE")
	wantNote(t, d, "fr.reverse_charge", true)
	o.Parties[1].TaxIDs = nil
	refused(t, o, invoice.ReasonMissingTaxID, "parties")
}

func TestSelfBilling_SaysAutofacturation(t *testing.T) {
	o := ride(fare(1350))
	o.BusinessLine = invoice.SelfBilling
	d := one(t, o)
	wantNote(t, d, "fr.self_billed", true)
	wantTaxes(t, d, "10")
	if d.Kind != invoice.KindSelfBilled || d.Customer.ID != "platform-1" || d.Supplier.ID != "supplier-1" {
		t.Errorf("%s of %s to %v", d.Kind, d.Supplier.ID, d.Customer.ID)
	}
	o.Parties[1].TaxIDs = nil
	refused(t, o, invoice.ReasonMissingTaxID, "parties")
}
