//go:build unix

package stack

import (
	"errors"
	"fmt"
	"os"
	"syscall"
)

// lockDir locks the file, and makes it when it is missing. The lock ends with the
// process, however that ends.
func lockDir(path string) (unlock func() error, err error) {
	file, err := os.OpenFile(path, os.O_CREATE|os.O_RDWR, 0o640)
	if err != nil {
		return nil, err
	}
	err = syscall.Flock(int(file.Fd()), syscall.LOCK_EX|syscall.LOCK_NB)
	if errors.Is(err, syscall.EWOULDBLOCK) {
		return nil, errors.Join(errors.New("another stack runs there"), file.Close())
	}
	if err != nil {
		return nil, errors.Join(fmt.Errorf("lock: %w", err), file.Close())
	}
	return file.Close, nil
}
