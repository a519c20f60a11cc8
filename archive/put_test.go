package archive_test

import (
	"errors"
	"fmt"
	"maps"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"quittance/archive"
	"quittance/archive/archivetest"
	"quittance/invoice"
)

func TestPut_StoresDocumentAttachmentsAndRecord(t *testing.T) {
	a, store := newArchive(t)
	i := issueOf(t, engine)
	receipt := mustPut(t, a, i)
	want := invoice.Receipt{
		Claim: i.Invoice.Claim(), Payable: invoice.Amount{Minor: 1190, Currency: "EUR"},
		DocumentObj: pdfKey, DocumentHash: invoice.HashOf(i.PDF), DocumentVer: "v1",
		RecordObj: recordK, RecordHash: receipt.RecordHash, RecordVer: "v3", // the record is last
	}
	if diff := cmp.Diff(want, receipt); diff != "" {
		t.Errorf("receipt (-want +got):\n%s", diff)
	}
	until := time.Date(2035, time.January, 2, 0, 0, 0, 0, time.UTC)
	for _, key := range []string{pdfKey, xmlKey, recordK} {
		if info, err := store.Stat(t.Context(), key, ""); err != nil || !info.RetainUntil.Equal(until) {
			t.Errorf("%s is kept until %s (%v), want %s", key, info.RetainUntil, err, until)
		}
	}
	record, err := a.Issued(t.Context(), receipt)
	if err != nil {
		t.Fatal(err)
	}
	if record.Engines != i.Engines || len(record.Attachments) != 1 || string(record.Inputs) != string(i.Frozen.Body) {
		t.Errorf("record = %+v", record)
	}
}

func TestPut_AgainGivesTheSameReceipt(t *testing.T) {
	a, _ := newArchive(t)
	first := mustPut(t, a, issueOf(t, engine))
	if again := mustPut(t, a, issueOf(t, engine)); again != first {
		t.Errorf("second put gave %+v, want %+v", again, first)
	}
}

func TestPut_OverlappingCallsGiveOneReceipt(t *testing.T) {
	a, _ := newArchive(t)
	receipts := make([]invoice.Receipt, 8)
	var group sync.WaitGroup
	for n := range receipts {
		i := issueOf(t, fmt.Sprint(n%2))
		group.Go(func() {
			r, err := a.Put(t.Context(), i)
			if err != nil {
				t.Error(err)
			}
			receipts[n] = r
		})
	}
	group.Wait()
	for _, r := range receipts {
		if r != receipts[0] {
			t.Errorf("receipts differ: %+v and %+v", r, receipts[0])
		}
	}
}

func TestPut_AfterAnEngineUpgrade(t *testing.T) {
	tests := []struct {
		name   string
		writes map[int]archivetest.Fault // what the attempt before the upgrade got done
	}{
		{"all was stored", nil},
		{"crash after the document", map[int]archivetest.Fault{2: archivetest.FaultBefore}},
		{"crash before the record", map[int]archivetest.Fault{3: archivetest.FaultBefore}},
		{"answer to the record was lost", map[int]archivetest.Fault{3: archivetest.FaultAfter}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			_, store := newArchive(t)
			old := issueOf(t, engine)
			_, err := open(t, archivetest.NewFaulty(store, tt.writes)).Put(t.Context(), old)
			if want := len(tt.writes) > 0; (err != nil) != want {
				t.Fatalf("first attempt: %v", err)
			}
			a := open(t, store)
			receipt := mustPut(t, a, issueOf(t, upgraded))
			if got, want := receipt.DocumentHash, invoice.HashOf(old.PDF); got != want {
				t.Errorf("receipt is for document %s, the stored one is %s", got, want)
			}
			record, err := a.Issued(t.Context(), receipt)
			if err != nil {
				t.Fatal(err)
			}
			if record.Engines != old.Engines {
				t.Errorf("record names engines %+v, the document was rendered by %+v", record.Engines, old.Engines)
			}
			checkWhole(t, a, record)
		})
	}
}

// checkWhole verifies a record with every file that it names.
func checkWhole(t *testing.T, a *archive.Archive, r invoice.Record) {
	t.Helper()
	document, err := a.Document(t.Context(), r)
	if err != nil {
		t.Fatal(err)
	}
	if err := archive.Verify(r, document); err != nil {
		t.Error(err)
	}
	for _, f := range r.Attachments {
		if _, err := a.File(t.Context(), f); err != nil {
			t.Error(err)
		}
	}
}

// Every write is broken twice: failed and not done, failed but done. Repeating the
// put ends in one whole document and the same receipt.
func TestPut_EveryWriteBrokenTwice(t *testing.T) {
	for write := 1; write <= 3; write++ {
		for _, fault := range []archivetest.Fault{archivetest.FaultBefore, archivetest.FaultAfter} {
			t.Run(fmt.Sprintf("write %d fault %d", write, fault), func(t *testing.T) {
				_, store := newArchive(t)
				broken := open(t, archivetest.NewFaulty(store, map[int]archivetest.Fault{write: fault}))
				if _, err := broken.Put(t.Context(), issueOf(t, engine)); !errors.Is(err, archivetest.ErrInjected) {
					t.Fatalf("first attempt: %v, want the injected fault", err)
				}
				receipt := mustPut(t, broken, issueOf(t, engine))
				if again := mustPut(t, broken, issueOf(t, engine)); again != receipt {
					t.Errorf("third put gave %+v, want %+v", again, receipt)
				}
				record, err := broken.Issued(t.Context(), receipt)
				if err != nil {
					t.Fatal(err)
				}
				checkWhole(t, broken, record)
			})
		}
	}
}

