package archive

import (
	"context"
	"errors"
	"time"

	"quittance/invoice"
)

// ObjectStore is what the archive needs of an object store: put once under a
// retention that nobody can shorten, read by version, and nothing that changes or
// removes.
//
// Package archivetest holds its conformance suite.
type ObjectStore interface {
	// PutOnce stores the object where its key is free, checked by SHA-256 and locked
	// in COMPLIANCE mode until o.RetainUntil, and returns its version.
	//
	// Errors: ErrExists where the key is taken. Any other error is transient: the
	// object may have been stored, and the call is safe to repeat.
	PutOnce(ctx context.Context, o Object) (version string, err error)
	// Get returns the object's bytes; version "" means the current one.
	// Errors: ErrNotFound.
	Get(ctx context.Context, key, version string) ([]byte, error)
	// Stat returns what is known of the object without its bytes; version "" means
	// the current one.
	// Errors: ErrNotFound.
	Stat(ctx context.Context, key, version string) (ObjectInfo, error)
	// List calls each with every object under the prefix, in order of keys. Only Key
	// and Size are set: a listing knows no more. An error of each ends the listing
	// and is returned.
	List(ctx context.Context, prefix string, each func(ObjectInfo) error) error
}

// The errors of an [ObjectStore].
var (
	// ErrExists says that the key is taken.
	ErrExists = errors.New("archive: object exists")
	// ErrNotFound says that there is no such object or version.
	ErrNotFound = errors.New("archive: object not found")
)

// Object is a file to be archived.
type Object struct {
	Key         string
	Body        []byte
	MediaType   string
	SHA256      invoice.Hash
	RetainUntil time.Time
	// Metadata travels with the object. Names are lower case of [a-z0-9-], values
	// printable ASCII: they are HTTP headers in S3.
	Metadata map[string]string
}

// ObjectInfo is what the store knows of an object.
type ObjectInfo struct {
	Key         string
	Version     string
	Size        int
	SHA256      invoice.Hash // "" where the store did not say
	RetainUntil time.Time    // zero where the store did not say, or where nothing locks the object
	Metadata    map[string]string
}
