package document

import (
	"quittance/document/layout"
	"quittance/document/symbol"
	"quittance/invoice"
	"quittance/templates"
)

// figure appends a picture, or a code that says something: one without a text is
// left out.
func (b *builder) figure(out []layout.Block, s *templates.Figure) []layout.Block {
	f := &layout.Figure{
		Align: s.Align, Width: s.Width, Height: s.Height, Graphic: s.Graphic, Alt: b.first.plain(s.Alt, 0, 0),
	}
	if s.Kind != templates.FigurePicture {
		said := b.fill(b.first, s.Text, place{})
		if said.text == "" {
			return out
		}
		f.Text, f.Field = said.text, said.field
		f.Code = b.code(s.Kind, said)
	}
	if f.Alt == "" {
		b.fail(invoice.Reject(invoice.ReasonDocumentInvalid, "template", "the words for a figure come out empty"))
	}
	return append(out, f)
}

// code makes the modules of a code.
func (b *builder) code(kind templates.FigureKind, said saying) symbol.Modules {
	encode := symbol.QR
	if kind == templates.CodeBar {
		encode = symbol.Code128
	}
	code, err := encode(said.text)
	if err != nil {
		b.fail(invoice.Reject(invoice.ReasonDocumentInvalid, said.field, "%v", err))
	}
	return code
}
