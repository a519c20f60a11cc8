package ca_test

import (
	"slices"
	"testing"
	"time"

	"quittance/countries/ca"
	"quittance/countries/regime/regimetest"
	"quittance/invoice"
)

func part(kind invoice.ComponentKind, cents int64, by invoice.Role) invoice.Component {
	c := invoice.Component{Kind: kind, Amount: invoice.Amount{Minor: cents, Currency: "CAD"}, TaxIncluded: false, SuppliedBy: by}
	if kind == invoice.Item {
		c.Goods = invoice.GoodsFood
	}
	return c
}

func fare(cents int64) invoice.Component { return part(invoice.Fare, cents, invoice.RoleSupplier) }

func order(line invoice.BusinessLine, class invoice.ServiceClass, parts ...invoice.Component) invoice.Order {
	address := invoice.Address{Lines: []string{"1 King Street"}, PostalCode: "M5H 1A1", City: "Toronto", Region: "ON", Country: "CA"}
	number := []invoice.TaxID{{Scheme: "CA-BN", Value: "123026635 RT0001"}, {Scheme: "CA-QST", Value: "1012345678 TQ0001"}}
	return invoice.Order{
		Schema: invoice.OrderSchema, OrderRef: invoice.OrderRef{BusinessLine: line, ID: "order-1"},
		Country: "CA", Jurisdiction: "CA-ON/Toronto", Currency: "CAD", Version: 1, Settled: true, Service: invoice.Service{Class: class}, Components: parts,
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
	return regimetest.Assess(t, ca.Pack(), o)
}

func refused(t *testing.T, o invoice.Order, reason invoice.Reason, field string) {
	t.Helper()
	o.Total = regimetest.Total(o)
	if err := regimetest.CheckRefused(ca.Pack(), o, reason, field); err != nil {
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

// rows are the taxes of a document: "HST 13 1.30".
func rows(d invoice.Draft) []string {
	var list []string
	for _, b := range d.Breakdown {
		list = append(list, string(b.Scheme)+" "+b.Rate.String()+" "+b.Amount.String())
	}
	return list
}

func TestRides_TaxOfThePlace(t *testing.T) {
	tests := []struct {
		place, language string
		want            []string
	}{
		{"CA-ON/Toronto", "en", []string{"HST 13 2.60 CAD"}},
		{"CA-QC/Montréal", "fr", []string{"GST 5 1.00 CAD", "QST 9.975 2.00 CAD"}}, // 1.995
		{"CA-BC/Vancouver", "en", []string{"GST 5 1.00 CAD"}},
		{"CA-AB", "en", []string{"GST 5 1.00 CAD"}},
		{"CA-YT", "en", []string{"GST 5 1.00 CAD"}},
		{"CA-NB/Moncton", "en", []string{"HST 15 3.00 CAD"}},
		{"CA-NL", "en", []string{"HST 15 3.00 CAD"}},
		{"CA-PE", "en", []string{"HST 15 3.00 CAD"}},
		{"CA-NS/Halifax", "en", []string{"HST 14 2.80 CAD"}},
	}
	for _, tt := range tests {
		o := order(invoice.Rides, invoice.ClassPrivateHire, fare(2000))
		o.Jurisdiction = tt.place
		d := assess(t, o)[0]
		if got := rows(d); !slices.Equal(got, tt.want) || d.Language != tt.language || d.Totals.Net.Minor != 2000 {
			t.Errorf("%s: %v in %s of %s, want %v in %s", tt.place, got, d.Language, d.Totals.Net, tt.want, tt.language)
		}
	}
	for _, place := range []string{"", "CA", "CA-SK/Regina", "CA-MB/Winnipeg", "CA-ONT"} {
		o := order(invoice.Rides, invoice.ClassPrivateHire, fare(2000))
		o.Jurisdiction = place
		refused(t, o, invoice.ReasonNoTaxRate, "jurisdiction")
	}
}

func TestNovaScotia_DayBeforeAndDayOfTheChange(t *testing.T) {
	for utc, want := range map[string]string{
		"2025-04-01T02:59:59Z": "HST 15 3.00 CAD", // 23:59:59 in Halifax, already April in UTC
		"2025-04-01T03:00:00Z": "HST 14 2.80 CAD",
	} {
		o := at(t, order(invoice.Rides, invoice.ClassTaxi, fare(2000)), utc)
		o.Jurisdiction = "CA-NS/Halifax"
		if got := rows(assess(t, o)[0]); got[0] != want {
			t.Errorf("%s: %v, want %s", utc, got, want)
		}
	}
}

func TestQuebec_PricesWithBothTaxes(t *testing.T) {
	o := order(invoice.Rides, invoice.ClassTaxi, fare(11498))
	o.Jurisdiction, o.Components[0].TaxIncluded = "CA-QC/Québec", true
	d := assess(t, o)[0]
	if got, want := rows(d), []string{"GST 5 5.00 CAD", "QST 9.975 9.98 CAD"}; !slices.Equal(got, want) || d.Totals.Net.Minor != 10000 {
		t.Errorf("%v of %s, want %v of 100.00", got, d.Totals.Net, want)
	}
}

func TestFormat_LevelsByAmount(t *testing.T) {
	tests := []struct {
		utc   string
		cents int64 // with tax
		want  invoice.Format
	}{
		{"2021-04-20T03:59:59Z", 29_99, invoice.FormatReceipt}, // 23:59:59 on the 19th in Toronto
		{"2021-04-20T03:59:59Z", 30_00, invoice.FormatSimplified},
		{"2021-04-20T03:59:59Z", 150_00, invoice.FormatFull},
		{"2021-04-20T04:00:00Z", 99_99, invoice.FormatReceipt},
		{"2021-04-20T04:00:00Z", 100_00, invoice.FormatSimplified},
		{"2021-04-20T04:00:00Z", 499_99, invoice.FormatSimplified},
		{"2021-04-20T04:00:00Z", 500_00, invoice.FormatFull},
	}
	for _, tt := range tests {
		o := at(t, order(invoice.Rides, invoice.ClassTaxi, fare(tt.cents)), tt.utc)
		o.Components[0].TaxIncluded = true
		if got := assess(t, o)[0].Format; got != tt.want {
			t.Errorf("%d on %s is %s, want %s", tt.cents, tt.utc, got, tt.want)
		}
	}
	o := order(invoice.Rides, invoice.ClassTaxi, fare(600_00))
	o.Parties[0].Name = ""
	refused(t, o, invoice.ReasonMissingParty, "parties")
	o = order(invoice.Rides, invoice.ClassTaxi, fare(200_00))
	o.Jurisdiction = "CA-QC/Laval"
	o.Parties[1].TaxIDs = o.Parties[1].TaxIDs[:1] // without the number of the QST
	refused(t, o, invoice.ReasonMissingTaxID, "parties")
	o.Parties[1].TaxIDs = []invoice.TaxID{{Scheme: "CA-BN", Value: "123026636 RT0001"}}
	refused(t, o, invoice.ReasonInvalidOrder, "parties")
}

func TestRides_DriversAreRegistered(t *testing.T) {
	o := order(invoice.Rides, invoice.ClassPrivateHire, fare(2000))
	o.Parties[1].Status = invoice.StatusSmallBusiness
	refused(t, o, invoice.ReasonInvalidOrder, "parties")
}

func item(cents int64, goods invoice.GoodsClass) invoice.Component {
	c := part(invoice.Item, cents, invoice.RoleSupplier)
	c.Goods = goods
	return c
}

func TestDelivery_BritishColumbiaTaxesGoodsTwice(t *testing.T) {
	o := order(invoice.Delivery, invoice.ClassRestaurant, item(2000, invoice.GoodsFood), item(1000, invoice.GoodsAlcohol), item(500, invoice.GoodsOther), item(400, invoice.GoodsDrink))
	o.Jurisdiction = "CA-BC/Vancouver"
	want := []string{"GST 5 1.00 CAD", "GST 5 0.50 CAD", "PST 10 1.00 CAD", "GST 5 0.45 CAD", "PST 7 0.63 CAD"}
	if got := rows(assess(t, o)[0]); !slices.Equal(got, want) {
		t.Errorf("%v, want %v", got, want)
	}
	o.Components = o.Components[3:]
	if got := rows(assess(t, at(t, o, "2021-04-01T06:59:59Z"))[0]); !slices.Equal(got, []string{"GST 5 0.20 CAD"}) {
		t.Errorf("a drink on the last of March 2021: %v", got)
	}
	if got := rows(assess(t, at(t, o, "2021-04-01T07:00:00Z"))[0]); !slices.Equal(got, []string{"GST 5 0.20 CAD", "PST 7 0.28 CAD"}) {
		t.Errorf("a drink on the first of April 2021: %v", got)
	}
}

func TestDelivery_GroceriesAtNoughtAndMealsTaxed(t *testing.T) {
	o := order(invoice.Delivery, invoice.ClassGrocery, item(3000, invoice.GoodsStaple), item(1000, invoice.GoodsOther), part(invoice.DeliveryFee, 400, invoice.RoleSupplier))
	d := assess(t, o)[0]
	if d.Totals.Tax.Minor != 143 || !slices.Contains(regimetest.NoteCodes(d), "ca.zero_rated") { // 13 % of 11.00
		t.Errorf("groceries: %v", rows(d))
	}
	o.Service.Class = invoice.ClassRestaurant
	if got := assess(t, o)[0].Totals.Tax.Minor; got != 572 {
		t.Errorf("meals: %d, want 572", got)
	}
	o.Components[0].Goods = ""
	refused(t, o, invoice.ReasonInvalidOrder, "components[0].goods")
}

func TestDelivery_SmallSupplierChargesNoTax(t *testing.T) {
	drafts := assess(t, order(invoice.Delivery, invoice.ClassRestaurant, item(3000, invoice.GoodsFood), part(invoice.DeliveryFee, 600, invoice.RoleCourier), part(invoice.Tip, 300, invoice.RoleCourier)))
	if len(drafts) != 2 || drafts[0].Totals.Tax.Minor != 390 || drafts[1].Totals.Tax.Minor != 0 || drafts[1].Totals.Outside.Minor != 300 {
		t.Errorf("%d documents: %+v", len(drafts), drafts[len(drafts)-1].Totals)
	}
}

func TestDays_ByProvince(t *testing.T) {
	for place, want := range map[string]string{"CA-NL": "2026-01-01", "CA-NS/Halifax": "2025-12-31", "CA-BC/Vancouver": "2025-12-31"} {
		o := at(t, order(invoice.Rides, invoice.ClassTaxi, fare(2000)), "2026-01-01T03:45:00Z")
		o.Jurisdiction = place
		if got := assess(t, o)[0].SupplyDate.String(); got != want {
			t.Errorf("in %s it is %s, want %s", place, got, want)
		}
	}
	o := at(t, order(invoice.Rides, invoice.ClassTaxi, fare(2000)), "2026-11-01T05:30:00Z") // the double hour
	if got := assess(t, o)[0].SupplyDate.String(); got != "2026-11-01" {
		t.Errorf("the double hour is on %s", got)
	}
}

func TestCash_FiveCentsAfterTheTax(t *testing.T) {
	o := order(invoice.Rides, invoice.ClassTaxi, fare(2001))
	o.PaidInCash = true
	if got := assess(t, o)[0].Totals; got.Gross.Minor != 2261 || got.Payable.Minor != 2260 {
		t.Errorf("gross %s, payable %s", got.Gross, got.Payable)
	}
}

func TestCommission_OfTheCustomersProvince(t *testing.T) {
	o := order(invoice.Commission, "", part(invoice.CommissionFee, 10000, invoice.RolePlatform))
	o.Jurisdiction = "CA-QC/Montréal"
	if got, want := rows(assess(t, o)[0]), []string{"GST 5 5.00 CAD", "QST 9.975 9.98 CAD"}; !slices.Equal(got, want) {
		t.Errorf("%v, want %v", got, want)
	}
	o.Parties[3].Address.Country, o.Parties[3].TaxIDs = "NL", nil
	if d := assess(t, o)[0]; d.Totals.Tax.Minor != 0 || !slices.Contains(regimetest.NoteCodes(d), "ca.supplied_abroad") {
		t.Errorf("from abroad: %v", rows(d))
	}
	o.Parties[1].Status = invoice.StatusNotRegistered
	if got := assess(t, o)[0].Totals.Tax.Minor; got != 1498 {
		t.Errorf("from abroad to one who is not registered: %d", got)
	}
}

func TestSince_BeforeThePack(t *testing.T) {
	o := order(invoice.Rides, invoice.ClassTaxi, fare(2000))
	refused(t, at(t, o, "2017-07-01T03:59:59Z"), invoice.ReasonNoTaxRate, "components[0].kind")
	assess(t, at(t, o, "2017-07-01T04:00:00Z"))
}
