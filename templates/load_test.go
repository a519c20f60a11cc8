package templates_test

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"testing/fstest"

	"quittance/templates"
)

// released returns the files of the release that a template is made of.
func released(t testing.TB) fstest.MapFS {
	t.Helper()
	out := fstest.MapFS{}
	for _, pattern := range []string{"??/*.yaml", "shared/*.yaml", "brand/*"} {
		names, err := filepath.Glob(pattern)
		if err != nil {
			t.Fatal(err)
		}
		for _, name := range names {
			data, err := os.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			out[filepath.ToSlash(name)] = &fstest.MapFile{Data: data}
		}
	}
	return out
}

// broken returns the release's files with one text of one file replaced.
func broken(t *testing.T, file, old, replacement string) fstest.MapFS {
	t.Helper()
	files := released(t)
	text := string(files[file].Data)
	if !strings.Contains(text, old) {
		t.Fatalf("%s does not hold %q", file, old)
	}
	files["brand/text.svg"] = &fstest.MapFile{Data: []byte("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\" width=\"9\" height=\"9\">\n<text>A</text></svg>")}
	files[file] = &fstest.MapFile{Data: []byte(strings.Replace(text, old, replacement, 1))}
	return files
}

// place is how an error starts: with the file and line of what is wrong.
var place = regexp.MustCompile(`^templates: [a-z]+/[a-zA-Z-]+\.yaml:[1-9]\d*: `)

