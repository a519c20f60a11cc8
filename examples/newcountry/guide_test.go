// Package newcountry follows docs/add-a-country.md, to the letter.
package newcountry

import (
	"bytes"
	"context"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"
)

// root is the folder of the repository.
const root = "../.."

// guide is the page that adds a country from nothing.
const guide = root + "/docs/add-a-country.md"

var (
	// guideBlock is a marked block of the guide: what is done, where, above or below
	// which line, and the text.
	guideBlock = regexp.MustCompile("(?ms)^<!-- (file|insert|run)(?:: (\\S+))?(?: (above|below): ([^\n]+))? -->\n```[a-z]+\n(.*?)^```$")
	// guideMark is the beginning of one: each must be a block.
	guideMark = regexp.MustCompile("(?m)^<!-- (?:file|insert|run)")
)

// The guide is followed to the letter in a copy of the repository.
func TestAddACountry_AsTheGuideSays(t *testing.T) {
	if testing.Short() {
		t.Skip("it builds the product anew")
	}
	text, err := os.ReadFile(guide)
	if err != nil {
		t.Fatal(err)
	}
	blocks := guideBlock.FindAllStringSubmatch(string(text), -1)
	if marks := guideMark.FindAllString(string(text), -1); len(blocks) != len(marks) || len(blocks) < 10 {
		t.Fatalf("%d of the guide's %d marks have a block", len(blocks), len(marks))
	}
	copied := t.TempDir()
	copyRepository(t, copied)
	said := ""
	for _, b := range blocks {
		switch kind, name, where, line, body := b[1], b[2], b[3], b[4], b[5]; kind {
		case "file":
			newFile(t, filepath.Join(copied, name), body)
		case "insert":
			insert(t, filepath.Join(copied, name), body, where, line)
		default:
			said += follow(t, copied, body)
		}
	}
	if !strings.Contains(said, "bh.standard") || !strings.Contains(said, "3.355") {
		t.Errorf("the commands do not show the rate and the price: %s", said)
	}
	if pdf, err := os.ReadFile(filepath.Join(copied, "bh.pdf")); err != nil || !bytes.HasPrefix(pdf, []byte("%PDF-")) {
		t.Errorf("no document was rendered: %v", err)
	}
}

// copyRepository copies what is in the repository but not made by it.
func copyRepository(t *testing.T, to string) {
	t.Helper()
	err := filepath.WalkDir(root, func(name string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		rel, err := filepath.Rel(root, name)
		if err != nil {
			return err
		}
		if d.IsDir() {
			if rel == "build" || rel != "." && strings.HasPrefix(rel, ".") {
				return fs.SkipDir
			}
			return os.MkdirAll(filepath.Join(to, rel), 0o750)
		}
		if !d.Type().IsRegular() {
			return nil
		}
		data, err := os.ReadFile(name)
		if err != nil {
			return err
		}
		return os.WriteFile(filepath.Join(to, rel), data, 0o600)
	})
	if err != nil {
		t.Fatal(err)
	}
}

func newFile(t *testing.T, name, body string) {
	t.Helper()
	if _, err := os.Stat(name); err == nil {
		t.Fatalf("the guide's %s is there already", filepath.Base(name))
	}
	write(t, name, body)
}

func write(t *testing.T, name, body string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(name), 0o750); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(name, []byte(body), 0o600); err != nil {
		t.Fatal(err)
	}
}

// insert puts lines above or below the first line that has the text.
func insert(t *testing.T, name, body, where, text string) {
	t.Helper()
	data, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	lines := strings.SplitAfter(string(data), "\n")
	for i, line := range lines {
		if !strings.Contains(line, text) {
			continue
		}
		if where == "below" {
			i++
		}
		write(t, name, strings.Join(lines[:i], "")+body+strings.Join(lines[i:], ""))
		return
	}
	t.Fatalf("%s has no line with %s", filepath.Base(name), text)
}

// follow runs the commands of the guide and returns what they say.
func follow(t *testing.T, dir, commands string) string {
	t.Helper()
	ctx, cancel := context.WithTimeout(t.Context(), 5*time.Minute)
	defer cancel()
	said := ""
	for command := range strings.Lines(commands) {
		args := strings.Fields(command)
		cmd := exec.CommandContext(ctx, args[0], args[1:]...)
		cmd.Dir = dir
		out, err := cmd.CombinedOutput()
		if err != nil {
			t.Fatalf("%s%v: %s", command, err, out)
		}
		said += string(out)
	}
	return said
}
