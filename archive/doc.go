// Package archive keeps issued documents: written once, under a retention that
// nobody can shorten, each with a record of what it was made from.
//
// It owns the layout of the keys ([Folder]), the order of the writes ([Archive.Put]),
// what counts as the same document when a key is taken, and the check of a stored
// document against its record ([Verify]). It declares the object store that it
// needs ([ObjectStore]); package archivetest has the suite that every store passes.
//
// It does not own what a document says (package invoice), how it is rendered
// (package document) or who gives out its number (package register). Stored bytes
// are served as they are; nothing is ever rendered again for reading.
package archive
