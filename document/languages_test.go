package document_test

import (
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/unicode/norm"
	"gopkg.in/yaml.v3"
)

// wordsOf reads the messages of a language from its shared file, and whether the
// file is that of a language.
func wordsOf(t testing.TB, file string) (map[string]string, bool) {
	t.Helper()
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	var source struct {
		Messages map[string]map[string]string `yaml:"messages"`
	}
	if err := yaml.Unmarshal(data, &source); err != nil {
		t.Fatalf("%s: %v", file, err)
	}
	words, ok := source.Messages[languageOf(file)]
	return words, ok
}

func languageOf(file string) string { return strings.TrimSuffix(filepath.Base(file), ".yaml") }

// languageFiles are the shared files of languages, without English.
func languageFiles(t testing.TB) []string {
	t.Helper()
	all, err := filepath.Glob("../templates/shared/*.yaml")
	if err != nil {
		t.Fatal(err)
	}
	files := slices.DeleteFunc(all, func(file string) bool {
		_, ok := wordsOf(t, file)
		return !ok || languageOf(file) == "en"
	})
	if len(files) < 20 {
		t.Fatalf("only %d languages: %v", len(files), files)
	}
	return files
}

// own reports whether a message belongs to a country rather than to a language:
// notes of its law, names of its identifiers, and what CLDR or its habit decide.
func own(key string) bool {
	return strings.HasPrefix(key, "note.") || strings.HasPrefix(key, "format.") || strings.HasPrefix(key, "month.") ||
		strings.HasPrefix(key, "tax_id.") && key != "tax_id.VAT"
}

func TestLanguages_HaveTheMessagesOfEnglish(t *testing.T) {
	english, _ := wordsOf(t, "../templates/shared/en.yaml")
	for _, file := range languageFiles(t) {
		words, _ := wordsOf(t, file)
		for key := range english {
			if _, ok := words[key]; !ok && !own(key) {
				t.Errorf("%s has no message %q", file, key)
			}
		}
		for key := range words {
			if _, ok := english[key]; !ok && !own(key) {
				t.Errorf("%s has a message %q that English does not have", file, key)
			}
		}
		if words["format.address"] == "" {
			t.Errorf("%s does not say how a city and its postal code are written", file)
		}
	}
}

func TestLanguages_BindTheSameAsEnglish(t *testing.T) {
	binding := regexp.MustCompile(`\{[^}]*\}`)
	bindings := func(text string) []string {
		found := binding.FindAllString(text, -1)
		slices.Sort(found) // the order is the language's own
		return found
	}
	english, _ := wordsOf(t, "../templates/shared/en.yaml")
	for _, file := range languageFiles(t) {
		words, _ := wordsOf(t, file)
		for key, text := range english {
			if own(key) {
				continue
			}
			if diff := cmp.Diff(bindings(text), bindings(words[key])); diff != "" {
				t.Errorf("%s: %s binds other than English (-English +%s):\n%s", file, key, languageOf(file), diff)
			}
		}
	}
}

// scriptOf names the script of each language that is not written in Latin
// letters. Japanese has all its words in Han or Kana.
func scriptOf(language string) []*unicode.RangeTable {
	return map[string][]*unicode.RangeTable{
		"ar": {unicode.Arabic}, "he": {unicode.Hebrew}, "hi": {unicode.Devanagari}, "bn": {unicode.Bengali}, "ta": {unicode.Tamil},
		"th": {unicode.Thai}, "zh": {unicode.Han}, "zh-Hant": {unicode.Han}, "ja": {unicode.Han, unicode.Hiragana, unicode.Katakana},
		"ko": {unicode.Hangul}, "el": {unicode.Greek}, "bg": {unicode.Cyrillic},
	}[language]
}

func TestLanguages_AreWrittenInTheirScript(t *testing.T) {
	placeholder := regexp.MustCompile(`\{[^}]*\}`)
	for _, file := range languageFiles(t) {
		words, _ := wordsOf(t, file)
		scripts := scriptOf(languageOf(file))
		for key, text := range words {
			if strings.TrimSpace(text) != text || text == "" {
				t.Errorf("%s: %s is empty or has spaces around it: %q", file, key, text)
			}
			if !norm.NFC.IsNormalString(text) {
				t.Errorf("%s: %s is not in normal form C", file, key)
			}
			if scripts == nil || own(key) {
				continue
			}
			for _, c := range placeholder.ReplaceAllString(text, "") {
				if unicode.IsLetter(c) && !unicode.In(c, scripts...) && c != 'ー' {
					t.Errorf("%s: %s has %q, which is not of the language's script: %q", file, key, c, text)
				}
			}
			if !strings.ContainsFunc(text, func(c rune) bool { return unicode.In(c, scripts...) }) {
				t.Errorf("%s: %s has no word in the language's script: %q", file, key, text)
			}
		}
	}
}
