package invoice_test

import (
	"math"
	"math/big"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"quittance/invoice"
)

func parallel(first invoice.TaxScheme, rate string, second invoice.TaxScheme, other string) invoice.Tax {
	return invoice.Tax{Scheme: first, Category: invoice.CategoryStandard, Rate: invoice.MustPercent(rate),
		Parallel: invoice.Parallel{Scheme: second, Rate: invoice.MustPercent(other)}}
}

func TestTotal_ParallelTaxesShareABase(t *testing.T) {
	india, quebec := parallel(invoice.SchemeCGST, "2.5", invoice.SchemeSGST, "2.5"), parallel(invoice.SchemeGST, "5", invoice.SchemeQST, "9.975")
	tests := []struct {
		name             string
		tax              invoice.Tax
		included         bool
		charged          int64
		net, first, then int64
	}{
		{"India, included", india, true, 10500, 10000, 250, 250},
		{"India, included, each rounded once", india, true, 10020, 9542, 239, 239}, // 238.571...
		{"Québec, without", quebec, false, 10000, 10000, 500, 998},                 // 997.5
		{"Québec, included", quebec, true, 11498, 10000, 500, 998},                 // 500.02 and 997.56
		{"nothing", india, true, 0, 0, 0, 0},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			d, err := invoice.Draft{Currency: "EUR", PricesIncludeTax: tt.included, Lines: []invoice.Line{line(tt.charged, tt.tax)}}.Total(invoice.HalfUp)
			if err != nil {
				t.Fatal(err)
			}
			want := []invoice.TaxBreakdown{
				{Tax: tt.tax, Taxable: eur(tt.net), Amount: eur(tt.first)},
				{Tax: tt.tax.Swapped(), Taxable: eur(tt.net), Amount: eur(tt.then), SharesBase: true},
			}
			if diff := cmp.Diff(want, d.Breakdown); diff != "" {
				t.Error(diff)
			}
			if got := d.Totals; got.Net != eur(tt.net) || got.Tax != eur(tt.first+tt.then) || got.Gross != eur(tt.net+tt.first+tt.then) {
				t.Errorf("totals %+v", got)
			}
			if err := d.CheckSums(); err != nil || d.Lines[0].Net != eur(tt.net) {
				t.Errorf("net of the line %s, %v", d.Lines[0].Net, err)
			}
		})
	}
}

func TestTotal_ParallelTaxesLeaveEachLineItsNet(t *testing.T) {
	tax := parallel(invoice.SchemeCGST, "2.5", invoice.SchemeSGST, "2.5")
	d, err := invoice.Draft{Currency: "EUR", PricesIncludeTax: true, Lines: []invoice.Line{line(10500, tax), line(5250, tax)}}.Total(invoice.HalfUp)
	if err != nil || d.Lines[0].Net != eur(10000) || d.Lines[1].Net != eur(5000) {
		t.Errorf("%+v, %v", d.Lines, err)
	}
}

func TestCheckSums_FindsFaultsOfParallelTaxes(t *testing.T) {
	tests := []struct {
		name  string
		spoil func(*invoice.Draft)
	}{
		{"other base", func(d *invoice.Draft) { d.Breakdown[1].Taxable.Minor++ }},
		{"other tax", func(d *invoice.Draft) { d.Breakdown[1].Tax = vat("5") }},
		{"the second row is lost", func(d *invoice.Draft) { d.Breakdown = d.Breakdown[:1]; d.Totals.Tax = d.Breakdown[0].Amount }},
		{"it counts twice", func(d *invoice.Draft) { d.Breakdown[1].SharesBase = false }},
		{"a row shares no base", func(d *invoice.Draft) { d.Breakdown[0].SharesBase = true }},
		{"the taxes are shifted", func(d *invoice.Draft) { d.Breakdown[0].Amount.Minor++ }},
		{"rounded without cash", func(d *invoice.Draft) { *d = d.RoundCash(10); d.PaidInCash = false }},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			d, err := invoice.Draft{
				Currency: "EUR", PricesIncludeTax: true, PaidInCash: true,
				Lines: []invoice.Line{line(1052, parallel(invoice.SchemeCGST, "2.5", invoice.SchemeSGST, "2.5"))},
			}.Total(invoice.HalfUp)
			if err != nil {
				t.Fatal(err)
			}
			if err := d.CheckSums(); err != nil {
				t.Fatal(err)
			}
			tt.spoil(&d)
			if d.CheckSums() == nil {
				t.Error("CheckSums found nothing")
			}
		})
	}
}

