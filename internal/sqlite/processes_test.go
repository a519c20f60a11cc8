package sqlite_test

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
	"time"

	"quittance/internal/sqlite"
	"quittance/invoice"
	"quittance/register"
)

// These variables make the test binary a process that issues documents.
const (
	childFile = "QUITTANCE_TEST_SQLITE_FILE"
	childName = "QUITTANCE_TEST_SQLITE_NAME"
)

// documentsEach is how many documents a child issues.
const documentsEach = 150

func TestMain(m *testing.M) {
	if path := os.Getenv(childFile); path != "" {
		if err := issueAll(path, os.Getenv(childName)); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
		os.Exit(0)
	}
	os.Exit(m.Run())
}

// child starts a process that issues documents in one series of the file.
func child(t *testing.T, path, name string) *exec.Cmd {
	t.Helper()
	cmd := exec.Command(os.Args[0])
	cmd.Env = append(os.Environ(), childFile+"="+path, childName+"="+name)
	cmd.Stderr = os.Stderr
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	return cmd
}

var rule = invoice.SeriesRule{ID: "DE/rides", Yearly: true, Format: "{year}-{number}"}

func TestTwoProcesses_OneSeries(t *testing.T) {
	path := filepath.Join(t.TempDir(), "shared.db")
	a, b := child(t, path, "a"), child(t, path, "b") // they make the tables at the same time, too
	for _, cmd := range []*exec.Cmd{a, b} {
		if err := cmd.Wait(); err != nil {
			t.Fatal(err)
		}
	}
	if report := check(t, path); report.Numbers != 2*documentsEach || report.OpenCount != 0 {
		t.Errorf("%d numbers, %d open, want %d and none", report.Numbers, report.OpenCount, 2*documentsEach)
	}
}

// TestKilledProcess_GoesOn kills a process while it writes, several times, and lets
// another do the same documents.
func TestKilledProcess_GoesOn(t *testing.T) {
	path := filepath.Join(t.TempDir(), "killed.db")
	for i := range 4 {
		cmd := child(t, path, "a")
		time.Sleep(time.Duration(20+20*i) * time.Millisecond)
		if err := cmd.Process.Kill(); err != nil {
			t.Fatal(err)
		}
		if err := cmd.Wait(); err == nil {
			t.Log("it was done before the kill")
		}
		check(t, path)
	}
	if err := child(t, path, "a").Wait(); err != nil {
		t.Fatal(err)
	}
	if report := check(t, path); report.Numbers != documentsEach || report.OpenCount != 0 {
		t.Errorf("%d numbers, %d open, want %d and none", report.Numbers, report.OpenCount, documentsEach)
	}
}

func check(t *testing.T, path string) register.Report {
	t.Helper()
	r, err := register.New(register.Params{Store: sqlite.NewRegister(open(t, path))})
	if err != nil {
		t.Fatal(err)
	}
	report, err := r.Check(t.Context())
	if err != nil || report.ProblemCount != 0 {
		t.Fatalf("Check: %v, %v", report.Problems, err)
	}
	return report
}
