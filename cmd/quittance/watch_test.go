package main

import (
	"bytes"
	"context"
	"image/png"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"
)

// patience is how long a test waits for an outcome that takes a tenth of a second
// on an idle machine.
const patience = time.Minute

// output is what a running command has printed so far.
type output struct {
	mu   sync.Mutex
	text strings.Builder
}

func (o *output) Write(p []byte) (int, error) {
	o.mu.Lock()
	defer o.mu.Unlock()
	return o.text.Write(p)
}

func (o *output) String() string {
	o.mu.Lock()
	defer o.mu.Unlock()
	return o.text.String()
}

// bench is a designer's desk: a copy of the templates, an order, and a watch.
type bench struct {
	t      *testing.T
	folder string
	out    *output
	stop   func() int // interrupts the watch and returns its exit code
}

func newBench(t *testing.T, order string, flags ...string) *bench {
	t.Helper()
	b := &bench{t: t, folder: t.TempDir(), out: &output{}}
	b.copyTemplates("../../templates")
	b.save("order.json", read(t, "../../examples/orders/files/"+order))
	args := []string{"preview", b.path("order.json"), "--templates", b.path("templates"), "--pdf", b.path("out.pdf"), "--watch"}
	ctx, cancel := context.WithCancel(t.Context())
	ended := make(chan int, 1)
	go func() { ended <- run(ctx, append(args, flags...), b.out, b.out) }()
	b.stop = sync.OnceValue(func() int { cancel(); return <-ended })
	t.Cleanup(func() { b.stop() })
	return b
}

// copyTemplates copies what templates are made of, which fonts are not.
func (b *bench) copyTemplates(from string) {
	b.t.Helper()
	err := fs.WalkDir(os.DirFS(from), ".", func(name string, entry fs.DirEntry, err error) error {
		if err == nil && !entry.IsDir() && slices.Contains(sourceEndings(), filepath.Ext(name)) {
			b.save(filepath.Join("templates", name), read(b.t, filepath.Join(from, name)))
		}
		return err
	})
	if err != nil {
		b.t.Fatal(err)
	}
}

func (b *bench) path(name string) string { return filepath.Join(b.folder, name) }

// save writes a file as an editor that writes in place.
func (b *bench) save(name string, data []byte) {
	b.t.Helper()
	if err := os.MkdirAll(filepath.Dir(b.path(name)), 0o755); err != nil {
		b.t.Fatal(err)
	}
	if err := os.WriteFile(b.path(name), data, 0o644); err != nil {
		b.t.Fatal(err)
	}
}

// rename saves a file as an editor that writes beside it and renames.
func (b *bench) rename(name string, data []byte) {
	b.t.Helper()
	b.save(name+"~", data)
	if err := os.Rename(b.path(name+"~"), b.path(name)); err != nil {
		b.t.Fatal(err)
	}
}

// drawn waits for a document other than the one given, and returns it.
func (b *bench) drawn(old []byte) []byte {
	b.t.Helper()
	var file []byte
	b.until("another document", func() bool {
		file, _ = os.ReadFile(b.path("out.pdf"))
		return len(file) > 0 && !bytes.Equal(file, old)
	})
	if !bytes.HasPrefix(file, []byte("%PDF-1")) || !bytes.HasSuffix(file, []byte("%%EOF\n")) {
		b.t.Fatalf("half a document is seen: %d bytes", len(file))
	}
	return file
}

// says waits until the watch has printed a line of a form.
func (b *bench) says(form string) {
	b.t.Helper()
	want := regexp.MustCompile("(?m)" + form)
	b.until(form, func() bool { return want.MatchString(b.out.String()) })
}

func (b *bench) until(what string, come func() bool) {
	b.t.Helper()
	deadline := time.After(patience)
	poll := time.NewTicker(5 * time.Millisecond)
	defer poll.Stop()
	for !come() {
		select {
		case <-deadline:
			b.t.Fatalf("waited in vain for %s; the watch printed:\n%s", what, b.out)
		case <-poll.C:
		}
	}
}

