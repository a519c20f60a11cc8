package document

import (
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"

	"quittance/document/layout"
	"quittance/document/lint"
	"quittance/document/pdf"
	"quittance/invoice"
	"quittance/templates"
)

// Rehearsal is the outcome of a rehearsed draft: it can be rendered.
type Rehearsal struct {
	// ModelHash covers what the page will say, but for number and issue date and
	// the words of the template. The document rendered later has the same.
	ModelHash invoice.Hash
	Pages     int
	Engines   invoice.Engines
}

// Document is a rendered document, ready to be archived.
type Document struct {
	PDF       []byte
	SHA256    invoice.Hash
	ModelHash invoice.Hash
	Pages     int
	Engines   invoice.Engines
}

// The stand-ins of a rehearsal are as wide as number and date can be: ten digits
// are more than a series gets, and no date is longer in any language we print.
const widestSequence = 8_888_888_888

var widestDate = invoice.Date{Year: 2028, Month: time.September, Day: 30}

// Rehearse finds whatever would keep the draft from becoming a document, before
// it takes a number: it lays the document out with a stand-in number and date of
// the widest form and checks the finished page.
//
// Errors: Rejected{unprintable_text, document_invalid, unknown_currency}. There
// are no transient ones.
func (e *Engine) Rehearse(d invoice.Draft) (Rehearsal, error) {
	number, err := d.Series.Number(widestSequence, widestDate)
	if err != nil {
		return Rehearsal{}, invoice.Reject(invoice.ReasonDocumentInvalid, "series.format", "%v", err)
	}
	p, err := e.prepare(&d, invoice.Claim{Number: number, IssueDate: widestDate})
	if err != nil {
		return Rehearsal{}, err
	}
	r, err := e.acquire()
	if err != nil {
		return Rehearsal{}, err
	}
	defer e.release(r)
	result, err := r.Layout(p.layout)
	if err != nil {
		return Rehearsal{}, p.refusal(err)
	}
	if err := p.lint(result); err != nil {
		return Rehearsal{}, err
	}
	return Rehearsal{ModelHash: p.hash, Pages: result.Pages, Engines: p.engines}, nil
}

// Render makes the document of an invoice, with files embedded in it, such as its
// XML. The same invoice with the same files gives the same bytes for one
// EngineVersion and one version of its template; the model hash is that of the
// page and not of the files.
//
// Errors: as Rehearse; none for an invoice whose draft was rehearsed with the
// same versions.
func (e *Engine) Render(inv invoice.Invoice, files ...pdf.Attachment) (Document, error) {
	d := inv.Draft()
	return e.render(&d, inv.Claim(), files)
}

func (e *Engine) render(d *invoice.Draft, c invoice.Claim, files []pdf.Attachment) (Document, error) {
	p, err := e.prepare(d, c)
	if err != nil {
		return Document{}, err
	}
	p.layout.Info.Attachments = files
	r, err := e.acquire()
	if err != nil {
		return Document{}, err
	}
	defer e.release(r)
	file, result, err := r.Render(p.layout)
	if err != nil {
		return Document{}, p.refusal(err)
	}
	if err := p.lint(result); err != nil {
		return Document{}, err
	}
	return Document{PDF: file, SHA256: hashText(result.SHA256), ModelHash: p.hash, Pages: result.Pages, Engines: p.engines}, nil
}

// prepared is a document ready to be laid out, with what the page must say.
type prepared struct {
	layout  layout.Document
	facts   []lint.Fact
	said    []lint.Fact
	hash    invoice.Hash
	engines invoice.Engines
}

func (e *Engine) prepare(d *invoice.Draft, c invoice.Claim) (*prepared, error) {
	sheet, err := e.sheet(d)
	if err != nil {
		return nil, err
	}
	b, err := e.builder(d, c, sheet)
	if err != nil {
		return nil, err
	}
	doc := layout.Document{
		Info: pdf.Info{
			Title: b.first.scalars[templates.Title] + " " + b.first.number, Language: sheet.Languages[0], Producer: producer,
			Created: c.IssueDate.Start(time.UTC),
		},
		RightToLeft: sheet.RightToLeft,
		Page:        sheet.Page,
		Body:        b.blocks(sheet.Blocks),
	}
	if b.err != nil {
		return nil, b.err
	}
	hash := modelHash(d, b.said) // before header and footer, which only repeat
	doc.Header = b.running(sheet.Header, "header")
	doc.Footer = b.running(sheet.Footer, "footer")
	return &prepared{
		layout: doc, facts: b.facts(), said: b.said, hash: hash,
		engines: invoice.Engines{Document: EngineVersion, Template: sheet.Name + " " + sheet.Language + " " + sheet.Version},
	}, nil
}

// modelHash hashes what the page says of the model, in order of field, so that
// it depends neither on the order of a template nor on its words.
func modelHash(d *invoice.Draft, said []lint.Fact) invoice.Hash {
	slices.SortFunc(said, func(a, b lint.Fact) int {
		if c := strings.Compare(a.Field, b.Field); c != 0 {
			return c
		}
		return strings.Compare(a.Text, b.Text)
	})
	said = slices.Compact(said)
	buffer := make([]byte, 0, 64*len(said))
	for _, text := range []string{d.Template, d.Language} {
		buffer = appendSized(buffer, text)
	}
	for _, f := range said {
		buffer = appendSized(appendSized(buffer, f.Field), f.Text)
	}
	return hashText(sha256.Sum256(buffer))
}

func hashText(sum [sha256.Size]byte) invoice.Hash { return invoice.Hash(hex.EncodeToString(sum[:])) }

// appendSized writes a text with its length before it, so that no two lists of
// texts look the same.
func appendSized(dst []byte, text string) []byte {
	return append(binary.AppendUvarint(dst, uint64(len(text))), text...)
}

// maxProblems is how many problems of a page a refusal names.
const maxProblems = 3

// lint refuses a page that does not say what the model has.
func (p *prepared) lint(result layout.Result) error {
	problems := lint.Check(result, p.layout.Page, p.facts)
	if len(problems) == 0 {
		return nil
	}
	var details []string
	for _, problem := range problems[:min(len(problems), maxProblems)] {
		details = append(details, problem.String())
	}
	return invoice.Reject(invoice.ReasonDocumentInvalid, problems[0].Field, "%d problems: %s", len(problems), strings.Join(details, "; "))
}

// refusal turns an error of the layout into a permanent refusal where it is one.
func (p *prepared) refusal(err error) error {
	var missing *layout.MissingGlyph
	switch {
	case errors.As(err, &missing):
		return invoice.Reject(invoice.ReasonUnprintableText, p.source(missing), "%s", missing.Problem())
	case errors.Is(err, layout.ErrDoesNotFit):
		return invoice.Reject(invoice.ReasonDocumentInvalid, "document", "%v", err)
	}
	return fmt.Errorf("render: %w", err)
}

// source names the field that a character comes from, where a paragraph says
// several; "template" where it comes from the words around them.
func (p *prepared) source(missing *layout.MissingGlyph) string {
	for field := range strings.SplitSeq(missing.Field, ",") {
		for _, f := range p.said {
			if f.Field == field && strings.ContainsRune(f.Text, missing.Character) {
				return field
			}
		}
	}
	if missing.Field == "" {
		return "template"
	}
	return missing.Field
}
