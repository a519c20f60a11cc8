package validate

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

const sample = "testdata/accessible.pdf"

// broken is a sample with one text replaced by another of equal length, so that
// offsets stay right.
type broken struct{ name, old, new string }

// write makes a file of each variant of the sample.
func write(t *testing.T, sample string, variants []broken) []string {
	t.Helper()
	original := readFile(t, sample)
	files := make([]string, len(variants))
	for i, v := range variants {
		if !bytes.Contains(original, []byte(v.old)) || len(v.old) != len(v.new) {
			t.Fatalf("%s: %q is not in the sample, or not as long as %q", v.name, v.old, v.new)
		}
		files[i] = filepath.Join(t.TempDir(), "f.pdf")
		if err := os.WriteFile(files[i], bytes.ReplaceAll(original, []byte(v.old), []byte(v.new)), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return files
}

// rules returns the standards and rules that a file breaks.
func rules(t *testing.T, r Report) []string {
	t.Helper()
	var out []string
	for _, f := range r.Failures {
		t.Log(f)
		out = append(out, f.Profile+" "+f.Rule)
	}
	return out
}

// TestVeraPDF judges a file that meets both standards and copies of it that are
// broken in one place, in one run.
func TestVeraPDF(t *testing.T) {
	variants := []broken{
		{name: "as it is"},
		{"image interpolation", "/Decode[1 0]/BitsPerComponent 1", "/Interpolate true              "},
		{"no claim of accessibility", "<pdfuaid:part>1<", "<pdfuaid:part>9<"},
		{"level b", "<pdfaid:conformance>A<", "<pdfaid:conformance>B<"},
		{"no PDF", "%PDF-", "%FDP-"},
	}
	want := [][]string{
		nil, {"PDF/A-3A ISO 19005-3:2012 6.2.8 test 3"}, {"PDF/UA-1 "},
		{"PDF/A-3A ", "PDF/UA-1 ISO 14289-1:2014 7.21.7 test 1"}, // the second is a fault of veraPDF's, see VeraPDFB
		{" "},
	}
	reports, err := VeraPDF(t.Context(), write(t, sample, variants)...)
	if err != nil {
		t.Fatal(err)
	}
	for i, v := range variants {
		t.Run(v.name, func(t *testing.T) {
			if diff := cmp.Diff(want[i], rules(t, reports[i])); diff != "" {
				t.Errorf("failures (-want +got):\n%s", diff)
			}
		})
	}
}

// TestVeraPDFB does the same with files of level b.
func TestVeraPDFB(t *testing.T) {
	variants := []broken{
		{"level b", "<pdfaid:conformance>A<", "<pdfaid:conformance>B<"},
		{name: "level a"},
		{"no claim of accessibility", "<pdfaid:conformance>A</pdfaid:conformance><pdfuaid:part>1<", "<pdfaid:conformance>B</pdfaid:conformance><pdfuaid:part>9<"},
		{"no PDF", "%PDF-", "%FDP-"},
	}
	want := [][]string{nil, {"PDF/A-3B "}, {"PDF/UA-1 ISO 14289-1:2014 5 test 2"}, {" "}}
	reports, err := VeraPDFB(t.Context(), write(t, sample, variants)...)
	if err != nil {
		t.Fatal(err)
	}
	for i, v := range variants {
		t.Run(v.name, func(t *testing.T) {
			if diff := cmp.Diff(want[i], rules(t, reports[i])); diff != "" {
				t.Errorf("failures (-want +got):\n%s", diff)
			}
		})
	}
}

func TestVeraPDF_NothingToJudge(t *testing.T) {
	if _, err := VeraPDF(t.Context()); err == nil {
		t.Error("no files: no error")
	}
	if _, err := VeraPDF(t.Context(), "testdata/absent.pdf"); err == nil {
		t.Error("a file that does not exist: no error")
	}
}

func TestPDF_PassesTheSample(t *testing.T) { PDF(t, sample) }

func TestText(t *testing.T) {
	got := Text(t, readFile(t, sample))
	for _, want := range []string{"DE-2026-0001234567", "Jürgen Müßiggang", "1288.94"} {
		if !strings.Contains(got, want) {
			t.Errorf("the text lacks %q:\n%s", want, got)
		}
	}
}

func readFile(t *testing.T, name string) []byte {
	t.Helper()
	text, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	return text
}
