package templates

import (
	"io/fs"

	"quittance/document/pdf"
	"quittance/document/picture"
)

// pictures are the pictures of all templates, each parsed once.
type pictures struct {
	files fs.FS
	known map[string]*brandPicture
}

type brandPicture struct {
	data          []byte
	width, height int64 // only their proportion matters
	graphic       *pdf.Graphic
}

func (p *pictures) read(file string) (*brandPicture, error) {
	if known := p.known[file]; known != nil {
		return known, nil
	}
	data, err := fs.ReadFile(p.files, file)
	if err != nil {
		return nil, err
	}
	parsed, err := picture.Parse(file, data)
	if err != nil {
		return nil, err
	}
	graphic, err := pdf.NewGraphic(parsed)
	if err != nil {
		return nil, err
	}
	out := &brandPicture{data: data, width: parsed.Width, height: parsed.Height, graphic: graphic}
	p.known[file] = out
	return out, nil
}

func (c *compiler) box(s *boxSource) (*Box, error) {
	if len(s.Blocks) == 0 {
		return nil, s.At.fail("a box without blocks")
	}
	blocks, err := c.blocks(s.Blocks)
	return &Box{
		Fill: (*pdf.Color)(s.Fill), Border: *s.Border.rule(), Padding: pdf.Length(s.Padding), Blocks: blocks,
	}, err
}

func (c *compiler) image(s *imageSource) (*Figure, error) {
	if s.File.text == "" || (s.Width == 0) == (s.Height == 0) {
		return nil, s.At.fail("an image needs a file, and a width or a height")
	}
	p, err := c.pictures.read(s.File.text)
	if err != nil {
		return nil, s.File.at.fail("%w", err)
	}
	c.file.countOnce(s.File.text, p.data)
	width, height := pdf.Length(s.Width), pdf.Length(s.Height)
	if height == 0 {
		height = width * pdf.Length(p.height) / pdf.Length(p.width)
	} else {
		width = height * pdf.Length(p.width) / pdf.Length(p.height)
	}
	if width == 0 || height == 0 || width > maxLength || height > maxLength {
		return nil, s.At.fail("an image without a height or a width")
	}
	out := &Figure{Graphic: p.graphic, Width: width, Height: height}
	return out, c.figure(out, s.Align, s.Alt, s.At)
}

func (c *compiler) code(s *codeSource) (*Figure, error) {
	out := &Figure{Width: pdf.Length(s.Width), Height: pdf.Length(s.Height)}
	payload := s.Barcode
	switch {
	case (s.QR.text == "") == (s.Barcode.text == ""):
		return nil, s.At.fail("a code is either a qr or a barcode")
	case s.QR.text != "" && (s.Size == 0 || s.Width != 0 || s.Height != 0):
		return nil, s.At.fail("a qr code has a size, and no width or height")
	case s.QR.text != "":
		out.Kind, out.Width, out.Height, payload = CodeQR, pdf.Length(s.Size), pdf.Length(s.Size), s.QR
	case s.Size != 0 || s.Width == 0 || s.Height == 0:
		return nil, s.At.fail("a barcode has a width and a height, and no size")
	default:
		out.Kind = CodeBar
	}
	var err error
	if out.Text, err = c.textIn(c.languages[0], payload, scope{}); err != nil {
		return nil, err
	}
	return out, c.figure(out, s.Align, s.Alt, s.At)
}

// figure compiles what images and codes have in common.
func (c *compiler) figure(f *Figure, align, alt word, at position) error {
	if alt.text == "" {
		return at.fail("alt is missing: what people who do not see it are told")
	}
	var err error
	if f.Align, err = c.align(align); err != nil {
		return err
	}
	f.Alt, err = c.textIn(c.languages[0], alt, scope{})
	return err
}
