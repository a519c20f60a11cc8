package objectstore

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/versity/versitygw/backend"
	"github.com/versity/versitygw/backend/meta"
	"github.com/versity/versitygw/backend/posix"
)

// The parts of a gateway's directory.
const (
	objectsDir  = "objects"  // current versions
	versionsDir = "versions" // older versions
	metadataDir = "metadata" // only on file systems without extended attributes
)

// openBackend opens the directory, and makes it when it is new.
func openBackend(dir string) (backend.Backend, error) {
	objects, versions := filepath.Join(dir, objectsDir), filepath.Join(dir, versionsDir)
	for _, d := range []string{objects, versions} {
		if err := os.MkdirAll(d, 0o750); err != nil {
			return nil, err
		}
	}
	metadata, err := openMetadata(dir)
	if err != nil {
		return nil, fmt.Errorf("metadata: %w", err)
	}
	store, err := posix.New(objects, metadata, posix.PosixOpts{VersioningDir: versions})
	if err != nil {
		return nil, fmt.Errorf("objects: %w", err)
	}
	return store, nil
}

// openMetadata keeps metadata in extended attributes where it can, as a put is
// three times as fast with them, and in files of their own elsewhere. A directory
// that has such files keeps them.
func openMetadata(dir string) (meta.MetadataStorer, error) {
	files := filepath.Join(dir, metadataDir)
	_, err := os.Stat(files)
	if err == nil {
		return meta.NewSideCar(files)
	}
	if !errors.Is(err, fs.ErrNotExist) {
		return nil, err
	}
	if err := (meta.XattrMeta{}).Test(filepath.Join(dir, objectsDir)); err == nil {
		return meta.XattrMeta{}, nil
	}
	if err := os.Mkdir(files, 0o750); err != nil {
		return nil, err
	}
	return meta.NewSideCar(files)
}
