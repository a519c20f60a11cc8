package nz_test

import (
	"slices"
	"testing"
	"time"

	"quittance/countries/nz"
	"quittance/countries/regime/regimetest"
	"quittance/invoice"
)

func part(kind invoice.ComponentKind, cents int64, by invoice.Role) invoice.Component {
	c := invoice.Component{Kind: kind, Amount: invoice.Amount{Minor: cents, Currency: "NZD"}, TaxIncluded: true, SuppliedBy: by}
	if kind == invoice.Item {
		c.Goods = invoice.GoodsFood
	}
	return c
}

func fare(cents int64) invoice.Component { return part(invoice.Fare, cents, invoice.RoleSupplier) }

func order(line invoice.BusinessLine, class invoice.ServiceClass, parts ...invoice.Component) invoice.Order {
	address := invoice.Address{Lines: []string{"1 Queen Street"}, PostalCode: "1010", City: "Auckland", Country: "NZ"}
	number := []invoice.TaxID{{Scheme: "NZ-GST", Value: "49-091-850"}}
	return invoice.Order{
		Schema: invoice.OrderSchema, OrderRef: invoice.OrderRef{BusinessLine: line, ID: "order-1"},
		Country: "NZ", Currency: "NZD", Version: 1, Settled: true, Service: invoice.Service{Class: class}, Components: parts,
		CompletedAt: time.Date(2026, 3, 1, 3, 0, 0, 0, time.UTC),
		Parties: []invoice.Party{
			{ID: "customer-1", Role: invoice.RoleCustomer, Name: "Test Customer"},
			{ID: "supplier-1", Role: invoice.RoleSupplier, Name: "Test Supplier", Address: address, TaxIDs: number},
			{ID: "courier-1", Role: invoice.RoleCourier, Name: "Test Courier", Address: address, Status: invoice.StatusNotRegistered},
			{ID: "platform-1", Role: invoice.RolePlatform, Name: "Test Platform", Address: address, TaxIDs: number},
		},
	}
}

func assess(t *testing.T, o invoice.Order) []invoice.Draft {
	t.Helper()
	return regimetest.Assess(t, nz.Pack(), o)
}

