package at_test

import (
	"slices"
	"testing"
	"time"

	"quittance/countries/at"
	"quittance/countries/regime/regimetest"
	"quittance/invoice"
)

func part(kind invoice.ComponentKind, minor int64, by invoice.Role) invoice.Component {
	return invoice.Component{Kind: kind, Amount: invoice.Amount{Minor: minor, Currency: "EUR"}, TaxIncluded: true, SuppliedBy: by}
}

func fare(minor int64) invoice.Component { return part(invoice.Fare, minor, invoice.RoleSupplier) }

func item(minor int64, goods invoice.GoodsClass) invoice.Component {
	c := part(invoice.Item, minor, invoice.RoleSupplier)
	c.Goods = goods
	return c
}

func order(line invoice.BusinessLine, parts ...invoice.Component) invoice.Order {
	address := invoice.Address{Lines: []string{"Testgasse 1"}, PostalCode: "1010", City: "Wien", Country: "AT"}
	vat := []invoice.TaxID{{Scheme: "VAT", Value: "ATU13585627"}}
	class := invoice.ClassTaxi
	if line == invoice.Delivery {
		class = invoice.ClassRestaurant
	}
	return invoice.Order{
		Schema: invoice.OrderSchema, OrderRef: invoice.OrderRef{BusinessLine: line, ID: "order-1"},
		Country: "AT", Currency: "EUR", Version: 1, Settled: true, Components: parts,
		Service:     invoice.Service{Class: class},
		CompletedAt: time.Date(2026, 3, 1, 12, 0, 0, 0, time.UTC),
		Parties: []invoice.Party{
			{ID: "customer-1", Role: invoice.RoleCustomer, Name: "Test Customer", Address: address},
			{ID: "supplier-1", Role: invoice.RoleSupplier, Name: "Test Supplier", Address: address, TaxIDs: vat},
			{ID: "courier-1", Role: invoice.RoleCourier, Name: "Test Courier", Address: address, TaxIDs: vat},
			{ID: "platform-1", Role: invoice.RolePlatform, Name: "Test Platform", Address: address, TaxIDs: vat},
		},
	}
}

// assess returns the drafts of an order that must be accepted.
func assess(t *testing.T, o invoice.Order) []invoice.Draft {
	t.Helper()
	return regimetest.Assess(t, at.Pack(), o)
}

func one(t *testing.T, o invoice.Order) invoice.Draft {
	t.Helper()
	return regimetest.One(t, at.Pack(), o)
}

func refused(t *testing.T, o invoice.Order, reason invoice.Reason, field string) {
	t.Helper()
	o.Total = regimetest.Total(o)
	if err := regimetest.CheckRefused(at.Pack(), o, reason, field); err != nil {
		t.Error(err)
	}
}

func noted(t *testing.T, d invoice.Draft, code string) {
	t.Helper()
	if !slices.Contains(regimetest.NoteCodes(d), code) {
		t.Errorf("notes %v, want %s", regimetest.NoteCodes(d), code)
	}
}

func on(t *testing.T, o invoice.Order, utc string) invoice.Order {
	t.Helper()
	when, err := time.Parse(time.RFC3339, utc)
	if err != nil {
		t.Fatal(err)
	}
	o.CompletedAt = when
	return o
}

