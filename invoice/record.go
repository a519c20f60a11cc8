package invoice

import (
	"encoding/json"
	"time"
)

// RecordSchema is the version of record.json that this release writes.
const RecordSchema = 1

// Record says what was issued and from what: with it anyone can derive the
// document again and compare. It is archived beside the document, last.
type Record struct {
	Schema      int             `json:"schema"`
	Claim       Claim           `json:"claim"`
	Document    StoredFile      `json:"document"`
	Attachments []StoredFile    `json:"attachments,omitempty"` // structured invoices, where the country has one
	ModelHash   Hash            `json:"model_hash"`            // of what stands on the page beside number and date
	Engines     Engines         `json:"engines"`
	RetainUntil time.Time       `json:"retain_until"`
	Inputs      json.RawMessage `json:"inputs"` // the frozen body: its SHA-256 is Claim.InputHash
}

// StoredFile is one object of the archive.
type StoredFile struct {
	Key       string `json:"key"`
	SHA256    Hash   `json:"sha256"`
	Size      int    `json:"size"`
	MediaType string `json:"media_type"`
	Version   string `json:"version"` // the object store's version, which readers name
}

// Engines are the versions that rendered a document.
type Engines struct {
	Document string `json:"document"`
	Template string `json:"template"`
}

// Receipt is the short proof that a document was issued. It holds no personal
// data and travels through histories.
type Receipt struct {
	Claim        Claim  `json:"claim"`
	Payable      Amount `json:"payable"`
	DocumentObj  string `json:"document_object"` // object key of the document
	DocumentHash Hash   `json:"document_sha256"`
	RecordObj    string `json:"record_object"` // object key of record.json
	RecordHash   Hash   `json:"record_sha256"`
	DocumentVer  string `json:"document_version"` // object version of the document
	RecordVer    string `json:"record_version"`   // object version of the record
}
