package main

import (
	"context"
	"fmt"
	"os"
	"strings"

	"quittance/countries"
	"quittance/document"
	"quittance/invoice"
	"quittance/templates"
)

// previewer makes the previews that a command line asks for, as often as it is
// called: it reads the order and the templates anew each time, the fonts never.
type previewer struct {
	previewCmd
	params document.Params  // but for the templates
	engine *document.Engine // of the last templates; nil before the first
}

// newPreviewer makes a previewer with the fonts of the program.
//
// Errors: none for a release whose tests passed.
func newPreviewer(c previewCmd) (*previewer, error) {
	faces, err := templates.Typefaces()
	if err != nil {
		return nil, err
	}
	return &previewer{previewCmd: c, params: document.Params{Typefaces: faces}}, nil
}

// preview rehearses the order's documents and writes those files that are asked for.
//
// Errors: Rejected, as the packs and document.Engine.Rehearse; a template's error
// with file and line; a file that cannot be read or written.
func (p *previewer) preview(ctx context.Context) ([]previewDocument, error) {
	order, drafts, err := p.assess()
	if err != nil {
		return nil, err
	}
	set, err := p.compile()
	if err != nil {
		return nil, err
	}
	engine, err := p.engineFor(set)
	if err != nil {
		return nil, err
	}
	var documents []previewDocument
	for _, d := range drafts {
		if err := p.translate(&d, set); err != nil {
			return nil, err
		}
		shown, err := describe(engine, order, d)
		if err != nil {
			return nil, err
		}
		documents = append(documents, shown)
	}
	return documents, p.write(ctx, engine, documents) // last: a refused order leaves no file behind
}

// assess reads the order and makes its drafts.
func (p *previewer) assess() (invoice.Order, []invoice.Draft, error) {
	text, err := readInput(p.Order)
	if err != nil {
		return invoice.Order{}, nil, err
	}
	order, err := invoice.DecodeOrder(text)
	if err != nil {
		return invoice.Order{}, nil, err
	}
	pack, err := countries.All().Pack(order.Country)
	if err != nil {
		return invoice.Order{}, nil, err
	}
	drafts, err := pack.Assess(order)
	return order, drafts, err
}

// compile compiles the templates of the folder, or of the program where no folder
// is given.
func (p *previewer) compile() (*templates.Set, error) {
	if p.Templates == "" {
		return templates.Embedded()
	}
	return templates.Load(os.DirFS(p.Templates))
}

// engineFor returns an engine for templates. It parses the fonts the first time only.
func (p *previewer) engineFor(set *templates.Set) (*document.Engine, error) {
	var err error
	if p.engine == nil {
		params := p.params
		params.Templates = set
		p.engine, err = document.New(params)
		return p.engine, err
	}
	engine, err := p.engine.With(set)
	if err == nil { // one that was refused must not replace one that works
		p.engine = engine
	}
	return engine, err
}

// translate puts a draft into the language that was asked for.
func (p *previewer) translate(d *invoice.Draft, set *templates.Set) error {
	if p.Language == "" {
		return nil
	}
	var languages []string
	for _, s := range set.Sheets() {
		if s.Name == d.Template {
			languages = append(languages, s.Language)
		}
	}
	if _, there := set.Sheet(d.Template, p.Language); !there {
		return fmt.Errorf("--language %s: template %s has %s", p.Language, d.Template, strings.Join(languages, ", "))
	}
	d.Language = p.Language
	return nil
}

// describe rehearses a draft, and freezes it for its hash.
func describe(engine *document.Engine, order invoice.Order, d invoice.Draft) (previewDocument, error) {
	rehearsal, err := engine.Rehearse(d)
	if err != nil {
		return previewDocument{}, err
	}
	frozen, err := invoice.Freeze(invoice.Inputs{Order: order, Draft: d})
	if err != nil {
		return previewDocument{}, err
	}
	return previewDocument{Draft: d, InputHash: frozen.Hash, ModelHash: rehearsal.ModelHash, Pages: rehearsal.Pages}, nil
}

// write renders the documents into files, where files were asked for, and notes
// their names. All PDF files come first: they need no other program.
func (p *previewer) write(ctx context.Context, engine *document.Engine, documents []previewDocument) error {
	if p.PDF == "" && p.PNG == "" {
		return nil
	}
	files := make([][]byte, len(documents))
	for i := range documents {
		d := &documents[i]
		rendered, err := engine.Preview(d.Draft)
		if err != nil {
			return err
		}
		files[i] = rendered.PDF
		if p.PDF == "" {
			continue
		}
		d.PDF = numbered(p.PDF, i)
		if err := writeWhole(d.PDF, rendered.PDF); err != nil {
			return err
		}
	}
	if p.PNG == "" {
		return nil
	}
	for i, pages := 0, 0; i < len(documents); i++ {
		names, err := drawing{path: p.PNG, first: pages}.draw(ctx, files[i])
		if err != nil {
			return err
		}
		documents[i].PNG = names
		pages += len(names)
	}
	return nil
}
