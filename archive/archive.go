package archive

import (
	"errors"
	"fmt"

	"quittance/invoice"
)

// Archive writes and reads issued documents in an object store.
type Archive struct {
	store ObjectStore
}

// Params are what an [Archive] is made of.
type Params struct {
	Store ObjectStore
}

// New returns an archive on the store.
func New(p Params) (*Archive, error) {
	if p.Store == nil {
		return nil, errors.New("archive: no object store")
	}
	return &Archive{store: p.Store}, nil
}

// Conflict says that a key holds something that is not this document: other
// inputs, another page, another claim, or a retention that is too short. No retry
// helps: two documents were made for one key, or somebody else wrote to the
// archive, and a person has to look.
type Conflict struct {
	Key    string
	Want   invoice.Hash // the hash that disagrees, of what was to be stored
	Stored invoice.Hash // the same of what is stored
	Detail string       // which hash it is, or what else is wrong
}

// Error returns the key, what is wrong, and both hashes.
func (c *Conflict) Error() string {
	return fmt.Sprintf("archive: %s holds something else: %s (to be stored %s, stored %s)", c.Key, c.Detail, c.Want, c.Stored)
}

// AsConflict returns the conflict in err's chain, if there is one.
func AsConflict(err error) (*Conflict, bool) {
	var c *Conflict
	ok := errors.As(err, &c)
	return c, ok
}

// Damaged says that stored bytes are not what their record says.
type Damaged struct {
	Key    string
	Detail string
}

// Error returns the key and what is wrong with it.
func (d *Damaged) Error() string { return fmt.Sprintf("archive: %s is damaged: %s", d.Key, d.Detail) }
