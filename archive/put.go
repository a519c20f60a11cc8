package archive

import (
	"context"
	"errors"
	"fmt"

	"quittance/invoice"
)

// stored is a file as it lies in the store, with the versions that rendered it.
type stored struct {
	file    invoice.StoredFile
	engines invoice.Engines
	fresh   bool // it was stored by this call
}

// Put stores the document, its attachments and, last, its record, and returns the
// receipt of what is stored. A document without a record is not yet issued.
//
// Put is safe to repeat and to overlap: the first writer of a key wins, and every
// caller gets the same receipt. Where the document is stored already with other
// bytes but the same page (same model and input hash, as after an engine upgrade
// between two attempts) it is accepted, and the record names the engines that
// rendered it.
//
// Errors: *Conflict where a key holds something else and *Damaged where it holds a
// record that cannot be read, which no retry cures. Any other error is transient.
func (a *Archive) Put(ctx context.Context, i Issue) (invoice.Receipt, error) {
	p, err := i.plan()
	if err != nil {
		return invoice.Receipt{}, err
	}
	document, err := a.putFile(ctx, p.file(DocumentName, mediaPDF, i.PDF), i.Engines)
	if err != nil {
		return invoice.Receipt{}, err
	}
	if !document.fresh {
		// An earlier attempt may have finished: then its record decides which
		// attachments there are, and none may be added.
		receipt, err := a.issued(ctx, p, document)
		if !errors.Is(err, ErrNotFound) {
			return receipt, err
		}
	}
	var attachments []invoice.StoredFile
	for _, at := range i.Attachments {
		s, err := a.putFile(ctx, p.file(at.Name, at.MediaType, at.Body), i.Engines)
		if err != nil {
			return invoice.Receipt{}, err
		}
		attachments = append(attachments, s.file)
	}
	return a.putRecord(ctx, p, document, attachments)
}

// putRecord closes the document with its record, or accepts the one that is there.
func (a *Archive) putRecord(ctx context.Context, p plan, document stored, attachments []invoice.StoredFile) (invoice.Receipt, error) {
	o, err := p.record(document, attachments)
	if err != nil {
		return invoice.Receipt{}, err
	}
	version, err := a.store.PutOnce(ctx, o)
	if errors.Is(err, ErrExists) {
		return a.issued(ctx, p, document)
	}
	if err != nil {
		return invoice.Receipt{}, fmt.Errorf("archive %s: %w", o.Key, err)
	}
	return p.receipt(document.file, fileOf(o, version)), nil
}

// putFile stores the document or an attachment, or accepts the one that is there.
func (a *Archive) putFile(ctx context.Context, o Object, engines invoice.Engines) (stored, error) {
	version, err := a.store.PutOnce(ctx, o)
	if errors.Is(err, ErrExists) {
		return a.accept(ctx, o, engines)
	}
	if err != nil {
		return stored{}, fmt.Errorf("archive %s: %w", o.Key, err)
	}
	return stored{file: fileOf(o, version), engines: engines, fresh: true}, nil
}

// accept decides whether what lies under o's key is the same file: the same bytes,
// or other bytes with the same page made of the same inputs.
func (a *Archive) accept(ctx context.Context, o Object, engines invoice.Engines) (stored, error) {
	info, err := a.stat(ctx, o.Key, "")
	if err != nil {
		return stored{}, err
	}
	same := info.SHA256 == o.SHA256
	switch {
	case !same && (info.Metadata[metaInput] != o.Metadata[metaInput] || info.Metadata[metaModel] != o.Metadata[metaModel]):
		return stored{}, &Conflict{Key: o.Key, Want: o.SHA256, Stored: info.SHA256, Detail: "other inputs or another page"}
	case info.RetainUntil.Before(o.RetainUntil):
		return stored{}, &Conflict{Key: o.Key, Want: o.SHA256, Stored: info.SHA256, Detail: "the retention is missing or too short"}
	}
	if info.Metadata[metaDocument] != "" {
		engines = invoice.Engines{Document: info.Metadata[metaDocument], Template: info.Metadata[metaTemplate]}
	}
	f := invoice.StoredFile{Key: o.Key, SHA256: info.SHA256, Size: info.Size, MediaType: o.MediaType, Version: info.Version}
	return stored{file: f, engines: engines}, nil
}

// issued returns the receipt of the record that is stored, if it is this
// document's.
//
// Errors: ErrNotFound where there is none; *Conflict; *Damaged.
func (a *Archive) issued(ctx context.Context, p plan, document stored) (invoice.Receipt, error) {
	info, err := a.stat(ctx, p.recordK, "")
	if err != nil {
		return invoice.Receipt{}, err
	}
	body, err := a.get(ctx, p.recordK, info.Version)
	if err != nil {
		return invoice.Receipt{}, err
	}
	r, err := decodeRecord(p.recordK, body)
	if err != nil {
		return invoice.Receipt{}, fmt.Errorf("record that is in the way of %s: %w", p.claim.Key, err)
	}
	if err := p.checkStored(r, document.file, info); err != nil {
		return invoice.Receipt{}, err
	}
	return p.receipt(document.file, invoice.StoredFile{Key: p.recordK, SHA256: invoice.HashOf(body), Version: info.Version}), nil
}

// checkStored returns a *Conflict unless the stored record is the plan's: of the
// same claim, inputs and page, for the stored document, and kept long enough.
func (p plan) checkStored(r invoice.Record, document invoice.StoredFile, info ObjectInfo) error {
	conflict := func(want, got invoice.Hash, detail string) error {
		return &Conflict{Key: p.recordK, Want: want, Stored: got, Detail: detail}
	}
	switch {
	case r.Claim != p.claim:
		return conflict(p.claim.InputHash, r.Claim.InputHash, "a record of another claim")
	case r.ModelHash != p.issue.ModelHash:
		return conflict(p.issue.ModelHash, r.ModelHash, "a record of another page")
	case r.Document != document:
		return conflict(document.SHA256, r.Document.SHA256, "a record of another document than the stored one")
	case !r.RetainUntil.Equal(p.retain) || info.RetainUntil.Before(p.retain):
		return conflict(p.claim.InputHash, r.Claim.InputHash, "the retention is missing or too short")
	}
	return nil
}

// stat is the store's Stat with the SHA-256 worked out where the store did not say.
func (a *Archive) stat(ctx context.Context, key, version string) (ObjectInfo, error) {
	info, err := a.store.Stat(ctx, key, version)
	if err != nil {
		return ObjectInfo{}, fmt.Errorf("look at %s: %w", key, err)
	}
	if info.SHA256 == "" {
		body, err := a.get(ctx, key, info.Version)
		if err != nil {
			return ObjectInfo{}, err
		}
		info.SHA256, info.Size = invoice.HashOf(body), len(body)
	}
	return info, nil
}

func (a *Archive) get(ctx context.Context, key, version string) ([]byte, error) {
	body, err := a.store.Get(ctx, key, version)
	if err != nil {
		return nil, fmt.Errorf("read %s: %w", key, err)
	}
	return body, nil
}

func fileOf(o Object, version string) invoice.StoredFile {
	return invoice.StoredFile{Key: o.Key, SHA256: o.SHA256, Size: len(o.Body), MediaType: o.MediaType, Version: version}
}
