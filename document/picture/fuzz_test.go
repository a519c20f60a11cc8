package picture_test

import (
	"image"
	"image/color"
	"testing"

	"quittance/document/pdf"
	"quittance/document/picture"
)

// check holds what every picture promises: a size, and content that a document
// takes in.
func check(t *testing.T, name string, data []byte) {
	p, err := picture.Parse(name, data)
	if err != nil {
		return
	}
	width, height := p.Extent()
	if p.Width <= 0 || p.Height <= 0 || width <= 0 || height <= 0 || max(width, height) != picture.Grid {
		t.Errorf("a picture of %d × %d, %d × %d on its grid", p.Width, p.Height, width, height)
	}
	if _, err := pdf.NewGraphic(p); err != nil {
		t.Error(err)
	}
}

func FuzzParse_SVG(f *testing.F) {
	for _, body := range []string{
		square,
		`<g transform="rotate(30 1,2) skewX(3)" fill="#fff"><path d="M0 0C1 2 3 4 5 6S9 9 10 10t1 1Q1 1 2 2a9 8 7 0130 1zl3 3H3v1"/></g>`,
		`<circle r="3" style="fill:rgb(1%,2%,3%);opacity:1"/><ellipse cx="1" rx="2" ry="3"/><polygon points="1 2,3 4 5,6"/>`,
		`<title>x</title><defs><style/></defs><rect rx="3" width="1e3" height=".5e-3" fill-rule="evenodd"/>`,
		`<path d="M1-1.5.5e3A1 1 0 00-1-1"/><text/>`,
	} {
		f.Add(grid(body))
	}
	f.Add([]byte(`<?xml version="1.0"?><!DOCTYPE svg><svg viewBox="-1 -1 2 2"><path d="M0 0z"/></svg>`))
	f.Fuzz(func(t *testing.T, data []byte) { check(t, "fuzz.svg", data) })
}

func FuzzParse_PNG(f *testing.F) {
	area := image.Rect(0, 0, 2, 1)
	ink, glass := color.NRGBA{R: 10, G: 20, B: 30, A: 255}, color.NRGBA{R: 200, A: 7}
	f.Add(file(f, image.NewNRGBA(area), ink, glass))
	f.Add(file(f, image.NewNRGBA64(area), ink, glass))
	f.Add(file(f, image.NewPaletted(area, color.Palette{ink, glass}), ink, glass))
	f.Add(file(f, image.NewGray16(area), ink, glass))
	f.Add([]byte(header))
	f.Fuzz(func(t *testing.T, data []byte) { check(t, "fuzz.png", data) })
}
