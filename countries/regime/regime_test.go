package regime_test

import (
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"quittance/countries/regime"
	"quittance/invoice"
)

var table = regime.RateTable{ID: "xx.test", Rates: []regime.Rate{
	{Since: invoice.MustDate("2020-01-01"), Percent: invoice.MustPercent("10"), Source: "a"},
	{Since: invoice.MustDate("2021-07-01"), Percent: invoice.MustPercent("20"), Source: "b"},
}}

func TestRateTable_On(t *testing.T) {
	tests := []struct {
		day  string
		want string
		ok   bool
	}{
		{"2019-12-31", "0", false}, {"2020-01-01", "10", true}, {"2021-06-30", "10", true},
		{"2021-07-01", "20", true}, {"2099-01-01", "20", true},
	}
	for _, tt := range tests {
		if got, ok := table.On(invoice.MustDate(tt.day)); got.Percent.String() != tt.want || ok != tt.ok {
			t.Errorf("On(%s) = %s, %t; want %s, %t", tt.day, got.Percent, ok, tt.want, tt.ok)
		}
	}
}

func TestRule_InForce(t *testing.T) {
	rule := regime.Rule{Since: invoice.MustDate("2020-01-01"), Until: invoice.MustDate("2021-01-01")}
	tests := []struct {
		day  string
		want bool
	}{{"2019-12-31", false}, {"2020-01-01", true}, {"2020-12-31", true}, {"2021-01-01", false}}
	for _, tt := range tests {
		if got := rule.InForce(invoice.MustDate(tt.day)); got != tt.want {
			t.Errorf("InForce(%s) = %t, want %t", tt.day, got, tt.want)
		}
	}
}

func TestSet_UnknownCountryAndLine(t *testing.T) {
	set := regime.Set{{Country: "XX", Currency: "EUR"}}
	_, err := set.Pack("YY")
	if r, ok := invoice.AsRejected(err); !ok || r.Reason != invoice.ReasonUnknownCountry {
		t.Errorf("Pack(YY): %v, want unknown_country", err)
	}
	pack, err := set.Pack("XX")
	if err != nil {
		t.Fatal(err)
	}
	_, err = pack.Line(invoice.Rides)
	if r, ok := invoice.AsRejected(err); !ok || r.Reason != invoice.ReasonUnknownBusinessLine {
		t.Errorf("Line(rides): %v, want unknown_business_line", err)
	}
}

func sheet() *regime.Sheet {
	o := invoice.Order{CompletedAt: time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC), Currency: "EUR"}
	pack := regime.Pack{Country: "XX", Languages: []string{"en"}}
	return pack.Open(regime.Heading{Order: o, Supplier: invoice.Party{ID: "s"}, Zone: time.UTC})
}

func part(kind invoice.ComponentKind, minor int64, by invoice.Role) regime.Part {
	return regime.Part{Component: invoice.Component{
		Kind: kind, Amount: invoice.Amount{Minor: minor, Currency: "EUR"}, TaxIncluded: true, SuppliedBy: by,
	}}
}

func vat(percent string) invoice.Tax {
	return invoice.Tax{Scheme: invoice.SchemeVAT, Category: invoice.CategoryStandard, Rate: invoice.MustPercent(percent)}
}

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

func TestSheet_ReduceFallsOnItsGiver(t *testing.T) {
	s := sheet()
	must(t, s.Charge(part(invoice.Item, 1000, invoice.RoleSupplier), vat("7")))
	must(t, s.Charge(part(invoice.DeliveryFee, 1000, invoice.RolePlatform), vat("19")))
	must(t, s.Charge(part(invoice.Tip, 500, invoice.RoleSupplier), vat("7")))
	must(t, s.Reduce(part(invoice.MerchantDiscount, 600, invoice.RoleSupplier)))
	must(t, s.Reduce(part(invoice.Refund, 700, invoice.RoleSupplier))) // above the 4.00 left: on the whole, without the tip
	d, err := s.Total(invoice.FormatFull)
	must(t, err)
	var got []int64
	for _, a := range d.Allowances {
		got = append(got, a.Amount.Minor)
	}
	if diff := cmp.Diff([]int64{600, 200, 500}, got); diff != "" {
		t.Error(diff)
	}
	err = s.Reduce(part(invoice.Refund, 701, invoice.RoleSupplier))
	if r, ok := invoice.AsRejected(err); !ok || r.Reason != invoice.ReasonRefundExceedsPrice {
		t.Errorf("Reduce above what is left: %v", err)
	}
}

