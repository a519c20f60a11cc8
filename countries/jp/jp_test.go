package jp_test

import (
	"slices"
	"testing"
	"time"

	"quittance/countries/jp"
	"quittance/countries/regime/regimetest"
	"quittance/invoice"
)

func part(kind invoice.ComponentKind, yen int64, by invoice.Role) invoice.Component {
	return invoice.Component{Kind: kind, Amount: invoice.Amount{Minor: yen, Currency: "JPY"}, TaxIncluded: true, SuppliedBy: by}
}

func fare(yen int64) invoice.Component { return part(invoice.Fare, yen, invoice.RoleSupplier) }

func item(yen int64, goods invoice.GoodsClass) invoice.Component {
	c := part(invoice.Item, yen, invoice.RoleSupplier)
	c.Goods = goods
	return c
}

func order(line invoice.BusinessLine, class invoice.ServiceClass, parts ...invoice.Component) invoice.Order {
	address := invoice.Address{Lines: []string{"丸の内1-1-1"}, PostalCode: "100-0005", City: "千代田区", Region: "東京都", Country: "JP"}
	number := []invoice.TaxID{{Scheme: "JP-T", Value: "T7000012050002"}}
	return invoice.Order{
		Schema: invoice.OrderSchema, OrderRef: invoice.OrderRef{BusinessLine: line, ID: "order-1"},
		Country: "JP", Currency: "JPY", Version: 1, Settled: true, Service: invoice.Service{Class: class}, Components: parts,
		CompletedAt: time.Date(2026, 3, 1, 3, 0, 0, 0, time.UTC),
		Parties: []invoice.Party{
			{ID: "customer-1", Role: invoice.RoleCustomer},
			{ID: "supplier-1", Role: invoice.RoleSupplier, Name: "試験交通", Address: address, TaxIDs: number},
			{ID: "courier-1", Role: invoice.RoleCourier, Name: "試験配達", Address: address, Status: invoice.StatusNotRegistered},
			{ID: "platform-1", Role: invoice.RolePlatform, Name: "試験株式会社", Address: address, TaxIDs: number},
		},
	}
}

func assess(t *testing.T, o invoice.Order) []invoice.Draft {
	t.Helper()
	return regimetest.Assess(t, jp.Pack(), o)
}

func refused(t *testing.T, o invoice.Order, reason invoice.Reason, field string) {
	t.Helper()
	o.Total = regimetest.Total(o)
	if err := regimetest.CheckRefused(jp.Pack(), o, reason, field); err != nil {
		t.Error(err)
	}
}

// at sets when an order was completed, in UTC.
func at(t *testing.T, o invoice.Order, utc string) invoice.Order {
	t.Helper()
	when, err := time.Parse(time.RFC3339, utc)
	if err != nil {
		t.Fatal(err)
	}
	o.CompletedAt = when
	return o
}

func TestFormat_DayBeforeAndDayOfTheQualifiedInvoice(t *testing.T) {
	tests := []struct {
		utc, day string
		want     invoice.Format
	}{
		{"2019-09-30T15:00:00Z", "2019-10-01", invoice.FormatReceipt}, // the first moment of the pack
		{"2023-09-30T14:59:59Z", "2023-09-30", invoice.FormatReceipt},
		{"2023-09-30T15:00:00Z", "2023-10-01", invoice.FormatSimplified},
		{"2025-12-31T14:59:59Z", "2025-12-31", invoice.FormatSimplified},
		{"2025-12-31T15:00:00Z", "2026-01-01", invoice.FormatSimplified}, // the new year nine hours before UTC's
	}
	for _, tt := range tests {
		t.Run(tt.utc, func(t *testing.T) {
			d := assess(t, at(t, order(invoice.Rides, invoice.ClassTaxi, fare(2300)), tt.utc))[0]
			if d.SupplyDate.String() != tt.day || d.Format != tt.want || d.Lines[0].Tax.Rate.String() != "10" {
				t.Errorf("%s on %s at %s %%, want %s on %s at 10 %%", d.Format, d.SupplyDate, d.Lines[0].Tax.Rate, tt.want, tt.day)
			}
		})
	}
}

func TestSince_BeforeTheReducedRate(t *testing.T) {
	o := order(invoice.Rides, invoice.ClassTaxi, fare(2300))
	refused(t, at(t, o, "2019-09-30T14:59:59Z"), invoice.ReasonNoTaxRate, "components[0].kind")
}

func TestRates_ByClassOfGoods(t *testing.T) {
	o := order(invoice.Delivery, invoice.ClassRestaurant,
		item(1480, invoice.GoodsFood), item(250, invoice.GoodsDrink), item(600, invoice.GoodsAlcohol), item(300, invoice.GoodsOther),
		part(invoice.DeliveryFee, 350, invoice.RoleSupplier))
	d := assess(t, o)[0]
	var got []string
	for _, l := range d.Lines {
		got = append(got, l.Tax.Rate.String())
	}
	if want := []string{"8", "8", "10", "10", "10"}; !slices.Equal(got, want) {
		t.Errorf("rates %v, want %v", got, want)
	}
	o.Components[0].Goods = ""
	refused(t, o, invoice.ReasonInvalidOrder, "components[0].goods")
}

func TestRounding_DownOncePerRate(t *testing.T) {
	o := order(invoice.Rides, invoice.ClassTaxi, fare(109), part(invoice.Distance, 109, invoice.RoleSupplier), part(invoice.Time, 109, invoice.RoleSupplier))
	if got := assess(t, o)[0].Totals; got.Tax.Minor != 29 || got.Net.Minor != 298 { // 327 × 10 ÷ 110 = 29.7; each alone 9.9
		t.Errorf("tax %s, net %s; want 29 and 298", got.Tax, got.Net)
	}
	for i := range o.Components {
		o.Components[i].TaxIncluded = false
	}
	if got := assess(t, o)[0].Totals; got.Tax.Minor != 32 || got.Gross.Minor != 359 { // 32.7; three times 10 would be 30
		t.Errorf("tax %s, gross %s; want 32 and 359", got.Tax, got.Gross)
	}
}

