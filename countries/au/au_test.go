package au_test

import (
	"slices"
	"testing"
	"time"

	"quittance/countries/au"
	"quittance/countries/regime/regimetest"
	"quittance/invoice"
)

func part(kind invoice.ComponentKind, cents int64, by invoice.Role) invoice.Component {
	c := invoice.Component{Kind: kind, Amount: invoice.Amount{Minor: cents, Currency: "AUD"}, TaxIncluded: true, SuppliedBy: by}
	if kind == invoice.Item {
		c.Goods = invoice.GoodsFood
	}
	return c
}

func fare(cents int64) invoice.Component { return part(invoice.Fare, cents, invoice.RoleSupplier) }

func order(line invoice.BusinessLine, class invoice.ServiceClass, parts ...invoice.Component) invoice.Order {
	address := invoice.Address{Lines: []string{"1 George Street"}, PostalCode: "2000", City: "Sydney", Region: "NSW", Country: "AU"}
	number := []invoice.TaxID{{Scheme: "AU-ABN", Value: "51 824 753 556"}}
	return invoice.Order{
		Schema: invoice.OrderSchema, OrderRef: invoice.OrderRef{BusinessLine: line, ID: "order-1"},
		Country: "AU", Currency: "AUD", Version: 1, Settled: true, Service: invoice.Service{Class: class}, Components: parts,
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
	return regimetest.Assess(t, au.Pack(), o)
}

func refused(t *testing.T, o invoice.Order, reason invoice.Reason, field string) {
	t.Helper()
	o.Total = regimetest.Total(o)
	if err := regimetest.CheckRefused(au.Pack(), o, reason, field); err != nil {
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

func TestRides_DriversAreRegistered(t *testing.T) {
	o := order(invoice.Rides, invoice.ClassPrivateHire, fare(2200), part(invoice.Toll, 440, invoice.RoleSupplier), part(invoice.BookingFee, 110, invoice.RolePlatform))
	drafts := assess(t, o)
	if len(drafts) != 2 || drafts[0].Totals.Tax.Minor != 240 || drafts[1].Totals.Tax.Minor != 10 || drafts[0].Issuer == nil {
		t.Errorf("%d documents, %+v", len(drafts), drafts[0].Totals)
	}
	for _, status := range []invoice.TaxStatus{invoice.StatusSmallBusiness, invoice.StatusNotRegistered} {
		o.Parties[1].Status = status
		refused(t, o, invoice.ReasonInvalidOrder, "parties")
	}
}

// Several lines are rounded once, on the total of the invoice (GST Act 1999 s 9-90).
func TestRounding_TotalInvoiceRule(t *testing.T) {
	d := assess(t, order(invoice.Rides, invoice.ClassTaxi, fare(333), part(invoice.Distance, 333, invoice.RoleSupplier), part(invoice.Time, 333, invoice.RoleSupplier)))[0]
	if d.Totals.Tax.Minor != 91 { // 9.99 ÷ 11 = 0.908; three times 0.30 would be 0.90
		t.Errorf("tax %s, want 0.91", d.Totals.Tax)
	}
}

func TestFormat_RecipientFromAThousandDollars(t *testing.T) {
	o := order(invoice.Rides, invoice.ClassTaxi, fare(999_99))
	if got := assess(t, o)[0].Format; got != invoice.FormatSimplified {
		t.Errorf("999.99 is %s", got)
	}
	o.Components[0].Amount.Minor = 1000_00
	if got := assess(t, o)[0].Format; got != invoice.FormatFull {
		t.Errorf("1000.00 is %s", got)
	}
	o.Parties[0].Name = ""
	refused(t, o, invoice.ReasonMissingParty, "parties")
	o.Components[0].Amount.Minor, o.Parties[1].TaxIDs = 10_00, nil
	refused(t, o, invoice.ReasonMissingTaxID, "parties")
	o.Parties[1].TaxIDs = []invoice.TaxID{{Scheme: "AU-ABN", Value: "51 824 753 557"}}
	refused(t, o, invoice.ReasonInvalidOrder, "parties")
}

func item(cents int64, goods invoice.GoodsClass) invoice.Component {
	c := part(invoice.Item, cents, invoice.RoleSupplier)
	c.Goods = goods
	return c
}

func TestDelivery_BasicFoodIsFreeOfTax(t *testing.T) {
	o := order(invoice.Delivery, invoice.ClassGrocery, item(3000, invoice.GoodsFood), item(1000, invoice.GoodsOther), part(invoice.DeliveryFee, 400, invoice.RoleSupplier))
	d := assess(t, o)[0]
	if d.Totals.Tax.Minor != 100 || d.Totals.Gross.Minor != 4400 || !slices.Contains(regimetest.NoteCodes(d), "au.gst_free") { // 11.00 ÷ 11
		t.Errorf("groceries: %+v, %v", d.Totals, regimetest.NoteCodes(d))
	}
	o.Service.Class = invoice.ClassRestaurant
	if got := assess(t, o)[0].Totals.Tax.Minor; got != 400 {
		t.Errorf("meals: %d, want 400", got)
	}
	o.Components[0].Goods = ""
	refused(t, o, invoice.ReasonInvalidOrder, "components[0].goods")
}

func TestDelivery_CourierWhoIsNotRegistered(t *testing.T) {
	drafts := assess(t, order(invoice.Delivery, invoice.ClassRestaurant, item(3300, invoice.GoodsFood), part(invoice.DeliveryFee, 660, invoice.RoleCourier)))
	if len(drafts) != 2 || drafts[0].Totals.Tax.Minor != 300 || drafts[1].Totals.Tax.Minor != 0 || drafts[1].Format != invoice.FormatReceipt {
		t.Errorf("%d documents, the last %+v", len(drafts), drafts[len(drafts)-1].Totals)
	}
}

func TestTips_ByWhoDrives(t *testing.T) {
	o := order(invoice.Rides, invoice.ClassTaxi, fare(2200), part(invoice.Tip, 330, invoice.RoleSupplier))
	if got := assess(t, o)[0].Totals; got.Tax.Minor != 230 {
		t.Errorf("an owner's tip: %+v", got)
	}
	o.Service.DriverEmployed = true
	if got := assess(t, o)[0].Totals; got.Tax.Minor != 200 || got.Outside.Minor != 330 {
		t.Errorf("an employee's tip: %+v", got)
	}
}

func TestDays_ByState(t *testing.T) {
	tests := []struct{ place, utc, want string }{
		{"", "2025-12-31T12:59:59Z", "2025-12-31"},
		{"AU-NSW/Sydney", "2025-12-31T13:00:00Z", "2026-01-01"}, // summer time
		{"AU-QLD/Brisbane", "2025-12-31T13:00:00Z", "2025-12-31"},
		{"AU-QLD", "2025-12-31T14:00:00Z", "2026-01-01"},
		{"AU-WA/Perth", "2025-12-31T15:59:59Z", "2025-12-31"},
		{"AU-SA", "2026-04-04T16:15:00Z", "2026-04-05"}, // the double hour
	}
	for _, tt := range tests {
		o := at(t, order(invoice.Rides, invoice.ClassTaxi, fare(2200)), tt.utc)
		o.Jurisdiction = tt.place
		if got := assess(t, o)[0].SupplyDate.String(); got != tt.want {
			t.Errorf("%s in %q is %s, want %s", tt.utc, tt.place, got, tt.want)
		}
	}
}

func TestCash_FiveCents(t *testing.T) {
	for cents, want := range map[int64]int64{23_42: 23_40, 23_43: 23_45} {
		o := order(invoice.Rides, invoice.ClassTaxi, fare(cents))
		o.PaidInCash = true
		if got := assess(t, o)[0].Totals.Payable.Minor; got != want {
			t.Errorf("%d in cash is %d, want %d", cents, got, want)
		}
	}
}

func TestCommission_FromAbroad(t *testing.T) {
	o := order(invoice.Commission, "", part(invoice.CommissionFee, 550, invoice.RolePlatform))
	if got := assess(t, o)[0].Totals.Tax.Minor; got != 50 {
		t.Errorf("at home %d, want 50", got)
	}
	o.Parties[3].Address.Country, o.Parties[3].TaxIDs = "NL", nil
	if got := assess(t, o)[0]; got.Totals.Tax.Minor != 0 || !slices.Contains(regimetest.NoteCodes(got), "au.supplied_abroad") {
		t.Errorf("from abroad to a registered business: %s", got.Totals.Tax)
	}
	o.Parties[1].Status = invoice.StatusNotRegistered
	if got := assess(t, o)[0].Totals.Tax.Minor; got != 50 {
		t.Errorf("from abroad to one who is not registered: %d, want 50", got)
	}
}

func TestSelfBilling_RecipientCreated(t *testing.T) {
	o := order(invoice.SelfBilling, "", fare(2200))
	d := assess(t, o)[0]
	if d.Kind != invoice.KindSelfBilled || d.Totals.Tax.Minor != 200 || d.Customer.ID != "platform-1" {
		t.Errorf("%s to %s with %s", d.Kind, d.Customer.ID, d.Totals.Tax)
	}
	o.Parties[1].Status = invoice.StatusNotRegistered
	refused(t, o, invoice.ReasonInvalidOrder, "parties")
}

func TestSince_BeforeThePack(t *testing.T) {
	o := order(invoice.Rides, invoice.ClassTaxi, fare(2200))
	refused(t, at(t, o, "2017-06-30T13:59:59Z"), invoice.ReasonNoTaxRate, "completed_at")
	assess(t, at(t, o, "2017-06-30T14:00:00Z"))
}
