package document_test

import (
	"bytes"
	"slices"
	"testing"

	"quittance/document"
	"quittance/invoice"
	"quittance/templates"
)

// An engine for other templates writes what one of its own would, and the one that it
// was made of goes on writing what it did.
func TestEngine_With(t *testing.T) {
	own, others := newEngine(t), specimenEngine(t)
	set, err := templates.Load(specimenFiles())
	if err != nil {
		t.Fatal(err)
	}
	drafts := []invoice.Draft{ilRides(t), beRides(t), thDelivery(t), saRides(t)}
	receipt := deRides(t, "de")
	before := render(t, own, receipt)
	with, err := own.With(set)
	if err != nil {
		t.Fatal(err)
	}
	for _, d := range slices.Concat(drafts, drafts) { // with cold caches and warm ones
		if got, want := render(t, with, d), render(t, others, d); !bytes.Equal(got.PDF, want.PDF) {
			t.Errorf("%s %s: %s with shared fonts, %s with its own", d.Template, d.Language, got.SHA256, want.SHA256)
		}
	}
	if after := render(t, own, receipt); !bytes.Equal(before.PDF, after.PDF) {
		t.Error("the engine's own documents changed")
	}
	_, err = own.Preview(drafts[0])
	if r, refused := invoice.AsRejected(err); !refused || r.Reason != invoice.ReasonDocumentInvalid {
		t.Errorf("Preview = %v, want a refusal: the engine's own templates have no such sheet", err)
	}
}

func TestEngine_WithNothing(t *testing.T) {
	e := newEngine(t)
	if _, err := e.With(nil); err == nil {
		t.Error("With(nil) = no error")
	}
	if _, err := document.New(document.Params{}); err == nil {
		t.Error("New without templates = no error")
	}
}
