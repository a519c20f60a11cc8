package document

import (
	"quittance/document/pdf"
	"quittance/invoice"
)

// previewNumber stands where a number would, on a document that has none.
const previewNumber = "PREVIEW"

// Preview renders a draft for people to look at. It has no number, and as its date
// the day of the supply: it is no legal document and cannot be archived, which
// takes an Invoice. Files are embedded as by Render.
//
// Errors: as Rehearse.
func (e *Engine) Preview(d invoice.Draft, files ...pdf.Attachment) (Document, error) {
	return e.render(&d, invoice.Claim{Number: invoice.Number{Text: previewNumber}, IssueDate: d.SupplyDate}, files)
}
