package ch_test

import (
	"slices"
	"testing"
	"time"

	"quittance/countries/ch"
	"quittance/countries/regime/regimetest"
	"quittance/invoice"
)

func part(kind invoice.ComponentKind, minor int64, by invoice.Role) invoice.Component {
	return invoice.Component{Kind: kind, Amount: invoice.Amount{Minor: minor, Currency: "CHF"}, TaxIncluded: true, SuppliedBy: by}
}

func fare(minor int64) invoice.Component { return part(invoice.Fare, minor, invoice.RoleSupplier) }

func item(minor int64, goods invoice.GoodsClass) invoice.Component {
	c := part(invoice.Item, minor, invoice.RoleSupplier)
	c.Goods = goods
	return c
}

func order(line invoice.BusinessLine, parts ...invoice.Component) invoice.Order {
	address := invoice.Address{Lines: []string{"Testgasse 1"}, PostalCode: "8001", City: "Zürich", Country: "CH"}
	uid := []invoice.TaxID{{Scheme: "CH-UID", Value: "CHE-123.456.788 MWST"}}
	class := invoice.ClassTaxi
	if line == invoice.Delivery {
		class = invoice.ClassRestaurant
	}
	return invoice.Order{
		Schema: invoice.OrderSchema, OrderRef: invoice.OrderRef{BusinessLine: line, ID: "order-1"},
		Country: "CH", Currency: "CHF", Version: 1, Settled: true, Components: parts,
		Service:     invoice.Service{Class: class},
		CompletedAt: time.Date(2026, 3, 1, 12, 0, 0, 0, time.UTC),
		Parties: []invoice.Party{
			{ID: "customer-1", Role: invoice.RoleCustomer, Name: "Test Customer", Address: address},
			{ID: "supplier-1", Role: invoice.RoleSupplier, Name: "Test Supplier", Address: address, TaxIDs: uid},
			{ID: "courier-1", Role: invoice.RoleCourier, Name: "Test Courier", Address: address, TaxIDs: uid},
			{ID: "platform-1", Role: invoice.RolePlatform, Name: "Test Platform", Address: address, TaxIDs: uid},
		},
	}
}

// assess returns the drafts of an order that must be accepted.
func assess(t *testing.T, o invoice.Order) []invoice.Draft {
	t.Helper()
	return regimetest.Assess(t, ch.Pack(), o)
}

func one(t *testing.T, o invoice.Order) invoice.Draft {
	t.Helper()
	return regimetest.One(t, ch.Pack(), o)
}

func refused(t *testing.T, o invoice.Order, reason invoice.Reason, field string) {
	t.Helper()
	o.Total = regimetest.Total(o)
	if err := regimetest.CheckRefused(ch.Pack(), o, reason, field); err != nil {
		t.Error(err)
	}
}

func noted(t *testing.T, d invoice.Draft, code string) {
	t.Helper()
	if !slices.Contains(regimetest.NoteCodes(d), code) {
		t.Errorf("notes %v, want %s", regimetest.NoteCodes(d), code)
	}
}

func at(t *testing.T, o invoice.Order, utc string) invoice.Order {
	t.Helper()
	when, err := time.Parse(time.RFC3339, utc)
	if err != nil {
		t.Fatal(err)
	}
	o.CompletedAt = when
	return o
}

func TestRates_DayBeforeAndDayOfEachChange(t *testing.T) {
	tests := []struct{ utc, day, food, wine string }{
		{"2017-12-31T23:00:00Z", "2018-01-01", "2.5", "7.7"}, // local midnight in winter
		{"2023-12-31T22:59:59Z", "2023-12-31", "2.5", "7.7"},
		{"2023-12-31T23:00:00Z", "2024-01-01", "2.6", "8.1"},
		{"2026-03-29T01:00:00Z", "2026-03-29", "2.6", "8.1"}, // the clocks go forward
		{"2026-06-30T22:00:00Z", "2026-07-01", "2.6", "8.1"}, // local midnight in summer
		{"2026-10-25T01:30:00Z", "2026-10-25", "2.6", "8.1"}, // the double hour
	}
	for _, tt := range tests {
		t.Run(tt.utc, func(t *testing.T) {
			d := one(t, at(t, order(invoice.Delivery, item(1000, invoice.GoodsFood), item(500, invoice.GoodsAlcohol)), tt.utc))
			if food, wine := d.Lines[0].Tax.Rate.String(), d.Lines[1].Tax.Rate.String(); food != tt.food || wine != tt.wine || d.SupplyDate.String() != tt.day {
				t.Errorf("%s: food at %s %%, wine at %s %%; want %s: %s and %s", d.SupplyDate, food, wine, tt.day, tt.food, tt.wine)
			}
		})
	}
	refused(t, at(t, order(invoice.Rides, fare(2000)), "2017-12-31T22:59:59Z"), invoice.ReasonNoTaxRate, "completed_at")
}

