package countries_test

import (
	"flag"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"quittance/countries"
	"quittance/countries/regime"
	"quittance/invoice"
)

var update = flag.Bool("update", false, "write the tables of docs/countries; review the change as a legal one")

// The marks around the tables of a country's page.
const (
	tablesBegin = "<!-- tables: written by go test ./countries -update -->\n"
	tablesEnd   = "<!-- end of tables -->\n"
)

// Every country has a page that names what counsel must confirm, and holds every rule,
// rate and limit as the pack has them.
func TestDocs_HoldTheLawOfThePack(t *testing.T) {
	for _, p := range countries.All() {
		name := "../docs/countries/" + strings.ToLower(string(p.Country)) + ".md"
		text, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		before, rest, begun := strings.Cut(string(text), tablesBegin)
		have, after, ended := strings.Cut(rest, tablesEnd)
		if !begun || !ended || !strings.Contains(before, "## To be confirmed by counsel") {
			t.Errorf("%s: lacks the marks of its tables, or the section for counsel", name)
			continue
		}
		want := tables(p)
		if *update {
			if err := os.WriteFile(name, []byte(before+tablesBegin+want+tablesEnd+after), 0o644); err != nil {
				t.Fatal(err)
			}
			continue
		}
		if diff := cmp.Diff(want, have); diff != "" {
			t.Errorf("%s: the pack (-) and the page (+) differ; go test ./countries -update writes it: %s", name, diff)
		}
	}
}

// tables writes a pack's rules, rates and limits, each once.
func tables(p regime.Pack) string {
	var rules, values rows
	for _, name := range invoice.BusinessLines() {
		line := p.Lines[name]
		for _, r := range line.Rules {
			rules.add("| `%s` | %s | %s | %s |", r.ID, period(r), r.Summary, r.Citation)
		}
		for _, table := range line.Rates {
			for _, r := range table.Rates {
				values.add("| `%s` | %s | %s %% | %s |", table.ID, r.Since, r.Percent, r.Source)
			}
		}
		for _, table := range line.Limits {
			for _, l := range table.Limits {
				values.add("| `%s` | %s | %s | %s |", table.ID, l.Since, invoice.Amount{Minor: l.Minor, Currency: p.Currency}, l.Source)
			}
		}
	}
	return "\n| rule | since | what | source |\n|---|---|---|---|\n" + strings.Join(rules, "\n") +
		"\n\n| table | since | value | source |\n|---|---|---|---|\n" + strings.Join(values, "\n") + "\n\n"
}

// rows are lines of a table, each once: both business lines have some in common.
type rows []string

func (r *rows) add(format string, args ...any) {
	if row := fmt.Sprintf(format, args...); !slices.Contains(*r, row) {
		*r = append(*r, row)
	}
}

func period(r regime.Rule) string {
	if r.Until.IsZero() {
		return r.Since.String()
	}
	return fmt.Sprintf("%s until the day before %s", r.Since, r.Until)
}
