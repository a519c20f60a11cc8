package countries_test

import (
	"strings"
	"testing"

	"quittance/countries"
	"quittance/countries/regime"
	"quittance/countries/regime/regimetest"
	"quittance/document"
	"quittance/invoice"
)

// suites say how orders are made for packs that need more than a country.
var suites = map[invoice.Country]regimetest.Suite{
	"BE": {TaxIDs: []invoice.TaxID{{Scheme: "VAT", Value: "BE0428759497"}}},
	"AT": {TaxIDs: []invoice.TaxID{{Scheme: "VAT", Value: "ATU13585627"}}},
	"CH": {TaxIDs: []invoice.TaxID{{Scheme: "CH-UID", Value: "CHE-123.456.788 MWST"}}},
	"JP": {TaxIDs: []invoice.TaxID{{Scheme: "JP-T", Value: "T7000012050002"}}},
	"SA": {TaxIDs: []invoice.TaxID{{Scheme: "SA-VAT", Value: "310122393500003"}}},
	"MX": {TaxIDs: []invoice.TaxID{{Scheme: "MX-RFC", Value: "GODE561231GR8"}}},
	"CL": {TaxIDs: []invoice.TaxID{{Scheme: "CL-RUT", Value: "76086428-5"}}},
	"IN": {Jurisdictions: []string{"IN-KA"}, TaxIDs: []invoice.TaxID{{Scheme: "IN-GSTIN", Value: "29AAFCQ4821K1Z3"}}},
	"NZ": {TaxIDs: []invoice.TaxID{{Scheme: "NZ-GST", Value: "49-091-850"}}},
	"AE": {TaxIDs: []invoice.TaxID{{Scheme: "AE-TRN", Value: "100234567800003"}}},
	"SG": {TaxIDs: []invoice.TaxID{{Scheme: "SG-GST", Value: "201812345M"}}},
	"AU": {TaxIDs: []invoice.TaxID{{Scheme: "AU-ABN", Value: "51 824 753 556"}}},
	"CA": {Jurisdictions: []string{"CA-ON/Toronto"}, TaxIDs: []invoice.TaxID{{Scheme: "CA-BN", Value: "123026635 RT0001"}}},
	"BR": {Jurisdictions: []string{"BR-SP/São Paulo"}, TaxIDs: []invoice.TaxID{{Scheme: "BR-CNPJ", Value: "16.727.230/0001-97"}}},
	"US": {Jurisdictions: []string{"US-CA/San Jose"}},
}

// Each line of each pack has a template that fits: whatever the line issues is set in
// it, with a message for each note. A fault names the template's file and line.
func TestTemplates_FitEveryLine(t *testing.T) {
	engine, err := document.Embedded()
	if err != nil {
		t.Fatal(err) // the templates do not compile: the error names file and line
	}
	for _, p := range countries.All() {
		s := suites[p.Country]
		s.Pack = p
		for name, line := range p.Lines {
			t.Run(string(p.Country)+" "+string(name), func(t *testing.T) {
				drafts := regimetest.Drafts(s, name)
				if len(drafts) == 0 {
					t.Fatal("no simple order is accepted: give the country a place or tax IDs in suites")
				}
				for _, d := range drafts {
					if err := fits(engine, line, d); err != nil {
						t.Errorf("templates/%s.yaml: %v", p.Template(name), err)
					}
				}
			})
		}
	}
}

// fits sets a draft, with every note of its line where nothing that notes name is missing.
func fits(engine *document.Engine, line regime.Line, d invoice.Draft) error {
	if d.Issuer != nil {
		d.Notes = nil
		for _, code := range line.Notes {
			d.Notes = append(d.Notes, invoice.LegalNote{Text: code, Source: "test"})
		}
	}
	_, err := engine.Rehearse(d)
	return err
}

// A note without a message, and a line without a template, are told with the place.
func TestTemplates_FaultsNameTheirPlace(t *testing.T) {
	engine, err := document.Embedded()
	if err != nil {
		t.Fatal(err)
	}
	pack, err := countries.All().Pack("DE")
	if err != nil {
		t.Fatal(err)
	}
	line := pack.Lines[invoice.Rides]
	d := regimetest.Drafts(regimetest.Suite{Pack: pack}, invoice.Rides)[0]
	line.Notes = []string{"de.unknown"}
	want(t, fits(engine, line, d), `template de/rides has no note "de.unknown" in language "de"`)
	d.Template = "de/unknown"
	want(t, fits(engine, line, d), `there is no template "de/unknown"`)
}

func want(t *testing.T, err error, text string) {
	t.Helper()
	if err == nil || !strings.Contains(err.Error(), text) {
		t.Errorf("%v, want %s", err, text)
	}
}