func TestRegistration_OfTheSupplier(t *testing.T) {
	o := order(invoice.Rides, invoice.ClassTaxi, fare(2300))
	o.Parties[1].TaxIDs = nil
	refused(t, o, invoice.ReasonMissingTaxID, "parties")
	o.Parties[1].TaxIDs = []invoice.TaxID{{Scheme: "JP-T", Value: "T0000012050002"}}
	refused(t, o, invoice.ReasonInvalidOrder, "parties")
}

func TestUnregistered_CourierGivesAReceiptWithoutTax(t *testing.T) {
	drafts := assess(t, order(invoice.Delivery, invoice.ClassRestaurant, item(1480, invoice.GoodsFood), part(invoice.DeliveryFee, 350, invoice.RoleCourier)))
	if len(drafts) != 2 {
		t.Fatalf("%d documents, want 2", len(drafts))
	}
	meal, fee := drafts[0], drafts[1]
	if meal.Format != invoice.FormatSimplified || meal.Totals.Tax.Minor != 109 {
		t.Errorf("the meal is a %s with %s", meal.Format, meal.Totals.Tax)
	}
	if fee.Format != invoice.FormatReceipt || fee.Totals.Tax.Minor != 0 || !slices.Contains(regimetest.NoteCodes(fee), "jp.not_registered") {
		t.Errorf("the fee is a %s with %s and %v", fee.Format, fee.Totals.Tax, regimetest.NoteCodes(fee))
	}
}

func TestCancellation_IsDamages(t *testing.T) {
	d := assess(t, order(invoice.Rides, invoice.ClassTaxi, part(invoice.CancellationFee, 500, invoice.RoleSupplier)))[0]
	if d.Totals.Tax.Minor != 0 || d.Totals.Payable.Minor != 500 || d.Lines[0].Tax.Category != invoice.CategoryOutside {
		t.Errorf("totals %+v, category %s", d.Totals, d.Lines[0].Tax.Category)
	}
}

func TestExtras_FollowTheTripAndThePlatformsOwn(t *testing.T) {
	o := order(invoice.Rides, invoice.ClassTaxi, fare(4300), part(invoice.Toll, 1320, invoice.RoleSupplier),
		part(invoice.BookingFee, 100, invoice.RolePlatform), part(invoice.Tip, 300, invoice.RoleSupplier), part(invoice.PlatformVoucher, 1000, invoice.RolePlatform))
	drafts := assess(t, o)
	if len(drafts) != 2 {
		t.Fatalf("%d documents, want 2", len(drafts))
	}
	trip := drafts[0].Totals
	if trip.Tax.Minor != 510 || trip.Outside.Minor != 300 || trip.Paid.Minor != 1000 || trip.Payable.Minor != 4920 { // 5620 × 10 ÷ 110 = 510.9
		t.Errorf("the trip: %+v", trip)
	}
	if drafts[1].Totals.Tax.Minor != 9 { // 9.09
		t.Errorf("the fee's tax is %s, want 9", drafts[1].Totals.Tax)
	}
}

func TestDiscount_LowersEachRateInProportion(t *testing.T) {
	d := assess(t, order(invoice.Delivery, invoice.ClassRestaurant, item(2000, invoice.GoodsFood), item(1000, invoice.GoodsAlcohol),
		part(invoice.MerchantDiscount, 300, invoice.RoleSupplier)))[0]
	if d.Totals.Gross.Minor != 2700 || d.Breakdown[0].Amount.Minor != 133 || d.Breakdown[1].Amount.Minor != 81 { // 1800 at 8 %, 900 at 10 %
		t.Errorf("gross %s, breakdown %+v", d.Totals.Gross, d.Breakdown)
	}
}

func TestCommission_ReverseChargeFromAbroad(t *testing.T) {
	o := order(invoice.Commission, "", part(invoice.CommissionFee, 690, invoice.RolePlatform))
	home := assess(t, o)[0]
	if home.Totals.Tax.Minor != 62 || home.Format != invoice.FormatFull || home.Customer.ID != "supplier-1" { // 62.7
		t.Errorf("at home: %+v, %s, to %s", home.Totals, home.Format, home.Customer.ID)
	}
	o.Parties[3].Address.Country, o.Parties[3].TaxIDs = "NL", nil
	abroad := assess(t, o)[0]
	if abroad.Totals.Tax.Minor != 0 || abroad.Breakdown[0].Category != invoice.CategoryReverseCharge {
		t.Errorf("from abroad: %+v", abroad.Breakdown)
	}
	o.Parties[1].Name = ""
	refused(t, o, invoice.ReasonMissingParty, "parties")
}

func TestSelfBilling_PurchaseStatement(t *testing.T) {
	o := order(invoice.SelfBilling, "", fare(2300))
	d := assess(t, o)[0]
	if d.Kind != invoice.KindSelfBilled || d.Customer.ID != "platform-1" || d.Totals.Tax.Minor != 209 || !slices.Contains(regimetest.NoteCodes(d), "jp.confirmed_by_silence") {
		t.Errorf("%s to %s with %s and %v", d.Kind, d.Customer.ID, d.Totals.Tax, regimetest.NoteCodes(d))
	}
	o.Parties[1].TaxIDs, o.Parties[1].Status = nil, invoice.StatusSmallBusiness
	if got := assess(t, o)[0].Totals.Tax.Minor; got != 0 {
		t.Errorf("tax %d of a business that is not registered", got)
	}
}
