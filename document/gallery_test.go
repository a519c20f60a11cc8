package document_test

import (
	"bytes"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// exhibits writes the gallery: see `make gallery`.
var exhibits = flag.Bool("gallery", false, "write docs/gallery")

// galleryDir holds a picture of a page of each kind of document and each script.
const galleryDir = "../docs/gallery"

// exhibit is a picture of a page of a golden document.
type exhibit struct {
	document string // by its golden name
	page     int    // from 1
	caption  string
}

// rooms are the gallery in order, with their headings.
var rooms = []struct {
	heading  string
	exhibits []exhibit
}{
	{"Kinds of document", []exhibit{
		{"de_rides_de_full", 1, "Invoice for a trip, drawn up in the driver's name: two rates, a tip outside the tax, a voucher of the platform"},
		{"de_rides_de_simplified", 1, "Simplified invoice for a trip (small amount)"},
		{"us_rides_en_receipt", 1, "Receipt for a trip, taxes as they were charged"},
		{"us_delivery_en_receipt", 1, "Receipt for a delivery by a marketplace facilitator"},
		{"de_delivery_de_full", 1, "Invoice for a delivery"},
		{"de_delivery_de_credit_note", 1, "Credit note"},
		{"de_rides_de_corrective", 1, "Corrected invoice"},
		{"de_rides_de_self_billed", 1, "Self-billed invoice"},
		{"de_delivery_40_lines", 1, "Forty lines: the sum is carried over ..."},
		{"de_delivery_40_lines", 2, "... and brought forward"},
	}},
	{"Languages and scripts", []exhibit{
		{"specimen_sa_rides", 1, "Arabic and English on a mirrored page"},
		{"specimen_sa_delivery_credit_note", 1, "Arabic with its own digits"},
		{"specimen_il_rides_credit_note", 1, "Hebrew"},
		{"specimen_in_delivery_hi", 1, "Hindi (Devanagari) and English"},
		{"specimen_in_delivery_bn", 1, "Bengali and English"},
		{"specimen_in_delivery_ta", 1, "Tamil and English"},
		{"specimen_th_delivery", 1, "Thai and English"},
		{"specimen_cn_delivery", 1, "Simplified Chinese"},
		{"specimen_tw_delivery", 1, "Traditional Chinese"},
		{"specimen_jp_delivery", 1, "Japanese"},
		{"specimen_kr_rides", 1, "Korean"},
		{"specimen_gr_rides", 1, "Greek"},
		{"specimen_bg_rides", 1, "Bulgarian (Cyrillic)"},
		{"specimen_be_rides_self_billed", 1, "French and Dutch"},
		{"specimen_multiscript", 1, "Twelve scripts in one table, German and French ..."},
		{"specimen_multiscript", 2, "... with a QR code and a bar code"},
	}},
}

// file is the picture's name in the gallery.
func (x exhibit) file() string { return fmt.Sprintf("%s-%d.png", x.document, x.page) }

// TestGallery_HasItsPictures: what the gallery lists is there. The pictures are
// written by `make gallery`, which needs pdftoppm, and are to be looked at.
func TestGallery_HasItsPictures(t *testing.T) {
	if *exhibits {
		writeGallery(t)
	}
	listed, err := os.ReadFile(filepath.Join(galleryDir, "README.md"))
	if err != nil {
		t.Fatal(err)
	}
	for _, room := range rooms {
		for _, x := range room.exhibits {
			if _, err := os.Stat(filepath.Join(galleryDir, x.file())); err != nil {
				t.Errorf("%v: run make gallery", err)
			}
			if !strings.Contains(string(listed), "("+x.file()+")") {
				t.Errorf("the gallery's list lacks %s: run make gallery", x.file())
			}
		}
	}
}

func writeGallery(t *testing.T) {
	files := map[string][]byte{}
	e := newEngine(t)
	for _, g := range gallery(t) {
		files[g.name] = render(t, e, g.draft).PDF
	}
	e = specimenEngine(t)
	for _, g := range specimen(t) {
		files["specimen_"+g.name] = render(t, e, g.draft).PDF
	}
	if err := os.MkdirAll(galleryDir, 0o755); err != nil {
		t.Fatal(err)
	}
	var list strings.Builder
	list.WriteString("# Gallery\n\nPages as they are rendered by the tests, with invented parties. The sheets of the second part are specimens:\n" +
		"they show languages, not the law. Written by `make gallery`.\n")
	for _, room := range rooms {
		fmt.Fprintf(&list, "\n## %s\n", room.heading)
		for _, x := range room.exhibits {
			pdf, ok := files[x.document]
			if !ok {
				t.Fatalf("there is no document %s", x.document)
			}
			draw(t, x, pdf)
			fmt.Fprintf(&list, "\n%s:\n\n![%s](%s)\n", x.caption, x.caption, x.file())
		}
	}
	if err := os.WriteFile(filepath.Join(galleryDir, "README.md"), []byte(list.String()), 0o644); err != nil {
		t.Fatal(err)
	}
}

// draw makes the picture of a page.
func draw(t *testing.T, x exhibit, pdf []byte) {
	t.Helper()
	page := fmt.Sprint(x.page)
	cmd := exec.CommandContext(t.Context(), "pdftoppm", "-png", "-r", "76", "-f", page, "-l", page, "-singlefile", "-",
		filepath.Join(galleryDir, strings.TrimSuffix(x.file(), ".png")))
	cmd.Stdin = bytes.NewReader(pdf)
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Fatalf("pdftoppm of %s: %v: %s", x.document, err, out)
	}
}
