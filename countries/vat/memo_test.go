package vat_test

import (
	"testing"

	"quittance/countries/regime/regimetest"
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

// A memorandum may be computed on what another leaves.
func TestMemo_LessAnother(t *testing.T) {
	iss, cbs := table("xx.iss", "5"), table("xx.cbs", "0.9")
	l := charging(vat.Choice{Rule: rule("xx.rides.fare", "Municipal Act", "The tax is in the price."), For: vat.Trip(), To: vat.NoSupply("")})
	within := rule("xx.rides.within", "Municipal Act", "The tax is a part of the price.")
	shown := rule("xx.rides.shown", "Reform Act", "The new tax is shown.")
	l.Rides.Memos = []vat.Memo{
		{Rule: within, Kind: invoice.MemoISSIncluded, Base: vat.BaseGross, Rate: &iss},
		{Rule: shown, Kind: invoice.MemoCBSTest, Base: vat.BaseGross, Less: invoice.MemoISSIncluded, Rate: &cbs},
	}
	got := assess(t, l, trip(priced(invoice.Fare, 100_00))).Memoranda
	if len(got) != 2 || got[0].Amount.Minor != 5_00 || got[1].Base.Minor != 95_00 || got[1].Amount.Minor != 86 {
		t.Errorf("memoranda %+v, want 5.00 of 100.00 and 0.86 of 95.00", got)
	}
}

// A last choice names the field that those above it would not.
func TestAsk_NamesTheField(t *testing.T) {
	at := func(w vat.When, to vat.Treatment) vat.Choice {
		return vat.Choice{Rule: rule("xx.rides.fare", "Municipal Act", "A fare is taxed."), For: vat.Trip(), When: w, To: to}
	}
	l := charging(
		at(vat.When{Jurisdiction: []string{"XX-A"}}, vat.At(standard)),
		at(vat.When{DriverEmployed: vat.Yes}, vat.Zero()),
		at(vat.When{}, vat.Ask("jurisdiction")),
	)
	o := trip(priced(invoice.Fare, 11_00))
	if err := regimetest.CheckRefused(l.Pack(), o, invoice.ReasonNoTaxRate, "jurisdiction"); err != nil {
		t.Error(err)
	}
	o.Jurisdiction = "XX-A"
	assess(t, l, o)
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
