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

// TestVeraPDF judges a file that meets both standards and copies of it that are
// broken in one place, in one run.
func TestVeraPDF(t *testing.T) {
	tests := []struct {
		name     string
		old, new string // of equal length, so that offsets stay right
		want     []string
	}{
		{name: "as it is"},
		{
			name: "image interpolation", old: "/Decode[1 0]/BitsPerComponent 1", new: "/Interpolate true              ",
			want: []string{"PDF/A-3A ISO 19005-3:2012 6.2.8 test 3"},
		},
		{name: "no claim of accessibility", old: "<pdfuaid:part>1<", new: "<pdfuaid:part>9<", want: []string{"PDF/UA-1 "}},
		{name: "no PDF", old: "%PDF-", new: "%FDP-", want: []string{" "}},
	}
	original := readFile(t, sample)
	files := make([]string, len(tests))
	for i, tt := range tests {
		if !bytes.Contains(original, []byte(tt.old)) {
			t.Fatalf("%s: the sample does not hold %q", tt.name, tt.old)
		}
		files[i] = filepath.Join(t.TempDir(), "f.pdf")
		broken := bytes.ReplaceAll(original, []byte(tt.old), []byte(tt.new))
		if err := os.WriteFile(files[i], broken, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	reports, err := VeraPDF(t.Context(), files...)
	if err != nil {
		t.Fatal(err)
	}
	for i, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var got []string
			for _, f := range reports[i].Failures {
				t.Log(f)
				got = append(got, f.Profile+" "+f.Rule)
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
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