func TestFormat_ShortFormUpTo400(t *testing.T) {
	small, full := order(invoice.Rides, fare(400_00)), order(invoice.Rides, fare(400_01))
	small.Parties[0].Name, small.Parties[0].Address = "", invoice.Address{}
	if got := one(t, small).Format; got != invoice.FormatSimplified {
		t.Errorf("400.00 is %s, want simplified", got)
	}
	if got := one(t, full).Format; got != invoice.FormatFull {
		t.Errorf("400.01 is %s, want full", got)
	}
	full.Parties[0].Name = ""
	refused(t, full, invoice.ReasonMissingParty, "parties")
	small.Parties[1].TaxIDs = nil
	refused(t, small, invoice.ReasonMissingTaxID, "parties")
	small.Parties[1].TaxIDs = []invoice.TaxID{{Scheme: "CH-UID", Value: "CHE-123.456.789 MWST"}}
	refused(t, small, invoice.ReasonInvalidOrder, "parties")
}

func TestNotLiable_ShowsNoTax(t *testing.T) {
	for _, status := range []invoice.TaxStatus{invoice.StatusSmallBusiness, invoice.StatusNotRegistered} {
		o := order(invoice.Rides, fare(1500))
		o.Parties[1].Status, o.Parties[1].TaxIDs = status, nil
		d := one(t, o)
		if d.Totals.Tax.Minor != 0 || d.Format != invoice.FormatReceipt {
			t.Errorf("%s: tax %s on a %s; want none on a receipt", status, d.Totals.Tax, d.Format)
		}
		noted(t, d, "ch.not_liable")
	}
}

func TestDelivery_PlatformSuppliesSince2025(t *testing.T) {
	o := order(invoice.Delivery, item(2000, invoice.GoodsFood), part(invoice.DeliveryFee, 500, invoice.RoleCourier),
		part(invoice.PlatformVoucher, 300, invoice.RolePlatform))
	before := assess(t, at(t, o, "2024-12-31T22:59:59Z"))
	if len(before) != 2 || before[0].Supplier.ID != "supplier-1" || before[0].Totals.Paid.Minor != 300 {
		t.Errorf("in 2024: %d documents, the first of %s", len(before), before[0].Supplier.ID)
	}
	noted(t, before[0], "ch.voucher_third_party")
	d := one(t, at(t, o, "2024-12-31T23:00:00Z"))
	if d.Supplier.ID != "platform-1" || d.Seller == nil || d.Seller.ID != "supplier-1" || d.Totals.Gross.Minor != 2200 {
		t.Errorf("in 2025: of %s with seller %+v and %s; want the platform's over 22.00", d.Supplier.ID, d.Seller, d.Totals.Gross)
	}
	noted(t, d, "ch.platform_supplies")
}

func TestDelivery_OwnFeeSharesTheRates(t *testing.T) {
	d := one(t, order(invoice.Delivery, item(1500, invoice.GoodsFood), item(500, invoice.GoodsAlcohol), part(invoice.DeliveryFee, 400, invoice.RoleSupplier)))
	if len(d.Lines) != 4 || d.Lines[2].Amount.Minor != 300 || d.Lines[2].Tax.Rate.String() != "2.6" || d.Lines[3].Tax.Rate.String() != "8.1" {
		t.Errorf("lines %+v; want the fee as 3.00 at 2.6 %% and 1.00 at 8.1 %%", d.Lines)
	}
	refused(t, order(invoice.Delivery, item(1000, "")), invoice.ReasonInvalidOrder, "components[0].goods")
}

