package regimetest

import (
	"regexp"
	"strings"
	"testing"

	"quittance/countries/regime"
	"quittance/invoice"
)

var (
	tableID = regexp.MustCompile(`^[a-z]{2}(\.[a-z0-9_]+)+$`)
	ruleID  = regexp.MustCompile(`^[a-z]{2}\.(all|rides|delivery|commission|self_billing)\.[a-z0-9_]+$`)
)

func checkHeader(t *testing.T, p regime.Pack) {
	if len(p.Country) != 2 || p.Name == "" || p.Version == "" || p.Since.IsZero() || len(p.Languages) == 0 || len(p.Lines) == 0 {
		t.Errorf("pack %q: country, name, version, since, languages and lines are needed: %+v", p.Country, p)
	}
	if _, err := p.Currency.Digits(); err != nil {
		t.Errorf("currency: %v", err)
	}
	regime.MustZone(p.Zone)
	if p.Retention.Years < 1 || p.Retention.Source == "" {
		t.Errorf("retention %+v has no years or no source", p.Retention)
	}
}

func checkSettlement(t *testing.T, s regime.Settlement) {
	if len(s.Delays) == 0 || s.Deadline <= 0 {
		t.Fatalf("settlement %+v has no delays or no deadline", s)
	}
	for _, d := range s.Delays {
		if d <= 0 || d > s.Deadline {
			t.Errorf("delay %s is not within the deadline of %s", d, s.Deadline)
		}
	}
}

// checkRates: periods follow each other without gap or overlap because each lasts
// until the next begins; so it is enough that the days ascend.
func checkRates(t *testing.T, p regime.Pack, line regime.Line) {
	seen := map[string]bool{}
	for _, table := range line.Rates {
		checkTableID(t, p, table.ID, seen)
		var before invoice.Date
		for _, r := range table.Rates {
			checkEntry(t, table.ID, before, entry{r.Since, r.Source})
			before = r.Since
			if got, ok := table.On(r.Since); !ok || got != r {
				t.Errorf("%s on %s is %v, want %v", table.ID, r.Since, got, r)
			}
		}
		if len(table.Rates) == 0 {
			t.Errorf("%s has no rate", table.ID)
		}
	}
}

func checkLimits(t *testing.T, p regime.Pack, line regime.Line) {
	seen := map[string]bool{}
	for _, table := range line.Limits {
		checkTableID(t, p, table.ID, seen)
		var before invoice.Date
		for _, l := range table.Limits {
			checkEntry(t, table.ID, before, entry{l.Since, l.Source})
			before = l.Since
		}
		if _, ok := table.On(p.Since); !ok {
			t.Errorf("%s has no limit on the pack's first day", table.ID)
		}
	}
}

type entry struct {
	since  invoice.Date
	source string
}

func checkEntry(t *testing.T, table string, before invoice.Date, e entry) {
	t.Helper()
	if e.since.IsZero() || e.source == "" {
		t.Errorf("%s: an entry has no date or no source: %+v", table, e)
	}
	if !before.Before(e.since) {
		t.Errorf("%s: %s does not come after %s", table, e.since, before)
	}
}

func checkTableID(t *testing.T, p regime.Pack, id string, seen map[string]bool) {
	t.Helper()
	if !tableID.MatchString(id) || !strings.HasPrefix(id, codePrefix(p.Country)) {
		t.Errorf("table ID %q is not of the form xx.name", id)
	}
	if seen[id] {
		t.Errorf("two tables %s", id)
	}
	seen[id] = true
}

func checkRules(t *testing.T, p regime.Pack, name invoice.BusinessLine) {
	seen := map[string]bool{}
	for _, r := range p.Lines[name].Rules {
		m := ruleID.FindStringSubmatch(r.ID)
		if m == nil || !strings.HasPrefix(r.ID, codePrefix(p.Country)) {
			t.Errorf("rule ID %q is not of the form xx.line.name", r.ID)
			continue
		}
		of := invoice.BusinessLine(m[1])
		if of != "all" && of != name && name != invoice.SelfBilling { // self-billing is of trips and deliveries
			t.Errorf("%s is not a rule of %s", r.ID, name)
		}
		if seen[r.ID] {
			t.Errorf("two rules %s", r.ID)
		}
		seen[r.ID] = true
		if r.Citation == "" || r.Since.IsZero() || !strings.HasSuffix(r.Summary, ".") {
			t.Errorf("%s wants a citation, a date, and one sentence: %+v", r.ID, r)
		}
		if !r.Until.IsZero() && !r.Since.Before(r.Until) {
			t.Errorf("%s ends on %s, before it begins on %s", r.ID, r.Until, r.Since)
		}
	}
}
