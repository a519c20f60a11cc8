package gb_test

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"quittance/countries/regime/regimetest"
	"quittance/invoice"
)

// london is a private hire trip in London of 32.00, for which the driver gets 24.50.
func london() invoice.Order {
	o := ride(fare(32_00), part(invoice.SupplierCost, 24_50, invoice.RoleSupplier))
	o.Jurisdiction = "GB-LND"
	return o
}

func TestLondon_WhoSuppliesAndWhatIsTaxed(t *testing.T) {
	tests := []struct {
		when        string
		supplier    invoice.PartyID
		tax, margin int64
		format      invoice.Format
	}{
		{"2021-12-05T23:59:59Z", "supplier-1", 5_33, 0, invoice.FormatSimplified}, // the driver's, who is registered
		{"2021-12-06T00:00:00Z", "platform-1", 0, 1_25, invoice.FormatReceipt},
		{"2026-01-01T23:59:59Z", "platform-1", 0, 1_25, invoice.FormatReceipt},
		{"2026-01-02T00:00:00Z", "platform-1", 5_33, 0, invoice.FormatSimplified},
		{"2026-06-30T23:30:00Z", "platform-1", 5_33, 0, invoice.FormatSimplified},
	}
	for _, tt := range tests {
		t.Run(tt.when, func(t *testing.T) {
			d := one(t, at(t, london(), tt.when))
			var margin int64
			for _, m := range d.Memoranda {
				if margin += m.Amount.Minor; m.Shown || m.Kind != invoice.MemoMarginVAT {
					t.Errorf("memorandum %+v", m)
				}
			}
			if d.Supplier.ID != tt.supplier || d.Totals.Tax.Minor != tt.tax || margin != tt.margin || d.Format != tt.format || d.Totals.Gross.Minor != 32_00 {
				t.Errorf("%s of %s, tax %s, margin tax %d; want %s of %s, %d, %d", d.Format, d.Supplier.ID, d.Totals.Tax, margin, tt.format, tt.supplier, tt.tax, tt.margin)
			}
			if got := slices.Contains(regimetest.NoteCodes(d), "gb.margin_scheme"); got != (tt.margin > 0) {
				t.Errorf("notes %v", regimetest.NoteCodes(d))
			}
		})
	}
}

func TestLondon_MarginWantsTheCost(t *testing.T) {
	o := at(t, london(), "2025-06-01T12:00:00Z")
	o.Components = o.Components[:1]
	refused(t, o, invoice.ReasonInvalidOrder, "components")
	one(t, at(t, o, "2026-06-01T12:00:00Z"))
}

func TestLondon_CostAboveTheFareOwesNoTax(t *testing.T) {
	o := at(t, london(), "2025-06-01T12:00:00Z")
	o.Components[1].Amount.Minor = 40_00
	if d := one(t, o); d.Memoranda[0].Amount.Minor != 0 {
		t.Errorf("memoranda %+v, want no tax", d.Memoranda)
	}
}

func TestLondon_FeesAndVouchersAreTheOperators(t *testing.T) {
	o := london()
	o.Components = append(o.Components, part(invoice.BookingFee, 2_00, invoice.RolePlatform),
		part(invoice.Tip, 3_00, invoice.RoleSupplier), part(invoice.PlatformVoucher, 4_00, invoice.RolePlatform))
	d := one(t, o)
	if d.Totals.Gross.Minor != 30_00 || d.Totals.Tax.Minor != 5_00 || d.Totals.Outside.Minor != 3_00 || d.Seller == nil {
		t.Errorf("totals %+v, seller %v; want tax 5.00 of 30.00 and the tip beside", d.Totals, d.Seller)
	}
}

