package vat_test

import (
	"slices"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"quittance/countries/regime"
	"quittance/countries/regime/regimetest"
	"quittance/countries/vat"
	"quittance/invoice"
)

// assess returns the one draft of an order under a law.
func assess(t *testing.T, l vat.Law, o invoice.Order) invoice.Draft {
	t.Helper()
	drafts, err := l.Pack().Assess(o)
	if err != nil || len(drafts) != 1 {
		t.Fatalf("%d drafts, %v; want one", len(drafts), err)
	}
	if err := regimetest.CheckDrafts(l.Pack(), o, drafts); err != nil {
		t.Fatal(err)
	}
	return drafts[0]
}

func table(id, rate string) regime.RateTable {
	return regime.RateTable{ID: id, Rates: []regime.Rate{{Since: date("2019-01-01"), Percent: percent(rate), Source: "VAT Act"}}}
}

func limit(id string, minor int64) *regime.LimitTable {
	return &regime.LimitTable{ID: id, Limits: []regime.Limit{{Since: date("2019-01-01"), Minor: minor, Source: "VAT Act"}}}
}

// charging is the law with other charges on trips.
func charging(choices ...vat.Choice) vat.Law {
	l := law()
	l.Rides = &vat.Line{Charges: choices}
	return l
}

func fares(to vat.Treatment) vat.Choice {
	return vat.Choice{Rule: rule("xx.rides.fare", "VAT Act", "Fares are taxed."), For: vat.Trip(), To: to}
}

func TestParallelTaxes_ShareTheBase(t *testing.T) {
	l := charging(fares(vat.Both(table("xx.cgst", "2.5"), invoice.SchemeSGST, table("xx.sgst", "2.5")).In(invoice.SchemeCGST)))
	o := trip(priced(invoice.Fare, 199_99))
	o.Components[0].TaxIncluded = false
	o.Parties[0].Name = "Test"
	d := assess(t, l, o)
	var got []string
	for _, row := range d.Breakdown {
		got = append(got, string(row.Scheme)+" "+row.Amount.String())
	}
	if diff := cmp.Diff([]string{"CGST 5.00 EUR", "SGST 5.00 EUR"}, got); diff != "" {
		t.Error(diff)
	}
	if d.Totals.Net.Minor != 199_99 || d.Totals.Gross.Minor != 209_99 {
		t.Errorf("net %s, gross %s", d.Totals.Net, d.Totals.Gross)
	}
}

func TestFloor_DropsTheFraction(t *testing.T) {
	l := charging(fares(vat.At(table("xx.ct", "8")).In(invoice.SchemeCT)))
	l.Rounding = invoice.Floor
	if got := assess(t, l, trip(priced(invoice.Fare, 1480))).Totals.Tax.Minor; got != 109 { // 109.63
		t.Errorf("tax %d, want 109", got)
	}
}

func TestCash_RoundsWhatIsPayable(t *testing.T) {
	l := charging(fares(vat.At(standard)))
	l.Cash = &vat.Cash{Rule: rule("xx.all.cash", "Coinage Act", "Cash is rounded to five cents."), Steps: *limit("xx.coin", 5)}
	o := trip(priced(invoice.Fare, 12_33))
	if got := assess(t, l, o).Totals; got.Payable.Minor != 12_33 {
		t.Errorf("card: payable %s", got.Payable)
	}
	o.PaidInCash = true
	if got := assess(t, l, o).Totals; got.Payable.Minor != 12_35 || got.Gross.Minor != 12_33 || got.Rounding.Minor != 2 {
		t.Errorf("cash: payable %s, gross %s, rounding %s", got.Payable, got.Gross, got.Rounding)
	}
}

// deemed makes the platform the supplier in London from 2026-01-02; before that its
// margin is taxed and not shown.
func deemed() vat.Law {
	from := date("2026-01-02")
	margin := rule("xx.rides.margin", "Margin Order", "Tax is due on the margin and not shown.")
	margin.Until = from
	full := rule("xx.rides.principal_taxed", "Finance Act 2026", "The whole fare is taxed.")
	full.Since = from
	london := vat.When{Jurisdiction: []string{"XX-LON"}}
	l := charging(
		vat.Choice{Rule: margin, For: vat.Trip(), When: london, To: vat.Exempt("xx.margin_scheme")},
		vat.Choice{Rule: full, For: vat.Trip(), When: london, To: vat.At(table("xx.full", "20"))},
		fares(vat.Exempt("xx.carriage_exempt")),
	)
	l.Zone = "Europe/London"
	l.Rides.Principals = []vat.Principal{{Rule: rule("xx.rides.principal", "High Court 2021", "The operator is principal in London."), When: london}}
	memo := rule("xx.rides.margin_tax", "Margin Order", "The tax is a sixth of the margin.")
	memo.Until = from
	within := table("xx.margin", "20")
	l.Rides.Memos = []vat.Memo{{Rule: memo, Kind: invoice.MemoMarginVAT, When: london, Base: vat.BaseMargin, Within: &within}}
	return l
}

