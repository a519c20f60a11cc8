package in_test

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"quittance/countries/in"
	"quittance/countries/regime/regimetest"
	"quittance/invoice"
)

// rows are the taxes of a draft: "CGST 2.5 500".
func rows(d invoice.Draft) []string {
	var list []string
	for _, b := range d.Breakdown {
		list = append(list, string(b.Scheme)+" "+b.Rate.String()+" "+b.Amount.String())
	}
	return list
}

func TestTaxes_WithinAndAcrossStates(t *testing.T) {
	tests := []struct {
		place, language string
		want            []string
	}{
		{"IN-KA", "en", []string{"CGST 2.5 5.00 INR", "SGST 2.5 5.00 INR"}},
		{"IN-KA/Mysuru", "en", []string{"CGST 2.5 5.00 INR", "SGST 2.5 5.00 INR"}},
		{"IN-TN", "en", []string{"IGST 5 10.00 INR"}},
		{"IN-DL", "hi+en", []string{"IGST 5 10.00 INR"}},
	}
	for _, tt := range tests {
		t.Run(tt.place, func(t *testing.T) {
			o := ride(199_99)
			o.Jurisdiction = tt.place
			d := one(t, o)
			if diff := cmp.Diff(tt.want, rows(d)); diff != "" || d.Totals.Gross.Minor != 209_99 || d.Language != tt.language {
				t.Errorf("%s gross %s, language %s", diff, d.Totals.Gross, d.Language)
			}
		})
	}
	for _, place := range []string{"", "IN-CH"} { // Chandigarh levies UTGST
		o := ride(199_99)
		o.Jurisdiction = place
		refused(t, o, invoice.ReasonNoTaxRate, "jurisdiction")
	}
}

func TestRides_TheOperatorSupplies(t *testing.T) {
	o := ride(199_99)
	o.Components = append(o.Components, part(invoice.Toll, 40_00, invoice.RoleSupplier), part(invoice.BookingFee, 10_00, invoice.RolePlatform),
		part(invoice.Tip, 20_00, invoice.RoleSupplier), part(invoice.PlatformVoucher, 15_00, invoice.RolePlatform))
	d := one(t, o)
	if d.Supplier.ID != "platform-1" || d.Seller == nil || d.Seller.ID != "supplier-1" || d.Totals.Outside.Minor != 20_00 {
		t.Errorf("supplier %s, seller %v, outside %s", d.Supplier.ID, d.Seller, d.Totals.Outside)
	}
	var rates []string
	for _, l := range d.Lines {
		rates = append(rates, l.Tax.Rate.String()+"+"+l.Tax.Parallel.Rate.String())
	}
	if diff := cmp.Diff([]string{"2.5+2.5", "2.5+2.5", "9+9"}, rates); diff != "" {
		t.Error(diff)
	}
}

// The day begins at 18:30 UTC of the day before.
func TestDelivery_OperatorLiableSince2022(t *testing.T) {
	for utc, want := range map[string]invoice.PartyID{"2021-12-31T18:29:59Z": "supplier-1", "2021-12-31T18:30:00Z": "platform-1"} {
		d := one(t, at(order(invoice.Delivery, part(invoice.Item, 400_00, invoice.RoleSupplier)), utc))
		if d.Supplier.ID != want || d.Totals.Tax.Minor != 20_00 || slices.Contains(regimetest.NoteCodes(d), "in.operator_liable") != (want == "platform-1") {
			t.Errorf("%s: supplier %s, tax %s, notes %v", utc, d.Supplier.ID, d.Totals.Tax, regimetest.NoteCodes(d))
		}
	}
}

func TestDelivery_LocalDeliverySinceSeptember2025(t *testing.T) {
	for utc, want := range map[string]string{"2025-09-21T18:29:59Z": "in.delivery.fee_service", "2025-09-21T18:30:00Z": "in.delivery.local_delivery"} {
		d := one(t, at(order(invoice.Delivery, part(invoice.Item, 400_00, invoice.RoleSupplier), part(invoice.DeliveryFee, 50_00, invoice.RoleCourier),
			part(invoice.Surcharge, 20_00, invoice.RoleSupplier)), utc))
		rules := map[string]bool{}
		for _, s := range d.Calculation {
			rules[s.Rule] = true
		}
		if diff := cmp.Diff([]string{"CGST 2.5 10.50 INR", "SGST 2.5 10.50 INR", "CGST 9 4.50 INR", "SGST 9 4.50 INR"}, rows(d)); diff != "" || !rules[want] {
			t.Errorf("%s: %s, rules %v", utc, diff, rules)
		}
	}
}

