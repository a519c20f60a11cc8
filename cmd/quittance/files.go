package main

import (
	"fmt"
	"io"
	"os"
	"path/filepath"
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
