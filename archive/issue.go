package archive

import (
	"fmt"
	"time"

	"quittance/invoice"
)

// Issue is a rendered document with all that its record says of it.
type Issue struct {
	Invoice     invoice.Invoice
	Frozen      invoice.Frozen // the inputs that Invoice was made from
	PDF         []byte
	ModelHash   invoice.Hash // of what stands on the page
	Attachments []Attachment // structured invoices, where the country has one
	Engines     invoice.Engines
}

// Attachment is a file beside the document, such as "factur-x.xml".
type Attachment struct {
	Name      string
	MediaType string
	Body      []byte
}

// The metadata of a document and its attachments: enough to tell, of an object
// without a record, whether it is this document and what rendered it.
const (
	metaInput    = "input-sha256"
	metaModel    = "model-sha256"
	metaDocument = "engine-document"
	metaTemplate = "engine-template"
)

// plan is an issue with its keys and its retention worked out.
type plan struct {
	issue   Issue
	claim   invoice.Claim
	folder  string
	recordK string
	retain  time.Time
}

// plan checks that the issue is whole before anything is written.
func (i Issue) plan() (plan, error) {
	claim, draft := i.Invoice.Claim(), i.Invoice.Draft()
	switch {
	case len(i.PDF) == 0:
		return plan{}, fmt.Errorf("archive %s: no document", claim.Key)
	case i.ModelHash == "":
		return plan{}, fmt.Errorf("archive %s: no model hash", claim.Key)
	case i.Frozen.Hash != claim.InputHash || invoice.HashOf(i.Frozen.Body) != claim.InputHash:
		return plan{}, fmt.Errorf("archive %s: frozen inputs are %s, the claim is for %s", claim.Key, i.Frozen.Hash, claim.InputHash)
	}
	folder, err := Folder(draft.Country, claim)
	if err != nil {
		return plan{}, err
	}
	for _, a := range i.Attachments {
		if !keyPart.MatchString(a.Name) || a.Name == DocumentName || a.Name == RecordName {
			return plan{}, fmt.Errorf("archive %s: %q cannot be the name of an attachment", claim.Key, a.Name)
		}
	}
	return plan{
		issue: i, claim: claim, folder: folder, recordK: folder + RecordName,
		retain: draft.Retain.Until(claim.IssueDate),
	}, nil
}

// file returns the object of one of the document's files.
func (p plan) file(name, mediaType string, body []byte) Object {
	return Object{
		Key: p.folder + name, Body: body, MediaType: mediaType, SHA256: invoice.HashOf(body), RetainUntil: p.retain,
		Metadata: map[string]string{
			metaInput: string(p.claim.InputHash), metaModel: string(p.issue.ModelHash),
			metaDocument: p.issue.Engines.Document, metaTemplate: p.issue.Engines.Template,
		},
	}
}

// record returns the object of the record of what is stored.
func (p plan) record(document stored, attachments []invoice.StoredFile) (Object, error) {
	body, err := encodeRecord(invoice.Record{
		Schema: invoice.RecordSchema, Claim: p.claim, Document: document.file, Attachments: attachments,
		ModelHash: p.issue.ModelHash, Engines: document.engines, RetainUntil: p.retain, Inputs: p.issue.Frozen.Body,
	})
	if err != nil {
		return Object{}, err
	}
	return Object{
		Key: p.recordK, Body: body, MediaType: mediaJSON, SHA256: invoice.HashOf(body), RetainUntil: p.retain,
		Metadata: map[string]string{metaInput: string(p.claim.InputHash), metaModel: string(p.issue.ModelHash)},
	}, nil
}

// receipt returns the proof of issue for a stored document and its stored record.
func (p plan) receipt(document, record invoice.StoredFile) invoice.Receipt {
	return invoice.Receipt{
		Claim: p.claim, Payable: p.issue.Invoice.Draft().Totals.Payable,
		DocumentObj: document.Key, DocumentHash: document.SHA256, DocumentVer: document.Version,
		RecordObj: record.Key, RecordHash: record.SHA256, RecordVer: record.Version,
	}
}
