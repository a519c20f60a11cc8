package picture

import (
	"bytes"
	"fmt"
	"image"
	"image/color"
	"image/png"
)

// Limits of a PNG file. A logo of 4 million pixels is 10 cm wide at 500 dots per
// inch.
const (
	maxPNGBytes  = 4 << 20
	maxPNGPixels = 4_000_000
	maxPNGSide   = 1 << 14
)

// pixelSize is the size of a pixel in thousandths of a point (96 to the inch).
const pixelSize = 750

// parsePNG decodes a PNG file of any depth into eight bits a channel.
func parsePNG(data []byte) (*Picture, error) {
	if len(data) > maxPNGBytes {
		return nil, fmt.Errorf("%d bytes: a picture may have %d", len(data), maxPNGBytes)
	}
	size, err := png.DecodeConfig(bytes.NewReader(data))
	if err != nil {
		return nil, fmt.Errorf("read PNG: %w", err)
	}
	if size.Width <= 0 || size.Height <= 0 || size.Width > maxPNGSide || size.Height > maxPNGSide || size.Width*size.Height > maxPNGPixels {
		return nil, fmt.Errorf("%d × %d pixels: a picture may have %d in all and %d on a side", size.Width, size.Height, maxPNGPixels, maxPNGSide)
	}
	decoded, err := png.Decode(bytes.NewReader(data))
	if err != nil {
		return nil, fmt.Errorf("read PNG: %w", err)
	}
	return &Picture{
		Width: int64(size.Width) * pixelSize, Height: int64(size.Height) * pixelSize,
		Raster: newRaster(size, pixels(decoded)),
	}, nil
}

// newRaster copies all pixels; alpha is kept only where some pixel needs it.
func newRaster(size image.Config, at func(x, y int) color.NRGBA) *Raster {
	r := &Raster{
		Columns: size.Width, Rows: size.Height,
		RGB:   make([]byte, 0, 3*size.Width*size.Height),
		Alpha: make([]byte, 0, size.Width*size.Height),
	}
	opaque := true
	for y := range size.Height {
		for x := range size.Width {
			c := at(x, y)
			opaque = opaque && c.A == 0xFF
			// The colour of a transparent pixel stays: viewers that scale the
			// picture mix it into the rim.
			r.RGB = append(r.RGB, c.R, c.G, c.B)
			r.Alpha = append(r.Alpha, c.A)
		}
	}
	if opaque {
		r.Alpha = nil
	}
	return r
}

// pixels returns a reader of one decoded image. Colours with 16 bits are rounded
// without the detour of premultiplied alpha, which would lose more.
func pixels(decoded image.Image) func(x, y int) color.NRGBA {
	if deep, ok := decoded.(*image.NRGBA64); ok {
		return func(x, y int) color.NRGBA {
			c := deep.NRGBA64At(x, y)
			return color.NRGBA{R: eightBits(c.R), G: eightBits(c.G), B: eightBits(c.B), A: eightBits(c.A)}
		}
	}
	if shallow, ok := decoded.(*image.NRGBA); ok {
		return shallow.NRGBAAt
	}
	// All other kinds are opaque but for the palette, which has few colours.
	return func(x, y int) color.NRGBA {
		if c, ok := decoded.At(x, y).(color.NRGBA); ok {
			return c
		}
		r, g, b, _ := decoded.At(x, y).RGBA()
		return color.NRGBA{R: eightBits(uint16(r)), G: eightBits(uint16(g)), B: eightBits(uint16(b)), A: 0xFF}
	}
}

func eightBits(v uint16) uint8 { return uint8((uint32(v)*0xFF + 0x7FFF) / 0xFFFF) }
