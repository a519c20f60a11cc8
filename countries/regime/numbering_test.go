package regime_test

import (
	"testing"
	"time"

	"quittance/countries/regime"
	"quittance/invoice"
)

func TestPackSeries(t *testing.T) {
	indian := regime.Numbering{
		Source: "CGST Rules r. 46(b)", Format: "{line}{kind}{yy}{supplier:5}{number:6}", Platform: "{line}{kind}{yy}-{number:9}",
		FirstMonth: time.April, MaxLength: 16,
	}
	portuguese := regime.Numbering{
		Source: "CIVA art. 36.º", Format: "{kind} {line}{supplier}.{year}/{number}",
		Kinds: map[invoice.Kind]string{invoice.KindInvoice: "FT", invoice.KindCreditNote: "NC"},
	}
	driver := invoice.Party{ID: "driver-7", Role: invoice.RoleSupplier}
	platform := invoice.Party{ID: "platform-1", Role: invoice.RolePlatform}
	tests := []struct {
		name         string
		numbering    regime.Numbering
		line         invoice.BusinessLine
		supplier     invoice.Party
		kind         invoice.Kind
		issue        string
		text, series string
	}{
		{"as usual", regime.Numbering{}, invoice.Rides, driver, invoice.KindInvoice, "2026-03-31", "XX-driver-7-RI-2026-000012", "XX/rides/driver-7/invoice/2026"},
		{"commission", regime.Numbering{}, invoice.Commission, platform, invoice.KindInvoice, "2026-03-31", "XX-platform-1-CI-2026-000012", "XX/commission/platform-1/invoice/2026"},
		{"self-billing", regime.Numbering{}, invoice.SelfBilling, driver, invoice.KindSelfBilled, "2026-03-31", "XX-driver-7-SS-2026-000012", "XX/self_billing/driver-7/self_billed/2026"},
		{"last day of the financial year", indian, invoice.Rides, platform, invoice.KindInvoice, "2026-03-31", "RI25-000000012", "XX/rides/platform-1/invoice/2025"},
		{"first day of the financial year", indian, invoice.Rides, platform, invoice.KindInvoice, "2026-04-01", "RI26-000000012", "XX/rides/platform-1/invoice/2026"},
		{"short code of a supplier", indian, invoice.Delivery, driver, invoice.KindCreditNote, "2026-04-01", "DC266GO7Z000012", "XX/delivery/driver-7/credit_note/2026"},
		{"words of the law", portuguese, invoice.Rides, driver, invoice.KindInvoice, "2026-04-01", "FT Rdriver-7.2026/12", "XX/rides/driver-7/invoice/2026"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			p := regime.Pack{Country: "XX", Numbering: tt.numbering}
			got, err := p.Series(tt.line, tt.supplier, tt.kind).Number(12, invoice.MustDate(tt.issue))
			if err != nil {
				t.Fatal(err)
			}
			if got.Text != tt.text || string(got.Series) != tt.series {
				t.Errorf("%s in %s, want %s in %s", got.Text, got.Series, tt.text, tt.series)
			}
		})
	}
}
