package sa_test

import (
	"slices"
	"testing"

	"quittance/countries/regime/regimetest"
	"quittance/invoice"
)

// Riyadh is three hours before UTC, all year.
func TestRates_DayBeforeAndDayOfEachChange(t *testing.T) {
	tests := []struct{ utc, day, rate string }{
		{"2017-12-31T21:00:00Z", "2018-01-01", "5"},
		{"2020-06-30T20:59:59Z", "2020-06-30", "5"},
		{"2020-06-30T21:00:00Z", "2020-07-01", "15"},
		{"2025-12-31T20:59:59Z", "2025-12-31", "15"},
		{"2025-12-31T21:00:00Z", "2026-01-01", "15"}, // the year begins at local midnight
	}
	for _, tt := range tests {
		t.Run(tt.utc, func(t *testing.T) {
			d := one(t, at(ride(46_00), tt.utc))
			if d.SupplyDate.String() != tt.day || d.Lines[0].Tax.Rate.String() != tt.rate {
				t.Errorf("supplied on %s at %s %%; want %s at %s %%", d.SupplyDate, d.Lines[0].Tax.Rate, tt.day, tt.rate)
			}
		})
	}
	refused(t, at(ride(46_00), "2017-12-31T20:59:59Z"), invoice.ReasonNoTaxRate, "components[0].kind")
}

func TestFormat_SimplifiedBelowTheLimit(t *testing.T) {
	for minor, want := range map[int64]invoice.Format{999_99: invoice.FormatSimplified, 1000_00: invoice.FormatFull} {
		if got := one(t, ride(minor)).Format; got != want {
			t.Errorf("%d: format %s, want %s", minor, got, want)
		}
	}
	o := ride(1000_00)
	o.Parties[0].Address = invoice.Address{}
	refused(t, o, invoice.ReasonMissingParty, "parties")
	o = ride(46_00)
	o.Parties[1].TaxIDs = nil
	refused(t, o, invoice.ReasonMissingTaxID, "parties")
	o.Parties[1].TaxIDs = []invoice.TaxID{{Scheme: "SA-VAT", Value: "310122393500001"}} // must end in 3
	refused(t, o, invoice.ReasonInvalidOrder, "parties")
}

func TestSpecimen_SinceInvoicesAreElectronic(t *testing.T) {
	for utc, want := range map[string]bool{"2021-12-03T20:59:59Z": false, "2021-12-03T21:00:00Z": true} {
		d := one(t, at(ride(46_00), utc))
		if slices.Contains(regimetest.NoteCodes(d), "sa.specimen") != want || d.Language != "ar+en" {
			t.Errorf("%s: notes %v, language %s", utc, regimetest.NoteCodes(d), d.Language)
		}
	}
}

func TestMarketplace_SuppliesForThoseNotRegistered(t *testing.T) {
	tests := []struct {
		utc      string
		supplier invoice.PartyID
		tax      int64
		note     string
	}{
		{"2025-12-31T20:59:59Z", "supplier-1", 0, "sa.not_registered"},
		{"2025-12-31T21:00:00Z", "platform-1", 6_00, "sa.marketplace_supplier"},
	}
	for _, tt := range tests {
		o := at(ride(46_00), tt.utc)
		o.Parties[1].Status, o.Parties[1].TaxIDs = invoice.StatusNotRegistered, nil
		d := one(t, o)
		if d.Supplier.ID != tt.supplier || d.Totals.Tax.Minor != tt.tax || !slices.Contains(regimetest.NoteCodes(d), tt.note) {
			t.Errorf("%s: supplier %s, tax %s, notes %v", tt.utc, d.Supplier.ID, d.Totals.Tax, regimetest.NoteCodes(d))
		}
		if receipt := d.Format == invoice.FormatReceipt; receipt != (tt.tax == 0) {
			t.Errorf("%s: format %s", tt.utc, d.Format)
		}
	}
}

func TestDelivery_EachSupplierItsDocument(t *testing.T) {
	drafts := assess(t, order(invoice.Delivery,
		part(invoice.Item, 57_50, invoice.RoleSupplier), part(invoice.DeliveryFee, 11_50, invoice.RoleCourier),
		part(invoice.ServiceFee, 2_30, invoice.RolePlatform), part(invoice.Tip, 5_00, invoice.RoleCourier)))
	if len(drafts) != 3 || drafts[0].Totals.Tax.Minor != 7_50 || drafts[1].Totals.Outside.Minor != 5_00 || drafts[2].Issuer != nil {
		t.Errorf("%d documents: %+v", len(drafts), drafts)
	}
	wine := order(invoice.Delivery, part(invoice.Item, 57_50, invoice.RoleSupplier))
	wine.Components[0].Goods = invoice.GoodsAlcohol
	refused(t, wine, invoice.ReasonInvalidOrder, "components[0].goods")
}

func TestVoucher_PaysOrIsADiscount(t *testing.T) {
	o := ride(46_00)
	o.Components = append(o.Components, part(invoice.PlatformVoucher, 11_50, invoice.RolePlatform))
	if d := one(t, o); d.Totals.Tax.Minor != 6_00 || d.Totals.Payable.Minor != 34_50 {
		t.Errorf("a third party's voucher: %+v", d.Totals)
	}
	o.Parties[1].Status = invoice.StatusNotRegistered // so the platform supplies
	if d := one(t, o); d.Totals.Tax.Minor != 4_50 || d.Totals.Gross.Minor != 34_50 {
		t.Errorf("the platform's own voucher: %+v", d.Totals)
	}
}

func TestCommission_AtHomeAndFromAbroad(t *testing.T) {
	o := order(invoice.Commission, part(invoice.CommissionFee, 23_00, invoice.RolePlatform))
	if d := one(t, o); d.Totals.Tax.Minor != 3_00 || d.Customer.ID != "supplier-1" || d.Format != invoice.FormatFull {
		t.Errorf("tax %s, customer %s, format %s", d.Totals.Tax, d.Customer.ID, d.Format)
	}
	o.Parties[3].Address.Country, o.Parties[3].TaxIDs = "AE", nil
	if d := one(t, o); d.Breakdown[0].Category != invoice.CategoryReverseCharge || d.Totals.Payable.Minor != 23_00 {
		t.Errorf("breakdown %+v", d.Breakdown)
	}
	o.Parties[1].TaxIDs = nil
	refused(t, o, invoice.ReasonMissingTaxID, "parties")
}

func TestSelfBilling_IsAFullInvoiceOfTheSupplier(t *testing.T) {
	o := order(invoice.SelfBilling, part(invoice.Fare, 34_50, invoice.RoleSupplier))
	d := one(t, o)
	if d.Kind != invoice.KindSelfBilled || d.Format != invoice.FormatFull || d.Totals.Tax.Minor != 4_50 || d.Customer.ID != "platform-1" {
		t.Errorf("%s %s, tax %s", d.Kind, d.Format, d.Totals.Tax)
	}
	o.Parties[1].TaxIDs = nil
	refused(t, o, invoice.ReasonMissingTaxID, "parties")
}
