package picture_test

import (
	"bytes"
	"image"
	"image/color"
	"image/draw"
	"image/png"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"quittance/document/picture"
)

// file encodes an image of two pixels side by side, left and right.
func file(t testing.TB, img draw.Image, left, right color.Color) []byte {
	t.Helper()
	img.Set(0, 0, left)
	img.Set(1, 0, right)
	var b bytes.Buffer
	if err := png.Encode(&b, img); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestParse_PNG(t *testing.T) {
	area := image.Rect(0, 0, 2, 1)
	var (
		ink   = color.NRGBA{R: 10, G: 20, B: 30, A: 255}
		glass = color.NRGBA{R: 200, G: 100, B: 50, A: 7}
		deep  = color.NRGBA64{R: 0x0A00, G: 0x80FF, B: 0xFFFF, A: 0x07FF}
		paper = color.Palette{ink, glass}
	)
	tests := []struct {
		name       string
		give       []byte
		rgb, alpha []byte
	}{
		{"eight bits", file(t, image.NewNRGBA(area), ink, glass), []byte{10, 20, 30, 200, 100, 50}, []byte{255, 7}},
		{"opaque", file(t, image.NewNRGBA(area), ink, ink), []byte{10, 20, 30, 10, 20, 30}, nil},
		{"sixteen bits", file(t, image.NewNRGBA64(area), ink, deep), []byte{10, 20, 30, 10, 128, 255}, []byte{255, 8}},
		{"sixteen bits, opaque", file(t, image.NewRGBA64(area), ink, ink), []byte{10, 20, 30, 10, 20, 30}, nil},
		{"palette", file(t, image.NewPaletted(area, paper), ink, glass), []byte{10, 20, 30, 200, 100, 50}, []byte{255, 7}},
		{"grey", file(t, image.NewGray(area), color.Gray{Y: 9}, color.White), []byte{9, 9, 9, 255, 255, 255}, nil},
		{"deep grey", file(t, image.NewGray16(area), color.Gray16{Y: 0x80FF}, color.Black), []byte{128, 128, 128, 0, 0, 0}, nil},
	}
	for _, tt := range tests {
		p, err := picture.Parse("logo.png", tt.give)
		if err != nil {
			t.Errorf("%s: %v", tt.name, err)
			continue
		}
		want := &picture.Picture{Width: 1500, Height: 750, Raster: &picture.Raster{Columns: 2, Rows: 1, RGB: tt.rgb, Alpha: tt.alpha}}
		if diff := cmp.Diff(want, p); diff != "" {
			t.Errorf("%s (-want +got)\n%s", tt.name, diff)
		}
	}
}

// header is the beginning of a PNG file that says it is 30000 pixels on a side.
const header = "\x89PNG\r\n\x1a\n\x00\x00\x00\x0dIHDR\x00\x00\x75\x30\x00\x00\x75\x30\x08\x06\x00\x00\x00\x66\x27\xf8\xba"

func TestParse_PNGBeforeDecoding(t *testing.T) {
	_, err := picture.Parse("logo.png", []byte(header))
	if err == nil || !strings.Contains(err.Error(), "30000 × 30000 pixels: a picture may have 4000000") {
		t.Errorf("a file of 900 million pixels gives %v", err)
	}
}