func TestDeemedSupplier_ByDayAndArea(t *testing.T) {
	tests := []struct {
		name, place, at string
		supplier        invoice.PartyID
		tax, margin     int64
	}{
		{"London, last second of the margin", "XX-LON/Camden", "2026-01-01T23:59:59Z", "platform-1", 0, 125},
		{"London, first second of the tax", "XX-LON", "2026-01-02T00:00:00Z", "platform-1", 533, 0},
		{"elsewhere", "XX-MAN", "2026-01-02T00:00:00Z", "driver-1", 0, 0},
		{"a place whose name begins alike", "XX-LONDONDERRY", "2026-01-02T00:00:00Z", "driver-1", 0, 0},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			o := trip(priced(invoice.Fare, 32_00), priced(invoice.SupplierCost, 24_50))
			o.Jurisdiction = tt.place
			o.CompletedAt, _ = time.Parse(time.RFC3339, tt.at)
			d := assess(t, deemed(), o)
			var margin int64
			for _, m := range d.Memoranda {
				margin += m.Amount.Minor
				if m.Shown {
					t.Error("the margin's tax is shown")
				}
			}
			if d.Supplier.ID != tt.supplier || d.Totals.Tax.Minor != tt.tax || margin != tt.margin || d.Totals.Gross.Minor != 32_00 {
				t.Errorf("supplier %s, tax %s, margin tax %d; want %s, %d, %d", d.Supplier.ID, d.Totals.Tax, margin, tt.supplier, tt.tax, tt.margin)
			}
			if deemed := tt.supplier == "platform-1"; (d.Seller != nil) != deemed || (d.Issuer == nil) != deemed {
				t.Errorf("seller %v, issuer %v", d.Seller, d.Issuer)
			}
		})
	}
}

func TestDeemedSupplier_SellerByNameOnly(t *testing.T) {
	l := deemed()
	o := trip(priced(invoice.Fare, 32_00))
	o.Jurisdiction = "XX-LON"
	if got := assess(t, l, o).Seller; got.Address.City == "" {
		t.Errorf("seller %+v, want an address", got)
	}
	l.Rides.Principals[0].NameOnly = true
	if got := assess(t, l, o).Seller; got.Name == "" || got.Address.City != "" || len(got.TaxIDs) > 0 {
		t.Errorf("seller %+v, want a name and no more", got)
	}
}

func TestMemo_StampDutyAboveALimit(t *testing.T) {
	l := charging(fares(vat.Exempt("xx.carriage_exempt")))
	l.Rides.Memos = []vat.Memo{{
		Rule: rule("xx.rides.stamp_duty", "Stamp Act", "An exempt document above the limit bears stamp duty."), Kind: invoice.MemoStampDuty,
		Base: vat.BaseExempt, Above: limit("xx.stamp_limit", 77_47), Fixed: limit("xx.stamp_duty", 2_00), Shown: true, Note: "xx.stamp_duty",
	}}
	for minor, want := range map[int64]int{77_47: 0, 77_48: 1} {
		d := assess(t, l, trip(priced(invoice.Fare, minor)))
		if len(d.Memoranda) != want || want == 1 && (d.Memoranda[0].Amount.Minor != 2_00 || !d.Memoranda[0].Shown) {
			t.Errorf("%d: memoranda %+v, want %d of 2.00", minor, d.Memoranda, want)
		}
	}
}

func TestMemo_WithheldOfTheNet(t *testing.T) {
	isr, iva := table("xx.isr", "2.1"), table("xx.iva_withheld", "8")
	l := charging(fares(vat.At(table("xx.iva", "16"))))
	r := rule("xx.rides.withheld", "Platforms Act", "The platform withholds.")
	l.Rides.Memos = []vat.Memo{
		{Rule: r, Kind: invoice.MemoISRWithheld, Base: vat.BaseNet, Rate: &isr},
		{Rule: r, Kind: invoice.MemoVATWithheld, Base: vat.BaseNet, Rate: &iva},
	}
	d := assess(t, l, trip(priced(invoice.Fare, 87_35)))
	if d.Memoranda[0].Amount.Minor != 1_58 || d.Memoranda[1].Amount.Minor != 6_02 || d.Totals.Payable.Minor != 87_35 {
		t.Errorf("memoranda %+v, payable %s; want 1.58, 6.02 and 87.35", d.Memoranda, d.Totals.Payable)
	}
}

