package regimetest

import (
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"
	"time"

	"quittance/countries/regime"
	"quittance/invoice"
)

// faults is a reporter that keeps what it is told.
type faults []string

func (*faults) Helper() {}

func (f *faults) Errorf(format string, args ...any) { *f = append(*f, fmt.Sprintf(format, args...)) }

// The facts of a pack with one fault each. The word after the slashes names the fault at
// the line where the suite must point.
var (
	brokenRates = []regime.RateTable{
		{ID: "xx.overlapping", Rates: []regime.Rate{
			{Since: invoice.MustDate("2020-01-01"), Percent: 100_000, Source: "law"},
			{Since: invoice.MustDate("2020-01-01"), Percent: 200_000, Source: "law"}, // overlap
		}},
		{ID: "xx.unsourced", Rates: []regime.Rate{
			{Since: invoice.MustDate("2020-01-01"), Percent: 100_000}, // rate without source
		}},
		{ID: "xx.far", Rates: []regime.Rate{
			{Since: invoice.MustDate("2020-01-01"), Percent: 100_000, Source: "law"},
			{Since: invoice.MustDate("2202-01-01"), Percent: 200_000, Source: "law"}, // wrong date
		}},
		{ID: "yy.foreign", Rates: []regime.Rate{{Since: invoice.MustDate("2020-01-01"), Source: "law"}}}, // other country
	}
	brokenLimits = []regime.LimitTable{
		{ID: "xx.limit", Limits: []regime.Limit{
			{Minor: 100_00, Source: "law"}, // limit without date
		}},
	}
	brokenRules = []regime.Rule{
		{
			ID: "xx.rides.backwards", Summary: "It ends before it begins.", Citation: "law", // ends first
			Since: invoice.MustDate("2020-01-01"), Until: invoice.MustDate("2019-01-01"),
		},
		{
			ID: "xx.rides.uncited", Summary: "It has no source.", // rule without source
			Since: invoice.MustDate("2020-01-01"),
		},
		{ID: "xx.delivery.other", Summary: "It is of another line.", Citation: "law", Since: invoice.MustDate("2020-01-01")}, // other line
	}
	brokenNotes = []string{
		"xx.unknown_note", // unknown message
	}
)

func TestFacts_FaultsNameFileAndLine(t *testing.T) {
	tests := []struct {
		fault string
		spoil func(*regime.Line)
		want  string
	}{
		{"overlap", func(l *regime.Line) { l.Rates = brokenRates[0:1] }, "xx.overlapping: 2020-01-01 does not come after 2020-01-01"},
		{"rate without source", func(l *regime.Line) { l.Rates = brokenRates[1:2] }, "xx.unsourced: an entry has no date or no source"},
		{"wrong date", func(l *regime.Line) { l.Rates = brokenRates[2:3] }, "xx.far: 2202-01-01 is no day of today's law"},
		{"other country", func(l *regime.Line) { l.Rates = brokenRates[3:4] }, `table ID "yy.foreign" is not of the form`},
		{"limit without date", func(l *regime.Line) { l.Limits = brokenLimits }, "xx.limit: an entry has no date or no source"},
		{"ends first", func(l *regime.Line) { l.Rules = brokenRules[0:1] }, "xx.rides.backwards ends on 2019-01-01"},
		{"rule without source", func(l *regime.Line) { l.Rules = brokenRules[1:2] }, "xx.rides.uncited wants a citation"},
		{"other line", func(l *regime.Line) { l.Rules = brokenRules[2:3] }, "xx.delivery.other is not a rule of rides"},
		{"unknown message", func(l *regime.Line) { l.Notes = brokenNotes }, "note xx.unknown_note of rides has no wording in en"},
	}
	for _, tt := range tests {
		t.Run(tt.fault, func(t *testing.T) {
			p := testPack()
			line := p.Lines[invoice.Rides]
			line.Settlement = regime.Settlement{Delays: []time.Duration{time.Minute}, Deadline: time.Hour}
			var sound, got faults
			p.Lines[invoice.Rides] = line
			suite := Suite{Pack: p, NotesFile: "../../NOTES.txt", Source: "broken_test.go"}
			checkFacts(&sound, suite)
			if len(sound) > 0 {
				t.Fatalf("the sound pack has faults: %v", sound)
			}
			tt.spoil(&line)
			p.Lines[invoice.Rides] = line
			checkFacts(&got, suite)
			if want := lineOf(t, tt.fault) + tt.want; !slices.ContainsFunc(got, func(f string) bool { return strings.HasPrefix(f, want) }) {
				t.Errorf("faults %q, want one that begins with %q", got, want)
			}
		})
	}
}

// lineOf finds the line of this file that ends with the fault's name as a comment.
func lineOf(t *testing.T, fault string) string {
	t.Helper()
	text, err := os.ReadFile("broken_test.go")
	if err != nil {
		t.Fatal(err)
	}
	for i, line := range strings.Split(string(text), "\n") {
		if strings.HasSuffix(strings.TrimSpace(line), " // "+fault) {
			return fmt.Sprintf("broken_test.go:%d: ", i+1)
		}
	}
	t.Fatalf("no line is marked with %q", fault)
	return ""
}