func TestRides_TipsTollsAndFees(t *testing.T) {
	o := order(invoice.Rides, fare(3000), part(invoice.Toll, 500, invoice.RoleSupplier), part(invoice.Tip, 200, invoice.RoleSupplier))
	if d := one(t, o); d.Totals.Gross.Minor != 3700 || len(d.Breakdown) != 1 {
		t.Errorf("an owner's tip: %+v; want 37.00 at one rate", d.Totals)
	}
	o.Service.DriverEmployed = true
	d := one(t, o)
	if d.Totals.Outside.Minor != 200 {
		t.Errorf("an employee's tip: %s outside, want 2.00", d.Totals.Outside)
	}
	noted(t, d, "ch.tip_outside")
	fee := assess(t, order(invoice.Rides, fare(3000), part(invoice.BookingFee, 250, invoice.RolePlatform)))
	if len(fee) != 2 || fee[0].Issuer == nil || fee[1].Totals.Tax.Minor != 19 {
		t.Errorf("%d documents; want the platform's own with 0.19 of tax", len(fee))
	}
	refused(t, order(invoice.Rides, item(100, invoice.GoodsFood)), invoice.ReasonUnsupportedComponent, "components[0].kind")
}

func TestRides_CancelledIsDamages(t *testing.T) {
	d := one(t, order(invoice.Rides, part(invoice.CancellationFee, 800, invoice.RoleSupplier)))
	if d.Breakdown[0].Category != invoice.CategoryOutside || d.Totals.Tax.Minor != 0 {
		t.Errorf("category %s with %s of tax; want O without", d.Breakdown[0].Category, d.Totals.Tax)
	}
	noted(t, d, "ch.cancellation_damages")
}

func TestCash_IsRoundedToFiveRappen(t *testing.T) {
	tests := []struct{ price, rounding int64 }{{27_35, 0}, {27_36, -1}, {27_37, -2}, {27_38, 2}, {27_39, 1}}
	for _, tt := range tests {
		o := order(invoice.Rides, fare(tt.price))
		o.PaidInCash = true
		if d := one(t, o); d.Totals.Rounding.Minor != tt.rounding || d.Totals.Payable.Minor != tt.price+tt.rounding {
			t.Errorf("%d: rounding %s, payable %s; want %d", tt.price, d.Totals.Rounding, d.Totals.Payable, tt.rounding)
		}
	}
	if d := one(t, order(invoice.Rides, fare(27_36))); d.Totals.Rounding.Minor != 0 {
		t.Errorf("a card payment is rounded by %s", d.Totals.Rounding)
	}
}

func TestLanguage_OfTheCanton(t *testing.T) {
	for place, language := range map[string]string{"": "de", "CH-ZH": "de", "CH-GE": "fr", "CH-VD/Lausanne": "fr", "CH-TI": "it"} {
		o := order(invoice.Rides, fare(1000))
		o.Jurisdiction = place
		if got := one(t, o).Language; got != language {
			t.Errorf("%q: language %s, want %s", place, got, language)
		}
	}
}

func TestCommission_AcquisitionTaxOrStandard(t *testing.T) {
	o := order(invoice.Commission, part(invoice.CommissionFee, 500, invoice.RolePlatform))
	if d := one(t, o); d.Totals.Tax.Minor != 37 || d.Customer.ID != "supplier-1" {
		t.Errorf("a Swiss platform's: %+v; want 0.37 of tax to the driver", d.Totals)
	}
	o.Parties[3].Address.Country = "NL"
	if d := one(t, o); d.Totals.Tax.Minor != 37 {
		t.Errorf("tax %s from a platform abroad in the register, want 0.37", d.Totals.Tax)
	}
	o.Parties[3].TaxIDs = []invoice.TaxID{{Scheme: "VAT", Value: "NL820646660B01"}}
	d := one(t, o)
	if d.Totals.Tax.Minor != 0 || d.Breakdown[0].Category != invoice.CategoryReverseCharge {
		t.Errorf("tax %s in category %s, want AE without", d.Totals.Tax, d.Breakdown[0].Category)
	}
	noted(t, d, "ch.acquisition_tax")
}

func TestSelfBilling_OfTheTrip(t *testing.T) {
	d := one(t, order(invoice.SelfBilling, fare(27_35)))
	if d.Kind != invoice.KindSelfBilled || d.Supplier.ID != "supplier-1" || d.Totals.Tax.Minor != 205 {
		t.Errorf("%s of %s with %s of tax; want self-billed of the driver with 2.05", d.Kind, d.Supplier.ID, d.Totals.Tax)
	}
	noted(t, d, "ch.self_billed")
}
