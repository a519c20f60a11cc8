package invoice_test

import (
	"math/big"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"quittance/invoice"
)

func vat(percent string) invoice.Tax {
	return invoice.Tax{Scheme: invoice.SchemeVAT, Category: invoice.CategoryStandard, Rate: invoice.MustPercent(percent)}
}

func line(minor int64, tax invoice.Tax) invoice.Line {
	return invoice.Line{Kind: invoice.Item, Quantity: 1, Amount: eur(minor), Tax: tax}
}

func TestTotal_RoundsOncePerTax(t *testing.T) {
	d, err := invoice.Draft{
		Currency: "EUR", PricesIncludeTax: true,
		Lines: []invoice.Line{line(333, vat("19")), line(333, vat("19")), line(333, vat("19")), line(1450, vat("10"))},
	}.Total(invoice.HalfUp)
	if err != nil {
		t.Fatal(err)
	}
	want := []invoice.TaxBreakdown{
		{Tax: vat("19"), Taxable: eur(839), Amount: eur(160)}, // 1.59504, where each line by itself would give 3 × 0.53
		{Tax: vat("10"), Taxable: eur(1318), Amount: eur(132)},
	}
	if diff := cmp.Diff(want, d.Breakdown); diff != "" {
		t.Error(diff)
	}
	if d.Totals.Net != eur(2157) || d.Totals.Tax != eur(292) || d.Totals.Payable != eur(2449) {
		t.Errorf("totals %+v", d.Totals)
	}
}

func TestTotal_Refusals(t *testing.T) {
	tests := []struct {
		name  string
		draft invoice.Draft
		want  invoice.Reason
	}{
		{"a tax below zero", invoice.Draft{
			Lines:      []invoice.Line{line(100, vat("19")), line(100, vat("7"))},
			Allowances: []invoice.Allowance{{Amount: eur(101), Tax: vat("7")}},
		}, invoice.ReasonNegativeTotal},
		{"paid above the price", invoice.Draft{
			Lines: []invoice.Line{line(100, vat("19"))}, Paid: []invoice.Payment{{Amount: eur(120)}},
		}, invoice.ReasonNegativeTotal},
		{"a tax above the range", invoice.Draft{
			Lines: []invoice.Line{line(invoice.MaxMinor, vat("7")), line(1, vat("7"))},
		}, invoice.ReasonAmountOutOfRange},
		{"the sum above the range", invoice.Draft{
			Lines: []invoice.Line{line(invoice.MaxMinor, vat("7")), line(1, vat("19"))},
		}, invoice.ReasonAmountOutOfRange},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			tt.draft.Currency = "EUR"
			_, err := tt.draft.Total(invoice.HalfUp)
			if r, ok := invoice.AsRejected(err); !ok || r.Reason != tt.want {
				t.Errorf("Total: %v, want %s", err, tt.want)
			}
		})
	}
}

// drafts generates drafts whose taxes stay above zero.
func drafts(t *rapid.T) invoice.Draft {
	d := invoice.Draft{Currency: "EUR", PricesIncludeTax: rapid.Bool().Draw(t, "included")}
	rates := rapid.SampledFrom([]string{"0", "5", "7", "9.125", "19"})
	for range rapid.IntRange(1, 40).Draw(t, "lines") {
		price, tax := rapid.Int64Range(0, 100_000).Draw(t, "price"), vat(rates.Draw(t, "rate"))
		d.Lines = append(d.Lines, line(price, tax))
		if off := rapid.Int64Range(0, price).Draw(t, "off"); rapid.Bool().Draw(t, "reduced") {
			d.Allowances = append(d.Allowances, invoice.Allowance{Kind: invoice.Refund, Amount: eur(off), Tax: tax})
		}
	}
	if rapid.Bool().Draw(t, "tipped") {
		d.Outside = []invoice.Line{{Kind: invoice.Tip, Amount: eur(rapid.Int64Range(0, 1000).Draw(t, "tip"))}}
	}
	return d
}

// Whatever is on a draft, its sums hold, and the tax of each row is within half a
// cent of the exact one.
func TestTotal_SumsHold(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d, err := drafts(t).Total(invoice.HalfUp)
		if err != nil {
			t.Fatal(err)
		}
		if err := d.CheckSums(); err != nil {
			t.Fatal(err)
		}
		for _, b := range d.Breakdown {
			exact := new(big.Rat).Mul(big.NewRat(b.Taxable.Minor, 1), big.NewRat(int64(b.Rate), 1_000_000))
			limit := big.NewRat(1, 2)
			if d.PricesIncludeTax { // the taxable amount is rounded itself
				limit.Mul(limit, new(big.Rat).Add(big.NewRat(1, 1), big.NewRat(int64(b.Rate), 1_000_000)))
			}
			if off := exact.Sub(exact, big.NewRat(b.Amount.Minor, 1)); off.Abs(off).Cmp(limit) > 0 {
				t.Fatalf("the tax of %+v is off by %s", b, off.FloatString(4))
			}
		}
		again, err := d.Total(invoice.HalfUp)
		if err != nil || !cmp.Equal(d, again) {
			t.Fatalf("totalled twice: %v, %s", err, cmp.Diff(d, again))
		}
	})
}

func TestCheckSums_FindsFaults(t *testing.T) {
	tests := []struct {
		name  string
		spoil func(*invoice.Draft)
	}{
		{"payable", func(d *invoice.Draft) { d.Totals.Payable.Minor++ }},
		{"net of a line", func(d *invoice.Draft) { d.Lines[0].Net.Minor++; d.Lines[1].Net.Minor-- }},
		{"charged on a line", func(d *invoice.Draft) { d.Lines[0].Amount.Minor++ }},
		{"taxable of two rows", func(d *invoice.Draft) { d.Breakdown[0].Taxable.Minor++; d.Breakdown[1].Taxable.Minor-- }},
		{"a row is lost", func(d *invoice.Draft) { d.Breakdown = d.Breakdown[:1]; d.Totals.Tax = d.Breakdown[0].Amount }},
		{"tip", func(d *invoice.Draft) { d.Outside[0].Amount.Minor++ }},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			d, err := invoice.Draft{
				Currency: "EUR", PricesIncludeTax: true,
				Lines:   []invoice.Line{line(1000, vat("7")), line(1000, vat("19"))},
				Outside: []invoice.Line{{Kind: invoice.Tip, Amount: eur(100)}},
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

func TestTotal_LeavesItsReceiverAlone(t *testing.T) {
	d := invoice.Draft{Currency: "EUR", Lines: []invoice.Line{line(1000, vat("7"))}, Allowances: []invoice.Allowance{{Amount: eur(10), Tax: vat("7")}}}
	if _, err := d.Total(invoice.HalfUp); err != nil {
		t.Fatal(err)
	}
	if d.Lines[0].Net != (invoice.Amount{}) || d.Allowances[0].Net != (invoice.Amount{}) {
		t.Error("Total wrote into the draft it was called on")
	}
}
