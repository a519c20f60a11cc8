package templates_test

import (
	"io/fs"
	"os"
	"strings"
	"testing"
	"testing/fstest"

	"quittance/document/pdf"
	"quittance/templates"
)

func TestEmbedded_Compiles(t *testing.T) {
	set, err := templates.Embedded()
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, s := range set.Sheets() {
		got = append(got, s.Name+" "+s.Language)
		if len(s.Version) != 12 || len(s.Blocks) == 0 {
			t.Errorf("%s %s: version %q, %d blocks", s.Name, s.Language, s.Version, len(s.Blocks))
		}
	}
	want := "de/delivery de,de/delivery en,de/rides de,de/rides en,us/delivery en,us/rides en"
	if strings.Join(got, ",") != want {
		t.Errorf("sheets %v, want %s", got, want)
	}
}

func TestTypefaces_AllThere(t *testing.T) {
	p, err := templates.Typefaces()
	if err != nil {
		t.Fatal(err)
	}
	if len(p.Faces) != 12 || len(p.OutputProfile) == 0 {
		t.Errorf("%d faces, profile of %d bytes", len(p.Faces), len(p.OutputProfile))
	}
	for _, f := range p.Faces {
		data, err := f.Read()
		if err != nil {
			t.Fatal(err)
		}
		if _, err := pdf.ParseFont(f.Name, data); err != nil {
			t.Error(err)
		}
		family, _, _ := strings.Cut(f.Name, "-")
		licence := "fonts/OFL-" + family + ".txt"
		if family == "NotoSans" {
			licence = "fonts/OFL.txt"
		}
		text, err := os.ReadFile(licence)
		if err != nil || !strings.Contains(string(text), "SIL Open Font License, Version 1.1") {
			t.Errorf("%s has no licence beside it (%v)", f.Name, err)
		}
	}
}

// broken returns the release's files with one text of one file replaced.
func broken(t *testing.T, file, old, replacement string) fs.FS {
	t.Helper()
	out := fstest.MapFS{}
	for _, dir := range []string{"de", "us", "shared"} {
		entries, err := os.ReadDir(dir)
		if err != nil {
			t.Fatal(err)
		}
		for _, e := range entries {
			name := dir + "/" + e.Name()
			data, err := os.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			text := string(data)
			if name == file {
				if !strings.Contains(text, old) {
					t.Fatalf("%s does not hold %q", file, old)
				}
				text = strings.Replace(text, old, replacement, 1)
			}
			out[name] = &fstest.MapFile{Data: []byte(text)}
		}
	}
	return out
}

func TestLoad_NamesFileAndLine(t *testing.T) {
	tests := []struct {
		name, file, old, replacement, want string
	}{
		{"unknown key", "de/rides.yaml", "  - use: head", "  - ues: head", "de/rides.yaml: yaml: unmarshal errors:\n  line 11: field ues not found"},
		{"unknown partial", "de/rides.yaml", "use: head", "use: haed", `de/rides.yaml:11: no partial "haed"`},
		{"unknown binding", "shared/base.yaml", `["{number}"`, `["{nubmer}"`, `: unknown binding "nubmer"`},
		{"item outside its list", "shared/base.yaml", `"{totals.net}"]`, `"{item.amount}"]`, `unknown binding "item.amount"`},
		{"unknown style", "shared/base.yaml", "style: total,", "style: totl,", `unknown style "totl"`},
		{"unknown condition", "shared/base.yaml", "when: [taxed]", "when: [texed]", `unknown condition "texed"`},
		{"unknown list", "shared/base.yaml", "each: breakdown", "each: braekdown", `unknown list "braekdown"`},
		{"unknown message", "shared/base.yaml", "{@total.net}", "{@total.nett}", `no message "total.nett" in language "de"`},
		{"message missing", "shared/de.yaml", "component.toll: Maut", "component.tall: Maut", `no message "component.toll" in language "de"`},
		{"bad length", "shared/de.yaml", "width: 210mm", "width: 210cm", "line 4: \"210cm\" is no length"},
		{"bad colour", "shared/base.yaml", "#14213d", "#14213", "is no colour"},
		{"wrong cells", "shared/base.yaml", `["{@total.net}", "{totals.net}"]`, `["{totals.net}"]`, "a row of 1 cells in a table of 2 columns"},
		{"two parts", "de/rides.yaml", "  - use: head", "  - use: head\n    space: 3", "a block with 2 parts"},
		{"open brace", "shared/base.yaml", `["{number}"`, `["{number"`, "a { without its }"},
		{"circle", "shared/base.yaml", "styles:", "include: [shared/base.yaml]\nstyles:", "shared/base.yaml: includes itself"},
		{"missing file", "de/rides.yaml", "shared/en.yaml", "shared/xx.yaml", "shared/xx.yaml"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			_, err := templates.Load(broken(t, tt.file, tt.old, tt.replacement))
			if err == nil || !strings.Contains(err.Error(), tt.want) {
				t.Errorf("Load = %v, want an error with %q", err, tt.want)
			}
		})
	}
}
