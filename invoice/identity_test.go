package invoice_test

import (
	"encoding/json"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"quittance/invoice"
)

func TestSeriesRule_Number(t *testing.T) {
	yearly := invoice.SeriesRule{ID: "DE/rides/driver-7/invoice", Yearly: true, Format: "DE-driver-7-RI-{year}-{number:6}"}
	plain := invoice.SeriesRule{ID: "US/x", Format: "US{number}/A"}
	tests := []struct {
		rule invoice.SeriesRule
		n    int64
		day  string
		want invoice.Number
	}{
		{yearly, 1, "2026-12-31", invoice.Number{Series: "DE/rides/driver-7/invoice/2026", Sequence: 1, Text: "DE-driver-7-RI-2026-000001"}},
		{yearly, 1, "2027-01-01", invoice.Number{Series: "DE/rides/driver-7/invoice/2027", Sequence: 1, Text: "DE-driver-7-RI-2027-000001"}},
		{yearly, 1234567, "2026-01-01", invoice.Number{Series: "DE/rides/driver-7/invoice/2026", Sequence: 1234567, Text: "DE-driver-7-RI-2026-1234567"}},
		{plain, 42, "2026-01-01", invoice.Number{Series: "US/x", Sequence: 42, Text: "US42/A"}},
	}
	for _, tt := range tests {
		got, err := tt.rule.Number(tt.n, invoice.MustDate(tt.day))
		if err != nil || got != tt.want {
			t.Errorf("number %d: %+v, %v; want %+v", tt.n, got, err, tt.want)
		}
	}
	for _, format := range []string{"", "{year}", "{number", "{number:x}", "{numbers}"} {
		if got, err := (invoice.SeriesRule{Format: format}).Number(1, invoice.MustDate("2026-01-01")); err == nil {
			t.Errorf("format %q prints %q, want an error", format, got.Text)
		}
	}
}

func TestDocumentKey_ReadsBack(t *testing.T) {
	key := invoice.DocumentKey{
		Order:    invoice.OrderRef{BusinessLine: invoice.Rides, ID: "4711"},
		Supplier: "driver-7", Role: invoice.RoleCustomer, Kind: invoice.KindInvoice,
	}
	corrected := key
	corrected.Kind, corrected.Cause = invoice.KindCreditNote, "event-9"
	for want, k := range map[string]invoice.DocumentKey{
		"rides/4711/driver-7/customer/invoice":             key,
		"rides/4711/driver-7/customer/credit_note/event-9": corrected,
	} {
		got, err := invoice.ParseDocumentKey(k.String())
		if k.String() != want || err != nil || got != k {
			t.Errorf("%s reads back as %+v, %v", k, got, err)
		}
	}
	for _, bad := range []string{"", "rides", "a/b/c/d/e/f/g", "boats/1/s/customer/invoice"} {
		if _, err := invoice.ParseDocumentKey(bad); err == nil {
			t.Errorf("%q is read as a key", bad)
		}
	}
}

func TestDate(t *testing.T) {
	zone := time.FixedZone("east", 2*3600)
	at := time.Date(2025, 12, 31, 22, 30, 0, 0, time.UTC)
	if got := invoice.On(at, zone); got != invoice.MustDate("2026-01-01") {
		t.Errorf("On = %s, want 2026-01-01", got)
	}
	for _, bad := range []string{"", "2026-2-1", "2026-02-30", "01.02.2026"} {
		if got, err := invoice.ParseDate(bad); err == nil {
			t.Errorf("ParseDate(%q) = %s", bad, got)
		}
	}
	early, late := invoice.MustDate("2025-12-31"), invoice.MustDate("2026-01-01")
	if !early.Before(late) || late.Before(early) || early.Before(early) || invoice.Later(early, late) != late || invoice.Later(late, early) != late {
		t.Error("Before or Later is wrong")
	}
}

