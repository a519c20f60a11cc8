package document_test

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"quittance/document"
	"quittance/invoice"
)

// golden names the tests that compare documents with their golden hashes. Where they
// pass in another process, that process writes the same bytes.
const golden = "Golden"

// runGolden runs the golden tests of a test binary and wants them to have run.
func runGolden(t *testing.T, command *exec.Cmd) {
	t.Helper()
	out, err := command.CombinedOutput()
	if err != nil {
		t.Fatalf("%s: %v\n%s", command, err, out)
	}
	for _, name := range []string{"TestRender_GoldenHashes", "TestSpecimen_GoldenHashes"} {
		if !bytes.Contains(out, []byte("--- PASS: "+name)) {
			t.Fatalf("%s did not run %s:\n%s", command, name, out)
		}
	}
}

func goldenArgs() []string { return []string{"-test.run=" + golden, "-test.v", "-test.timeout=5m"} }

func TestSameBytes_AnotherProcess(t *testing.T) {
	tests := []struct{ name, setting string }{
		{"as this one", "QUITTANCE_NOTHING=1"},
		{"one processor", "GOMAXPROCS=1"},
		{"two processors", "GOMAXPROCS=2"},
		{"garbage collected all the time", "GOGC=1"},
		{"a processor without extensions", "GODEBUG=cpu.all=off"},
		{"another zone and language", "TZ=Asia/Kathmandu LC_ALL=ar_SA.UTF-8 LANG=ar_SA.UTF-8"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			command := exec.CommandContext(t.Context(), os.Args[0], goldenArgs()...)
			command.Env = append(os.Environ(), strings.Fields(tt.setting)...)
			runGolden(t, command)
		})
	}
}

// An arm64 processor multiplies and adds in one step where amd64 rounds in between:
// floating point that decides a place would show here.
func TestSameBytes_ARM64(t *testing.T) {
	if runtime.GOARCH == "arm64" {
		return // the golden test has been here
	}
	emulator, err := findEmulator()
	if err != nil {
		t.Skipf("the bytes that an arm64 processor writes are not compared: %v (Debian package: qemu-user)", err)
	}
	binary := filepath.Join(t.TempDir(), "document.arm64")
	build := exec.CommandContext(t.Context(), "go", "test", "-c", "-o", binary, ".")
	build.Env = append(os.Environ(), "GOOS=linux", "GOARCH=arm64", "CGO_ENABLED=0")
	if out, err := build.CombinedOutput(); err != nil {
		t.Fatalf("%s: %v\n%s", build, err, out)
	}
	runGolden(t, exec.CommandContext(t.Context(), emulator, append([]string{binary}, goldenArgs()...)...))
}

// findEmulator finds the user-mode emulator of arm64, linked either way.
func findEmulator() (string, error) {
	if path, err := exec.LookPath("qemu-aarch64"); err == nil {
		return path, nil
	}
	return exec.LookPath("qemu-aarch64-static")
}

// TestSameBytes_WarmCaches renders documents in any order with one engine, whose
// caches have seen all the others, and each alone with an engine of its own.
func TestSameBytes_WarmCaches(t *testing.T) {
	warm := newEngine(t)
	drafts := gallery(t)
	rapid.Check(t, func(rt *rapid.T) {
		inv := anyInvoice(t, rt, drafts)
		alone, err := newEngine(t).Render(inv)
		if err != nil {
			rt.Fatal(err)
		}
		for range rapid.IntRange(0, 3).Draw(rt, "others before") {
			renderAny(rt, warm, anyInvoice(t, rt, drafts))
		}
		if doc := renderAny(rt, warm, inv); !bytes.Equal(doc.PDF, alone.PDF) || doc.ModelHash != alone.ModelHash {
			rt.Fatalf("warm caches: %s, alone: %s", doc.SHA256, alone.SHA256)
		}
	})
}

// anyInvoice is a document of the gallery for a customer and a dish of any script.
func anyInvoice(t *testing.T, rt *rapid.T, drafts []named) invoice.Invoice {
	d := rapid.SampledFrom(drafts).Draw(rt, "draft").draft
	words := rapid.SampledFrom(world)
	d.Customer.Name = words.Draw(rt, "first").name + " " + words.Draw(rt, "second").name
	d.Lines = append([]invoice.Line(nil), d.Lines...)
	d.Lines[0].Text = words.Draw(rt, "dish").dish + strings.Repeat(" "+words.Draw(rt, "sauce").dish, rapid.IntRange(0, 3).Draw(rt, "sauces"))
	return issue(t, d)
}

// renderAny renders a document, now and then after its rehearsal.
func renderAny(rt *rapid.T, e *document.Engine, inv invoice.Invoice) document.Document {
	if rapid.Bool().Draw(rt, "rehearse first") {
		if _, err := e.Rehearse(inv.Draft()); err != nil {
			rt.Fatal(err)
		}
	}
	doc, err := e.Render(inv)
	if err != nil {
		rt.Fatal(err)
	}
	return doc
}
