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
	if s.Kind == templates.FigurePicture {
		return append(out, f)
	}
	said := b.fill(b.first, s.Text, place{})
	if said.text == "" {
		return out
	}
	f.Text, f.Field = said.text, said.field
	encode := symbol.QR
	if s.Kind == templates.CodeBar {
		encode = symbol.Code128
	}
	code, err := encode(said.text)
	if err != nil {
		b.fail(invoice.Reject(invoice.ReasonDocumentInvalid, said.field, "%v", err))
		return out
	}
	f.Code = code
	return append(out, f)
}