func TestRetention_Until(t *testing.T) {
	tests := []struct {
		r     invoice.Retention
		issue string
		atMin string
	}{
		{invoice.Retention{Years: 8, FromYearEnd: true}, "2026-01-01", "2035-01-01"},
		{invoice.Retention{Years: 8, FromYearEnd: true}, "2026-12-31", "2035-01-01"},
		{invoice.Retention{Years: 5}, "2024-02-29", "2029-03-01"},
	}
	for _, tt := range tests {
		got, least := tt.r.Until(invoice.MustDate(tt.issue)), invoice.MustDate(tt.atMin).Start(time.UTC)
		if got.Before(least) || got.After(least.AddDate(0, 0, 2)) {
			t.Errorf("%+v of %s: until %s, want %s or up to two days later", tt.r, tt.issue, got, least)
		}
	}
}

func TestFrozen_IssuesOnlyWhatWasClaimed(t *testing.T) {
	key := invoice.DocumentKey{Order: sampleOrder().OrderRef, Supplier: "supplier-1", Role: invoice.RoleCustomer, Kind: invoice.KindInvoice}
	in := invoice.Inputs{Order: sampleOrder(), Draft: invoice.Draft{Key: key, Currency: "EUR", SupplyDate: invoice.MustDate("2026-03-01"), Lines: []invoice.Line{line(100, vat("9.125"))}}}
	frozen, err := invoice.Freeze(in)
	if err != nil {
		t.Fatal(err)
	}
	again, err := invoice.Freeze(in)
	if err != nil || again.Hash != frozen.Hash {
		t.Errorf("froze to %s and %s, %v", frozen.Hash, again.Hash, err)
	}
	thawed, err := frozen.Thaw()
	if diff := cmp.Diff(in, thawed); err != nil || diff != "" {
		t.Errorf("thawed: %v, %s", err, diff)
	}
	claim := invoice.Claim{Key: key, InputHash: frozen.Hash, IssueDate: invoice.MustDate("2026-03-02")}
	doc, err := frozen.Issue(claim)
	if err != nil || doc.Claim() != claim || doc.IssueDate() != claim.IssueDate {
		t.Errorf("Issue = %+v, %v", doc, err)
	}
	other := claim
	other.Key.Supplier = "supplier-2"
	if _, err := frozen.Issue(other); err == nil {
		t.Error("issued under the claim of another document")
	}
	other = claim
	other.InputHash = invoice.HashOf([]byte("other"))
	if _, err := frozen.Issue(other); err == nil {
		t.Error("issued under a claim for other inputs")
	}
	frozen.Body = append([]byte(" "), frozen.Body...)
	if _, err := frozen.Thaw(); err == nil {
		t.Error("thawed a body that was changed")
	}
}

func TestOrder_JSONReadsBack(t *testing.T) {
	want := sampleOrder()
	text, err := json.Marshal(want)
	if err != nil {
		t.Fatal(err)
	}
	got, err := invoice.DecodeOrder(text)
	if diff := cmp.Diff(want, got); err != nil || diff != "" {
		t.Errorf("%v, %s", err, diff)
	}
}

func TestDecodeOrder_Refusals(t *testing.T) {
	tests := []struct{ name, text, field, detail string }{
		{"nothing", ``, "", "is empty"},
		{"cut off", `{"schema":`, "", "is cut off: the JSON does not end"},
		{"not JSON", `{"schema"=1}`, "", "is not JSON at byte 10"},
		{"text for a number", `{"version":"1"}`, "version", "is a JSON string; want int64"},
		{"fraction", `{"total":{"minor":1.5,"currency":"EUR"}}`, "total.minor", "is a JSON number; want int64"},
		{"unknown field", `{"colour":"red"}`, "colour", "is not a field of the schema"},
		{"more after it", `{} {}`, "", "there is more after the order"},
		{"time", `{"completed_at":"yesterday"}`, "", "completed_at or service.started_at is no time; want the form 2006-01-02T15:04:05Z"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			_, err := invoice.DecodeOrder([]byte(tt.text))
			r, ok := invoice.AsRejected(err)
			if !ok || r.Reason != invoice.ReasonInvalidOrder || r.Field != tt.field || r.Detail != tt.detail {
				t.Errorf("DecodeOrder: %v; want invalid_order: %s: %s", err, tt.field, tt.detail)
			}
		})
	}
}
