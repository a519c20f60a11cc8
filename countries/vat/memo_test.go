package vat_test

import (
	"testing"

	"quittance/countries/vat"
	"quittance/invoice"
)

// What is taxed at a rate is the base; where nothing is, nothing is computed.
func TestMemo_OnWhatIsTaxed(t *testing.T) {
	withheld := table("xx.withheld", "8")
	l := charging(
		vat.Choice{Rule: rule("xx.rides.taxed", "VAT Act", "A fare is taxed."), For: vat.Trip(), To: vat.At(table("xx.general", "16"))},
		vat.Choice{Rule: rule("xx.rides.exempt", "VAT Act", "A toll is exempt."), For: vat.TripExtras(), To: vat.Exempt("xx.exempt")},
	)
	l.Rides.Memos = []vat.Memo{{
		Rule: rule("xx.rides.withheld", "Platforms Act", "The platform withholds."), Kind: invoice.MemoVATWithheld,
		Base: vat.BaseTaxed, Rate: &withheld,
	}}
	both := assess(t, l, trip(priced(invoice.Fare, 11_60), priced(invoice.Toll, 5_00))).Memoranda
	if len(both) != 1 || both[0].Base.Minor != 10_00 || both[0].Amount.Minor != 80 {
		t.Errorf("memoranda %+v, want 0.80 of 10.00", both)
	}
	if none := assess(t, l, trip(priced(invoice.Toll, 5_00))).Memoranda; len(none) != 0 {
		t.Errorf("memoranda %+v of an exempt document, want none", none)
	}
}

func TestCash_HalfDown(t *testing.T) {
	for minor, want := range map[int64]int64{12_35: 12_30, 12_36: 12_40} {
		l := charging(fares(vat.At(standard)))
		l.Cash = &vat.Cash{Rule: rule("xx.all.cash", "Coinage Act", "Cash is rounded to ten cents."), Steps: *limit("xx.coin", 10), HalfDown: true}
		o := trip(priced(invoice.Fare, minor))
		o.PaidInCash = true
		if got := assess(t, l, o).Totals.Payable.Minor; got != want {
			t.Errorf("%d is rounded to %d, want %d", minor, got, want)
		}
	}
}
