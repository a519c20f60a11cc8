package pdf

import (
	"crypto/sha256"
	"errors"
	"fmt"
	"strconv"
	"time"
)

// Params are what a Writer needs for every document.
type Params struct {
	// Fonts are the fonts a Glyph may name, by index. At most 256. One that no
	// glyph names need not be loaded.
	Fonts []*Font
	// OutputProfile is the ICC profile of all colours, three channels (sRGB).
	OutputProfile []byte
	// Level is the compression level, 1 to 9.
	Level int
}

// Info describes one document.
type Info struct {
	Title    string
	Language string // BCP 47, of all text that does not say otherwise
	Producer string
	// RightToLeft has pages turn and stand side by side from right to left.
	RightToLeft bool
	// Created is written as date of creation and of last change. It must come
	// from the document, never from the clock.
	Created     time.Time
	Attachments []Attachment
	// Conformance is the level of PDF/A-3 that the document claims.
	Conformance Conformance
}

// Conformance is a conformance level of PDF/A-3.
//
// Source: ISO 19005-3, 5.
type Conformance uint8

// Conformance levels: A (accessible), which every document of a Writer meets, and
// B (basic), for recipients that know no other.
const (
	ConformanceA Conformance = iota
	ConformanceB
)

// Errors of the order of calls.
var (
	errNoPage      = errors.New("content before the first page")
	errUnbalanced  = errors.New("elements or marked content left open")
	errNothingOpen = errors.New("close without an open element")
	errUnmarked    = errors.New("content outside marked content")
	errNested      = errors.New("marked content within marked content")
)

// Writer writes documents one after the other. It is not safe for concurrent
// use; what it keeps between documents (buffers) never changes the bytes.
//
// A wrong order of calls does not panic: Finish returns the first error.
type Writer struct {
	fonts   []*Font
	profile []byte // deflated
	objects objects
	tree    tree
	subsets []*subset
	pages   []page
	page    int
	// graphics are those of the document, by first use: their names.
	graphics []*Graphic
	marked   bool // inside marked content
	skipped  bool // which is an artifact
	info     Info
	err      error
	codes    *codes
	mapping  *frame // of mappings to Unicode
	scratch  []byte
}

// NewWriter returns a writer for documents with these fonts.
//
// Errors: no fonts or too many, no profile, an unknown compression level.
func NewWriter(p Params) (*Writer, error) {
	if len(p.Fonts) == 0 || len(p.Fonts) > 256 {
		return nil, fmt.Errorf("pdf writer: %d fonts, want 1 to 256", len(p.Fonts))
	}
	if len(p.OutputProfile) == 0 {
		return nil, errors.New("pdf writer: no output profile")
	}
	d, err := newDeflater(p.Level)
	if err != nil {
		return nil, fmt.Errorf("pdf writer: %w", err)
	}
	w := &Writer{fonts: p.Fonts, codes: newCodes(), mapping: newFrame(cmapHead, cmapTail)}
	w.objects.deflate = d
	w.objects.codes = w.codes
	w.profile = append(w.profile, w.objects.deflate.bytes(p.OutputProfile)...)
	for _, f := range p.Fonts {
		w.subsets = append(w.subsets, newSubset(f))
	}
	return w, nil
}

// Begin starts a document and forgets an unfinished one.
func (w *Writer) Begin(info Info) {
	w.objects.reset()
	w.tree.reset()
	for _, s := range w.subsets {
		s.reset()
	}
	w.pages = w.pages[:0]
	w.page = -1
	w.graphics = w.graphics[:0]
	w.marked = false
	w.info = info
	w.err = nil
	w.tree.open(Element{Tag: TagDocument})
}

// AddPage adds a page and makes it the current one. It returns its index.
func (w *Writer) AddPage(width, height Length) int {
	if len(w.pages) < cap(w.pages) {
		w.pages = w.pages[:len(w.pages)+1]
	} else {
		w.pages = append(w.pages, page{})
	}
	w.page = len(w.pages) - 1
	p := &w.pages[w.page]
	p.width, p.height, p.content, p.fill = width, height, p.content[:0], Color{} // black
	w.tree.marks = append(w.tree.marks, nil)
	return w.page
}