func TestLoad_NamesFileAndLine(t *testing.T) {
	tests := []struct {
		name, file, old, replacement, want string
	}{
		{"unknown key", "de/rides.yaml", "  - use: head", "  - ues: head", `de/rides.yaml:11: unknown key "ues", want one of `},
		{"duplicate key", "de/rides.yaml", "  de:\n", "  en: {}\n  de:\n", `"en" stands twice, first on line 5`},
		{"duplicate message", "de/rides.yaml", "  en:\n", "    label.supply_date: X\n  en:\n", `de/rides.yaml:7: "label.supply_date" stands twice, first on line 6`},
		{"unknown key of a style", "shared/base.yaml", "bold: true, color", "blod: true, color", `shared/base.yaml:5: unknown key "blod", want one of bold, color, leading, size`},
		{"no yaml", "de/rides.yaml", "blocks:", "blocks: [", "de/rides.yaml:"},
		{"unknown partial", "de/rides.yaml", "use: head", "use: haed", `de/rides.yaml:11: no partial "haed"`},
		{"partial that nobody uses", "shared/base.yaml", "  supplier:\n", "  nobody:\n    - use: haed\n  supplier:\n", `no partial "haed"`},
		{"partial in a circle", "shared/base.yaml", "  supplier:\n", "  supplier:\n    - use: parties\n", `partial "parties" uses itself`},
		{"unknown binding", "shared/base.yaml", `["{number}"`, `["{nubmer}"`, `unknown binding "nubmer"`},
		{"unknown binding of a message", "shared/de.yaml", "{preceding.number}", "{preceding.nubmer}", `message "text.preceding": shared/de.yaml:`},
		{"unknown binding of a note", "shared/de.yaml", "{issuer.name} im Namen", "{issuer} im Namen", `unknown binding "issuer"`},
		{"page number in a line", "shared/base.yaml", `lines: ["{title} {number}"]`, `lines: ["{page}"]`, `unknown binding "page"`},
		{"item outside its list", "shared/base.yaml", `"{totals.net}"]`, `"{item.amount}"]`, `unknown binding "item.amount"`},
		{"unknown style", "shared/base.yaml", "style: total,", "style: totl,", `unknown style "totl"`},
		{"no default style", "shared/base.yaml", "  body: ", "  bdy: ", `unknown style "body"`},
		{"style without size", "shared/base.yaml", "note:   {size: 8.5, ", "note:   {", `style "note" has no size or no leading`},
		{"unknown alignment", "shared/base.yaml", "align: right", "align: rihgt", `unknown alignment "rihgt"`},
		{"unknown condition", "shared/base.yaml", "when: [taxed]", "when: [texed]", `unknown condition "texed"`},
		{"unknown list", "shared/base.yaml", "each: breakdown", "each: braekdown", `unknown list "braekdown"`},
		{"unknown message", "shared/base.yaml", "{@total.net}", "{@total.nett}", `: no message "total.nett" in language "`},
		{"message missing", "shared/de.yaml", "component.toll: Maut", "component.tall: Maut", `no message "component.toll" in language "de"`},
		{"message within a message", "shared/de.yaml", "total.net: Nettobetrag", `total.net: "{@total.gross}"`, `message "total.net" holds a message`},
		{"language without messages", "shared/de.yaml", "languages: [de, en]", "languages: [de, en, fr]", `shared/de.yaml:5: no message `},
		{"no language", "shared/de.yaml", "languages: [de, en]", "languages: [de, german]", `shared/de.yaml:5: "german" is no language`},
		{"language twice", "shared/de.yaml", "languages: [de, en]", "languages: [de, de]", `shared/de.yaml:5: "de" stands twice`},
		{"both languages the same", "shared/de.yaml", "languages: [de, en]", "languages: [de+de]", `twice the same language`},
		{"three languages on a page", "shared/de.yaml", "languages: [de, en]", "languages: [de+en+fr]", `"de+en+fr" is no language`},
		{"bad length", "shared/de.yaml", "width: 210mm", "width: 210cm", `shared/de.yaml:4: "210cm" is no length`},
		{"length without end", "shared/de.yaml", "width: 210mm", "width: 99999999", `"99999999" is no length`},
		{"no room on the page", "shared/de.yaml", "width: 210mm", "width: 44mm", `a page without room between its margins`},
		{"bad colour", "shared/base.yaml", "#14213d", "#14213", "is no colour"},
		{"bad truth", "shared/base.yaml", "bold: true", "bold: yes", `"yes", want true or false`},
		{"text for a list", "shared/base.yaml", "when: [preceding]", "when: preceding", `"preceding", want a list`},
		{"list for a text", "shared/base.yaml", "style: title}", "style: [title]}", `a list, want a text or a number`},
		{"nothing for a text", "shared/base.yaml", `text: "{title}",`, `text: ,`, `nothing, want a text or a number`},
		{"list for keys", "shared/base.yaml", "footer:\n", "footer: []\nheader:\n", `a list, want keys with values`},
		{"wrong cells", "shared/base.yaml", `["{@total.net}", "{totals.net}"]`, `["{totals.net}"]`, "a row of 1 cells in a table of 2 columns"},
		{"columns without widths", "shared/base.yaml", "widths: [0, 0]", "widths: []", "columns with 0 widths and 2 stacks"},
		{"table without columns", "shared/base.yaml", "    - space: 8\n", "    - table: {}\n", "a table needs columns and rows"},
		{"two parts", "de/rides.yaml", "  - use: head", "  - use: head\n    space: 3", "de/rides.yaml:11: a block with 2 parts"},
		{"no part", "de/rides.yaml", "  - use: head", "  - when: [taxed]", "de/rides.yaml:11: a block with 0 parts"},
		{"box without blocks", "de/rides.yaml", "- use: trip", "- box: {padding: 3}", "de/rides.yaml:13: a box without blocks"},
		{"image without a size", "de/rides.yaml", "- use: trip", "- image: {file: brand/mark.svg, alt: x}", "de/rides.yaml:13: an image needs a file, and a width or a height"},
		{"image of two sizes", "de/rides.yaml", "- use: trip", "- image: {file: brand/mark.svg, width: 9, height: 9, alt: x}", "an image needs a file, and a width or a height"},
		{"image without words", "de/rides.yaml", "- use: trip", "- image: {file: brand/mark.svg, height: 9mm}", "alt is missing"},
		{"image that is not there", "de/rides.yaml", "- use: trip", "- image: {file: brand/mrak.svg, height: 9mm, alt: x}", "de/rides.yaml:13: open brand/mrak.svg"},
		{"image that is none", "de/rides.yaml", "- use: trip", "- image:\n      alt: x\n      height: 9mm\n      file: shared/en.yaml", "de/rides.yaml:16: shared/en.yaml: not a picture"},
		{"image with a problem", "de/rides.yaml", "- use: trip", "- image: {file: brand/text.svg, height: 9mm, alt: x}", "de/rides.yaml:13: brand/text.svg: line 2"},
		{"code of two kinds", "de/rides.yaml", "- use: trip", `- code: {qr: "{number}", barcode: "{number}", size: 60, alt: x}`, "de/rides.yaml:13: a code is either a qr or a barcode"},
		{"qr code without a size", "de/rides.yaml", "- use: trip", `- code: {qr: "{number}", width: 60, height: 60, alt: x}`, "a qr code has a size"},
		{"barcode with a size", "de/rides.yaml", "- use: trip", `- code: {barcode: "{number}", size: 60, alt: x}`, "a barcode has a width and a height"},
		{"code of an unknown binding", "de/rides.yaml", "- use: trip", `- code: {qr: "{nubmer}", size: 60, alt: x}`, `unknown binding "nubmer"`},
		{"carried sums without words", "shared/base.yaml", `carry_over: {text: "{@label.carried_forward}", brought`, "carry_over: {brought", "carry_over needs text and brought"},
		{"carried sums without amounts", "shared/base.yaml", `{each: lines, cells: ["{item.text}", "{item.quantity}", "{item.rate}", "{item.amount}"]}`,
			`{each: lines, cells: ["{item.text}", "{item.quantity}", "{item.amount}", ""]}`, "carry_over needs {item.amount} in one column of all rows"},
		{"open brace", "shared/base.yaml", `["{number}"`, `["{number"`, "a { without its }"},
		{"circle", "shared/base.yaml", "styles:", "include: [shared/base.yaml]\nstyles:", "shared/base.yaml:4: shared/base.yaml includes itself"},
		{"missing file", "de/rides.yaml", "shared/en.yaml", "shared/xx.yaml", "de/rides.yaml:2: open shared/xx.yaml"},
		{"path out of the templates", "de/rides.yaml", "shared/en.yaml", "../secret.yaml", "de/rides.yaml:2: open ../secret.yaml"},
		{"no blocks", "de/rides.yaml", "blocks:", "blocks: []\npartials:\n  x:", "de/rides.yaml:1: a template needs languages, a page and blocks"},
		{"anchor", "de/rides.yaml", "use: head", "use: &a head", "de/rides.yaml:11: anchors, aliases and tags are not part of the format"},
		{"tag", "de/rides.yaml", "use: head", "use: !!str head", "de/rides.yaml:11: anchors, aliases and tags are not part of the format"},
		{"second document", "de/rides.yaml", "  - use: totals", "---\nblocks: []", "a second document in one file"},
		{"not UTF-8", "de/rides.yaml", "Tag der Fahrt", "Tag der F\xe4hrt", "de/rides.yaml:6: the file is not valid UTF-8"},
		{"control character", "de/rides.yaml", "Tag der Fahrt", "Tag\x00Fahrt", "de/rides.yaml:6: the control character U+0000"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			_, err := templates.Load(broken(t, tt.file, tt.old, tt.replacement))
			if err == nil || !strings.Contains(err.Error(), tt.want) || !place.MatchString(err.Error()) {
				t.Errorf("Load = %v, want an error with a place and %q", err, tt.want)
			}
		})
	}
}

