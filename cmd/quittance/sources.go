package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/fsnotify/fsnotify"
)

// sources are the files that a preview is made of: a folder of templates and an
// order. Folders are watched, not files, because many editors save under another name
// and rename.
type sources struct {
	files   *fsnotify.Watcher
	root    string // of the templates
	order   string
	output  string          // the drawing, which may stand among the templates' own pictures
	folders map[string]bool // below root and root itself
}

// newSources watches what a command line names. The folder and the order's file must
// be there; later they may be gone for a while.
func newSources(c previewCmd) (*sources, error) {
	s := &sources{folders: map[string]bool{}}
	var err error
	if s.root, err = absolute(c.Templates); err != nil {
		return nil, err
	}
	if s.order, err = absolute(c.Order); err != nil {
		return nil, err
	}
	if c.PNG != "" {
		folder, err := absolute(filepath.Dir(c.PNG))
		if err != nil {
			return nil, err
		}
		s.output = filepath.Join(folder, filepath.Base(c.PNG))
	}
	if s.files, err = fsnotify.NewWatcher(); err != nil {
		return nil, err
	}
	for _, path := range []string{filepath.Dir(s.order), filepath.Dir(s.root), s.root} {
		if err := s.files.Add(path); err != nil {
			return nil, errors.Join(fmt.Errorf("%s: %w", path, err), s.close())
		}
	}
	s.follow()
	return s, nil
}

func (s *sources) close() error { return s.files.Close() }

// follow watches all folders of the templates.
func (s *sources) follow() { s.add(s.root) }

// add watches a folder and those below it. A folder that is gone meanwhile, or cannot
// be read, is passed over: its files say more when they are compiled.
func (s *sources) add(folder string) {
	_ = filepath.WalkDir(folder, func(path string, entry fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return fs.SkipDir
		case !entry.IsDir():
			return nil
		case path != s.root && hidden(path):
			return fs.SkipDir
		}
		if s.files.Add(path) == nil {
			s.folders[path] = true
		}
		return nil
	})
}

// inside tells whether a file is the folder of the templates or below it, and none
// that editors, version control and this command keep there for themselves.
func (s *sources) inside(path string) bool {
	return path == s.root || strings.HasPrefix(path, s.root+string(filepath.Separator)) && !hidden(path)
}

// drop forgets a folder that was renamed or removed, and those below it: the system
// would go on watching it under its old name.
func (s *sources) drop(folder string) {
	for path := range s.folders {
		if path == folder || strings.HasPrefix(path, folder+string(filepath.Separator)) {
			_ = s.files.Remove(path) // the system may have done so already
			delete(s.folders, path)
		}
	}
}

// concern tells whether a change may change the preview, and keeps up with folders
// that come and go.
func (s *sources) concern(event fsnotify.Event) bool {
	path := event.Name
	switch {
	case !event.Has(fsnotify.Create | fsnotify.Write | fsnotify.Rename | fsnotify.Remove):
		return false
	case path == s.order:
		return true
	case !s.inside(path), s.output != "" && isNumbered(s.output, path):
		return false
	case s.folders[path] && event.Has(fsnotify.Rename|fsnotify.Remove):
		s.drop(path)
		return true
	case event.Has(fsnotify.Create) && isFolder(path):
		s.add(path)
		return true
	}
	return slices.Contains(sourceEndings(), filepath.Ext(path))
}

// sourceEndings are the endings of the files that templates are made of.
func sourceEndings() []string { return []string{".yaml", ".svg", ".png"} }

func isFolder(path string) bool {
	info, err := os.Stat(path)
	return err == nil && info.IsDir()
}

func hidden(path string) bool { return strings.HasPrefix(filepath.Base(path), ".") }

// absolute returns the one path of a file, through all links.
func absolute(path string) (string, error) {
	path, err := filepath.Abs(path)
	if err != nil {
		return "", err
	}
	return filepath.EvalSymlinks(path)
}
