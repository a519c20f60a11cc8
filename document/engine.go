package document

import (
	"errors"
	"fmt"
	"runtime"

	"quittance/document/layout"
	"quittance/document/locale"
	"quittance/invoice"
	"quittance/templates"
)

// EngineVersion is the version of everything between a template and the bytes:
// this package, layout, pdf and the compressor. It changes when the same
// document would get other bytes; golden hashes in tests notice that.
const EngineVersion = "2"

// producer is what documents name as the program that made them.
const producer = "Quittance " + EngineVersion

// Params are what an Engine is made of.
type Params struct {
	Templates *templates.Set
	Typefaces layout.Params
	// Renderers is how many documents are rendered at once; more wait. It is work for
	// processors and each renderer holds some 5 MB when warm, so more than there are
	// processors cost memory and give nothing. 0 means as many as processors.
	Renderers int
}

// Engine renders documents. It is safe for concurrent use: what it shares never
// changes, and each rendering has a renderer of its own.
type Engine struct {
	templates *templates.Set
	layout    *layout.Engine
	idle      chan *layout.Renderer         // as many as there may be; nil for one not made yet
	tongues   map[*templates.Sheet][]tongue // complete when With returns; looked up only
}

// tongue is a language of a sheet: its words and how it writes numbers and dates.
type tongue struct {
	wording *templates.Wording
	locale  *locale.Locale
}

// New parses the fonts and prepares every template.
//
// Errors: no templates, an unusable font, a template in a language or country
// that is not one.
func New(p Params) (*Engine, error) {
	if p.Templates == nil {
		return nil, errors.New("document engine: no templates")
	}
	if p.Renderers == 0 {
		p.Renderers = runtime.GOMAXPROCS(0)
	}
	l, err := layout.New(p.Typefaces)
	if err != nil {
		return nil, fmt.Errorf("document engine: %w", err)
	}
	e := &Engine{layout: l, idle: make(chan *layout.Renderer, p.Renderers)}
	for range p.Renderers {
		e.idle <- nil
	}
	return e.With(p.Templates)
}

// With returns an engine for other templates. It shares the parsed fonts and the
// renderers with e, which stays as it is, so it costs next to nothing: a preview
// takes a new one at each save.
//
// Errors: no templates, a template in a language or country that is not one.
func (e *Engine) With(set *templates.Set) (*Engine, error) {
	if set == nil {
		return nil, errors.New("document engine: no templates")
	}
	out := &Engine{templates: set, layout: e.layout, idle: e.idle, tongues: map[*templates.Sheet][]tongue{}}
	for _, s := range set.Sheets() {
		for _, w := range s.Wordings {
			loc, err := wordingLocale(w)
			if err != nil {
				return nil, fmt.Errorf("document engine: template %s: %w", s.Name, err)
			}
			out.tongues[s] = append(out.tongues[s], tongue{w, loc})
		}
	}
	return out, nil
}

// acquire waits for an idle renderer, and makes it where it is the first time.
func (e *Engine) acquire() (*layout.Renderer, error) {
	if r := <-e.idle; r != nil {
		return r, nil
	}
	r, err := e.layout.Renderer()
	if err != nil {
		e.idle <- nil
	}
	return r, err
}

// release gives a renderer to the next document.
func (e *Engine) release(r *layout.Renderer) { e.idle <- r }

// sheet returns the template of a draft.
func (e *Engine) sheet(d *invoice.Draft) (*templates.Sheet, error) {
	s, ok := e.templates.Sheet(d.Template, d.Language)
	if !ok {
		return nil, invoice.Reject(invoice.ReasonDocumentInvalid, "template", "there is no template %q in language %q", d.Template, d.Language)
	}
	return s, nil
}