func TestDelivery_WhatHasNoRule(t *testing.T) {
	o := order(invoice.Delivery, part(invoice.Item, 400_00, invoice.RoleSupplier))
	o.Components[0].Goods = invoice.GoodsAlcohol
	refused(t, o, invoice.ReasonInvalidOrder, "components[0].goods")
	o.Components[0].Goods, o.Service.Class = invoice.GoodsFood, invoice.ClassGrocery
	refused(t, o, invoice.ReasonInvalidOrder, "service.class")
}

func TestNumbers_SixteenCharactersPerFinancialYear(t *testing.T) {
	d := one(t, ride(199_99))
	for day, want := range map[string]string{"2026-03-31": "RI25000000007", "2026-04-01": "RI26000000007"} {
		n, err := d.Series.Number(7, invoice.MustDate(day))
		if err != nil || len(n.Text) != 16 || n.Text[3:] != want {
			t.Errorf("on %s it is %s, %v; want a code and %s", day, n.Text, err, want)
		}
	}
	rule := in.Pack().Series(invoice.Delivery, invoice.Party{ID: "supplier-1", Role: invoice.RoleSupplier}, invoice.KindInvoice)
	if n, err := rule.Number(999_999, invoice.MustDate("2021-12-31")); err != nil || len(n.Text) != 16 {
		t.Errorf("%s, %v", n.Text, err)
	}
}

func TestFormat_ByRecipientAndValue(t *testing.T) {
	for minor, want := range map[int64]invoice.Format{47_619_03: invoice.FormatSimplified, 47_619_05: invoice.FormatFull} { // with tax 49,999.99 and 50,000.01
		if d := one(t, ride(minor)); d.Format != want {
			t.Errorf("gross %s: format %s, want %s", d.Totals.Gross, d.Format, want)
		}
	}
	o := ride(199_99)
	o.Parties[0].TaxIDs = []invoice.TaxID{{Scheme: "IN-GSTIN", Value: "29AADCT2206H1ZI"}}
	if d := one(t, o); d.Format != invoice.FormatFull || !slices.Contains(regimetest.NoteCodes(d), "in.specimen") {
		t.Errorf("a registered recipient: %s, notes %v", d.Format, regimetest.NoteCodes(d))
	}
	o.Parties[0].TaxIDs[0].Value = "29AADCT2206H1ZJ" // a wrong check character
	refused(t, o, invoice.ReasonInvalidOrder, "parties")
	o = ride(199_99)
	o.Parties[3].TaxIDs = nil
	refused(t, o, invoice.ReasonMissingTaxID, "parties")
}

func TestCommission_ByStateAndFromAbroad(t *testing.T) {
	o := order(invoice.Commission, part(invoice.CommissionFee, 1000_00, invoice.RolePlatform))
	if diff := cmp.Diff([]string{"CGST 9 90.00 INR", "SGST 9 90.00 INR"}, rows(one(t, o))); diff != "" {
		t.Error(diff)
	}
	o.Jurisdiction = "IN-MH"
	if diff := cmp.Diff([]string{"IGST 18 180.00 INR"}, rows(one(t, o))); diff != "" {
		t.Error(diff)
	}
	o.Parties[3].Address.Country, o.Parties[3].TaxIDs = "SG", nil
	if d := one(t, o); d.Breakdown[0].Category != invoice.CategoryReverseCharge || d.Totals.Payable.Minor != 1000_00 {
		t.Errorf("breakdown %+v", d.Breakdown)
	}
}

func TestPack_KnowsTheLawSince2021(t *testing.T) {
	refused(t, at(ride(199_99), "2020-12-31T18:29:59Z"), invoice.ReasonNoTaxRate, "completed_at")
	one(t, at(ride(199_99), "2020-12-31T18:30:00Z"))
}