// commissioning taxes the commission of a platform at home, and reverses that of one abroad.
func commissioning() vat.Law {
	l := law()
	l.Commission = &vat.Line{Charges: []vat.Choice{
		{
			Rule: rule("xx.commission.reverse", "VAT Act", "The customer owes the tax."), For: vat.Kinds(invoice.CommissionFee),
			When: vat.When{PlatformAbroad: vat.Yes}, To: vat.ReverseCharge("xx.reverse_charge"),
		},
		{Rule: rule("xx.commission.standard", "VAT Act", "Commissions are taxed."), For: vat.Kinds(invoice.CommissionFee), To: vat.At(standard)},
	}}
	l.SelfBilling = &vat.Line{Charges: []vat.Choice{fares(vat.At(standard))}}
	return l
}

func between(line invoice.BusinessLine, kind invoice.ComponentKind, by invoice.Role) invoice.Order {
	o := trip(priced(kind, 4_50))
	o.BusinessLine, o.Components[0].SuppliedBy = line, by
	return o
}

func TestCommission_IsThePlatformsToTheSupplier(t *testing.T) {
	o := between(invoice.Commission, invoice.CommissionFee, invoice.RolePlatform)
	d := assess(t, commissioning(), o)
	if d.Supplier.ID != "platform-1" || d.Customer.ID != "driver-1" || d.Issuer != nil || d.Kind != invoice.KindInvoice || d.Totals.Tax.Minor != 41 {
		t.Errorf("supplier %s, customer %s, issuer %v, %s, tax %s", d.Supplier.ID, d.Customer.ID, d.Issuer, d.Kind, d.Totals.Tax)
	}
	if want := "XX-platform-1-CI-{year}-{number:6}"; d.Series.Format != want || d.Template != "xx/commission" {
		t.Errorf("format %s, template %s; want %s", d.Series.Format, d.Template, want)
	}
	o.Parties[2].Address.Country = "NL"
	d = assess(t, commissioning(), o)
	if d.Breakdown[0].Category != invoice.CategoryReverseCharge || d.Totals.Payable.Minor != 4_50 {
		t.Errorf("breakdown %+v", d.Breakdown)
	}
	o.Components[0].SuppliedBy = invoice.RoleSupplier
	if err := regimetest.CheckRefused(commissioning().Pack(), o, invoice.ReasonInvalidOrder, "components[0].supplied_by"); err != nil {
		t.Error(err)
	}
}

func TestSelfBilling_IsDrawnUpByTheCustomer(t *testing.T) {
	d := assess(t, commissioning(), between(invoice.SelfBilling, invoice.Fare, invoice.RoleSupplier))
	if d.Supplier.ID != "driver-1" || d.Customer.ID != "platform-1" || d.Issuer != nil || d.Kind != invoice.KindSelfBilled || d.Key.Role != invoice.RolePlatform {
		t.Errorf("supplier %s, customer %s, issuer %v, %s", d.Supplier.ID, d.Customer.ID, d.Issuer, d.Kind)
	}
}

func TestNoSupply_AloneOnALineElseBesideTheTax(t *testing.T) {
	damages := vat.Choice{
		Rule: rule("xx.rides.damages", "CJEU C-277/05", "A cancellation fee is damages."),
		For:  vat.Kinds(invoice.CancellationFee), To: vat.NoSupply("xx.damages"),
	}
	l := charging(fares(vat.At(standard)), damages)
	d := assess(t, l, trip(priced(invoice.CancellationFee, 5_00)))
	if len(d.Lines) != 1 || d.Lines[0].Tax.Category != invoice.CategoryOutside || d.Totals.Tax.Minor != 0 {
		t.Errorf("lines %+v", d.Lines)
	}
	d = assess(t, l, trip(priced(invoice.CancellationFee, 5_00), priced(invoice.Fare, 11_00)))
	if len(d.Outside) != 1 || d.Totals.Tax.Minor != 1_00 || d.Totals.Payable.Minor != 16_00 {
		t.Errorf("outside %+v, totals %+v", d.Outside, d.Totals)
	}
}