func TestElsewhere_TheDriverSupplies(t *testing.T) {
	o := ride(fare(24_00), part(invoice.BookingFee, 1_20, invoice.RolePlatform), part(invoice.Toll, 2_00, invoice.RoleSupplier))
	drafts := assess(t, o)
	if len(drafts) != 2 || drafts[0].Supplier.ID != "supplier-1" || drafts[0].Issuer == nil || drafts[0].Totals.Tax.Minor != 4_33 || drafts[1].Totals.Tax.Minor != 20 {
		t.Fatalf("%d drafts: %+v", len(drafts), drafts)
	}
	o.Parties[1].Status, o.Parties[1].TaxIDs = invoice.StatusNotRegistered, nil
	drafts = assess(t, o)
	if d := drafts[0]; d.Totals.Tax.Minor != 0 || d.Format != invoice.FormatReceipt || !slices.Contains(regimetest.NoteCodes(d), "gb.not_registered") {
		t.Errorf("an unregistered driver: %s, tax %s, notes %v", d.Format, d.Totals.Tax, regimetest.NoteCodes(d))
	}
	if d := drafts[1]; d.Totals.Tax.Minor != 20 || d.Format != invoice.FormatSimplified {
		t.Errorf("the platform's fee: %s, tax %s", d.Format, d.Totals.Tax)
	}
}

func TestTaxi_TheDriverSuppliesInLondonToo(t *testing.T) {
	o := london()
	o.Service.Class = invoice.ClassTaxi
	if d := one(t, o); d.Supplier.ID != "supplier-1" || d.Totals.Tax.Minor != 5_33 {
		t.Errorf("supplier %s, tax %s", d.Supplier.ID, d.Totals.Tax)
	}
}

func TestRides_Refusals(t *testing.T) {
	tests := []struct {
		name   string
		spoil  func(*invoice.Order)
		reason invoice.Reason
		field  string
	}{
		{"no place", func(o *invoice.Order) { o.Jurisdiction = "" }, invoice.ReasonNoTaxRate, "jurisdiction"},
		{"no class", func(o *invoice.Order) { o.Service.Class = "" }, invoice.ReasonInvalidOrder, "service.class"},
		{"no VAT number", func(o *invoice.Order) { o.Parties[1].TaxIDs = nil }, invoice.ReasonMissingTaxID, "parties"},
		{"a VAT number with a slip", func(o *invoice.Order) { o.Parties[1].TaxIDs[0].Value = "GB283194052" }, invoice.ReasonInvalidOrder, "parties"},
		{"goods", func(o *invoice.Order) { o.Components[0].Kind = invoice.Item }, invoice.ReasonUnsupportedComponent, "components[0].kind"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			o := ride(fare(10_00))
			tt.spoil(&o)
			refused(t, o, tt.reason, tt.field)
		})
	}
}

func TestFormat_SmallAmount(t *testing.T) {
	o := ride(fare(250_00))
	o.Parties = o.Parties[1:]
	if d := one(t, o); d.Format != invoice.FormatSimplified {
		t.Errorf("format %s", d.Format)
	}
	o.Components[0].Amount.Minor++
	refused(t, o, invoice.ReasonMissingParty, "parties")
	if d := one(t, ride(fare(250_01))); d.Format != invoice.FormatFull {
		t.Errorf("format %s", d.Format)
	}
}

func TestRides_ExtrasAndCancellation(t *testing.T) {
	d := one(t, ride(part(invoice.CancellationFee, 6_00, invoice.RoleSupplier)))
	if diff := cmp.Diff([]string{"S 20"}, taxes(d)); diff != "" {
		t.Error(diff)
	}
}

func TestSupplyDate_SummerTime(t *testing.T) {
	for when, want := range map[string]string{
		"2026-03-29T00:59:59Z": "2026-03-29", "2026-07-01T22:59:59Z": "2026-07-01", "2026-07-01T23:00:00Z": "2026-07-02",
		"2026-10-25T00:30:00Z": "2026-10-25", "2026-12-31T23:59:59Z": "2026-12-31", "2027-01-01T00:00:00Z": "2027-01-01",
	} {
		if got := one(t, at(t, ride(fare(5_00)), when)).SupplyDate.String(); got != want {
			t.Errorf("%s is %s, want %s", when, got, want)
		}
	}
	refused(t, at(t, ride(fare(5_00)), "2020-12-31T23:59:59Z"), invoice.ReasonNoTaxRate, "components[0].kind")
}