// Whatever reductions a document takes, no tax falls below zero and nothing is lost.
func TestSheet_ReduceLeavesNoTaxBelowZero(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := sheet()
		roles := rapid.SampledFrom([]invoice.Role{invoice.RoleSupplier, invoice.RolePlatform, invoice.RoleCourier})
		var left int64
		for range rapid.IntRange(1, 6).Draw(t, "lines") {
			minor := rapid.Int64Range(0, 1000).Draw(t, "price")
			left += minor
			if err := s.Charge(part(invoice.Item, minor, roles.Draw(t, "by")), vat(rapid.SampledFrom([]string{"5", "7", "19"}).Draw(t, "rate"))); err != nil {
				t.Fatal(err)
			}
		}
		for range rapid.IntRange(0, 5).Draw(t, "reductions") {
			minor := rapid.Int64Range(0, 800).Draw(t, "reduction")
			err := s.Reduce(part(invoice.Refund, minor, roles.Draw(t, "giver")))
			if (err == nil) != (minor <= left) {
				t.Fatalf("reduced by %d of %d: %v", minor, left, err)
			}
			if err == nil {
				left -= minor
			}
		}
		d, err := s.Total(invoice.FormatFull)
		if err != nil {
			if r, ok := invoice.AsRejected(err); ok && r.Reason == invoice.ReasonNothingToInvoice {
				return
			}
			t.Fatal(err)
		}
		if d.Totals.Gross.Minor != left {
			t.Fatalf("gross %d, want %d", d.Totals.Gross.Minor, left)
		}
		if err := d.CheckSums(); err != nil {
			t.Fatal(err)
		}
	})
}

func TestSheet_ChargeAlong(t *testing.T) {
	s := sheet()
	must(t, s.Charge(part(invoice.Item, 1000, invoice.RoleSupplier), vat("7")))
	must(t, s.Charge(part(invoice.Item, 2000, invoice.RoleSupplier), vat("19")))
	must(t, s.Charge(part(invoice.Toll, 9000, invoice.RoleSupplier), vat("5")))
	must(t, s.ChargeAlong(part(invoice.DeliveryFee, 100, invoice.RoleSupplier), invoice.Item))
	d, err := s.Total(invoice.FormatFull)
	must(t, err)
	got := map[string]int64{}
	for _, l := range d.Lines[3:] {
		got[l.Tax.Rate.String()] = l.Amount.Minor
	}
	if diff := cmp.Diff(map[string]int64{"7": 33, "19": 67}, got); diff != "" {
		t.Error(diff)
	}
	if s.HasLines(invoice.Fare) || !s.HasLines(invoice.Item) || !s.HasLines() {
		t.Error("HasLines does not tell kinds apart")
	}
}

func TestGather(t *testing.T) {
	priced := func(p regime.Part) bool { return p.Kind != invoice.Tip }
	supplies := []regime.Supply{
		{Party: invoice.Party{ID: "tipped"}, Parts: []regime.Part{part(invoice.Tip, 100, invoice.RoleCourier)}},
		{Party: invoice.Party{ID: "seller"}, Parts: []regime.Part{part(invoice.Item, 100, invoice.RoleSupplier)}},
	}
	got, err := regime.Gather(supplies, priced)
	must(t, err)
	if len(got) != 1 || got[0].Party.ID != "seller" || len(got[0].Parts) != 2 {
		t.Errorf("Gather = %+v, want the seller with the tip", got)
	}
	_, err = regime.Gather(supplies[:1], priced)
	if r, ok := invoice.AsRejected(err); !ok || r.Reason != invoice.ReasonNothingToInvoice {
		t.Errorf("Gather of a lone tip: %v, want nothing_to_invoice", err)
	}
}
