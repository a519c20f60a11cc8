// Package pdf writes the archive form of a legal document: PDF 1.7 that is
// PDF/A-3a and PDF/UA-1, tagged, with subset TrueType fonts.
//
// It owns the file format: objects, content streams, the structure tree,
// fonts, metadata, embedded files. It does not own where a text stands or how
// it is broken into lines; that is package layout.
//
// The same calls give the same bytes, on any machine and whatever was written
// before: lengths are integers, glyphs are numbered by first use, dates come
// from the caller, the file identifier is a hash of the content, and no output
// depends on the order of a map.
//
// Sources: ISO 32000-1 (PDF 1.7), ISO 19005-3 (PDF/A-3), ISO 14289-1 (PDF/UA-1).
package pdf