// recolored returns a template's file with another colour for each of its styles.
func (b *bench) recolored(name, color string) []byte {
	b.t.Helper()
	file := read(b.t, b.path(name))
	at := regexp.MustCompile(`color: "#[0-9A-Fa-f]{6}"`)
	if !at.Match(file) {
		b.t.Fatalf("%s has no colour", name)
	}
	return at.ReplaceAll(file, []byte(`color: "`+color+`"`))
}

func read(t *testing.T, file string) []byte {
	t.Helper()
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

const base = "templates/shared/base.yaml"

// A saved template is drawn; a broken one is told with file and line and leaves the
// document as it was; mended, it is drawn again.
func TestWatch_TemplateSavedBrokenMended(t *testing.T) {
	b := newBench(t, "de-ride-taxi-short.json")
	first := b.drawn(nil)
	b.says(`^\d\d:\d\d:\d\d de/rides de: 1 page, \d+ ms -> \S+out\.pdf$`)

	b.save(base, b.recolored(base, "#c00000"))
	red := b.drawn(first)

	rides := read(t, b.path("templates/de/rides.yaml"))
	b.save("templates/de/rides.yaml", append(rides[:len(rides):len(rides)], "\nnonsense: 1\n"...))
	b.says(`^\d\d:\d\d:\d\d .*de/rides\.yaml:.*\d+.*nonsense`)
	if got := read(t, b.path("out.pdf")); !bytes.Equal(got, red) {
		t.Error("a broken template has changed the document")
	}

	b.save("templates/de/rides.yaml", rides)
	b.save(base, b.recolored(base, "#00c000"))
	b.drawn(red)

	if code := b.stop(); code != 0 {
		t.Errorf("an interrupted watch ends with %d, want 0", code)
	}
}

// Files, and folders with them, may be replaced by others of the same name.
func TestWatch_Renamed(t *testing.T) {
	b := newBench(t, "de-ride-taxi-short.json")
	last := b.drawn(nil)
	for _, color := range []string{"#c00000", "#00c000"} { // twice: the watch follows the name, not the file
		b.rename(base, b.recolored(base, color))
		last = b.drawn(last)
	}
	for _, folder := range []string{"templates/shared", "templates"} {
		if err := os.Rename(b.path(folder), b.path("away")); err != nil {
			t.Fatal(err)
		}
		if err := os.Rename(b.path("away"), b.path(folder)); err != nil {
			t.Fatal(err)
		}
		b.save(base, b.recolored(base, "#0000"+map[string]string{"templates": "c0", "templates/shared": "80"}[folder]))
		last = b.drawn(last)
	}
	b.rename("order.json", read(t, "../../examples/orders/files/de-ride-long-names.json"))
	b.drawn(last)
}

// The order is watched too; one that is refused is told and is no end.
func TestWatch_Order(t *testing.T) {
	b := newBench(t, "de-ride-taxi-short.json")
	first := b.drawn(nil)
	b.save("order.json", read(t, "../../examples/orders/files/refused-negative-total.json"))
	b.says(`^\d\d:\d\d:\d\d negative_total: `)
	b.save("order.json", read(t, "../../examples/orders/files/us-ride-austin.json"))
	b.drawn(first)
	b.says(`^\d\d:\d\d:\d\d us/rides en: `)
}

// Pages that a document no longer has leave no drawing behind.
func TestWatch_Pages(t *testing.T) {
	if !hasRasterizer() {
		t.Skip(errNoRasterizer)
	}
	pages := t.TempDir()
	b := newBench(t, "de-delivery-forty-items.json", "--png", filepath.Join(pages, "page.png"))
	b.says(`^\d\d:\d\d:\d\d de/delivery de: 2 pages, .*page\.png, \S+page-2\.png$`)
	for _, name := range []string{"page.png", "page-2.png"} {
		picture, err := png.Decode(bytes.NewReader(read(t, filepath.Join(pages, name))))
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		if size := picture.Bounds().Size(); size.X < 900 || size.Y < 1200 {
			t.Errorf("%s is %v, want a sheet of A4 at 110 dots per inch", name, size)
		}
	}
	b.save("order.json", read(t, "../../examples/orders/files/de-delivery-meal.json"))
	b.says(`de/delivery de: 1 page, .*page\.png$`)
	if _, err := os.Stat(filepath.Join(pages, "page-2.png")); err == nil {
		t.Error("the drawing of a second page is left behind")
	}
}
