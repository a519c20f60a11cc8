package servers

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"syscall"
)

// lockFile takes an exclusive lock on a file, which it makes, and waits for it.
// Closing the file, or the death of the process, gives the lock up.
func lockFile(path string) (*os.File, error) {
	return flock(path, syscall.LOCK_EX)
}

// errLocked says that another process holds the lock.
var errLocked = errors.New("locked by another process")

// tryLockFile is lockFile that does not wait: errLocked when it is taken.
func tryLockFile(path string) (*os.File, error) {
	return flock(path, syscall.LOCK_EX|syscall.LOCK_NB)
}

func flock(path string, how int) (*os.File, error) {
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		return nil, err
	}
	file, err := os.OpenFile(path, os.O_CREATE|os.O_RDWR, 0o644)
	if err != nil {
		return nil, err
	}
	for {
		err = syscall.Flock(int(file.Fd()), how)
		if !errors.Is(err, syscall.EINTR) {
			break
		}
	}
	if err == nil {
		return file, nil
	}
	_ = file.Close()
	if errors.Is(err, syscall.EWOULDBLOCK) {
		return nil, errLocked
	}
	return nil, fmt.Errorf("lock %s: %w", path, err)
}

// runDir makes a directory for the data of one server and locks it for the life
// of this process. Directories of processes that have ended are removed on the
// way: a killed test cannot tidy up after itself.
func runDir(name string) (dir string, owner *os.File, err error) {
	root, err := Dir()
	if err != nil {
		return "", nil, err
	}
	// Held while a directory exists that is not locked yet, so that no other process takes it for an orphan.
	guard, err := lockFile(filepath.Join(root, "run.lock"))
	if err != nil {
		return "", nil, err
	}
	defer func() { _ = guard.Close() }()
	removeOrphans(filepath.Join(root, "run"))
	if err := os.MkdirAll(filepath.Join(root, "run"), 0o755); err != nil {
		return "", nil, err
	}
	if dir, err = os.MkdirTemp(filepath.Join(root, "run"), name+"-*"); err != nil {
		return "", nil, err
	}
	owner, err = lockFile(filepath.Join(dir, "owner.lock"))
	return dir, owner, err
}

// removeOrphans is best effort: what cannot be removed now is tried again by the
// next server that starts.
func removeOrphans(run string) {
	dirs, err := filepath.Glob(filepath.Join(run, "*"))
	if err != nil {
		return
	}
	for _, dir := range dirs {
		owner, err := tryLockFile(filepath.Join(dir, "owner.lock"))
		if err != nil {
			continue
		}
		_ = os.RemoveAll(dir)
		_ = owner.Close()
	}
}
