package main

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/alecthomas/kong"

	"quittance/invoice"
	"quittance/test/validate"
)

// guide is the page that teaches templates.
const guide = "../../docs/templates.md"

// fenced is a block of code of the guide: its language, the words after it, its text.
var fenced = regexp.MustCompile("(?ms)^```([a-z]+)([^\n]*)\n(.*?)^```$|^##+ ([^\n]+)$") // never changed

// volatile is what a line of the watch has otherwise each time: the time of day and
// how long it took.
var volatile = regexp.MustCompile(`^\d\d:\d\d:\d\d |\d+ ms`) // never changed

// TestGuide follows the guide as a designer would: it writes the files and makes the
// edits that stand there, and wants the watch to print what stands there, and the page
// to say it. A block is one of these:
//
//	sh            the copy of the templates, or the command that previews from here on
//	yaml FILE     the file
//	svg FILE      the file
//	diff FILE     an edit of the file; with "try" it is taken back after the next console
//	console       what the watch prints
//	text          lines of the page, in order; with a kind, of such a document of the order
func TestGuide(t *testing.T) {
	r := &reader{t: t, folder: t.TempDir(), step: "start", undo: map[string][]byte{}}
	steps := map[string]func(arguments []string, text string){
		"sh": r.command, "yaml": r.write, "svg": r.write, "diff": r.edit, "console": r.prints, "text": r.says,
	}
	count := map[string]int{}
	for _, m := range fenced.FindAllStringSubmatch(string(read(t, guide)), -1) {
		if m[4] != "" {
			r.step = m[4]
			continue
		}
		do, ok := steps[m[1]]
		if !ok {
			t.Fatalf("%s: a block of %q, which nobody follows", r.step, m[1])
		}
		do(strings.Fields(m[2]), m[3])
		count[m[1]]++
	}
	if count["yaml"] < 3 || count["diff"] < 5 || count["console"] < 10 || count["text"] < 8 {
		t.Errorf("the guide has few blocks: %v", count)
	}
}

// reader is somebody who follows the guide.
type reader struct {
	t         *testing.T
	folder    string // instead of build
	step      string // the heading
	previewer *previewer
	undo      map[string][]byte // what was tried
	pdf       []byte            // the last document
}

// fail ends the test with the step's name.
func (r *reader) fail(format string, args ...any) {
	r.t.Helper()
	r.t.Fatalf("docs/templates.md, %s: %s", r.step, fmt.Sprintf(format, args...))
}

// path is where a file of the guide is in this test.
func (r *reader) path(name string) string {
	if rest, ok := strings.CutPrefix(name, "build/"); ok {
		return filepath.Join(r.folder, rest)
	}
	if strings.HasPrefix(name, "examples/") {
		return filepath.Join("../..", name)
	}
	return name
}

func (r *reader) template(name string) string { return r.path("build/mine/" + name) }

// command copies the templates, or keeps the command line of the preview.
func (r *reader) command(_ []string, text string) {
	const copies, previews = "cp -r templates build/mine\n", "go run ./cmd/quittance "
	if rest, ok := strings.CutPrefix(text, copies); ok {
		b := &bench{t: r.t, folder: r.folder}
		b.copyTemplates("../../templates")
		if err := os.Rename(filepath.Join(r.folder, "templates"), r.path("build/mine")); err != nil {
			r.fail("%v", err)
		}
		text = rest
	}
	rest, ok := strings.CutPrefix(strings.ReplaceAll(text, "\\\n", ""), previews)
	if !ok {
		r.fail("a command that nobody follows: %s", text)
	}
	var args []string
	for _, word := range strings.Fields(rest) {
		args = append(args, r.path(word))
	}
	var commands struct {
		Preview previewCmd `cmd:""`
	}
	parser, err := kong.New(&commands)
	if err == nil {
		_, err = parser.Parse(args)
	}
	if err != nil {
		r.fail("%v", err)
	}
	if r.previewer, err = newPreviewer(commands.Preview); err != nil {
		r.fail("%v", err)
	}
}

func (r *reader) write(arguments []string, text string) {
	if len(arguments) == 0 {
		return // it only shows something
	}
	if err := os.WriteFile(r.template(arguments[0]), []byte(text), 0o644); err != nil {
		r.fail("%v", err)
	}
}

// edit takes the lines with - and without a sign as what is there, and puts those with
// + and without a sign in their place.
func (r *reader) edit(arguments []string, text string) {
	var before, after strings.Builder
	for line := range strings.Lines(text) {
		if line[0] != '+' {
			before.WriteString(strings.TrimLeft(line[:1], " -") + line[1:])
		}
		if line[0] != '-' {
			after.WriteString(strings.TrimLeft(line[:1], " +") + line[1:])
		}
	}
	name := arguments[0]
	file := read(r.t, r.template(name))
	if n := bytes.Count(file, []byte(before.String())); n != 1 {
		r.fail("%d places of %s have these lines:\n%s\nThe file:\n%s", n, name, before.String(), file)
	}
	if len(arguments) > 1 && arguments[1] == "try" {
		r.undo[name] = file
	}
	r.write(arguments[:1], strings.Replace(string(file), before.String(), after.String(), 1))
}

// prints wants the watch to print a line, and takes back what was tried.
func (r *reader) prints(_ []string, want string) {
	var out bytes.Buffer
	w := &watching{previewer: r.previewer, out: &out, changed: time.Now()}
	if err := w.draw(r.t.Context()); err != nil {
		r.fail("%v", err)
	}
	got := strings.ReplaceAll(out.String(), r.folder, "build")
	if volatile.ReplaceAllString(got, "#") != volatile.ReplaceAllString(want, "#") {
		r.fail("the watch prints\n%s\nnot\n%s", got, want)
	}
	for name, file := range r.undo {
		r.write([]string{name}, string(file))
	}
	clear(r.undo)
	r.pdf, _ = os.ReadFile(r.previewer.PDF) // none yet where the first template is wrong
}

// says wants the page to have the lines, in this order.
func (r *reader) says(kind []string, want string) {
	if len(kind) > 0 {
		r.revise(invoice.Kind(kind[0]))
	}
	rest := dense(validate.Text(r.t, r.pdf))
	for line := range strings.Lines(want) {
		_, after, found := strings.Cut(rest, dense(line))
		if !found {
			r.fail("the page does not say, or not there:\n%s\nAll of it:\n%s", line, validate.Text(r.t, r.pdf))
		}
		rest = after
	}
}

// revise makes a document of another kind of the order, about an invoice of it.
func (r *reader) revise(kind invoice.Kind) {
	_, drafts, err := r.previewer.assess()
	if err != nil {
		r.fail("%v", err)
	}
	d := drafts[0]
	d.Kind, d.Format = kind, invoice.FormatFull
	d.Preceding = &invoice.Preceding{Number: "PREVIEW-1", IssueDate: invoice.Date{Year: 2026, Month: time.October, Day: 31}}
	document, err := r.previewer.engine.Preview(d)
	if err != nil {
		r.fail("%s: %v", kind, err)
	}
	r.pdf = document.PDF
}

// dense is a text without its white space: readers find more or less of it in a row.
func dense(text string) string { return strings.Join(strings.Fields(text), "") }
