package validate

import (
	"strings"
	"testing"
)

// facturX is an invoice with its XML inside, stored without compression so that a
// test can change it.
const facturX = "testdata/facturx.pdf"

func TestMustang(t *testing.T) {
	tests := []struct {
		broken
		pdf, xml string // what an error on the part says; "" for a valid part
	}{
		{broken: broken{name: "as it is"}},
		{broken{"a total", "<ram:GrandTotalAmount>107.00", "<ram:GrandTotalAmount>108.00"}, "", "[BR-CO-16]"},
		{broken{"an element", "</ram:SellerTradeParty>", "</ram:SellerTradePart_>"}, "", "must be terminated by the matching end-tag"},
		{broken{"the relationship", "/AFRelationship/", "/AFRelationshiq/"}, "shall contain key AFRelationship", ""},
		{broken{"the file name in the metadata", "<fx:DocumentFileName>factur-x.xml", "<fx:DocumentFileName>factur-y.xml"}, "DocumentFileName contains invalid value", ""},
		{broken{"the profile in the metadata", "<fx:ConformanceLevel>EN 16931", "<fx:ConformanceLevel>EN 16932"}, "ConformanceLevel contains invalid value", ""},
		{broken{"the standard", "<pdfaid:part>3", "<pdfaid:part>2"}, "Not a PDF/A-3", ""},
		{broken{"the PDF", "%PDF-", "%FDP-"}, "not judged", "not judged"},
	}
	variants := make([]broken, len(tests))
	for i, tt := range tests {
		variants[i] = tt.broken
	}
	reports, err := Mustang(t.Context(), append(write(t, facturX, variants), sample)...)
	if err != nil {
		t.Fatal(err)
	}
	if unknown := reports[len(tests)]; !unknown.PDF.Valid || unknown.XML.Valid {
		t.Errorf("an embedded XML that is no invoice: %+v", unknown)
	}
	for i, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			checkPart(t, "PDF", reports[i].PDF, tt.pdf)
			checkPart(t, "XML", reports[i].XML, tt.xml)
		})
	}
}

// checkPart wants a valid part, or one with an error that says want.
func checkPart(t *testing.T, name string, got Part, want string) {
	t.Helper()
	t.Logf("%s part: %q", name, got.Errors)
	if got.Valid != (want == "") || got.Valid != (len(got.Errors) == 0) {
		t.Errorf("%s part: valid = %t, want %t", name, got.Valid, want == "")
	}
	if !strings.Contains(strings.Join(got.Errors, "\n"), want) {
		t.Errorf("%s part: no error says %q", name, want)
	}
}

func TestMustang_NothingToJudge(t *testing.T) {
	if _, err := Mustang(t.Context()); err == nil {
		t.Error("no files: no error")
	}
	if _, err := Mustang(t.Context(), "testdata/absent.pdf"); err == nil {
		t.Error("a file that does not exist: no error")
	}
}