func TestOwnVoucher_LowersThePlatformsPrice(t *testing.T) {
	l := deemed()
	o := trip(priced(invoice.Fare, 32_00), priced(invoice.PlatformVoucher, 8_00))
	o.Jurisdiction = "XX-LON"
	if err := regimetest.CheckRefused(l.Pack(), o, invoice.ReasonUnsupportedComponent, "components[1].kind"); err != nil {
		t.Error(err)
	}
	l.OwnVouchers = vat.Fact{Rule: rule("xx.all.own_voucher", "VAT Act", "Its own voucher is a discount.")}
	if got := assess(t, l, o).Totals; got.Tax.Minor != 4_00 || got.Gross.Minor != 24_00 {
		t.Errorf("tax %s of %s, want 4.00 of 24.00", got.Tax, got.Gross)
	}
}

func TestRefusals_NameTheFieldThatDecides(t *testing.T) {
	taxi := vat.When{Class: []invoice.ServiceClass{invoice.ClassTaxi}, MaxMeters: 50_000}
	near := fares(vat.At(standard))
	near.When = taxi
	quebec := fares(vat.At(standard))
	quebec.When = vat.When{Jurisdiction: []string{"XX-QC"}}
	late := fares(vat.At(standard))
	late.Rule.Since = date("2030-01-01")
	tests := []struct {
		name   string
		law    vat.Law
		spoil  func(*invoice.Order)
		reason invoice.Reason
		field  string
	}{
		{"class", charging(near), func(o *invoice.Order) { o.Service.Class = invoice.ClassRestaurant }, invoice.ReasonInvalidOrder, "service.class"},
		{"distance unknown", charging(near), func(o *invoice.Order) { o.Service.DistanceMeters = 0 }, invoice.ReasonInvalidOrder, "service.distance_m"},
		{"too far", charging(near), func(o *invoice.Order) { o.Service.DistanceMeters = 50_001 }, invoice.ReasonInvalidOrder, "service.distance_m"},
		{"place", charging(quebec), func(o *invoice.Order) { o.Jurisdiction = "XX-ON" }, invoice.ReasonNoTaxRate, "jurisdiction"},
		{"no law yet", charging(late), func(*invoice.Order) {}, invoice.ReasonNoTaxRate, "components[0].kind"},
		{"no rule", charging(fares(vat.At(standard))), func(o *invoice.Order) { o.Components[0].Kind = invoice.Item }, invoice.ReasonUnsupportedComponent, "components[0].kind"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			o := trip(priced(invoice.Fare, 10_00))
			tt.spoil(&o)
			if err := regimetest.CheckRefused(tt.law.Pack(), o, tt.reason, tt.field); err != nil {
				t.Error(err)
			}
		})
	}
}

func TestTaxIDs_AreChecked(t *testing.T) {
	l := charging(fares(vat.At(standard)))
	l.TaxIDs = []string{"VAT"}
	for value, valid := range map[string]bool{"DE136695976": true, "DE136695977": false, "XX1": true} {
		o := trip(priced(invoice.Fare, 10_00))
		o.Parties[1].TaxIDs = []invoice.TaxID{{Scheme: "VAT", Value: value}}
		err := regimetest.CheckRefused(l.Pack(), o, invoice.ReasonInvalidOrder, "parties")
		if refused := err == nil; refused == valid {
			t.Errorf("%s: refused %t", value, refused)
		}
	}
}

func TestAlways_IsStatedWhileItIsLaw(t *testing.T) {
	l := charging(fares(vat.At(standard)))
	specimen := rule("xx.rides.specimen", "Register Act", "A document bears a code of the register.")
	specimen.Since = date("2021-12-04")
	l.Rides.Always = []vat.Fact{{Rule: specimen, Note: "xx.specimen"}}
	for at, want := range map[string]bool{"2021-12-03T23:59:59Z": false, "2021-12-04T00:00:00Z": true} {
		o := trip(priced(invoice.Fare, 11_00))
		o.CompletedAt, _ = time.Parse(time.RFC3339, at)
		if codes := regimetest.NoteCodes(assess(t, l, o)); slices.Contains(codes, "xx.specimen") != want {
			t.Errorf("%s: notes %v", at, codes)
		}
	}
}

func TestWithout_RefusesThePlacesWhereTheTaxIsNotLaw(t *testing.T) {
	l := charging(fares(vat.At(standard)))
	l.Without = []string{"XX-IS"}
	o := trip(priced(invoice.Fare, 12_00))
	o.Parties[0].Name = "Test"
	o.Jurisdiction = "XX-I"
	assess(t, l, o)
	for _, place := range []string{"XX-IS", "XX-IS/Harbour"} {
		o.Jurisdiction = place
		if err := regimetest.CheckRefused(l.Pack(), o, invoice.ReasonNoTaxRate, "jurisdiction"); err != nil {
			t.Error(err)
		}
	}
}
