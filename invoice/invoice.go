package invoice

import "fmt"

// Invoice is a draft with its number and issue date: a legal document, not yet
// rendered. Only [Frozen.Issue] makes one.
type Invoice struct {
	draft Draft
	claim Claim
}

// Issue joins a frozen draft with the register's claim for it.
//
// Errors: when the claim belongs to another document or to other inputs, which
// is a fault of the program and never retried into success.
func (f Frozen) Issue(c Claim) (Invoice, error) {
	in, err := f.Thaw()
	if err != nil {
		return Invoice{}, err
	}
	if in.Draft.Key != c.Key {
		return Invoice{}, fmt.Errorf("claim of %s does not belong to draft %s", c.Key, in.Draft.Key)
	}
	if f.Hash != c.InputHash {
		return Invoice{}, fmt.Errorf("claim of %s was made for inputs %s, the draft has %s", c.Key, c.InputHash, f.Hash)
	}
	return Invoice{draft: in.Draft, claim: c}, nil
}

// Draft returns what the document says.
func (i Invoice) Draft() Draft { return i.draft }

// Claim returns the document's number, issue date and input hash.
func (i Invoice) Claim() Claim { return i.claim }

// Number returns the document's number (BT-1).
func (i Invoice) Number() Number { return i.claim.Number }

// IssueDate returns the date on the document (BT-2).
func (i Invoice) IssueDate() Date { return i.claim.IssueDate }
