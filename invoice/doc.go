// Package invoice is the vocabulary of the product and its invariants.
//
// It owns what an order cost ([Order], [Component]), what a legal document says
// ([Draft], [Line], [Totals]), how a document is named ([DocumentKey]) and
// numbered ([SeriesRule], [Number]), and why one is refused ([Rejected]).
//
// It does not own whose law applies (package countries), how a document looks
// (package document), who gives out numbers (package register) or where
// documents are kept (package archive). It does no I/O and reads no clock.
//
// The life of a document is in its types: a [Draft] has no number; only a
// [Claim] of the register makes it an [Invoice]; only an Invoice is rendered
// for the archive; a [Record] says what was archived.
package invoice
