package arch

import (
	"io/fs"
	"net/url"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// root is the folder of the repository.
const root = "../.."

var (
	// link is the target of [text](target), less its anchor.
	link = regexp.MustCompile(`\]\(([^)\s#]+)[^)]*\)`)
	// target is a make target in a code span or at the start of an indented line.
	target = regexp.MustCompile("(?m)(?:`|^ {4,})make ([a-z][a-z-]*)")
	// targetRule is the head of a rule in the Makefile.
	targetRule = regexp.MustCompile(`(?m)^([a-z][a-z-]*):`)
	// path is a word with a slash in it, less the point that ends a sentence.
	path = regexp.MustCompile(`[\w.][\w./-]*/[\w./-]*\w`)
	// fence is a block of code.
	fence = regexp.MustCompile("(?ms)^```.*?^```")
)

// pages returns the text of every Markdown file of the repository by its path from root.
func pages(t *testing.T) map[string]string {
	t.Helper()
	texts := map[string]string{}
	err := fs.WalkDir(os.DirFS(root), ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if d.IsDir() && (name == "build" || len(name) > 1 && strings.HasPrefix(name, ".")) {
			return fs.SkipDir
		}
		if filepath.Ext(name) == ".md" {
			texts[name] = read(t, name)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if len(texts) < 10 {
		t.Fatalf("%d Markdown files were found, want at least 10", len(texts))
	}
	return texts
}

func read(t *testing.T, name string) string {
	t.Helper()
	text, err := os.ReadFile(filepath.Join(root, name))
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

func exists(name string) bool {
	_, err := os.Stat(filepath.Join(root, name))
	return err == nil
}

// firsts returns the first group of each match.
func firsts(re *regexp.Regexp, text string) []string {
	var list []string
	for _, m := range re.FindAllStringSubmatch(text, -1) {
		list = append(list, m[1])
	}
	return list
}

func TestDocs_LinksLead(t *testing.T) {
	for page, text := range pages(t) {
		for _, to := range firsts(link, fence.ReplaceAllString(text, "")) {
			u, err := url.Parse(to)
			if err != nil {
				t.Errorf("%s links to %s: %v", page, to, err)
				continue
			}
			if u.Scheme == "" && !exists(filepath.Join(filepath.Dir(page), u.Path)) {
				t.Errorf("%s links to %s, which is not there", page, to)
			}
		}
	}
}

func TestDocs_MakeTargetsExist(t *testing.T) {
	have := firsts(targetRule, read(t, "Makefile"))
	for page, text := range pages(t) {
		for _, name := range firsts(target, text) {
			if !slices.Contains(have, name) {
				t.Errorf("%s names make %s, which the Makefile lacks", page, name)
			}
		}
	}
}

// A page names files by their path from the root, mostly without a link.
func TestDocs_PathsExist(t *testing.T) {
	for page, text := range pages(t) {
		for _, name := range path.FindAllString(text, -1) {
			folder, _, _ := strings.Cut(name, "/")
			if page == "docs/add-a-country.md" && strings.Contains(name, "/bh") {
				continue // what the page adds
			}
			if folder != "build" && folder != ".." && exists(folder) && !exists(name) && name != "countries/xx" {
				t.Errorf("%s names %s, which is not there", page, name)
			}
		}
	}
}
