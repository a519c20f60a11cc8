package archive

import (
	"context"
	"fmt"
	"strings"

	"quittance/invoice"
)

// Read returns the record under an object key, in its current version.
//
// Errors: ErrNotFound; *Damaged where it is no record, or its inputs do not have
// the hash that it claims.
func (a *Archive) Read(ctx context.Context, key string) (invoice.Record, error) {
	body, err := a.get(ctx, key, "")
	if err != nil {
		return invoice.Record{}, err
	}
	return decodeRecord(key, body)
}

// Issued returns the record that a receipt names, in the version and with the
// hash of the receipt.
//
// Errors: those of [Archive.Read].
func (a *Archive) Issued(ctx context.Context, receipt invoice.Receipt) (invoice.Record, error) {
	body, err := a.get(ctx, receipt.RecordObj, receipt.RecordVer)
	if err != nil {
		return invoice.Record{}, err
	}
	if got := invoice.HashOf(body); got != receipt.RecordHash {
		return invoice.Record{}, &Damaged{Key: receipt.RecordObj, Detail: fmt.Sprintf("hashes to %s, the receipt says %s", got, receipt.RecordHash)}
	}
	return decodeRecord(receipt.RecordObj, body)
}

// Document returns the bytes of a record's document, in the version that the
// record names.
//
// Errors: ErrNotFound; *Damaged where they do not have the record's hash.
func (a *Archive) Document(ctx context.Context, r invoice.Record) ([]byte, error) {
	return a.File(ctx, r.Document)
}

// File returns the bytes of one file of a record: its document or an attachment.
//
// Errors: those of [Archive.Document].
func (a *Archive) File(ctx context.Context, f invoice.StoredFile) ([]byte, error) {
	body, err := a.get(ctx, f.Key, f.Version)
	if err != nil {
		return nil, err
	}
	if err := checkFile(f, body); err != nil {
		return nil, err
	}
	return body, nil
}

// Records calls each with every record of the archive, in order of their keys. It
// lists the whole archive: minutes for a million documents. An error of each ends
// it and is returned.
//
// Errors: those of [Archive.Read].
func (a *Archive) Records(ctx context.Context, each func(invoice.Record) error) error {
	return a.store.List(ctx, "", func(info ObjectInfo) error {
		if !strings.HasSuffix(info.Key, "/"+RecordName) {
			return nil
		}
		r, err := a.Read(ctx, info.Key)
		if err != nil {
			return err
		}
		return each(r)
	})
}
