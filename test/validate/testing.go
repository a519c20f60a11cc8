package validate

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
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
	return text(t, pdf, "-layout")
}

// RawText returns the text of a PDF in the order in which the file draws it; pages
// end with a form feed.
func RawText(t testing.TB, pdf []byte) string {
	t.Helper()
	return text(t, pdf, "-raw")
}

func text(t testing.TB, pdf []byte, order string) string {
	t.Helper()
	return string(poppler(t, pdf, "pdftotext", order, "-enc", "UTF-8", "-", "-"))
}

// EmbeddedFile returns a file that is embedded in a PDF, as a reader gets it out.
func EmbeddedFile(t testing.TB, pdf []byte, name string) []byte {
	t.Helper()
	dir := t.TempDir()
	carrier, out := filepath.Join(dir, "carrier.pdf"), filepath.Join(dir, "out")
	if err := os.WriteFile(carrier, pdf, 0o600); err != nil {
		t.Fatal(err)
	}
	poppler(t, nil, "pdfdetach", "-savefile", name, "-o", out, carrier)
	file, err := os.ReadFile(out)
	if err != nil {
		t.Fatalf("pdfdetach saved no %s: %v", name, err)
	}
	return file
}

// poppler runs a program of poppler and returns what it prints.
func poppler(t testing.TB, stdin []byte, program string, args ...string) []byte {
	t.Helper()
	command, err := findPoppler(program)
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.CommandContext(t.Context(), command, args...)
	var stdout, stderr bytes.Buffer
	cmd.Stdin, cmd.Stdout, cmd.Stderr = bytes.NewReader(stdin), &stdout, &stderr
	if err := cmd.Run(); err != nil {
		t.Fatalf("%s: %v\n%s", program, err, stderr.Bytes())
	}
	return stdout.Bytes()
}

// findPoppler finds a program of poppler, and installs them all once where it may.
func findPoppler(program string) (string, error) {
	if path, err := exec.LookPath(program); err == nil {
		return path, nil
	}
	if err := installPoppler(); err != nil {
		return "", fmt.Errorf("%s is missing (Debian package: poppler-utils): %w", program, err)
	}
	return exec.LookPath(program)
}

var installPoppler = sync.OnceValue(func() error {
	apt, err := exec.LookPath("apt-get")
	if err != nil {
		return err
	}
	if os.Geteuid() != 0 {
		return errors.New("only root can install it")
	}
	return install(apt, "poppler-utils")
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
