package archive

import (
	"fmt"

	"quittance/invoice"
)

// Verify checks a document against its record, and the record against itself,
// without any server: the hashes, the claim, the printed number, the sums, the
// retention and the key. It returns nil or a *[Damaged] that says what does not
// hold.
//
// It is invariant 10 of the product: the archive verifies offline.
func Verify(r invoice.Record, document []byte) error {
	if err := verifyRecord(r); err != nil {
		return &Damaged{Key: r.Document.Key, Detail: err.Error()}
	}
	return checkFile(r.Document, document)
}

func verifyRecord(r invoice.Record) error {
	if r.Schema != invoice.RecordSchema {
		return fmt.Errorf("record of schema %d; this release reads %d", r.Schema, invoice.RecordSchema)
	}
	inv, err := invoice.Frozen{Body: r.Inputs, Hash: r.Claim.InputHash}.Issue(r.Claim)
	if err != nil {
		return err
	}
	draft := inv.Draft()
	number, err := draft.Series.Number(r.Claim.Number.Sequence, r.Claim.IssueDate)
	if err != nil {
		return err
	}
	if number != r.Claim.Number {
		return fmt.Errorf("number %s of series %s; the draft's rule makes it %s of %s", r.Claim.Number.Text, r.Claim.Number.Series, number.Text, number.Series)
	}
	if err := draft.CheckSums(); err != nil {
		return err
	}
	if want := draft.Retain.Until(r.Claim.IssueDate); !r.RetainUntil.Equal(want) {
		return fmt.Errorf("kept until %s, the draft's rule says %s", r.RetainUntil, want)
	}
	folder, err := Folder(draft.Country, r.Claim)
	if err != nil {
		return err
	}
	if want := folder + DocumentName; r.Document.Key != want {
		return fmt.Errorf("document under %s, its claim belongs under %s", r.Document.Key, want)
	}
	return nil
}

// checkFile checks bytes against what a record says of them.
func checkFile(f invoice.StoredFile, body []byte) error {
	if len(body) != f.Size {
		return &Damaged{Key: f.Key, Detail: fmt.Sprintf("%d bytes, the record says %d", len(body), f.Size)}
	}
	if got := invoice.HashOf(body); got != f.SHA256 {
		return &Damaged{Key: f.Key, Detail: fmt.Sprintf("hashes to %s, the record says %s", got, f.SHA256)}
	}
	return nil
}
