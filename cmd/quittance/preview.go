package main

import (
	"encoding/json"
	"fmt"
	"io"
	"os"

	"quittance/countries"
	"quittance/document"
	"quittance/invoice"
)

// previewCmd shows what an order would become.
type previewCmd struct {
	Order string `arg:"" help:"File with the order as JSON, in the form of invoice/order.schema.json; - for standard input."`
	PDF   string `help:"Write the document to this file, with PREVIEW for its number and the day of supply for its date; a second document of the order gets -2 before the ending." placeholder:"OUT.pdf"`
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
}

// Run assesses and rehearses the order as the workflow would, and prints the drafts
// with their totals, breakdown, applied rules and sources.
func (c previewCmd) Run(stdout io.Writer) error {
	text, err := readInput(c.Order)
	if err != nil {
		return err
	}
	order, err := invoice.DecodeOrder(text)
	if err != nil {
		return err
	}
	pack, err := countries.All().Pack(order.Country)
	if err != nil {
		return err
	}
	drafts, err := pack.Assess(order)
	if err != nil {
		return err
	}
	engine, err := document.Embedded()
	if err != nil {
		return err
	}
	var out preview
	for _, d := range drafts {
		shown, err := describe(engine, order, d)
		if err != nil {
			return err
		}
		out.Documents = append(out.Documents, shown)
	}
	if err := c.write(engine, out.Documents); err != nil { // last: a refused order leaves no file behind
		return err
	}
	e := json.NewEncoder(stdout)
	e.SetIndent("", "  ")
	e.SetEscapeHTML(false)
	return e.Encode(out)
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
// their names.
func (c previewCmd) write(engine *document.Engine, documents []previewDocument) error {
	if c.PDF == "" {
		return nil
	}
	for i := range documents {
		d := &documents[i]
		page, err := engine.Preview(d.Draft)
		if err != nil {
			return err
		}
		d.PDF = numbered(c.PDF, i)
		if err := os.WriteFile(d.PDF, page.PDF, 0o644); err != nil {
			return fmt.Errorf("write preview: %w", err)
		}
	}
	return nil
}
