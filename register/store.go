package register

import (
	"context"
	"errors"

	"quittance/invoice"
)

// SegmentID names a part of a series: the series and a count from 1,
// "DE/rides/driver-7/invoice/2026#1". A segment is one partition of the store.
type SegmentID string

// Store is what the register needs of a database: conditional writes within one
// partition (an order's drafts, or a segment), linearizable reads, nothing else.
//
// Every method is safe to repeat. A conditional write whose outcome is unknown
// (it timed out, the connection broke) returns an error that wraps
// [ErrUnknownOutcome]: it may have been applied, or may be applied later. The
// register then reads back. Reads are linearizable with the writes (SERIAL in
// Cassandra, in every data centre: LOCAL_SERIAL could give one number twice).
type Store interface {
	// Freeze writes the entries of one order, all or none, where the order has none
	// of these document keys yet. It returns the order's entries as they stand
	// afterwards, like Entries: the first freeze wins.
	Freeze(ctx context.Context, order invoice.OrderRef, entries []NewEntry) ([]Entry, error)
	// Entries returns the order's entries, without bodies, sorted by the text of
	// their document keys; none is no error.
	Entries(ctx context.Context, order invoice.OrderRef) ([]Entry, error)
	// Entry returns one entry with its body, or ErrNotFound.
	Entry(ctx context.Context, key invoice.DocumentKey) (Entry, invoice.Frozen, error)
	// Reassign moves an entry to another segment, where it is still in from. It is
	// not applied where there is no such entry.
	Reassign(ctx context.Context, key invoice.DocumentKey, from, to SegmentID) (applied bool, err error)
	// SaveReceipt notes the receipt on the entry. It is a copy for readers: the
	// truth about a number is in its segment.
	SaveReceipt(ctx context.Context, key invoice.DocumentKey, receipt invoice.Receipt) error

	// Segment returns the state of a segment; Exists is false where it was never opened.
	Segment(ctx context.Context, id SegmentID) (SegmentState, error)
	// OpenSegment opens a segment where it does not exist.
	OpenSegment(ctx context.Context, id SegmentID, first int64) (applied bool, err error)
	// Claim writes the batch, all or nothing, where the segment is open, its next
	// number is batch.Next, and no document of the batch has a row in it. Otherwise
	// it returns false and, where documents had rows (with a number, or moved), at
	// least one of those rows.
	Claim(ctx context.Context, id SegmentID, batch ClaimBatch) (applied bool, taken []DocumentRow, err error)
	// Seal closes an open segment whose next number is next: no claim in it can be
	// applied any more, not even one that is under way.
	Seal(ctx context.Context, id SegmentID, next int64) (applied bool, err error)
	// Fence writes the document's row in the segment as moved, where it has none, so
	// that a claim for it that is under way there cannot be applied. It returns the
	// row as it stands afterwards: moved, or the number it already has. It works in
	// every segment: open, sealed or never opened (which it does not open).
	Fence(ctx context.Context, id SegmentID, key invoice.DocumentKey) (DocumentRow, error)
	// Document returns the document's row in the segment, or ErrNotFound.
	Document(ctx context.Context, id SegmentID, key invoice.DocumentKey) (DocumentRow, error)
	// Confirm notes on the number's row what was archived under it, where it is the
	// document's row and nothing else was noted. It returns the row as it stands
	// afterwards, which the caller compares, or ErrNotFound where there is no such number.
	Confirm(ctx context.Context, id SegmentID, c Confirmation) (NumberRow, error)
	// Numbers returns up to limit number rows of the segment from a number on, in
	// order, for the checker.
	Numbers(ctx context.Context, id SegmentID, from int64, limit int) ([]NumberRow, error)
	// Segments lists the opened segments of the store, in no order, for the checker.
	// It may list one that was fenced and never opened.
	Segments(ctx context.Context) ([]SegmentID, error)
}

// The errors of a [Store].
var (
	// ErrNotFound says that there is no such row.
	ErrNotFound = errors.New("register: not found")
	// ErrUnknownOutcome says that a conditional write may or may not have been, or
	// may yet be, applied.
	ErrUnknownOutcome = errors.New("register: outcome of a conditional write is unknown")
)

// Entry is one document of an order in the register.
type Entry struct {
	Key       invoice.DocumentKey
	InputHash invoice.Hash
	Rule      invoice.SeriesRule
	Zone      string    // IANA name: the zone of the issue date
	Segment   SegmentID // where its number is, or will be, claimed
	Receipt   *invoice.Receipt
}

// NewEntry is an entry with the body that is frozen with it.
type NewEntry struct {
	Entry
	Body []byte
}

// SegmentState is the head of a segment.
type SegmentState struct {
	Exists   bool
	First    int64        // its first number
	Next     int64        // the next number to give
	LastDate invoice.Date // of the last number given; none before the first
	Sealed   bool         // it gives no more
}

// ClaimBatch is a run of numbers for documents: Rows[i] takes Next+i.
type ClaimBatch struct {
	Next int64
	Date invoice.Date // issue date of all rows, and the segment's last date afterwards
	Rows []ClaimRow
}

// ClaimRow is one document of a batch.
type ClaimRow struct {
	Key       invoice.DocumentKey
	InputHash invoice.Hash
}

// DocumentRow says which number a document has in a segment.
type DocumentRow struct {
	Key       invoice.DocumentKey
	InputHash invoice.Hash
	Sequence  int64 // 0 where Moved
	Date      invoice.Date
	Moved     bool // the document went on to a later segment
}

// Confirmation says what was archived under a number.
type Confirmation struct {
	Key           invoice.DocumentKey
	Sequence      int64
	DocumentHash  invoice.Hash
	RecordVersion string // object version of the record
}

// NumberRow is one number of a segment.
type NumberRow struct {
	Sequence      int64
	Key           invoice.DocumentKey
	InputHash     invoice.Hash
	Date          invoice.Date
	DocumentHash  invoice.Hash // empty until confirmed
	RecordVersion string
}
