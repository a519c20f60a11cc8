package main

import (
	"bufio"
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"os/exec"
	"strings"

	"golang.org/x/sync/errgroup"
)

// rasterizer draws the pages of a PDF. It is poppler's, under the GPL: it is called
// as a program of its own and never linked.
const rasterizer = "pdftoppm"

// resolution of drawings in dots per inch: a page of A4 is 910 x 1287 dots.
const resolution = "110"

// errNoRasterizer says what to install.
var errNoRasterizer = errors.New("--png needs the program pdftoppm of poppler on the PATH: install poppler-utils (Debian, Ubuntu, Fedora) or poppler (Homebrew, Arch); --pdf works without it")

func hasRasterizer() bool {
	_, err := exec.LookPath(rasterizer)
	return err == nil
}

// drawing is the files for the pages of a document: numbered(path, first) and on.
type drawing struct {
	path  string
	first int
}

// draw writes a PNG for each page of a PDF, and returns their names. A page is
// compressed while the next is drawn; pdftoppm's own compression takes several times
// as long.
func (d drawing) draw(ctx context.Context, file []byte) ([]string, error) {
	program, err := exec.LookPath(rasterizer)
	if err != nil {
		return nil, errNoRasterizer
	}
	var said bytes.Buffer
	cmd := exec.CommandContext(ctx, program, "-r", resolution, "-")
	cmd.Stdin, cmd.Stderr = bytes.NewReader(file), &said
	out, err := cmd.StdoutPipe()
	if err != nil {
		return nil, fmt.Errorf("draw pages: %w", err)
	}
	if err := cmd.Start(); err != nil {
		return nil, fmt.Errorf("draw pages: %w", err)
	}
	names, err := d.take(out)
	if err != nil {
		_ = cmd.Process.Kill() // it may wait for a reader; Wait then tells of its end
	}
	if ended := cmd.Wait(); err == nil && ended != nil {
		err = fmt.Errorf("%s: %w: %s", rasterizer, ended, strings.TrimSpace(said.String()))
	}
	if err != nil {
		return nil, fmt.Errorf("draw pages: %w", err)
	}
	return names, nil
}

// take reads the pages one after the other and writes each into its file.
func (d drawing) take(out io.Reader) ([]string, error) {
	var names []string
	var files errgroup.Group
	in := bufio.NewReader(out)
	for {
		page, err := readPixmap(in)
		if errors.Is(err, io.EOF) {
			return names, files.Wait()
		}
		if err != nil {
			return nil, errors.Join(err, files.Wait())
		}
		name := numbered(d.path, d.first+len(names))
		names = append(names, name)
		files.Go(func() error { return writePage(name, page) })
	}
}

func writePage(name string, page pixmap) error {
	file, err := page.png()
	if err != nil {
		return err
	}
	return writeWhole(name, file)
}
