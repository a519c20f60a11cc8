package vat

import (
	"slices"
	"strings"
	"time"

	"quittance/countries/regime"
	"quittance/invoice"
)

// country is a law that is ready to be applied.
type country struct {
	Law
	pack  regime.Pack
	zone  *time.Location
	zones map[string]*time.Location
}

// Pack makes a pack of the law. The tables, rules and notes of each line are those
// that its facts name. It panics on an unknown time zone: call it once at the start.
func (l Law) Pack() regime.Pack {
	l.fill()
	c := &country{Law: l, zone: regime.MustZone(l.Zone), zones: map[string]*time.Location{}}
	for place, name := range l.Zones {
		c.zones[place] = regime.MustZone(name)
	}
	c.pack = regime.Pack{
		Country: l.Country, Name: l.Name, Version: l.Version, Zone: l.Zone, Since: l.Since, Currency: l.Currency,
		Languages: l.Languages, Retention: l.Retention, Rounding: l.Rounding, Numbering: l.Numbering,
		Lines: map[invoice.BusinessLine]regime.Line{},
	}
	for _, name := range invoice.BusinessLines() {
		if line := l.line(name); line != nil {
			c.pack.Lines[name] = c.regimeLine(name, *line)
		}
	}
	return c.pack
}

// fill gives what is empty its usual meaning.
func (l *Law) fill() {
	if l.Scheme == "" {
		l.Scheme = invoice.SchemeVAT
	}
	if l.Rounding == "" {
		l.Rounding = invoice.HalfUp
	}
	if len(l.BusinessIDs) == 0 {
		l.BusinessIDs = []string{"VAT"}
	}
	if len(l.Settlement.Delays) == 0 {
		l.Settlement = regime.Settlement{ // a card payment is final within minutes, a disputed one within days
			Delays:   []time.Duration{time.Minute, 5 * time.Minute, 30 * time.Minute, 6 * time.Hour},
			Deadline: 7 * 24 * time.Hour,
		}
	}
}

func (l *Law) line(name invoice.BusinessLine) *Line {
	switch name {
	case invoice.Rides:
		return l.Rides
	case invoice.Delivery:
		return l.Delivery
	case invoice.Commission:
		return l.Commission
	case invoice.SelfBilling:
		return l.SelfBilling
	}
	return nil
}

func (c *country) regimeLine(name invoice.BusinessLine, line Line) regime.Line {
	if len(line.Formats) == 0 {
		line.Formats = c.Formats
	}
	in := inventoryOf(&c.Law, name, &line)
	return regime.Line{
		Settlement: c.Settlement, Template: line.Template,
		Rules: in.rules, Rates: in.rates, Limits: in.limits, Notes: in.notes,
		Assess: func(o invoice.Order) ([]invoice.Draft, error) { return c.assess(o, &line) },
	}
}

// place returns what a map has for a jurisdiction, or for what it is in.
func place[V any](values map[string]V, jurisdiction string) (V, bool) {
	for {
		if v, ok := values[jurisdiction]; ok {
			return v, true
		}
		end := strings.LastIndexByte(jurisdiction, '/')
		if end < 0 {
			var none V
			return none, false
		}
		jurisdiction = jurisdiction[:end]
	}
}

// inventory is what a line's facts name, each once, in order of first appearance.
type inventory struct {
	rules  []regime.Rule
	rates  []regime.RateTable
	limits []regime.LimitTable
	notes  []string
}

func inventoryOf(l *Law, name invoice.BusinessLine, line *Line) *inventory {
	in := &inventory{}
	for _, f := range facts(l, name, line) {
		if f.known() {
			in.rule(f.Rule, f.Note)
		}
	}
	for _, f := range line.Formats {
		in.rule(f.Rule, f.Note)
		in.limit(f.UpTo)
	}
	for _, c := range slices.Concat(l.Exemptions, line.Charges) {
		in.choice(c)
	}
	for _, m := range line.Memos {
		in.rule(m.Rule, m.Note)
		in.limit(m.Above)
		in.limit(m.Fixed)
		in.rate(m.Rate)
		in.rate(m.Within)
	}
	for i := range line.Unread {
		in.rate(&line.Unread[i])
	}
	if l.Cash != nil {
		in.rule(l.Cash.Rule, "")
		in.limit(&l.Cash.Steps)
	}
	return in
}

// facts lists what the law and the line state without a choice.
func facts(l *Law, name invoice.BusinessLine, line *Line) []Fact {
	list := append([]Fact{}, line.Always...)
	for _, p := range line.Principals {
		list = append(list, Fact{p.Rule, p.Note})
	}
	list = append(list, l.Reductions)
	if name == invoice.Rides || name == invoice.Delivery {
		list = append(list, l.IssuedFor, l.Vouchers)
	}
	if name != invoice.SelfBilling {
		list = append(list, l.OwnVouchers)
	}
	return list
}

func (in *inventory) choice(c Choice) {
	in.rule(c.Rule, c.To.Note)
	in.rate(c.To.Rate)
	if c.To.Parallel != nil {
		in.rate(c.To.Parallel.Rate)
	}
}

func (in *inventory) rule(r regime.Rule, note string) {
	if !slices.Contains(in.rules, r) {
		in.rules = append(in.rules, r)
	}
	if note != "" && !slices.Contains(in.notes, note) {
		in.notes = append(in.notes, note)
	}
}

func (in *inventory) rate(t *regime.RateTable) {
	if t != nil && !slices.ContainsFunc(in.rates, func(have regime.RateTable) bool { return have.ID == t.ID }) {
		in.rates = append(in.rates, *t)
	}
}

func (in *inventory) limit(t *regime.LimitTable) {
	if t != nil && !slices.ContainsFunc(in.limits, func(have regime.LimitTable) bool { return have.ID == t.ID }) {
		in.limits = append(in.limits, *t)
	}
}
