package symbol_test

import (
	"fmt"
	"image"
	"image/color"
	"strings"
	"testing"

	"github.com/makiuchi-d/gozxing"
	"github.com/makiuchi-d/gozxing/oned"
	"github.com/makiuchi-d/gozxing/qrcode"
	"pgregory.net/rapid"

	"quittance/document/symbol"
)

// picture prints a code with cells of 3 pixels; a bar code is 30 pixels high.
func picture(m symbol.Modules) image.Image {
	const cell = 3
	high := cell
	if m.Rows == 1 {
		high = 30
	}
	img := image.NewGray(image.Rect(0, 0, cell*m.Columns, high*m.Rows))
	for y := range img.Rect.Dy() {
		for x := range img.Rect.Dx() {
			if !m.Dark(x/cell, y/high) {
				img.SetGray(x, y, color.Gray{Y: 255})
			}
		}
	}
	return img
}

// read decodes the modules of a code. It is not left to find the code in the
// picture: what finds QR codes overlooks about one in a hundred perfect ones.
func read(t interface{ Fatal(...any) }, m symbol.Modules, reader gozxing.Reader) string {
	bits, err := gozxing.NewBinaryBitmapFromImage(picture(m))
	if err != nil {
		t.Fatal(err)
	}
	hints := map[gozxing.DecodeHintType]any{gozxing.DecodeHintType_CHARACTER_SET: "UTF-8", gozxing.DecodeHintType_PURE_BARCODE: true}
	got, err := reader.Decode(bits, hints)
	if err != nil {
		t.Fatal(err)
	}
	return got.GetText()
}

func TestQR_IsRead(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.OneOf(
			rapid.StringMatching(`[ -~]{1,600}`), rapid.StringMatching(`[0-9]{1,300}`),
			rapid.StringMatching(`[0-9A-Z $%*+./:-]{1,200}`), rapid.StringMatching(`[ä-üЀ-я一-龥]{1,100}`),
		).Draw(t, "text")
		m, err := symbol.QR(text)
		if err != nil {
			t.Fatal(err)
		}
		if got := read(t, m, qrcode.NewQRCodeReader()); got != text {
			t.Errorf("reads as %q, want %q", got, text)
		}
	})
}

// capacities are the bytes that a QR code of level M holds, by version.
//
// Source: ISO/IEC 18004:2015, table 7.
var capacities = []int{
	14, 26, 42, 62, 84, 106, 122, 152, 180, 213, 251, 287, 331, 362, 412, 450, 504, 560, 624, 666, 711, 779, 857, 911, 997, 1059, 1125, 1190,
	1264, 1370, 1452, 1538, 1628, 1722, 1809, 1911, 1989, 2099, 2213, 2331,
}

func TestQR_AllVersions(t *testing.T) {
	for i, capacity := range capacities {
		text := strings.Repeat("https://example.com/?q=", 102)[:capacity]
		m, err := symbol.QR(text)
		if err != nil {
			t.Fatal(err)
		}
		if want := 21 + 4*i + 8; m.Columns != want || m.Rows != want {
			t.Errorf("%d bytes: %d × %d cells, want %d", capacity, m.Columns, m.Rows, want)
		}
		if got := read(t, m, qrcode.NewQRCodeReader()); got != text {
			t.Errorf("%d bytes read as %q", capacity, got)
		}
	}
}

func TestCode128_IsRead(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.OneOf(rapid.StringMatching(`[ -~]{1,80}`), rapid.StringMatching(`[0-9]{1,80}`), rapid.StringMatching(`[A-Z]{2}[0-9]{6,20}[-/][0-9]{1,5}`)).Draw(t, "text")
		m, err := symbol.Code128(text)
		if err != nil {
			t.Fatal(err)
		}
		if got := read(t, m, oned.NewCode128Reader()); got != text {
			t.Errorf("reads as %q, want %q", got, text)
		}
	})
}

func TestQR_Quiet(t *testing.T) {
	m, err := symbol.QR("https://example.com")
	if err != nil {
		t.Fatal(err)
	}
	if m.Columns != 25+8 || m.Rows != m.Columns {
		t.Errorf("%d × %d cells, want version 2 with a quiet zone: 33 × 33", m.Columns, m.Rows)
	}
	for y := range m.Rows {
		for x := range m.Columns {
			if inside := x >= 4 && y >= 4 && x < m.Columns-4 && y < m.Rows-4; m.Dark(x, y) && !inside {
				t.Fatalf("cell %d, %d of the quiet zone is dark", x, y)
			}
		}
	}
	if !m.Dark(4, 4) || m.Dark(-1, 4) || m.Dark(4, m.Rows) || (symbol.Modules{}).Dark(0, 0) {
		t.Error("the corner is light, or a cell outside is dark")
	}
}

func TestCode128_Quiet(t *testing.T) {
	m, err := symbol.Code128("A1")
	if err != nil {
		t.Fatal(err)
	}
	if want := 11*4 + 13 + 20; m.Columns != want || m.Rows != 1 {
		t.Errorf("%d × %d cells, want %d × 1: start, A, 1, checksum, stop and the quiet zone", m.Columns, m.Rows, want)
	}
	if m.Dark(9, 0) || !m.Dark(10, 0) || !m.Dark(m.Columns-11, 0) || m.Dark(m.Columns-10, 0) {
		t.Error("the bars do not stand between quiet zones of ten modules")
	}
}

func TestRefused(t *testing.T) {
	tests := []struct {
		make func(string) (symbol.Modules, error)
		give string
		want string
	}{
		{symbol.QR, "", "without a text"},
		{symbol.QR, strings.Repeat("a", 2332), "QR code of 2332 bytes"},
		{symbol.Code128, "", "1 to 80 are possible"},
		{symbol.Code128, strings.Repeat("a", 81), "bar code of 81 characters"},
		{symbol.Code128, "aü", "character 2 is not ASCII"},
	}
	for _, tt := range tests {
		if _, err := tt.make(tt.give); err == nil || !strings.Contains(err.Error(), tt.want) {
			t.Errorf("%.20q: %v, want an error with %q", tt.give, err, tt.want)
		}
	}
	if _, err := symbol.QR(strings.Repeat("a", 2331)); err != nil {
		t.Error(err)
	}
}

func BenchmarkQR(b *testing.B) {
	for _, text := range []string{strings.Repeat("https://a.", 4), strings.Repeat("AQxCb2JzIFJlY29yZHMC", 15)} {
		b.Run(fmt.Sprintf("%d_bytes", len(text)), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if _, err := symbol.QR(text); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
