package pdf_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"quittance/document/pdf"
	"quittance/test/validate"
)

func TestWriter_RefusesAttachments(t *testing.T) {
	with := func(change func(*pdf.Attachment)) pdf.Attachment {
		a := facturX()
		change(&a)
		return a
	}
	tests := []struct {
		give []pdf.Attachment
		want string
	}{
		{[]pdf.Attachment{with(func(a *pdf.Attachment) { a.Name = "" })}, "attachment without a name"},
		{[]pdf.Attachment{with(func(a *pdf.Attachment) { a.MediaType = "" })}, "attachment factur-x.xml without a media type"},
		{[]pdf.Attachment{with(func(a *pdf.Attachment) { a.Relationship = "" })}, `unknown relationship ""`},
		{[]pdf.Attachment{facturX(), with(func(a *pdf.Attachment) { a.FacturX = nil })}, "two attachments factur-x.xml"},
		{[]pdf.Attachment{facturX(), with(func(a *pdf.Attachment) { a.Name = "b.xml" })}, "2 attachments are the document's Factur-X file"},
	}
	w := newWriter(t)
	for _, tt := range tests {
		if _, err := draw(w, info(tt.give...)); err == nil || !strings.Contains(err.Error(), tt.want) {
			t.Errorf("Finish = %v, want an error with %q", err, tt.want)
		}
	}
}

func TestWriter_LevelBPassesVeraPDF(t *testing.T) {
	i := info(facturX(), pdf.Attachment{Name: "Ä.csv", MediaType: "text/csv", Relationship: pdf.RelationUnspecified, Data: []byte("x")})
	i.Conformance = pdf.ConformanceB
	file, err := drawFigures(newWriter(t), i, allFigures(t))
	if err != nil {
		t.Fatal(err)
	}
	name := filepath.Join(t.TempDir(), "b.pdf")
	if err := os.WriteFile(name, file, 0o600); err != nil {
		t.Fatal(err)
	}
	validate.PDFB(t, name)
}
