package main

import (
	"context"
	"encoding/json"
	"errors"
	"io"

	"quittance/invoice"
)

// previewCmd shows what an order would become.
type previewCmd struct {
	Order     string `arg:"" help:"File with the order as JSON, in the form of invoice/order.schema.json; - for standard input."`
	PDF       string `name:"pdf" help:"Write the document to this file, with PREVIEW for its number and the day of supply for its date; a second document of the order gets -2 before the ending." placeholder:"OUT.pdf"`
	PNG       string `name:"png" help:"Draw each page into a file: OUT.png, OUT-2.png and so on, through all documents of the order. Needs pdftoppm of poppler." placeholder:"OUT.png"`
	Templates string `type:"existingdir" help:"Take templates from this folder and not from the program: <country>/<line>.yaml and shared/, as in the repository's templates/. Fonts are those of the program." placeholder:"DIR"`
	Language  string `help:"Take the template in this language and not in the one that the country's pack chooses, for example en or ar+en." placeholder:"LANG"`
	Watch     bool   `help:"Draw again whenever a template or the order is saved, until interrupted. Needs --templates, and --pdf or --png."`
}

// Help is what "quittance preview --help" says above the flags.
func (previewCmd) Help() string {
	return `Prints the drafts of the order as JSON, with their totals, breakdown, applied rules and sources. With --watch it
prints a line for each drawing in place of the JSON, and the error with file and line where a template is wrong.

Examples:

  quittance preview order.json
  quittance preview order.json --pdf out.pdf --png out.png
  quittance preview order.json --pdf out.pdf --templates templates --language en
  quittance preview order.json --pdf out.pdf --png out.png --templates templates --watch`
}

// Validate finds flags that do not go together.
func (c previewCmd) Validate() error {
	switch {
	case !c.Watch:
		return nil
	case c.Templates == "":
		return errors.New("--watch needs --templates: the folder to watch")
	case c.PDF == "" && c.PNG == "":
		return errors.New("--watch needs --pdf or --png: what to draw")
	case c.Order == "-":
		return errors.New("--watch needs a file with the order: standard input is read once only")
	}
	return nil
}

// Run assesses and rehearses the order as the workflow would, and prints the drafts
// with their totals, breakdown, applied rules and sources; or watches.
func (c previewCmd) Run(ctx context.Context, stdout io.Writer) error {
	p, err := newPreviewer(c)
	if err != nil {
		return err
	}
	if c.Watch {
		return watch(ctx, p, stdout)
	}
	documents, err := p.preview(ctx)
	if err != nil {
		return err
	}
	e := json.NewEncoder(stdout)
	e.SetIndent("", "  ")
	e.SetEscapeHTML(false)
	return e.Encode(preview{Documents: documents})
}

// preview is what the command prints.
type preview struct {
	Documents []previewDocument `json:"documents"`
}

type previewDocument struct {
	Draft     invoice.Draft `json:"draft"`
	InputHash invoice.Hash  `json:"input_hash"`
	ModelHash invoice.Hash  `json:"model_hash"`
	Pages     int           `json:"pages"`
	PDF       string        `json:"pdf,omitempty"`
	PNG       []string      `json:"png,omitempty"`
}
