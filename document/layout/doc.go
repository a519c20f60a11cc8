// Package layout places text on pages: it chooses fonts, shapes text, breaks it
// into lines, lays out tables over pages, and hands the result to package pdf.
//
// It owns where everything stands. It does not own what a document says
// (package document) or how it is styled (package templates).
//
// Blocks are paragraphs, stacks, columns, boxes, figures and tables. A table goes
// over pages with its header repeated and, if asked, with sums carried forward. What
// does not fit is refused: nothing is cut off and nothing shrinks.
//
// A page may be mirrored for readers from right to left. Columns, indents, boxes and
// figures change sides; numbers, dates and telephone numbers stay in their own order,
// and amounts keep units below units.
//
// It sets Latin, Greek, Cyrillic, Arabic, Hebrew, Devanagari, Bengali, Tamil, Thai,
// Chinese, Japanese and Korean, each run in the first font made for it, in the
// visual order of Unicode Standard Annex 9. A paragraph of words runs as its language
// does, one of values as its first letter; it stands where the page has it, whichever
// way it runs. Direction controls are refused as invisible; joiners are printed where a script needs them.
//
// A script that has no bold face is made bolder by an outline around its letters.
//
// An [Engine] holds the fonts, is immutable and shared; fonts that few
// texts need are parsed by the first of these. A [Renderer] belongs to
// one goroutine at a time and keeps caches, which never change what comes out:
// what is cached is a pure function of its key.
package layout