func TestPut_Conflicts(t *testing.T) {
	alter := func(name, value string) func(*archive.Object) {
		return func(o *archive.Object) {
			o.Metadata = maps.Clone(o.Metadata)
			o.Metadata[name] = value
		}
	}
	shorter := func(o *archive.Object) { o.RetainUntil = o.RetainUntil.Add(-time.Second) }
	unlocked := func(o *archive.Object) { o.RetainUntil = time.Time{} }
	tests := []struct {
		name  string
		key   string
		alter func(*archive.Object)
	}{
		{"document of other inputs", pdfKey, alter("input-sha256", "00")},
		{"document with another page", pdfKey, alter("model-sha256", "00")},
		{"document without metadata", pdfKey, func(o *archive.Object) { o.Metadata = nil }},
		{"document kept too short", pdfKey, shorter},
		{"document not locked", pdfKey, unlocked},
		{"attachment of other inputs", xmlKey, alter("input-sha256", "00")},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			a, store := newArchive(t)
			i := issueOf(t, engine)
			o := foreign(i, tt.key, "what another hand wrote")
			tt.alter(&o)
			if _, err := store.PutOnce(t.Context(), o); err != nil {
				t.Fatal(err)
			}
			_, err := a.Put(t.Context(), i)
			c, ok := archive.AsConflict(err)
			if !ok || c.Key != tt.key || c.Stored != o.SHA256 || c.Want == "" {
				t.Errorf("Put = %v, want a Conflict on %s", err, tt.key)
			}
		})
	}
}

func TestPut_RecordConflicts(t *testing.T) {
	tests := []struct {
		name string
		old  string // what of the right record is replaced
		new  string
	}{
		{"another claim", `"sequence":42`, `"sequence":43`},
		{"another page", string(invoice.HashOf([]byte("the page"))), string(invoice.HashOf([]byte("another page")))},
		{"another document", `"version":"v1"`, `"version":"v9"`},
		{"another retention", "2035-01-02T", "2034-01-02T"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			i := issueOf(t, engine)
			good, goodStore := newArchive(t)
			mustPut(t, good, i)
			right, err := goodStore.Get(t.Context(), recordK, "")
			if err != nil {
				t.Fatal(err)
			}
			wrong := strings.Replace(string(right), tt.old, tt.new, 1)
			if wrong == string(right) {
				t.Fatalf("the record does not hold %q", tt.old)
			}
			a, store := newArchive(t)
			for _, o := range []archive.Object{foreign(i, pdfKey, string(i.PDF)), foreign(i, recordK, wrong)} {
				if _, err := store.PutOnce(t.Context(), o); err != nil {
					t.Fatal(err)
				}
			}
			_, err = a.Put(t.Context(), i)
			if c, ok := archive.AsConflict(err); !ok || c.Key != recordK {
				t.Errorf("Put = %v, want a Conflict on %s", err, recordK)
			}
		})
	}
}

func TestPut_AcceptsALongerRetention(t *testing.T) {
	a, store := newArchive(t)
	i := issueOf(t, engine)
	o := foreign(i, pdfKey, string(i.PDF))
	o.RetainUntil = o.RetainUntil.AddDate(1, 0, 0) // a litigation hold
	if _, err := store.PutOnce(t.Context(), o); err != nil {
		t.Fatal(err)
	}
	mustPut(t, a, i)
}

func TestPut_RefusesWhatIsNotWhole(t *testing.T) {
	other, err := invoice.Freeze(invoice.Inputs{})
	if err != nil {
		t.Fatal(err)
	}
	tests := []struct {
		name  string
		alter func(*archive.Issue)
	}{
		{"no document", func(i *archive.Issue) { i.PDF = nil }},
		{"no model hash", func(i *archive.Issue) { i.ModelHash = "" }},
		{"other inputs", func(i *archive.Issue) { i.Frozen = other }},
		{"inputs that are not compact", func(i *archive.Issue) { i.Frozen.Body = append([]byte(" "), i.Frozen.Body...) }},
		{"attachment in another folder", func(i *archive.Issue) { i.Attachments[0].Name = "../x.xml" }},
		{"attachment called like the record", func(i *archive.Issue) { i.Attachments[0].Name = archive.RecordName }},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			a, _ := newArchive(t)
			i := issueOf(t, engine)
			tt.alter(&i)
			if receipt, err := a.Put(t.Context(), i); err == nil {
				t.Errorf("Put = %+v, want an error", receipt)
			}
		})
	}
}
