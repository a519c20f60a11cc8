package main

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"quittance/invoice"
)

// The exit codes.
const (
	exitFailed  = 1  // something is missing or broken: a retry may help
	exitRefused = 2  // the order is refused: no retry helps
	exitUsage   = 80 // the command line is wrong
)

// exitCode tells a refusal, which no retry mends, from a failure.
func exitCode(err error) int {
	if _, refused := invoice.AsRejected(err); refused {
		return exitRefused
	}
	return exitFailed
}

// readInput reads a file, or standard input for "-".
func readInput(path string) ([]byte, error) {
	if path == "-" {
		return io.ReadAll(os.Stdin)
	}
	text, err := os.ReadFile(path)
	if err != nil {
		return nil, fmt.Errorf("read order: %w", err)
	}
	return text, nil
}

// numbered puts the count of a second and later file before the ending.
func numbered(path string, index int) string {
	if index == 0 {
		return path
	}
	ext := filepath.Ext(path)
	return fmt.Sprintf("%s-%d%s", strings.TrimSuffix(path, ext), index+1, ext)
}

// isNumbered tells whether a path is numbered(path, index) for some index.
func isNumbered(path, other string) bool {
	ext := filepath.Ext(path)
	count, ok := strings.CutPrefix(other, strings.TrimSuffix(path, ext))
	if !ok || !strings.HasSuffix(count, ext) {
		return false
	}
	count = strings.TrimSuffix(count, ext)
	if count == "" {
		return true
	}
	_, err := strconv.ParseUint(strings.TrimPrefix(count, "-"), 10, 31)
	return err == nil && count[0] == '-'
}

// writeWhole writes a file so that a reader sees the old bytes or the new ones, never
// half of them. What is no regular file, as a pipe or a link, is written as it is.
func writeWhole(path string, data []byte) error {
	if info, err := os.Lstat(path); err == nil && !info.Mode().IsRegular() {
		if err := os.WriteFile(path, data, outputMode); err != nil {
			return fmt.Errorf("write preview: %w", err)
		}
		return nil
	}
	if err := replace(path, data); err != nil {
		return fmt.Errorf("write preview: %w", err)
	}
	return nil
}

// outputMode lets others read what the command writes.
const outputMode = 0o644

// replace writes a file beside the one to be replaced, and gives it its name. The
// name of the temporary file is hidden, so that no watcher takes it for more.
func replace(path string, data []byte) (err error) {
	file, err := os.CreateTemp(filepath.Dir(path), ".quittance-*")
	if err != nil {
		return fmt.Errorf("open %s: %w", path, cause(err))
	}
	defer func() {
		if err != nil {
			_ = os.Remove(file.Name()) // the first error is the one to tell
		}
	}()
	_, err = file.Write(data)
	if err == nil {
		err = file.Chmod(outputMode)
	}
	if closed := file.Close(); err == nil {
		err = closed
	}
	if err != nil {
		return err
	}
	return os.Rename(file.Name(), path)
}

// cause takes the name of a temporary file out of an error.
func cause(err error) error {
	var named *fs.PathError
	if errors.As(err, &named) {
		return named.Err
	}
	return err
}
