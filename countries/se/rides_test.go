package se_test

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"quittance/countries/regime/regimetest"
	"quittance/invoice"
)

func TestRides_OneRateForEveryTrip(t *testing.T) {
	for _, class := range []invoice.ServiceClass{invoice.ClassTaxi, invoice.ClassPrivateHire} {
		o := ride(fare(318_00), part(invoice.Toll, 45_00, invoice.RoleSupplier), part(invoice.Tip, 20_00, invoice.RoleSupplier))
		o.Service.Class = class
		d := one(t, o)
		if diff := cmp.Diff([]string{"S 6", "S 6", "S 6"}, taxes(d)); diff != "" {
			t.Error(diff)
		}
		if d.Totals.Tax.Minor != 21_68 {
			t.Errorf("tax %s, want 21.68 of 383.00", d.Totals.Tax)
		}
	}
}

func TestRides_PlatformFeeAndTipOfAnEmployee(t *testing.T) {
	o := ride(fare(318_00), part(invoice.BookingFee, 25_00, invoice.RolePlatform), part(invoice.Tip, 20_00, invoice.RoleSupplier))
	o.Service.DriverEmployed = true
	drafts := assess(t, o)
	if len(drafts) != 2 || drafts[0].Totals.Tax.Minor != 18_00 || drafts[0].Totals.Outside.Minor != 20_00 || drafts[1].Totals.Tax.Minor != 5_00 {
		t.Errorf("%d drafts: %+v", len(drafts), drafts)
	}
}

func TestCash_IsPaidInWholeKronor(t *testing.T) {
	tests := []struct{ minor, payable, rounding int64 }{
		{318_49, 318_00, -49}, {318_50, 319_00, 50}, {318_00, 318_00, 0}, {50, 1_00, 50},
	}
	for _, tt := range tests {
		o := ride(fare(tt.minor))
		if got := one(t, o).Totals; got.Payable.Minor != tt.minor {
			t.Errorf("by card %s, want %d", got.Payable, tt.minor)
		}
		o.PaidInCash = true
		if got := one(t, o).Totals; got.Payable.Minor != tt.payable || got.Rounding.Minor != tt.rounding || got.Gross.Minor != tt.minor {
			t.Errorf("in cash %s of %s, rounding %s; want %d and %d", got.Payable, got.Gross, got.Rounding, tt.payable, tt.rounding)
		}
	}
}

func TestFormat_SmallAmount(t *testing.T) {
	o := ride(fare(4000_00))
	o.Parties[1].TaxIDs = nil
	if d := one(t, o); d.Format != invoice.FormatSimplified {
		t.Errorf("format %s", d.Format)
	}
	o.Components[0].Amount.Minor++
	refused(t, o, invoice.ReasonMissingTaxID, "parties")
	if d := one(t, ride(fare(4000_01))); d.Format != invoice.FormatFull {
		t.Errorf("format %s", d.Format)
	}
	o = ride(fare(4000_01))
	o.Parties = o.Parties[1:]
	refused(t, o, invoice.ReasonMissingParty, "parties")
}

func TestSmallBusiness_ShowsNoTax(t *testing.T) {
	for _, when := range []string{"2023-06-30 23:59:59", "2023-07-01 00:00:00"} {
		o := at(t, ride(fare(318_00)), when)
		o.Parties[1].Status, o.Parties[1].TaxIDs = invoice.StatusSmallBusiness, nil
		d := one(t, o)
		if d.Totals.Tax.Minor != 0 || d.Breakdown[0].Category != invoice.CategoryExempt || !slices.Contains(regimetest.NoteCodes(d), "se.small_business") {
			t.Errorf("%s: tax %s, notes %v", when, d.Totals.Tax, regimetest.NoteCodes(d))
		}
	}
}

func TestRides_Refusals(t *testing.T) {
	o := ride(fare(10_00))
	o.Parties[1].TaxIDs[0].Value = "SE556703748601"
	refused(t, o, invoice.ReasonInvalidOrder, "parties")
	refused(t, ride(part(invoice.Item, 10_00, invoice.RoleSupplier)), invoice.ReasonUnsupportedComponent, "components[0].kind")
	refused(t, at(t, ride(fare(10_00)), "2020-12-31 23:59:59"), invoice.ReasonNoTaxRate, "components[0].kind")
}

func TestCommission_DomesticAndReverseCharge(t *testing.T) {
	if d := one(t, commission(125_00)); d.Totals.Tax.Minor != 25_00 || d.Format != invoice.FormatFull {
		t.Errorf("%s, tax %s", d.Format, d.Totals.Tax)
	}
	o := commission(125_00)
	o.Parties[3].Address.Country = "NL"
	o.Parties[3].TaxIDs = []invoice.TaxID{{Scheme: "VAT", Value: "NL820646660B01"}}
	d := one(t, o)
	if d.Breakdown[0].Category != invoice.CategoryReverseCharge || !slices.Contains(regimetest.NoteCodes(d), "se.reverse_charge") {
		t.Errorf("breakdown %+v, notes %v", d.Breakdown, regimetest.NoteCodes(d))
	}
	o.Parties[1].TaxIDs = nil
	refused(t, o, invoice.ReasonMissingTaxID, "parties")
}

func TestSelfBilling_SaysSo(t *testing.T) {
	o := ride(fare(106_00))
	o.BusinessLine = invoice.SelfBilling
	d := one(t, o)
	if d.Kind != invoice.KindSelfBilled || d.Totals.Tax.Minor != 6_00 || !slices.Contains(regimetest.NoteCodes(d), "se.self_billed") {
		t.Errorf("%s, tax %s, notes %v", d.Kind, d.Totals.Tax, regimetest.NoteCodes(d))
	}
}