func TestCheckSums_FindsALostRowOfPricesWithoutTax(t *testing.T) {
	d, err := invoice.Draft{Currency: "EUR", Lines: []invoice.Line{line(1000, parallel(invoice.SchemeGST, "5", invoice.SchemeQST, "9.975"))}}.Total(invoice.HalfUp)
	if err != nil {
		t.Fatal(err)
	}
	d.Totals.Tax, d.Totals.Gross, d.Totals.Payable = eur(50), eur(1050), eur(1050)
	d.Breakdown = d.Breakdown[:1]
	if d.CheckSums() == nil {
		t.Error("CheckSums found nothing")
	}
}

func TestRoundCash(t *testing.T) {
	tests := []struct {
		minor, step, want int64
		cash              bool
	}{
		{1002, 5, 1000, true}, {1003, 5, 1005, true}, {1005, 5, 1005, true}, {1005, 10, 1010, true}, {1004, 10, 1000, true},
		{1050, 100, 1100, true}, {1049, 100, 1000, true}, {2, 5, 0, true}, {3, 5, 5, true}, {1003, 1, 1003, true}, {1003, 0, 1003, true},
		{1003, 5, 1003, false},
	}
	for _, tt := range tests {
		d, err := invoice.Draft{Currency: "EUR", PricesIncludeTax: true, PaidInCash: tt.cash, Lines: []invoice.Line{line(tt.minor, vat("7"))}}.Total(invoice.HalfUp)
		if err != nil {
			t.Fatal(err)
		}
		got := d.RoundCash(tt.step)
		if got.Totals.Payable != eur(tt.want) || got.Totals.Rounding != eur(tt.want-tt.minor) || got.Totals.Gross != d.Totals.Gross {
			t.Errorf("%d to %d: %+v, want %d", tt.minor, tt.step, got.Totals, tt.want)
		}
		if err := got.CheckSums(); err != nil {
			t.Errorf("%d to %d: %v", tt.minor, tt.step, err)
		}
		if again := got.RoundCash(tt.step); again.Totals != got.Totals {
			t.Errorf("%d to %d: rounded twice is %+v", tt.minor, tt.step, again.Totals)
		}
	}
}

func TestRoundCashHalfDown(t *testing.T) {
	for minor, want := range map[int64]int64{1000: 1000, 1001: 1000, 1004: 1000, 1005: 1000, 1006: 1010, 1009: 1010} {
		d, err := invoice.Draft{Currency: "CLP", PricesIncludeTax: true, PaidInCash: true, Lines: []invoice.Line{line(minor, vat("7"))}}.Total(invoice.HalfUp)
		if err != nil {
			t.Fatal(err)
		}
		d = d.RoundCashHalfDown(10)
		if got := d.Totals.Payable.Minor; got != want {
			t.Errorf("%d is rounded to %d, want %d", minor, got, want)
		}
	}
}

// The 128-bit division gives what integers of any size give.
func TestPercent_SameAsBigIntegers(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		minor := rapid.OneOf(rapid.Int64(), rapid.Int64Range(-invoice.MaxMinor, invoice.MaxMinor)).Draw(t, "minor")
		rate := rapid.Int64Range(0, 1_000_000).Draw(t, "rate") // up to 100 %: the quotient fits
		for _, r := range []invoice.Rounding{invoice.HalfUp, invoice.Floor} {
			if got, want := invoice.Percent(rate).Of(minor, r), divideBig(r, minor, rate, 1_000_000); got != want {
				t.Fatalf("%s of: %d, want %d", r, got, want)
			}
			if got, want := invoice.Percent(rate).Within(minor, r), divideBig(r, minor, rate, 1_000_000+rate); got != want {
				t.Fatalf("%s within: %d, want %d", r, got, want)
			}
		}
	})
	if got := invoice.Percent(1_000_000).Of(math.MinInt64, invoice.HalfUp); got != math.MinInt64 {
		t.Errorf("100 %% of the least is %d", got)
	}
	if got := invoice.Percent(math.MaxUint32).Of(invoice.MaxMinor, invoice.HalfUp); got != 4_294_967_295_000_000 {
		t.Errorf("the highest rate of the highest amount is %d", got)
	}
}

func divideBig(r invoice.Rounding, a, b, d int64) int64 {
	num, den := new(big.Int).Mul(big.NewInt(a), big.NewInt(b)), big.NewInt(d)
	sign := int64(num.Sign())
	num.Abs(num)
	if r == invoice.HalfUp {
		num.Lsh(num, 1).Add(num, den)
		den.Lsh(den, 1)
	}
	return sign * num.Div(num, den).Int64()
}
