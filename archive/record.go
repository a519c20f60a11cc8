package archive

import (
	"bytes"
	"encoding/json"
	"fmt"

	"quittance/invoice"
)

// encodeRecord writes record.json: fields in the order of the type, no clock, and
// the inputs byte for byte, because their hash is the input hash.
func encodeRecord(r invoice.Record) ([]byte, error) {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false) // would change the bytes of the inputs
	if err := e.Encode(r); err != nil {
		return nil, fmt.Errorf("write record of %s: %w", r.Claim.Key, err)
	}
	if !bytes.Contains(b.Bytes(), r.Inputs) {
		return nil, fmt.Errorf("write record of %s: the inputs are not compact JSON, their hash would be lost", r.Claim.Key)
	}
	return b.Bytes(), nil
}

// decodeRecord reads record.json.
//
// Errors: *Damaged where it is not a record, or one whose inputs do not have the
// claim's input hash; a plain error for a schema of a later release.
func decodeRecord(key string, body []byte) (invoice.Record, error) {
	var r invoice.Record
	if err := json.Unmarshal(body, &r); err != nil {
		return invoice.Record{}, &Damaged{Key: key, Detail: fmt.Sprintf("not a record: %v", err)}
	}
	if r.Schema != invoice.RecordSchema {
		return invoice.Record{}, fmt.Errorf("read record %s: schema %d; this release reads %d", key, r.Schema, invoice.RecordSchema)
	}
	if got := invoice.HashOf(r.Inputs); got != r.Claim.InputHash {
		return invoice.Record{}, &Damaged{Key: key, Detail: fmt.Sprintf("inputs hash to %s, the claim is for %s", got, r.Claim.InputHash)}
	}
	return r, nil
}
