package invoice_test

import (
	"testing"

	"quittance/invoice"
)

// BenchmarkTotal totals a delivery of ten lines under two rates.
func BenchmarkTotal(b *testing.B) {
	d := invoice.Draft{Currency: "EUR", PricesIncludeTax: true}
	for i := range int64(10) {
		d.Lines = append(d.Lines, line(399+i*137, vat([]string{"7", "19"}[i%2])))
	}
	d.Allowances = []invoice.Allowance{{Kind: invoice.Refund, Amount: eur(250), Tax: vat("7")}}
	b.ReportAllocs()
	for b.Loop() {
		if _, err := d.Total(invoice.HalfUp); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkSpread shares a fee over the lines of a delivery.
func BenchmarkSpread(b *testing.B) {
	weights := []int64{2410, 1299, 333, 333, 999, 1450, 275}
	b.ReportAllocs()
	for b.Loop() {
		invoice.Spread(399, weights)
	}
}
