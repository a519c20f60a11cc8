package main

import (
	"os"
	"path/filepath"
	"testing"
)

func TestIsNumbered(t *testing.T) {
	for _, tt := range []struct {
		path, other string
		want        bool
	}{
		{"a/out.png", numbered("a/out.png", 0), true},
		{"a/out.png", numbered("a/out.png", 41), true},
		{"a/out", numbered("a/out", 1), true},
		{"a/out.png", "a/out-.png", false},
		{"a/out.png", "a/out2.png", false},
		{"a/out.png", "a/out-two.png", false},
		{"a/out.png", "a/out-2.svg", false},
		{"a/out.png", "b/out.png", false},
	} {
		if got := isNumbered(tt.path, tt.other); got != tt.want {
			t.Errorf("isNumbered(%q, %q) = %v, want %v", tt.path, tt.other, got, tt.want)
		}
	}
}

// A file is replaced and not written into, so that whoever reads the old one goes on
// doing so; a link is written through; nothing is left beside them.
func TestWriteWhole(t *testing.T) {
	folder := t.TempDir()
	path, link := filepath.Join(folder, "out.pdf"), filepath.Join(folder, "link.pdf")
	if err := writeWhole(path, []byte("old")); err != nil {
		t.Fatal(err)
	}
	reader, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = reader.Close() }() // only read from
	if err := os.Symlink("out.pdf", link); err != nil {
		t.Fatal(err)
	}
	if err := writeWhole(path, []byte("new")); err != nil {
		t.Fatal(err)
	}
	old := make([]byte, 3)
	if _, err := reader.Read(old); err != nil || string(old) != "old" {
		t.Errorf("a reader of the old file sees %q, %v", old, err)
	}
	if err := writeWhole(link, []byte("newer")); err != nil {
		t.Fatal(err)
	}
	if got := string(read(t, path)); got != "newer" {
		t.Errorf("written through a link: %q", got)
	}
	if files, err := os.ReadDir(folder); err != nil || len(files) != 2 {
		t.Errorf("%d files are left, %v; want 2", len(files), err)
	}
}