func TestRates_DayBeforeAndDayOfEachChange(t *testing.T) {
	tests := []struct{ utc, day, meal, shop, wine string }{
		{"2015-12-31T23:00:00Z", "2016-01-01", "10", "10", "20"},
		{"2020-06-30T21:59:59Z", "2020-06-30", "10", "10", "20"}, // local midnight in summer
		{"2020-06-30T22:00:00Z", "2020-07-01", "5", "10", "20"},
		{"2021-12-31T22:59:59Z", "2021-12-31", "5", "10", "20"}, // local midnight in winter
		{"2021-12-31T23:00:00Z", "2022-01-01", "10", "10", "20"},
		{"2026-10-25T00:30:00Z", "2026-10-25", "10", "10", "20"}, // the double hour
		{"2026-10-25T01:30:00Z", "2026-10-25", "10", "10", "20"},
	}
	for _, tt := range tests {
		t.Run(tt.utc, func(t *testing.T) {
			o := on(t, order(invoice.Delivery, item(1000, invoice.GoodsFood), item(500, invoice.GoodsAlcohol)), tt.utc)
			d := one(t, o)
			o.Service.Class = invoice.ClassGrocery
			got := []string{d.SupplyDate.String(), d.Lines[0].Tax.Rate.String(), one(t, o).Lines[0].Tax.Rate.String(), d.Lines[1].Tax.Rate.String()}
			if want := []string{tt.day, tt.meal, tt.shop, tt.wine}; !slices.Equal(got, want) {
				t.Errorf("day, meal, shop's food and wine %v, want %v", got, want)
			}
		})
	}
	refused(t, on(t, order(invoice.Rides, fare(2000)), "2015-12-31T22:59:59Z"), invoice.ReasonNoTaxRate, "completed_at")
}

func TestRides_CarriageIsReducedAndFeesOfThePlatformAreNot(t *testing.T) {
	for _, class := range []invoice.ServiceClass{invoice.ClassTaxi, invoice.ClassPrivateHire} {
		o := order(invoice.Rides, fare(2000), part(invoice.Toll, 200, invoice.RoleSupplier), part(invoice.BookingFee, 120, invoice.RolePlatform),
			part(invoice.PlatformVoucher, 500, invoice.RolePlatform))
		o.Service.Class = class
		drafts := assess(t, o)
		if len(drafts) != 2 || drafts[0].Totals.Tax.Minor != 200 || drafts[1].Totals.Tax.Minor != 20 || drafts[0].Totals.Paid.Minor != 500 {
			t.Errorf("%s: %d documents, %+v; want 2.00 and 0.20 of tax", class, len(drafts), drafts[0].Totals)
		}
		noted(t, drafts[0], "at.issued_in_the_name_of")
		noted(t, drafts[0], "at.voucher_third_party")
	}
	refused(t, order(invoice.Rides, item(100, invoice.GoodsFood)), invoice.ReasonUnsupportedComponent, "components[0].kind")
}

func TestRides_ZonesOfAnotherRateAreRefused(t *testing.T) {
	o := order(invoice.Rides, fare(2000))
	o.Jurisdiction = "AT-8/Mittelberg"
	refused(t, o, invoice.ReasonNoTaxRate, "jurisdiction")
	o.Jurisdiction = "AT-8/Bregenz"
	one(t, o)
}

func TestFormat_SmallAmountUpTo400(t *testing.T) {
	small, full := order(invoice.Rides, fare(400_00)), order(invoice.Rides, fare(400_01))
	small.Parties[0], small.Parties[1].TaxIDs = invoice.Party{ID: "customer-1", Role: invoice.RoleCustomer}, nil
	if got := one(t, small).Format; got != invoice.FormatSimplified {
		t.Errorf("400.00 is %s, want simplified", got)
	}
	if got := one(t, full).Format; got != invoice.FormatFull {
		t.Errorf("400.01 is %s, want full", got)
	}
	full.Parties[1].TaxIDs = nil
	refused(t, full, invoice.ReasonMissingTaxID, "parties")
	full.Parties[1].TaxIDs = []invoice.TaxID{{Scheme: "VAT", Value: "ATU13585626"}}
	refused(t, full, invoice.ReasonInvalidOrder, "parties")
}

func TestFormat_CashSaysThatItIsASpecimen(t *testing.T) {
	o := order(invoice.Rides, fare(2000))
	o.PaidInCash = true
	noted(t, one(t, o), "at.specimen")
	before := one(t, on(t, o, "2017-03-31T21:59:59Z"))
	if slices.Contains(regimetest.NoteCodes(before), "at.specimen") {
		t.Error("signatures were law before 2017-04-01")
	}
	noted(t, one(t, on(t, o, "2017-03-31T22:00:00Z")), "at.specimen")
}

