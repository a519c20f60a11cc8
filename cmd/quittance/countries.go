package main

import (
	"encoding/json"
	"fmt"
	"io"
	"strings"
	"text/tabwriter"
	"time"

	"quittance/countries"
	"quittance/countries/regime"
	"quittance/invoice"
)

// countriesCmd lists the law of the packs.
type countriesCmd struct {
	Country string `arg:"" optional:"" help:"Only this country, such as DE."`
	On      string `placeholder:"DAY" help:"The day whose law is shown, such as 2024-01-01. The default is today, in each country."`
	Sources bool   `help:"Show where each value and each rule comes from."`
	JSON    bool   `name:"json" help:"Write JSON instead of tables."`
}

// Help shows usual calls below the flags.
func (countriesCmd) Help() string {
	return `Examples:

  quittance countries
  quittance countries CH --on 2023-12-31 --sources
  quittance countries --json`
}

// countryLaw is what a pack says on a day.
type countryLaw struct {
	Country   invoice.Country  `json:"country"`
	Name      string           `json:"name"`
	Pack      string           `json:"pack"`
	Since     invoice.Date     `json:"since"`
	On        invoice.Date     `json:"on"`
	Currency  invoice.Currency `json:"currency"`
	Zone      string           `json:"zone"`
	Languages []string         `json:"languages"`
	Lines     []lineLaw        `json:"lines"`
}

// lineLaw is what a pack says of a business line on a day.
type lineLaw struct {
	Line   invoice.BusinessLine `json:"line"`
	Rates  []valueLaw           `json:"rates,omitempty"`  // in percent
	Limits []valueLaw           `json:"limits,omitempty"` // in the pack's currency
	Rules  []ruleLaw            `json:"rules,omitempty"`  // with --sources
}

// valueLaw is a rate or a limit in force.
type valueLaw struct {
	ID     string       `json:"id"`
	Value  string       `json:"value"`
	Since  invoice.Date `json:"since"`
	Source string       `json:"source,omitempty"` // with --sources
}

// ruleLaw is a rule in force.
type ruleLaw struct {
	ID      string       `json:"id"`
	Since   invoice.Date `json:"since"`
	Summary string       `json:"summary"`
	Source  string       `json:"source"`
}

// Run lists the packs on the day.
//
// Errors: an unknown country, or a day that is none.
func (c countriesCmd) Run(stdout io.Writer) error {
	packs := countries.All()
	if c.Country != "" {
		p, err := packs.Pack(invoice.Country(strings.ToUpper(c.Country)))
		if err != nil {
			return err
		}
		packs = regime.Set{p}
	}
	laws := make([]countryLaw, 0, len(packs))
	for _, p := range packs {
		day := invoice.On(time.Now(), regime.MustZone(p.Zone))
		if c.On != "" {
			var err error
			if day, err = invoice.ParseDate(c.On); err != nil {
				return fmt.Errorf("--on: %w", err)
			}
		}
		laws = append(laws, c.law(p, day))
	}
	if c.JSON {
		e := json.NewEncoder(stdout)
		e.SetIndent("", "  ")
		return e.Encode(laws)
	}
	return writeLaws(stdout, laws)
}

func (c countriesCmd) law(p regime.Pack, day invoice.Date) countryLaw {
	law := countryLaw{
		Country: p.Country, Name: p.Name, Pack: p.Version, Since: p.Since, On: day,
		Currency: p.Currency, Zone: p.Zone, Languages: p.Languages, Lines: []lineLaw{},
	}
	if day.Before(p.Since) {
		return law // the pack knows nothing of that day
	}
	for _, name := range invoice.BusinessLines() {
		if line, ok := p.Lines[name]; ok {
			law.Lines = append(law.Lines, c.line(p, name, line, day))
		}
	}
	return law
}

func (c countriesCmd) line(p regime.Pack, name invoice.BusinessLine, line regime.Line, day invoice.Date) lineLaw {
	out := lineLaw{Line: name}
	for _, t := range line.Rates {
		if r, ok := t.On(day); ok {
			out.Rates = append(out.Rates, valueLaw{t.ID, r.Percent.String() + " %", r.Since, c.source(r.Source)})
		}
	}
	for _, t := range line.Limits {
		if l, ok := t.On(day); ok {
			amount := invoice.Amount{Minor: l.Minor, Currency: p.Currency}
			out.Limits = append(out.Limits, valueLaw{t.ID, amount.String(), l.Since, c.source(l.Source)})
		}
	}
	for _, r := range line.Rules {
		if c.Sources && r.InForce(day) {
			out.Rules = append(out.Rules, ruleLaw{r.ID, r.Since, r.Summary, r.Citation})
		}
	}
	return out
}

func (c countriesCmd) source(text string) string {
	if c.Sources {
		return text
	}
	return ""
}

// writeLaws writes each country as a heading with a table below it.
func writeLaws(w io.Writer, laws []countryLaw) error {
	var b strings.Builder
	for i, l := range laws {
		if i > 0 {
			b.WriteByte('\n')
		}
		fmt.Fprintf(&b, "%s %s (%s), %s, %s, %s\n", l.Country, l.Name, l.Pack, l.Currency, l.Zone, strings.Join(l.Languages, " "))
		if len(l.Lines) == 0 {
			fmt.Fprintf(&b, "  the pack knows the law since %s, not that of %s\n", l.Since, l.On)
			continue
		}
		fmt.Fprintf(&b, "  in force on %s:\n", l.On)
		t := tabwriter.NewWriter(&b, 0, 0, 2, ' ', 0)
		for _, line := range l.Lines {
			writeLine(t, line)
		}
		if err := t.Flush(); err != nil {
			return err
		}
	}
	_, err := io.WriteString(w, b.String())
	return err
}

func writeLine(w io.Writer, line lineLaw) {
	first := string(line.Line)
	row := func(id, value string, since invoice.Date, source string) {
		if source != "" {
			source = "\t" + source
		}
		_, _ = fmt.Fprintf(w, "  %s\t%s\t%s\tsince %s%s\n", first, id, value, since, source)
		first = ""
	}
	for _, v := range line.Rates {
		row(v.ID, v.Value, v.Since, v.Source)
	}
	for _, v := range line.Limits {
		row(v.ID, v.Value, v.Since, v.Source)
	}
	for _, r := range line.Rules {
		row(r.ID, "", r.Since, r.Source)
	}
}