func TestLoad_Bounded(t *testing.T) {
	files := released(t)
	deep := "blocks:\n  - " + strings.Repeat("stack: [{", 70) + strings.Repeat("}]", 70)
	wide := "partials:\n  a0: [{space: 1}, {space: 1}]\n"
	for _, p := range []string{"a1:a0", "a2:a1", "a3:a2", "a4:a3", "a5:a4"} {
		name, use, _ := strings.Cut(p, ":")
		wide += "  " + name + ":\n" + strings.Repeat("    - use: "+use+"\n", 10)
	}
	tests := []struct{ name, text, want string }{
		{"nesting", deep, "more than 64 levels of nesting"},
		{"partials of partials", wide + "blocks: [{use: a5}]\n", "more than 10000 blocks"},
		{"size", "# " + strings.Repeat("x", 1<<20), "more than 1048576 bytes"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			files["de/rides.yaml"] = &fstest.MapFile{Data: []byte("include: [shared/base.yaml, shared/en.yaml, shared/de.yaml]\n" + tt.text)}
			_, err := templates.Load(files)
			if err == nil || !strings.Contains(err.Error(), tt.want) || !place.MatchString(err.Error()) {
				t.Errorf("Load = %v, want an error with a place and %q", err, tt.want)
			}
		})
	}
}

