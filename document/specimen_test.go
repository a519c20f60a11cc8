package document_test

import (
	"encoding/json"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"

	"quittance/document"
	"quittance/invoice"
	"quittance/templates"
	"quittance/test/validate"
)

// The specimens are documents of real countries in invented use: they show that a
// language, its script and its page work before a country of the product needs it.
const (
	specimenDir    = "testdata/specimen"
	specimenGolden = specimenDir + "/golden.json"
)

// overlay is file systems over one another: the first that has a file wins.
type overlay []fs.FS

func (o overlay) Open(name string) (fs.File, error) {
	for _, files := range o {
		f, err := files.Open(name)
		if !errors.Is(err, fs.ErrNotExist) {
			return f, err
		}
	}
	return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrNotExist}
}

// specimenFiles are the sheets of the specimens over the files of templates. The
// sheets of the product's own countries are not among them.
func specimenFiles() fs.FS {
	return overlay{os.DirFS(specimenDir), os.DirFS("../templates")}
}

// specimenEngine renders the specimens.
func specimenEngine(t testing.TB) *document.Engine {
	t.Helper()
	set, err := templates.Load(specimenFiles())
	if err != nil {
		t.Fatal(err)
	}
	faces, err := templates.Typefaces()
	if err != nil {
		t.Fatal(err)
	}
	e, err := document.New(document.Params{Templates: set, Typefaces: faces})
	if err != nil {
		t.Fatal(err)
	}
	return e
}

// specimen is a document in every language that the product knows how to write.
func specimen(t testing.TB) []named {
	return []named{
		{"sa_rides", saRides(t)}, {"sa_delivery_credit_note", revised(saDelivery(t), invoice.KindCreditNote)},
		{"il_rides", ilRides(t)}, {"il_rides_credit_note", revised(ilRides(t), invoice.KindCreditNote)},
		{"in_delivery_hi", inDelivery(t, "hi+en")}, {"in_delivery_bn", inDelivery(t, "bn+en")}, {"in_delivery_ta", inDelivery(t, "ta+en")},
		{"th_delivery", thDelivery(t)}, {"cn_delivery", cnDelivery(t)}, {"tw_delivery", twDelivery(t)},
		{"jp_delivery", jpDelivery(t)}, {"jp_delivery_credit_note", revised(jpDelivery(t), invoice.KindCreditNote)},
		{"kr_rides", krRides(t)}, {"gr_rides", grRides(t)}, {"bg_rides", bgRides(t)},
		{"be_rides", beRides(t)}, {"be_rides_self_billed", revised(beRides(t), invoice.KindSelfBilled)},
		{"ch_rides", chRides(t)}, {"multiscript", multiscript(t)},
	}
}

// TestSpecimen_Pages writes the specimens for people to look at:
//
//	go test ./document -run Specimen_Pages -pages /tmp/pages
func TestSpecimen_Pages(t *testing.T) {
	e := specimenEngine(t)
	for _, s := range specimen(t) {
		doc := render(t, e, s.draft)
		if *pages == "" {
			continue
		}
		if err := os.WriteFile(filepath.Join(*pages, "specimen_"+s.name+".pdf"), doc.PDF, 0o600); err != nil {
			t.Fatal(err)
		}
	}
}

func TestSpecimen_GoldenHashes(t *testing.T) {
	e := specimenEngine(t)
	got := map[string]invoice.Hash{}
	for _, s := range specimen(t) {
		got[s.name] = render(t, e, s.draft).SHA256
	}
	if *update {
		text, err := json.MarshalIndent(got, "", "  ")
		if err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(specimenGolden, append(text, '\n'), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	text, err := os.ReadFile(specimenGolden)
	if err != nil {
		t.Fatal(err)
	}
	want := map[string]invoice.Hash{}
	if err := json.Unmarshal(text, &want); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("the bytes of specimens changed (-golden +now), see goldenFile:\n%s", diff)
	}
}

func TestSpecimen_PassesVeraPDF(t *testing.T) {
	e := specimenEngine(t)
	dir := t.TempDir()
	var files []string
	for _, s := range specimen(t) {
		file := filepath.Join(dir, s.name+".pdf")
		if err := os.WriteFile(file, render(t, e, s.draft).PDF, 0o600); err != nil {
			t.Fatal(err)
		}
		files = append(files, file)
	}
	validate.PDF(t, files...)
}