// SetPage makes an earlier page the current one.
func (w *Writer) SetPage(index int) {
	if index < 0 || index >= len(w.pages) {
		w.fail(errNoPage)
		return
	}
	w.page = index
}

// CurrentPage returns the index of the page that content goes to.
func (w *Writer) CurrentPage() int { return w.page }

// PageCount returns the number of pages added so far.
func (w *Writer) PageCount() int { return len(w.pages) }

// Open opens an element of the structure tree within the open one.
func (w *Writer) Open(e Element) { w.tree.open(e) }

// Close closes the element opened last.
func (w *Writer) Close() {
	if len(w.tree.stack) < 2 {
		w.fail(errNothingOpen)
		return
	}
	w.tree.stack = w.tree.stack[:len(w.tree.stack)-1]
}

// BeginContent starts content of the open element on the current page.
func (w *Writer) BeginContent() {
	if !w.canMark() {
		return
	}
	w.marked, w.skipped = true, false
	tag := w.tree.nodes[w.tree.stack[len(w.tree.stack)-1]].Tag
	id := w.tree.mark(w.page)
	p := &w.pages[w.page]
	p.content = append(p.content, '/')
	p.content = append(p.content, tag...)
	p.content = append(p.content, "<</MCID "...)
	p.content = strconv.AppendInt(p.content, int64(id), 10)
	p.content = append(p.content, ">>BDC\n"...)
}

// BeginArtifact starts content that is no part of the document's text.
func (w *Writer) BeginArtifact(kind ArtifactKind) {
	if !w.canMark() {
		return
	}
	w.marked, w.skipped = true, true
	p := &w.pages[w.page]
	p.content = append(p.content, kind...)
}

func (w *Writer) canMark() bool {
	switch {
	case w.page < 0:
		w.fail(errNoPage)
	case w.marked:
		w.fail(errNested)
	default:
		return true
	}
	return false
}

// EndContent ends what BeginContent or BeginArtifact started.
func (w *Writer) EndContent() {
	if !w.marked {
		w.fail(errNothingOpen)
		return
	}
	w.marked = false
	p := &w.pages[w.page]
	p.content = append(p.content, "EMC\n"...)
}

// Text draws one line of text.
func (w *Writer) Text(t Text) {
	if !w.marked {
		w.fail(errUnmarked)
		return
	}
	w.line(t)
}

// Rectangle draws a filled box.
func (w *Writer) Rectangle(r Rectangle) {
	if !w.marked {
		w.fail(errUnmarked)
		return
	}
	w.cover(r)
	w.pages[w.page].rectangle(r)
}

func (w *Writer) fail(err error) {
	if w.err == nil {
		w.err = fmt.Errorf("pdf: %w", err)
	}
}

// File is a finished file.
type File struct {
	Data   []byte
	SHA256 [sha256.Size]byte // of Data
}

// Finish returns the file. Its bytes are valid until the next Begin.
//
// Errors: a wrong order of calls before; a figure without a text that stands for
// it; an attachment that PDF/A-3 does not take in.
func (w *Writer) Finish() (File, error) {
	if w.marked || len(w.tree.stack) != 1 {
		w.fail(errUnbalanced)
	}
	if len(w.pages) == 0 {
		w.fail(errNoPage)
	}
	w.checkAttachments()
	w.checkFigures()
	if w.err != nil {
		return File{}, w.err
	}
	o := &w.objects
	catalog, info := o.reserve(), o.reserve()
	files := w.writeAttachments()
	pageTree, pages := w.writePages(w.writeResources())
	structure := w.tree.write(o, pages)
	metadata := o.reserve()
	w.scratch = appendXMP(w.scratch[:0], &w.info)
	o.stream(metadata, "/Type/Metadata/Subtype/XML", w.scratch)
	w.writeInfo(info)
	w.writeCatalog(catalog, catalogRefs{pages: pageTree, structure: structure, metadata: metadata, intent: w.writeIntent(), files: files})
	return o.finish(catalog, info), nil
}
