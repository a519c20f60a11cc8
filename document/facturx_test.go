package document_test

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"

	"quittance/document/pdf"
	"quittance/invoice"
	"quittance/test/validate"
)

// officialXML returns an official sample of EN 16931 in the syntax of Factur-X.
//
// Source: CEN/TC 434, github.com/ConnectingEurope/eInvoicing-EN16931, cii/examples.
func officialXML(t *testing.T, name string) []byte {
	t.Helper()
	shared := os.Getenv("QUITTANCE_SHARED")
	if shared == "" {
		shared = filepath.Join("..", "..", "shared")
	}
	text, err := os.ReadFile(filepath.Join(shared, "samples", "en16931-official", "cii", "examples", name))
	if os.IsNotExist(err) {
		t.Skip("the official samples of e-invoices are not here: ../shared or $QUITTANCE_SHARED")
	}
	if err != nil {
		t.Fatal(err)
	}
	return text
}

// facturX is the XML of an invoice, to be embedded in its page.
func facturX(xml []byte) pdf.Attachment {
	return pdf.Attachment{
		Name: "factur-x.xml", Description: "Factur-X", MediaType: "text/xml",
		Relationship: pdf.RelationAlternative, Data: xml,
		FacturX: &pdf.FacturX{DocumentType: "INVOICE", Version: "1.0", ConformanceLevel: "EN 16931"},
	}
}

// A German document carries official invoices: Mustang finds PDF and XML in order,
// veraPDF the archive form, and the file comes out as it went in.
func TestRender_FacturX(t *testing.T) {
	tests := []struct {
		sample string
		draft  invoice.Draft
	}{
		{"CII_example2.xml", deRides(t, "de")},
		{"CII_example3.xml", deDelivery(t, "de", 40)},
		{"CII_example4.xml", deDelivery(t, "en", 3)},
	}
	e := newEngine(t)
	dir := t.TempDir()
	var files []string
	for _, tt := range tests {
		xml := officialXML(t, tt.sample)
		plain := render(t, e, tt.draft)
		doc, err := e.Render(issue(t, tt.draft), facturX(xml))
		if err != nil {
			t.Fatalf("%s: %v", tt.sample, err)
		}
		if doc.ModelHash != plain.ModelHash || doc.Pages != plain.Pages {
			t.Errorf("%s: the file changed the page", tt.sample)
		}
		if !bytes.Equal(validate.EmbeddedFile(t, doc.PDF, "factur-x.xml"), xml) {
			t.Errorf("%s: the embedded file comes out with other bytes", tt.sample)
		}
		files = append(files, filepath.Join(dir, tt.sample+".pdf"))
		if err := os.WriteFile(files[len(files)-1], doc.PDF, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	validate.FacturX(t, files...)
	validate.PDF(t, files...)
}