func refused(t *testing.T, o invoice.Order, reason invoice.Reason, field string) {
	t.Helper()
	o.Total = regimetest.Total(o)
	if err := regimetest.CheckRefused(nz.Pack(), o, reason, field); err != nil {
		t.Error(err)
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

// credits adds up the flat-rate credits of documents.
func credits(drafts []invoice.Draft) (sum int64) {
	for _, d := range drafts {
		for _, m := range d.Memoranda {
			sum += m.Amount.Minor
		}
	}
	return sum
}

func TestPlatformSupplies_DayBeforeAndDayOf(t *testing.T) {
	o := order(invoice.Rides, invoice.ClassPrivateHire, fare(2300), part(invoice.BookingFee, 115, invoice.RolePlatform))
	o.Parties[1].Status, o.Parties[1].TaxIDs = invoice.StatusNotRegistered, nil

	before := assess(t, at(t, o, "2024-03-31T10:59:59Z")) // 23:59:59 in summer time
	if len(before) != 2 || before[0].Supplier.ID != "supplier-1" || before[0].Totals.Tax.Minor != 0 || before[0].Issuer == nil || credits(before) != 0 {
		t.Errorf("the day before: %d documents, the first of %s with %s", len(before), before[0].Supplier.ID, before[0].Totals.Tax)
	}
	after := assess(t, at(t, o, "2024-03-31T11:00:00Z"))
	d := after[0]
	if len(after) != 1 || d.SupplyDate.String() != "2024-04-01" || d.Supplier.ID != "platform-1" || d.Seller == nil || d.Seller.Address.City != "" || d.Issuer != nil {
		t.Fatalf("the day of: %d documents, the first of %s, sold by %+v", len(after), d.Supplier.ID, d.Seller)
	}
	if d.Totals.Tax.Minor != 315 || credits(after) != 170 || d.Memoranda[0].Base.Minor != 2000 || d.Memoranda[0].Shown {
		t.Errorf("tax %s, memoranda %+v; want 3.15, and 1.70 of 20.00", d.Totals.Tax, d.Memoranda)
	}
}

func TestFlatRateCredit_NoneForTheRegistered(t *testing.T) {
	if got := credits(assess(t, order(invoice.Rides, invoice.ClassTaxi, fare(2300)))); got != 0 {
		t.Errorf("a registered driver gets %d", got)
	}
}

func TestDelivery_ThePlatformBringsAndTheRestaurantSells(t *testing.T) {
	o := order(invoice.Delivery, invoice.ClassRestaurant, part(invoice.Item, 3450, invoice.RoleSupplier),
		part(invoice.DeliveryFee, 690, invoice.RoleCourier), part(invoice.ServiceFee, 230, invoice.RolePlatform), part(invoice.Tip, 300, invoice.RoleCourier))
	drafts := assess(t, o)
	if len(drafts) != 2 {
		t.Fatalf("%d documents, want 2", len(drafts))
	}
	meal, brought := drafts[0], drafts[1]
	if meal.Supplier.ID != "supplier-1" || meal.Totals.Tax.Minor != 450 || meal.Totals.Outside.Minor != 300 {
		t.Errorf("the meal is of %s: %+v", meal.Supplier.ID, meal.Totals)
	}
	if brought.Supplier.ID != "platform-1" || brought.Totals.Tax.Minor != 120 || credits(drafts) != 51 { // 8.5 % of 6.00
		t.Errorf("the bringing is of %s with %s, credit %d", brought.Supplier.ID, brought.Totals.Tax, credits(drafts))
	}
	o.Parties[2].Status = invoice.StatusRegistered
	if got := credits(assess(t, o)); got != 0 {
		t.Errorf("a registered courier gets %d", got)
	}
	if before := assess(t, at(t, o, "2024-03-31T10:59:59Z")); len(before) != 3 {
		t.Errorf("the day before: %d documents, want one for the courier too", len(before))
	}
}

func TestDelivery_ByTheRestaurantItself(t *testing.T) {
	o := order(invoice.Delivery, invoice.ClassRestaurant, part(invoice.Item, 3450, invoice.RoleSupplier), part(invoice.DeliveryFee, 690, invoice.RoleSupplier))
	o.Parties[1].Status, o.Parties[1].TaxIDs = invoice.StatusSmallBusiness, nil
	drafts := assess(t, o)
	if len(drafts) != 2 || credits(drafts) != 51 || drafts[0].Totals.Tax.Minor != 0 || !slices.Contains(regimetest.NoteCodes(drafts[0]), "nz.not_registered") {
		t.Errorf("%d documents with credits of %d; the meal's notes are %v", len(drafts), credits(drafts), regimetest.NoteCodes(drafts[0]))
	}
}

func TestFormat_LevelsOfInformation(t *testing.T) {
	tests := []struct {
		utc   string
		cents int64
		want  invoice.Format
	}{
		{"2023-03-31T10:59:59Z", 50_00, invoice.FormatReceipt},
		{"2023-03-31T10:59:59Z", 50_01, invoice.FormatSimplified},
		{"2023-03-31T11:00:00Z", 50_01, invoice.FormatReceipt}, // 2023-04-01 00:00:00 in summer time
		{"2026-03-01T00:00:00Z", 200_00, invoice.FormatReceipt},
		{"2026-03-01T00:00:00Z", 200_01, invoice.FormatSimplified},
		{"2026-03-01T00:00:00Z", 1000_00, invoice.FormatSimplified},
	}
	for _, tt := range tests {
		if got := assess(t, at(t, order(invoice.Rides, invoice.ClassTaxi, fare(tt.cents)), tt.utc))[0].Format; got != tt.want {
			t.Errorf("%d on %s is a %s, want %s", tt.cents, tt.utc, got, tt.want)
		}
	}
	o := order(invoice.Rides, invoice.ClassTaxi, fare(1000_01))
	refused(t, o, invoice.ReasonMissingParty, "parties")
	o.Parties[0].Address = o.Parties[1].Address
	if got := assess(t, o)[0].Format; got != invoice.FormatFull {
		t.Errorf("1000.01 is a %s, want full", got)
	}
	o.Parties[3].TaxIDs = nil
	refused(t, o, invoice.ReasonMissingTaxID, "parties")
	o.Parties[3].TaxIDs = []invoice.TaxID{{Scheme: "NZ-GST", Value: "49-091-851"}}
	refused(t, o, invoice.ReasonInvalidOrder, "parties")
}

func TestDays_DaylightSavingAndYearEnd(t *testing.T) {
	for utc, want := range map[string]string{
		"2026-04-04T12:30:00Z": "2026-04-05", // the night on which clocks go back
		"2026-04-04T13:30:00Z": "2026-04-05",
		"2026-09-26T11:59:59Z": "2026-09-26", // 23:59:59 in winter time, the night on which they go forward
		"2025-12-31T10:59:59Z": "2025-12-31",
		"2025-12-31T11:00:00Z": "2026-01-01",
	} {
		if got := assess(t, at(t, order(invoice.Rides, invoice.ClassTaxi, fare(2300)), utc))[0].SupplyDate.String(); got != want {
			t.Errorf("%s is %s, want %s", utc, got, want)
		}
	}
}

func TestCash_HalfOfACoinIsRoundedDown(t *testing.T) {
	for cents, want := range map[int64]int64{23_44: 23_40, 23_45: 23_40, 23_46: 23_50} {
		o := order(invoice.Rides, invoice.ClassTaxi, fare(cents))
		o.PaidInCash = true
		if got := assess(t, o)[0].Totals; got.Payable.Minor != want || got.Gross.Minor != cents {
			t.Errorf("%d in cash: payable %s, gross %s; want %d", cents, got.Payable, got.Gross, want)
		}
	}
}

func TestCommission_FromAbroad(t *testing.T) {
	o := order(invoice.Commission, "", part(invoice.CommissionFee, 575, invoice.RolePlatform))
	if got := assess(t, o)[0].Totals.Tax.Minor; got != 75 {
		t.Errorf("at home %d, want 75", got)
	}
	o.Parties[3].Address.Country = "NL"
	if got := assess(t, o)[0]; got.Totals.Tax.Minor != 0 || !slices.Contains(regimetest.NoteCodes(got), "nz.supplied_abroad") {
		t.Errorf("from abroad to a registered person: %s, %v", got.Totals.Tax, regimetest.NoteCodes(got))
	}
	o.Parties[1].Status, o.Parties[1].TaxIDs = invoice.StatusNotRegistered, nil
	if got := assess(t, o)[0].Totals.Tax.Minor; got != 75 {
		t.Errorf("from abroad to one who is not registered: %d, want 75", got)
	}
	o.Parties[1].Status = invoice.StatusRegistered
	o.Parties[3].Address.Country = ""
	refused(t, o, invoice.ReasonInvalidOrder, "parties")
}

func TestSelfBilling_ZeroRatedSinceThePlatformSupplies(t *testing.T) {
	o := order(invoice.SelfBilling, "", fare(2000))
	o.Components[0].TaxIncluded = false
	before, after := assess(t, at(t, o, "2024-03-31T10:59:59Z"))[0], assess(t, at(t, o, "2024-03-31T11:00:00Z"))[0]
	if before.Totals.Tax.Minor != 300 || after.Totals.Tax.Minor != 0 || after.Breakdown[0].Category != invoice.CategoryZero || after.Kind != invoice.KindSelfBilled {
		t.Errorf("before %s, after %s in %s", before.Totals.Tax, after.Totals.Tax, after.Breakdown[0].Category)
	}
	o.Parties[1].Status = invoice.StatusNotRegistered
	refused(t, o, invoice.ReasonInvalidOrder, "parties")
}

func TestSince_BeforeThePack(t *testing.T) {
	refused(t, at(t, order(invoice.Rides, invoice.ClassTaxi, fare(2300)), "2016-09-30T10:59:59Z"), invoice.ReasonNoTaxRate, "completed_at")
}
