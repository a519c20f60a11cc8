package regimetest

import (
	"regexp"
	"strings"

	"quittance/countries/regime"
	"quittance/invoice"
)

var (
	tableID = regexp.MustCompile(`^[a-z]{2}(\.[a-z0-9_]+)+$`)
	ruleID  = regexp.MustCompile(`^[a-z]{2}\.(all|rides|delivery|commission|self_billing)\.[a-z0-9_]+$`)
)

func checkHeader(t reporter, p regime.Pack) {
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

func checkSettlement(t reporter, s regime.Settlement) {
	if len(s.Delays) == 0 || s.Deadline <= 0 {
		t.Errorf("settlement %+v has no delays or no deadline", s)
	}
	for _, d := range s.Delays {
		if d <= 0 || d > s.Deadline {
			t.Errorf("delay %s is not within the deadline of %s", d, s.Deadline)
		}
	}
}

// checkRates: periods follow each other without gap or overlap because each lasts
// until the next begins; so it is enough that the days ascend.
func checkRates(t reporter, src source, p regime.Pack, line regime.Line) {
	seen := map[string]bool{}
	for _, table := range line.Rates {
		checkTableID(t, src, p, table.ID, seen)
		var before invoice.Date
		for i, r := range table.Rates {
			checkEntry(t, src.entry(table.ID, i)+table.ID, before, entry{r.Since, r.Source})
			before = r.Since
			if got, ok := table.On(r.Since); !ok || got != r {
				t.Errorf("%s%s on %s is %v, want %v", src.entry(table.ID, i), table.ID, r.Since, got, r)
			}
		}
		if len(table.Rates) == 0 {
			t.Errorf("%s%s has no rate", src.at(table.ID), table.ID)
		}
	}
}

func checkLimits(t reporter, src source, p regime.Pack, line regime.Line) {
	seen := map[string]bool{}
	for _, table := range line.Limits {
		checkTableID(t, src, p, table.ID, seen)
		var before invoice.Date
		for i, l := range table.Limits {
			checkEntry(t, src.entry(table.ID, i)+table.ID, before, entry{l.Since, l.Source})
			before = l.Since
		}
		if len(table.Limits) == 0 {
			t.Errorf("%s%s has no limit", src.at(table.ID), table.ID)
		}
	}
}

type entry struct {
	since  invoice.Date
	source string
}

func checkEntry(t reporter, table string, before invoice.Date, e entry) {
	t.Helper()
	if e.since.IsZero() || e.source == "" {
		t.Errorf("%s: an entry has no date or no source: %+v", table, e)
	}
	if !before.Before(e.since) {
		t.Errorf("%s: %s does not come after %s: periods overlap", table, e.since, before)
	}
	if !e.since.IsZero() && !sensible(e.since) {
		t.Errorf("%s: %s is no day of today's law", table, e.since)
	}
}

// sensible reports whether a day may be one on which law of today began or will end.
func sensible(d invoice.Date) bool { return d.Year >= 1900 && d.Year <= 2050 }

func checkTableID(t reporter, src source, p regime.Pack, id string, seen map[string]bool) {
	t.Helper()
	if !tableID.MatchString(id) || !strings.HasPrefix(id, codePrefix(p.Country)) {
		t.Errorf("%stable ID %q is not of the form xx.name", src.at(id), id)
	}
	if seen[id] {
		t.Errorf("%stwo tables %s", src.at(id), id)
	}
	seen[id] = true
}

func checkRules(t reporter, src source, p regime.Pack, name invoice.BusinessLine) {
	seen := map[string]bool{}
	for _, r := range p.Lines[name].Rules {
		at := src.at(r.ID)
		m := ruleID.FindStringSubmatch(r.ID)
		if m == nil || !strings.HasPrefix(r.ID, codePrefix(p.Country)) {
			t.Errorf("%srule ID %q is not of the form xx.line.name", at, r.ID)
			continue
		}
		of := invoice.BusinessLine(m[1])
		if of != "all" && of != name && name != invoice.SelfBilling { // self-billing is of trips and deliveries
			t.Errorf("%s%s is not a rule of %s", at, r.ID, name)
		}
		if seen[r.ID] {
			t.Errorf("%stwo rules %s: periods of one rule overlap", at, r.ID)
		}
		seen[r.ID] = true
		checkRule(t, at, r)
	}
}

func checkRule(t reporter, at string, r regime.Rule) {
	t.Helper()
	if r.Citation == "" || r.Since.IsZero() || !strings.HasSuffix(r.Summary, ".") {
		t.Errorf("%s%s wants a citation, a date, and one sentence: %+v", at, r.ID, r)
	}
	if !r.Until.IsZero() && !r.Since.Before(r.Until) {
		t.Errorf("%s%s ends on %s, before it begins on %s", at, r.ID, r.Until, r.Since)
	}
	for _, day := range []invoice.Date{r.Since, r.Until} {
		if !day.IsZero() && !sensible(day) {
			t.Errorf("%s%s: %s is no day of today's law", at, r.ID, day)
		}
	}
}
