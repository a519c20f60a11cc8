package main

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/fsnotify/fsnotify"
)

func TestSources_Concern(t *testing.T) {
	folder, err := absolute(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"t/de/rides.yaml", "t/brand/mark.svg", "order.json"} {
		if err := os.MkdirAll(filepath.Join(folder, filepath.Dir(name)), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(folder, name), nil, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	s, err := newSources(previewCmd{Templates: filepath.Join(folder, "t"), Order: filepath.Join(folder, "order.json"), PNG: filepath.Join(folder, "t/out.png")})
	if err != nil {
		t.Fatal(err)
	}
	defer func() {
		if err := s.close(); err != nil {
			t.Error(err)
		}
	}()
	for _, tt := range []struct {
		name string
		op   fsnotify.Op
		want bool
	}{
		{"t/de/rides.yaml", fsnotify.Write, true},
		{"t/de/rides.yaml", fsnotify.Create, true},
		{"t/de/rides.yaml", fsnotify.Remove, true},
		{"t/de/rides.yaml", fsnotify.Chmod, false},
		{"t/de/rides.yaml~", fsnotify.Create, false},
		{"t/de/4913", fsnotify.Create, false},
		{"t/de/.rides.yaml", fsnotify.Write, false},
		{"t/brand/mark.svg", fsnotify.Write, true},
		{"t/brand/logo.png", fsnotify.Write, true},
		{"t/brand", fsnotify.Create, true},
		{"t/brand", fsnotify.Rename, true},
		{"t/out.png", fsnotify.Create, false},
		{"t/out-2.png", fsnotify.Remove, false},
		{"t/out-of-office.png", fsnotify.Create, true},
		{"order.json", fsnotify.Rename, true},
		{"other.json", fsnotify.Write, false},
		{"t2/rides.yaml", fsnotify.Write, false},
		{"t", fsnotify.Rename, true},
		{"t", fsnotify.Create, true},
	} {
		if got := s.concern(fsnotify.Event{Name: filepath.Join(folder, tt.name), Op: tt.op}); got != tt.want {
			t.Errorf("concern(%s %s) = %v, want %v", tt.op, tt.name, got, tt.want)
		}
	}
}