// FuzzLoad loads files of the release with a part of one replaced: whatever is
// wrong is an error with a place.
func FuzzLoad(f *testing.F) {
	files := released(f)
	names := []string{"shared/base.yaml", "shared/de.yaml", "de/rides.yaml", "us/delivery.yaml"}
	for i, s := range []string{"use: parties", "{", "}", "\n  - ", "&a [*a]", "!!binary", "{number}", "{@label.page}", "when: [taxed]", "\x00", "---\n", "? x", "|", "[[[[", "9999999999mm", "~", "<<: "} {
		f.Add(uint8(i), uint16(i*97), uint16(i%9), s)
	}
	f.Fuzz(func(t *testing.T, which uint8, at, length uint16, text string) {
		name := names[int(which)%len(names)]
		data := files[name].Data
		from := int(at) % len(data)
		to := min(len(data), from+int(length)%64)
		mutated := fstest.MapFS{}
		for n, file := range files {
			mutated[n] = file
		}
		mutated[name] = &fstest.MapFile{Data: []byte(string(data[:from]) + text + string(data[to:]))}
		if _, err := templates.Load(mutated); err != nil && !place.MatchString(err.Error()) {
			t.Fatalf("an error without a place: %v", err)
		}
	})
}

func TestLoad_EmptyFile(t *testing.T) {
	_, err := templates.Load(fstest.MapFS{"de/rides.yaml": &fstest.MapFile{Data: []byte("# nothing\n")}})
	if want := "templates: de/rides.yaml:1: the file is empty"; err == nil || err.Error() != want {
		t.Errorf("Load = %v, want %q", err, want)
	}
}

func TestLoad_TwoLanguages(t *testing.T) {
	files := broken(t, "shared/de.yaml", "languages: [de, en]", "languages: [de, de+en]")
	files["ae/rides.yaml"] = &fstest.MapFile{Data: []byte("include: [shared/base.yaml, shared/en.yaml, shared/ar.yaml]\n" +
		"languages: [ar+en, en]\npage: {width: 595, height: 842}\nblocks: [{use: head}]\n")}
	set, err := templates.Load(files)
	if err != nil {
		t.Fatal(err)
	}
	tests := []struct {
		name, language, first string
		rightToLeft           bool
	}{
		{"ae/rides", "ar+en", "ar", true},
		{"ae/rides", "en", "en", false},
		{"de/rides", "de+en", "de", false},
	}
	for _, tt := range tests {
		s, ok := set.Sheet(tt.name, tt.language)
		if !ok {
			t.Fatalf("no sheet %s %s", tt.name, tt.language)
		}
		languages := strings.Join(s.Languages, "+")
		if languages != tt.language || s.Language != tt.language || s.RightToLeft != tt.rightToLeft || len(s.Wordings) != len(s.Languages) {
			t.Errorf("%s %s: languages %q, right to left %t", tt.name, tt.language, languages, s.RightToLeft)
		}
		if s.Wordings[0].Language != tt.first || s.Wordings[len(s.Wordings)-1].Language != tt.language[strings.Index(tt.language, "+")+1:] {
			t.Errorf("%s %s: words of %s first", tt.name, tt.language, s.Wordings[0].Language)
		}
	}
}
