package be_test

import (
	"slices"
	"testing"
	"time"

	"quittance/countries/be"
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
	address := invoice.Address{Lines: []string{"Rue de Test 1"}, PostalCode: "1000", City: "Bruxelles", Country: "BE"}
	vat := []invoice.TaxID{{Scheme: "VAT", Value: "BE0428759497"}}
	class := invoice.ClassTaxi
	if line == invoice.Delivery {
		class = invoice.ClassRestaurant
	}
	return invoice.Order{
		Schema: invoice.OrderSchema, OrderRef: invoice.OrderRef{BusinessLine: line, ID: "order-1"},
		Country: "BE", Currency: "EUR", Version: 1, Settled: true, Components: parts,
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
	return regimetest.Assess(t, be.Pack(), o)
}

func one(t *testing.T, o invoice.Order) invoice.Draft {
	t.Helper()
	return regimetest.One(t, be.Pack(), o)
}

func refused(t *testing.T, o invoice.Order, reason invoice.Reason, field string) {
	t.Helper()
	o.Total = regimetest.Total(o)
	if err := regimetest.CheckRefused(be.Pack(), o, reason, field); err != nil {
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

func TestRates_AreThoseOfTheLocalDay(t *testing.T) {
	tests := []struct{ utc, day string }{
		{"2015-12-31T23:00:00Z", "2016-01-01"}, // the first moment of the pack
		{"2025-12-31T22:59:59Z", "2025-12-31"}, {"2025-12-31T23:00:00Z", "2026-01-01"},
		{"2026-10-25T00:30:00Z", "2026-10-25"}, {"2026-10-25T01:30:00Z", "2026-10-25"}, // the double hour
	}
	for _, tt := range tests {
		d := one(t, on(t, order(invoice.Delivery, item(1000, invoice.GoodsFood), item(500, invoice.GoodsDrink), item(900, invoice.GoodsAlcohol)), tt.utc))
		got := []string{d.SupplyDate.String(), d.Lines[0].Tax.Rate.String(), d.Lines[1].Tax.Rate.String(), d.Lines[2].Tax.Rate.String()}
		if want := []string{tt.day, "6", "6", "21"}; !slices.Equal(got, want) {
			t.Errorf("day, food, drink and wine %v, want %v", got, want)
		}
	}
	refused(t, on(t, order(invoice.Rides, fare(2000)), "2015-12-31T22:59:59Z"), invoice.ReasonNoTaxRate, "completed_at")
}

func TestRides_CarriageIsReducedAndFeesOfThePlatformAreNot(t *testing.T) {
	drafts := assess(t, order(invoice.Rides, fare(2000), part(invoice.Toll, 120, invoice.RoleSupplier), part(invoice.BookingFee, 121, invoice.RolePlatform),
		part(invoice.PlatformVoucher, 500, invoice.RolePlatform)))
	if len(drafts) != 2 || drafts[0].Totals.Tax.Minor != 120 || drafts[1].Totals.Tax.Minor != 21 || drafts[0].Totals.Paid.Minor != 500 {
		t.Errorf("%d documents, %+v; want 1.20 and 0.21 of tax", len(drafts), drafts[0].Totals)
	}
	noted(t, drafts[0], "be.issued_in_the_name_of")
	noted(t, drafts[0], "be.voucher_third_party")
	refused(t, order(invoice.Rides, item(100, invoice.GoodsFood)), invoice.ReasonUnsupportedComponent, "components[0].kind")
}

func TestFormat_OfConsumersAndBusinesses(t *testing.T) {
	consumer := order(invoice.Rides, fare(150_00))
	consumer.Parties[0].TaxIDs = nil
	if got := one(t, consumer).Format; got != invoice.FormatReceipt {
		t.Errorf("a consumer gets %s, want a receipt", got)
	}
	for _, tt := range []struct {
		utc   string
		minor int64
		want  invoice.Format
	}{
		{"2025-12-31T22:59:59Z", 100_00, invoice.FormatSimplified}, {"2025-12-31T22:59:59Z", 100_01, invoice.FormatFull},
		{"2025-12-31T23:00:00Z", 100_00, invoice.FormatFull},
	} {
		o := on(t, order(invoice.Rides, fare(tt.minor)), tt.utc)
		o.Parties[0].TaxIDs = []invoice.TaxID{{Scheme: "VAT", Value: "BE0403019261"}}
		if got := one(t, o).Format; got != tt.want {
			t.Errorf("%s, %d: %s, want %s", tt.utc, tt.minor, got, tt.want)
		}
	}
	o := order(invoice.Rides, fare(1000))
	o.Parties[0].TaxIDs = []invoice.TaxID{{Scheme: "VAT", Value: "BE0403019261"}}
	noted(t, one(t, o), "be.specimen")
	o.Parties[0].TaxIDs[0].Value = "BE0403019262"
	refused(t, o, invoice.ReasonInvalidOrder, "parties")
	o.Parties[0].TaxIDs[0].Value, o.Parties[1].TaxIDs = "BE0403019261", nil
	refused(t, o, invoice.ReasonMissingTaxID, "parties")
}

func TestCash_IsRoundedToFiveCentsSinceDecember2019(t *testing.T) {
	o := order(invoice.Rides, fare(1013))
	o.PaidInCash = true
	if d := one(t, on(t, o, "2019-11-30T23:00:00Z")); d.Totals.Rounding.Minor != 2 || d.Totals.Payable.Minor != 1015 {
		t.Errorf("%+v; want 10.15", d.Totals)
	}
	if d := one(t, on(t, o, "2019-11-30T22:59:59Z")); d.Totals.Rounding.Minor != 0 {
		t.Errorf("rounded by %s before it was law", d.Totals.Rounding)
	}
}

func TestLanguage_OfTheRegion(t *testing.T) {
	for place, language := range map[string]string{"": "fr+nl", "BE-BRU": "fr+nl", "BE-VLG/Gent": "nl", "BE-WAL": "fr"} {
		o := order(invoice.Rides, fare(1000))
		o.Jurisdiction = place
		if got := one(t, o).Language; got != language {
			t.Errorf("%q: language %s, want %s", place, got, language)
		}
	}
}

func TestRides_TipCancellationAndSmallBusiness(t *testing.T) {
	o := order(invoice.Rides, fare(2000), part(invoice.Tip, 200, invoice.RoleSupplier))
	o.Service.DriverEmployed = true
	d := one(t, o)
	if d.Totals.Outside.Minor != 200 {
		t.Errorf("%s outside, want the tip", d.Totals.Outside)
	}
	noted(t, d, "be.tip_outside")
	fee := one(t, order(invoice.Rides, part(invoice.CancellationFee, 500, invoice.RoleSupplier)))
	noted(t, fee, "be.cancellation_damages")
	o.Parties[1].Status = invoice.StatusSmallBusiness
	small := one(t, o)
	if small.Totals.Tax.Minor != 0 {
		t.Errorf("a small business shows %s of tax", small.Totals.Tax)
	}
	noted(t, small, "be.small_business")
}

func TestBusiness_CommissionAndSelfBilling(t *testing.T) {
	o := order(invoice.Commission, part(invoice.CommissionFee, 605, invoice.RolePlatform))
	if d := one(t, o); d.Totals.Tax.Minor != 105 {
		t.Errorf("tax %s, want 1.05", d.Totals.Tax)
	}
	o.Parties[3].Address.Country = "NL"
	o.Parties[3].TaxIDs = []invoice.TaxID{{Scheme: "VAT", Value: "NL820646660B01"}}
	d := one(t, o)
	if d.Breakdown[0].Category != invoice.CategoryReverseCharge {
		t.Errorf("category %s, want AE", d.Breakdown[0].Category)
	}
	noted(t, d, "be.reverse_charge")
	self := one(t, order(invoice.SelfBilling, fare(1060)))
	if self.Kind != invoice.KindSelfBilled || self.Totals.Tax.Minor != 60 {
		t.Errorf("%s with %s of tax, want self-billed with 0.60", self.Kind, self.Totals.Tax)
	}
	noted(t, self, "be.self_billed")
	refused(t, order(invoice.Delivery, item(100, "")), invoice.ReasonInvalidOrder, "components[0].goods")
	own := one(t, order(invoice.Delivery, item(1500, invoice.GoodsFood), item(500, invoice.GoodsAlcohol), part(invoice.DeliveryFee, 400, invoice.RoleSupplier)))
	if len(own.Lines) != 4 || own.Lines[3].Amount.Minor != 100 {
		t.Errorf("lines %+v; want the fee over both rates", own.Lines)
	}
}
