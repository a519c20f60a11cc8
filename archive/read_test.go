package archive_test

import (
	"context"
	"errors"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"quittance/archive"
	"quittance/archive/archivetest"
	"quittance/invoice"
)

func TestFolder(t *testing.T) {
	claim := invoice.Claim{Key: key, IssueDate: invoice.Date{Year: 2026, Month: time.November, Day: 21}}
	with := func(alter func(*invoice.Claim)) invoice.Claim {
		c := claim
		alter(&c)
		return c
	}
	tests := []struct {
		name    string
		give    invoice.Claim
		want    string
		wantErr bool
	}{
		{"first document", claim, folder, false},
		{"correction", with(func(c *invoice.Claim) { c.Key.Kind, c.Key.Cause = invoice.KindCreditNote, "ev-9" }), "de/rides/2026/4711/driver-7-customer-credit_note-ev-9/", false},
		{"path in the order", with(func(c *invoice.Claim) { c.Key.Order.ID = "../4711" }), "", true},
		{"folder above", with(func(c *invoice.Claim) { c.Key.Order.ID = ".." }), "", true},
		{"no supplier", with(func(c *invoice.Claim) { c.Key.Supplier = "" }), "", true},
		{"no date", with(func(c *invoice.Claim) { c.IssueDate = invoice.Date{} }), "", true},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got, err := archive.Folder("DE", tt.give)
			if got != tt.want || (err != nil) != tt.wantErr {
				t.Errorf("Folder = %q, %v, want %q (error: %v)", got, err, tt.want, tt.wantErr)
			}
		})
	}
}

func TestRecords(t *testing.T) {
	a, _ := newArchive(t)
	receipt := mustPut(t, a, issueOf(t, engine))
	var got []invoice.DocumentKey
	err := a.Records(t.Context(), func(r invoice.Record) error {
		got = append(got, r.Claim.Key)
		return nil
	})
	if diff := cmp.Diff([]invoice.DocumentKey{key}, got); diff != "" || err != nil {
		t.Errorf("Records: %v (-want +got):\n%s", err, diff)
	}
	record, err := a.Read(t.Context(), receipt.RecordObj)
	if err != nil || record.Claim != receipt.Claim {
		t.Errorf("Read = %+v, %v", record.Claim, err)
	}
	if _, err := a.Read(t.Context(), folder+"other.json"); !errors.Is(err, archive.ErrNotFound) {
		t.Errorf("Read of nothing = %v, want ErrNotFound", err)
	}
}

// altered is a store that gives back other bytes than were put.
type altered struct{ archive.ObjectStore }

func (a altered) Get(ctx context.Context, key, version string) ([]byte, error) {
	body, err := a.ObjectStore.Get(ctx, key, version)
	if len(body) > 0 {
		body[len(body)/2] ^= 1
	}
	return body, err
}

func TestRead_NoticesDamage(t *testing.T) {
	store := archivetest.NewMemory()
	receipt := mustPut(t, open(t, store), issueOf(t, engine))
	record, err := open(t, store).Issued(t.Context(), receipt)
	if err != nil {
		t.Fatal(err)
	}
	a := open(t, altered{store})
	var damaged *archive.Damaged
	if _, err := a.Document(t.Context(), record); !errors.As(err, &damaged) {
		t.Errorf("Document = %v, want *Damaged", err)
	}
	if _, err := a.Issued(t.Context(), receipt); !errors.As(err, &damaged) {
		t.Errorf("Issued = %v, want *Damaged", err)
	}
}

func TestVerify_NamesWhatDoesNotHold(t *testing.T) {
	a, _ := newArchive(t)
	i := issueOf(t, engine)
	record, err := a.Issued(t.Context(), mustPut(t, a, i))
	if err != nil {
		t.Fatal(err)
	}
	if err := archive.Verify(record, i.PDF); err != nil {
		t.Fatal(err)
	}
	tests := []struct {
		name  string
		alter func(r *invoice.Record)
	}{
		{"schema", func(r *invoice.Record) { r.Schema = 9 }},
		{"inputs", func(r *invoice.Record) { r.Inputs = []byte(`{}`) }},
		{"document of another key", func(r *invoice.Record) { r.Claim.Key.Supplier = "driver-8" }},
		{"printed number", func(r *invoice.Record) { r.Claim.Number.Text = "DE-2026-000043" }},
		{"series", func(r *invoice.Record) { r.Claim.Number.Series = "other" }},
		{"retention", func(r *invoice.Record) { r.RetainUntil = r.RetainUntil.Add(-time.Hour) }},
		{"object key", func(r *invoice.Record) { r.Document.Key = "elsewhere/document.pdf" }},
		{"document hash", func(r *invoice.Record) { r.Document.SHA256 = invoice.HashOf(nil) }},
		{"document size", func(r *invoice.Record) { r.Document.Size++ }},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			r := record
			tt.alter(&r)
			var damaged *archive.Damaged
			if err := archive.Verify(r, i.PDF); !errors.As(err, &damaged) {
				t.Errorf("Verify = %v, want *Damaged", err)
			}
		})
	}
}
