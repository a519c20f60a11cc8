package document_test

import (
	"flag"
	"os"
	"path/filepath"
	"testing"
)

var (
	pages  = flag.String("pages", "", "write the rendered gallery into this directory")
	update = flag.Bool("update", false, "write the golden hashes")
)

// TestGallery_Pages writes the pages for people to look at:
//
//	go test ./document -run Pages -pages /tmp/pages
func TestGallery_Pages(t *testing.T) {
	e := newEngine(t)
	for _, g := range gallery(t) {
		doc := render(t, e, g.draft)
		if *pages == "" {
			continue
		}
		if err := os.WriteFile(filepath.Join(*pages, g.name+".pdf"), doc.PDF, 0o600); err != nil {
			t.Fatal(err)
		}
	}
}
