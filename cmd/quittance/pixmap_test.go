package main

import (
	"bufio"
	"bytes"
	"errors"
	"image/color"
	"image/png"
	"io"
	"strings"
	"testing"
)

// Two pages in a row come out of the decoder of the standard library as they went in.
func TestPixmap_PNG(t *testing.T) {
	in := bufio.NewReader(strings.NewReader("P6\n2 1\n255\n" + "\xff\x00\x00" + "\n\x20\x0a" + "P6\n1 2\n255\n" + "\x0a\x20\x0a" + "\xff\xff\xff"))
	for _, want := range [][]color.RGBA{
		{{R: 0xFF, A: 0xFF}, {R: 0x0A, G: 0x20, B: 0x0A, A: 0xFF}},
		{{R: 0x0A, G: 0x20, B: 0x0A, A: 0xFF}, {R: 0xFF, G: 0xFF, B: 0xFF, A: 0xFF}},
	} {
		page, err := readPixmap(in)
		if err != nil {
			t.Fatal(err)
		}
		file, err := page.png()
		if err != nil {
			t.Fatal(err)
		}
		picture, err := png.Decode(bytes.NewReader(file))
		if err != nil {
			t.Fatal(err)
		}
		var got []color.RGBA
		for y := range picture.Bounds().Dy() {
			for x := range picture.Bounds().Dx() {
				got = append(got, color.RGBAModel.Convert(picture.At(x, y)).(color.RGBA))
			}
		}
		if len(got) != 2 || got[0] != want[0] || got[1] != want[1] {
			t.Errorf("got %v, want %v", got, want)
		}
	}
	if _, err := readPixmap(in); !errors.Is(err, io.EOF) {
		t.Errorf("after the last page: %v, want %v", err, io.EOF)
	}
}

func TestReadPixmap_Refused(t *testing.T) {
	for _, tt := range []struct{ name, give, want string }{
		{"another format", "P5\n1 1\n255\n\x00", "page is no pixmap"},
		{"half a header", "P6\n1", "page is no pixmap"},
		{"no width", "P6\n0 1\n255\n", "page of 0 x 1 dots cannot be drawn"},
		{"larger than memory", "P6\n999999999 999999999\n255\n", "cannot be drawn"},
		{"half a page", "P6\n2 2\n255\n\x00\x00\x00", "page is cut off"},
		{"no dots", "P6\n2 2\n255\n", "page is cut off"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			_, err := readPixmap(bufio.NewReader(strings.NewReader(tt.give)))
			if err == nil || errors.Is(err, io.EOF) || !strings.Contains(err.Error(), tt.want) {
				t.Errorf("got %v, want an error with %q and not %v", err, tt.want, io.EOF)
			}
		})
	}
}
