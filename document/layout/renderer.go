package layout

import (
	"errors"
	"fmt"
	"slices"

	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/segmenter"
	"github.com/go-text/typesetting/shaping"

	"quittance/document/pdf"
)

// Renderer lays documents out, one after the other. It is not safe for
// concurrent use.
type Renderer struct {
	engine   *Engine
	writer   *pdf.Writer
	faces    []*font.Face // by index of the engine's faces; nil until used
	shaper   shaping.HarfbuzzShaper
	segments shaping.Segmenter
	breaker  segmenter.Segmenter
	clusters segmenter.Segmenter
	features []shaping.FontFeature
	words    map[wordKey][]pdf.Glyph // looked up only, never iterated
	turned   map[string]bool         // languages: whether they are written from right to left

	// Of the document at hand:
	glyphs     []pdf.Glyph
	lines      []line
	runes      []rune // of the text being broken
	placed     []Placed
	boxes      []Area
	paragraphs int
	lang       string
	mirrored   bool // its pages
	text       context
	wanted     wanted // of the run being shaped
	err        error  // of finding its face
}

// Renderer returns a new renderer with empty caches. It is worth keeping: a
// warm one is several times faster.
//
// Errors: none for an engine from [New].
func (e *Engine) Renderer() (*Renderer, error) {
	w, err := e.newWriter()
	if err != nil {
		return nil, fmt.Errorf("layout: %w", err)
	}
	return &Renderer{
		engine: e, writer: w, features: textFeatures(), words: map[wordKey][]pdf.Glyph{}, turned: map[string]bool{},
		faces: make([]*font.Face, len(e.faces)),
	}, nil
}

// Document is a document to lay out.
type Document struct {
	Info   pdf.Info
	Page   Page
	Body   []Block
	Header *Running // on every page but the first
	Footer *Running // on every page
	// MaxPages bounds the document; 0 means 100.
	MaxPages int
	// RightToLeft mirrors the pages: columns go from right to left, Left stands for
	// the side that lines start on, and Right for the other one.
	RightToLeft bool
}

const defaultMaxPages = 100

// Page is the size of the pages and their margins.
type Page struct {
	Width, Height            pdf.Length
	Left, Right, Top, Bottom pdf.Length
}

func (p Page) bodyWidth() pdf.Length  { return p.Width - p.Left - p.Right }
func (p Page) bodyHeight() pdf.Length { return p.Height - p.Top - p.Bottom }

// Running is text repeated on pages, an artifact for readers that read aloud.
type Running struct {
	// Y is the baseline of the first line, from the lower edge.
	Y     pdf.Length
	Style Style
	Lines []string
	Field string
	// PageNumber writes the number of a page, from 1, of so many; it stands at
	// the right. nil for none.
	PageNumber func(page, pages int) string
	// Rule, if it has a thickness, is drawn above the first line.
	Rule Rule
}

// ErrDoesNotFit is the error for content that no page can hold, or for more
// pages than are allowed.
var ErrDoesNotFit = errors.New("the document does not fit its pages")

// Layout lays a document out without making a file of it: it finds whatever
// would keep [Renderer.Render] from succeeding.
//
// Errors: *MissingGlyph, ErrDoesNotFit.
func (r *Renderer) Layout(d Document) (Result, error) {
	r.glyphs, r.lines = r.glyphs[:0], r.lines[:0]
	r.placed, r.boxes = r.placed[:0], nil
	r.paragraphs = 0
	r.lang, r.mirrored = d.Info.Language, d.RightToLeft
	d.Info.RightToLeft = d.RightToLeft
	r.writer.Begin(d.Info)
	body, err := r.measureBody(&d)
	if err != nil {
		return Result{}, err
	}
	f := newFlow(r, &d)
	if d.RightToLeft {
		f.widest = widest{}
		for _, m := range body {
			f.widest.collect(m, d.Page.Left)
		}
	}
	for _, m := range body {
		m.draw(f, d.Page.Left)
	}
	if f.err != nil {
		return Result{}, f.err
	}
	if err := f.running(); err != nil {
		return Result{}, err
	}
	return Result{Pages: r.writer.PageCount(), Placed: slices.Clone(r.placed), Boxes: r.boxes}, nil
}

func (r *Renderer) measureBody(d *Document) ([]measured, error) {
	out := make([]measured, 0, len(d.Body))
	for _, b := range d.Body {
		m, err := b.measure(r, d.Page.bodyWidth())
		if err != nil {
			return nil, err
		}
		out = append(out, m)
	}
	return out, nil
}

// Render lays a document out and returns its file, which the caller owns.
//
// Errors: *MissingGlyph, ErrDoesNotFit, and faults of attachments.
func (r *Renderer) Render(d Document) ([]byte, Result, error) {
	result, err := r.Layout(d)
	if err != nil {
		return nil, Result{}, err
	}
	file, err := r.writer.Finish()
	if err != nil {
		return nil, Result{}, err
	}
	result.SHA256 = file.SHA256
	return append([]byte(nil), file.Data...), result, nil
}
