// Package layout places text on pages: it chooses fonts, shapes text, breaks it
// into lines, lays out tables over pages, and hands the result to package pdf.
//
// It owns where everything stands. It does not own what a document says
// (package document) or how it is styled (package templates).
//
// An [Engine] holds the fonts, is immutable and shared. A [Renderer] belongs to
// one goroutine at a time and keeps caches, which never change what comes out:
// what is cached is a pure function of its key.
package layout
