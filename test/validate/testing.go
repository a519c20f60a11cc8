package validate

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"sync"
	"testing"
)

// PDF fails the test with every rule of PDF/A-3a or PDF/UA-1 that one of the files
// breaks. Pass many files in one call: the start costs two seconds.
func PDF(t testing.TB, files ...string) {
	t.Helper()
	fail(t, VeraPDF, files)
}

// PDFB is PDF for files that claim PDF/A-3b and PDF/UA-1.
func PDFB(t testing.TB, files ...string) {
	t.Helper()
	fail(t, VeraPDFB, files)
}

// fail reports what a run of veraPDF finds.
func fail(t testing.TB, run func(context.Context, ...string) ([]Report, error), files []string) {
	t.Helper()
	reports, err := run(t.Context(), files...)
	if err != nil {
		t.Fatal(err)
	}
	for _, report := range reports {
		for _, failure := range report.Failures {
			t.Errorf("%s: %s", report.File, failure)
		}
	}
}

// FacturX fails the test with what keeps one of the files from being Factur-X: in
// the PDF, or in the XML inside it. Pass many files in one call: the start costs four
// seconds.
func FacturX(t testing.TB, files ...string) {
	t.Helper()
	reports, err := Mustang(t.Context(), files...)
	if err != nil {
		t.Fatal(err)
	}
	for _, report := range reports {
		for _, problem := range report.PDF.Errors {
			t.Errorf("%s: PDF part: %s", report.File, problem)
		}
		for _, problem := range report.XML.Errors {
			t.Errorf("%s: XML part: %s", report.File, problem)
		}
	}
}

// Text returns the text of a PDF as a reader gets it out, laid out as on the page
// (pdftotext -layout); pages end with a form feed.
func Text(t testing.TB, pdf []byte) string {
	t.Helper()
	command, err := pdfToText()
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.CommandContext(t.Context(), command, "-layout", "-enc", "UTF-8", "-", "-")
	var stdout, stderr bytes.Buffer
	cmd.Stdin, cmd.Stdout, cmd.Stderr = bytes.NewReader(pdf), &stdout, &stderr
	if err := cmd.Run(); err != nil {
		t.Fatalf("pdftotext: %v\n%s", err, stderr.Bytes())
	}
	return stdout.String()
}

// pdfToText finds pdftotext, and installs it once where it may.
var pdfToText = sync.OnceValues(func() (string, error) {
	const command = "pdftotext"
	if path, err := exec.LookPath(command); err == nil {
		return path, nil
	}
	missing := errors.New("pdftotext is missing (Debian package: poppler-utils)")
	apt, err := exec.LookPath("apt-get")
	if err != nil || os.Geteuid() != 0 {
		return "", missing
	}
	if err := install(apt, "poppler-utils"); err != nil {
		return "", fmt.Errorf("%w: %w", missing, err)
	}
	return exec.LookPath(command)
})

// install waits for the package manager's lock: another test may hold it.
func install(apt, name string) error {
	for _, args := range [][]string{
		{"-qq", "-o", "DPkg::Lock::Timeout=120", "update"},
		{"-qq", "-y", "-o", "DPkg::Lock::Timeout=120", "--no-install-recommends", "install", name},
	} {
		cmd := exec.Command(apt, args...)
		cmd.Env = append(os.Environ(), "DEBIAN_FRONTEND=noninteractive")
		if out, err := cmd.CombinedOutput(); err != nil {
			return fmt.Errorf("apt-get %s: %w\n%s", args[len(args)-1], err, out)
		}
	}
	return nil
}
