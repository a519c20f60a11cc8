package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"
	"time"
)

// pause is how long after the last of several changes the watch draws: an editor that
// saves makes a handful within a few milliseconds.
const pause = 15 * time.Millisecond

// watch draws the previews, and again after every change of a template or the order,
// until the context ends. What is wrong with either is printed, and is no end.
//
// Errors: a folder that cannot be watched, an output that cannot be written to.
func watch(ctx context.Context, p *previewer, out io.Writer) (err error) {
	s, err := newSources(p.previewCmd)
	if err != nil {
		return fmt.Errorf("watch: %w", err)
	}
	defer func() { err = errors.Join(err, s.close()) }()
	w := &watching{previewer: p, sources: s, out: out}
	if err := w.needs(); err != nil {
		return err
	}
	return w.run(ctx)
}

// watching is a watch at work.
type watching struct {
	*previewer
	sources *sources
	out     io.Writer
	changed time.Time // when the first change came that is not yet drawn
	written []string  // the files of the last drawing
}

// needs tells once where pages cannot be drawn, and goes on without them where there
// is a PDF to write.
func (w *watching) needs() error {
	if w.PNG == "" || hasRasterizer() {
		return nil
	}
	if w.PDF == "" {
		return errNoRasterizer
	}
	w.PNG = ""
	return w.say(errNoRasterizer.Error())
}

func (w *watching) run(ctx context.Context) error {
	w.changed = time.Now()
	due := time.NewTimer(0) // the first drawing
	defer due.Stop()
	for {
		select {
		case <-ctx.Done():
			return nil
		case event := <-w.sources.files.Events:
			if !w.sources.concern(event) {
				continue
			}
		case err := <-w.sources.files.Errors: // changes were lost: look at everything anew
			if err := w.say("watch: " + err.Error()); err != nil {
				return err
			}
			w.sources.follow()
		case <-due.C:
			if err := w.draw(ctx); err != nil {
				return err
			}
			continue
		}
		if w.changed.IsZero() {
			w.changed = time.Now()
		}
		due.Reset(pause)
	}
}

// draw makes the previews and prints a line about them.
//
// Errors: only that of the line.
func (w *watching) draw(ctx context.Context) error {
	since := w.changed
	w.changed = time.Time{}
	documents, err := w.preview(ctx)
	if ctx.Err() != nil {
		return nil // an interruption ends pdftoppm too: that is no error to tell
	}
	if err != nil {
		return w.say(err.Error())
	}
	files := names(documents)
	w.sweep(files)
	return w.say(summary(documents, time.Since(since)) + " -> " + strings.Join(files, ", "))
}

// sweep removes those files of the last drawing that this one does not have: pages
// and documents that are no longer there.
func (w *watching) sweep(files []string) {
	for _, old := range w.written {
		if !slices.Contains(files, old) {
			_ = os.Remove(old) // it was ours; where somebody took it, all is well
		}
	}
	w.written = files
}

// say prints a line with the time of day.
func (w *watching) say(line string) error {
	_, err := fmt.Fprintln(w.out, time.Now().Format(time.TimeOnly), line)
	return err
}

// names lists the files of a drawing.
func names(documents []previewDocument) []string {
	var files []string
	for _, d := range documents {
		if d.PDF != "" {
			files = append(files, d.PDF)
		}
	}
	for _, d := range documents {
		files = append(files, d.PNG...)
	}
	return files
}

// summary says which templates were drawn, and how long it took since the change:
// "de/rides de: 1 page, 43 ms".
func summary(documents []previewDocument, took time.Duration) string {
	var sheets []string
	pages := 0
	for _, d := range documents {
		if sheet := d.Draft.Template + " " + d.Draft.Language; !slices.Contains(sheets, sheet) {
			sheets = append(sheets, sheet)
		}
		pages += d.Pages
	}
	count := counted(pages, "page")
	if len(documents) > 1 {
		count = counted(len(documents), "document") + ", " + count
	}
	return fmt.Sprintf("%s: %s, %d ms", strings.Join(sheets, ", "), count, took.Milliseconds())
}

func counted(n int, what string) string {
	if n == 1 {
		return "1 " + what
	}
	return fmt.Sprintf("%d %ss", n, what)
}
