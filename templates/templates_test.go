package templates_test

import (
	"os"
	"slices"
	"strings"
	"testing"

	"quittance/document/pdf"
	"quittance/templates"
)

func TestEmbedded_Compiles(t *testing.T) {
	set, err := templates.Embedded()
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, s := range set.Sheets() {
		got = append(got, s.Name+" "+s.Language)
		if len(s.Version) != 12 || len(s.Blocks) == 0 {
			t.Errorf("%s %s: version %q, %d blocks", s.Name, s.Language, s.Version, len(s.Blocks))
		}
	}
	for _, want := range []string{"de/delivery de", "de/delivery en", "de/rides de", "us/delivery en", "us/rides en"} {
		if !slices.Contains(got, want) {
			t.Errorf("no sheet %s among %v", want, got)
		}
	}
}

func TestTypefaces_AllThere(t *testing.T) {
	p, err := templates.Typefaces()
	if err != nil {
		t.Fatal(err)
	}
	if len(p.Faces) != 12 || len(p.OutputProfile) == 0 {
		t.Errorf("%d faces, profile of %d bytes", len(p.Faces), len(p.OutputProfile))
	}
	for _, f := range p.Faces {
		data, err := f.Read()
		if err != nil {
			t.Fatal(err)
		}
		if _, err := pdf.ParseFont(f.Name, data); err != nil {
			t.Error(err)
		}
		family, _, _ := strings.Cut(f.Name, "-")
		licence := "fonts/OFL-" + family + ".txt"
		if family == "NotoSans" {
			licence = "fonts/OFL.txt"
		}
		text, err := os.ReadFile(licence)
		if err != nil || !strings.Contains(string(text), "SIL Open Font License, Version 1.1") {
			t.Errorf("%s has no licence beside it (%v)", f.Name, err)
		}
	}
}