func TestSmallBusiness_ShowsNoTax(t *testing.T) {
	o := order(invoice.Rides, fare(500_00))
	o.Parties[1].Status, o.Parties[1].TaxIDs = invoice.StatusSmallBusiness, nil
	d := one(t, o)
	if d.Totals.Tax.Minor != 0 || d.Breakdown[0].Category != invoice.CategoryExempt || d.Format != invoice.FormatFull {
		t.Errorf("tax %s in category %s on a %s invoice", d.Totals.Tax, d.Breakdown[0].Category, d.Format)
	}
	noted(t, d, "at.small_business")
}

func TestRides_TipAndCancellation(t *testing.T) {
	o := order(invoice.Rides, fare(2000), part(invoice.Tip, 200, invoice.RoleSupplier))
	if d := one(t, o); d.Totals.Tax.Minor != 200 {
		t.Errorf("an owner's tip: tax %s, want 2.00", d.Totals.Tax)
	}
	o.Service.DriverEmployed = true
	d := one(t, o)
	if d.Totals.Outside.Minor != 200 || d.Totals.Tax.Minor != 182 {
		t.Errorf("an employee's tip: %+v; want 2.00 outside", d.Totals)
	}
	noted(t, d, "at.tip_outside")
	fee := one(t, order(invoice.Rides, part(invoice.CancellationFee, 500, invoice.RoleSupplier)))
	if fee.Totals.Tax.Minor != 0 || fee.Breakdown[0].Category != invoice.CategoryOutside {
		t.Errorf("a cancellation: %+v; want category O", fee.Breakdown)
	}
	noted(t, fee, "at.cancellation_damages")
}

func TestDelivery_FeesOfTheSellerAndOfAnother(t *testing.T) {
	own := one(t, order(invoice.Delivery, item(1500, invoice.GoodsFood), item(500, invoice.GoodsDrink), part(invoice.DeliveryFee, 400, invoice.RoleSupplier)))
	if len(own.Lines) != 4 || own.Lines[2].Amount.Minor != 300 || own.Lines[2].Tax.Rate.String() != "10" {
		t.Errorf("lines %+v; want the fee over both rates", own.Lines)
	}
	other := assess(t, order(invoice.Delivery, item(1500, invoice.GoodsFood), part(invoice.DeliveryFee, 240, invoice.RoleCourier)))
	if len(other) != 2 || other[1].Totals.Tax.Minor != 40 {
		t.Errorf("%d documents; want the courier's at 20 %%", len(other))
	}
	refused(t, order(invoice.Delivery, item(1000, "")), invoice.ReasonInvalidOrder, "components[0].goods")
}

func TestCommission_DomesticOrReverseCharge(t *testing.T) {
	o := order(invoice.Commission, part(invoice.CommissionFee, 600, invoice.RolePlatform))
	if d := one(t, o); d.Totals.Tax.Minor != 100 || d.Customer.ID != "supplier-1" {
		t.Errorf("%+v; want 1.00 of tax to the driver", d.Totals)
	}
	o.Parties[3].Address.Country = "NL"
	o.Parties[3].TaxIDs = []invoice.TaxID{{Scheme: "VAT", Value: "NL820646660B01"}}
	d := one(t, o)
	if d.Totals.Tax.Minor != 0 || d.Breakdown[0].Category != invoice.CategoryReverseCharge {
		t.Errorf("tax %s in category %s, want AE without", d.Totals.Tax, d.Breakdown[0].Category)
	}
	noted(t, d, "at.reverse_charge")
	o.Parties[1].TaxIDs = nil
	refused(t, o, invoice.ReasonMissingTaxID, "parties")
}

func TestSelfBilling_OfTheTrip(t *testing.T) {
	d := one(t, order(invoice.SelfBilling, fare(1100)))
	if d.Kind != invoice.KindSelfBilled || d.Supplier.ID != "supplier-1" || d.Totals.Tax.Minor != 100 {
		t.Errorf("%s of %s with %s of tax; want self-billed of the driver with 1.00", d.Kind, d.Supplier.ID, d.Totals.Tax)
	}
}
