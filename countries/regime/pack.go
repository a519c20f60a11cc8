// Package regime is the contract of a country pack: what a country's tax and
// invoicing law is to the rest of the product, and the suite that every pack
// passes (package regimetest).
//
// It owns the shape of the law as dated data with sources. It does not own any
// country's law (packages countries/xx) nor the arithmetic (package invoice).
package regime

import (
	"time"

	"quittance/invoice"
)

// Pack is a country's tax and invoicing law as we implement it: effective-dated
// data with sources, and one hook per business line.
type Pack struct {
	Country   invoice.Country
	Name      string       // English, for reports: "Germany"
	Version   string       // of the pack: goes into every draft and record
	Zone      string       // IANA name: the zone of issue and supply dates where a line has no other
	Since     invoice.Date // the first day of supply whose law the pack knows
	Currency  invoice.Currency
	Languages []string // the default first; each BCP 47, or two joined by "+" for two on a page: "ar+en"
	Retention invoice.Retention
	Rounding  invoice.Rounding // of the tax, once per rate; empty: half up
	Numbering Numbering        // how numbers look; empty: see SupplierSeries
	Lines     map[invoice.BusinessLine]Line
}

// Line is what a pack knows of one business line.
type Line struct {
	Settlement Settlement
	Template   string       // "xx/commission"; empty: the country and the line
	Rules      []Rule       // every rule that Assess may apply
	Rates      []RateTable  // every rate table that Assess may read
	Limits     []LimitTable // every threshold that Assess may read
	Notes      []string     // codes of the legal notes that Assess may put on a draft: see NOTES.txt
	// Assess makes the drafts of an order: which documents, of whose supply, to whom,
	// with which taxes, notes, series. It is a pure function. The order has passed
	// Order.Check and is settled.
	//
	// Errors: Rejected with the reason.
	Assess func(o invoice.Order) ([]invoice.Draft, error)
}

// Settlement says how long to wait for money that is not final yet, or not there
// yet. Polls are spaced by Delays, the last repeated, until Deadline has passed
// since the order was completed; then the order is parked for a person.
type Settlement struct {
	Delays   []time.Duration
	Deadline time.Duration
}

// Rule is one legal requirement or choice that a pack applies.
type Rule struct {
	ID       string // stable: "de.rides.taxi_reduced"
	Summary  string // one English sentence
	Since    invoice.Date
	Until    invoice.Date // first day on which it no longer holds; zero while it does
	Citation string       // "UStG § 12(2) Nr. 10"
}

// InForce reports whether the rule is law on a day.
func (r Rule) InForce(day invoice.Date) bool {
	return !day.Before(r.Since) && (r.Until.IsZero() || day.Before(r.Until))
}

// RateTable is one rate over time: periods in order, without gap or overlap.
type RateTable struct {
	ID    string // "de.standard", "us.ca.san_jose"
	Rates []Rate
}

// Rate is a percentage in force from a day on.
type Rate struct {
	Since   invoice.Date
	Percent invoice.Percent
	Source  string
}

// On returns the rate in force on a day; ok is false before the first.
func (t RateTable) On(day invoice.Date) (rate Rate, ok bool) {
	return inForce(t.Rates, day)
}

// LimitTable is one threshold of the law over time, in the pack's currency.
type LimitTable struct {
	ID     string // "de.small_amount"
	Limits []Limit
}

// Limit is a threshold in force from a day on, in minor units.
type Limit struct {
	Since  invoice.Date
	Minor  int64
	Source string
}

// On returns the threshold in force on a day; ok is false before the first.
func (t LimitTable) On(day invoice.Date) (limit Limit, ok bool) {
	return inForce(t.Limits, day)
}

func (r Rate) since() invoice.Date  { return r.Since }
func (l Limit) since() invoice.Date { return l.Since }

// inForce returns the last of the entries, which ascend, that began by the day.
func inForce[E interface{ since() invoice.Date }](entries []E, day invoice.Date) (last E, ok bool) {
	for _, e := range entries {
		if day.Before(e.since()) {
			break
		}
		last, ok = e, true
	}
	return last, ok
}

// Line returns the pack's business line.
//
// Errors: Rejected{unknown_business_line}.
func (p Pack) Line(line invoice.BusinessLine) (Line, error) {
	l, ok := p.Lines[line]
	if !ok {
		return Line{}, invoice.Reject(invoice.ReasonUnknownBusinessLine, "business_line", "pack %s has no %q", p.Country, string(line))
	}
	return l, nil
}

// Assess makes the drafts of an order under the pack, after checking the order.
//
// Errors: Rejected with the reason; nothing else.
func (p Pack) Assess(o invoice.Order) ([]invoice.Draft, error) {
	if err := o.Check(); err != nil {
		return nil, err
	}
	line, err := p.Line(o.BusinessLine)
	if err != nil {
		return nil, err
	}
	if err := p.check(o); err != nil {
		return nil, err
	}
	drafts, err := line.Assess(o)
	if err != nil {
		return nil, err
	}
	for _, d := range drafts { // the day of supply is known only in the zone of the draft
		if d.SupplyDate.Before(p.Since) {
			return nil, invoice.Reject(invoice.ReasonNoTaxRate, "completed_at", "pack %s knows the law since %s, not that of %s", p.Country, p.Since, d.SupplyDate)
		}
	}
	return drafts, nil
}

// check refuses what no line of the pack could invoice.
func (p Pack) check(o invoice.Order) error {
	if o.Currency != p.Currency {
		return invoice.Reject(invoice.ReasonInvalidOrder, "currency", "pack %s issues in %s only", p.Country, p.Currency)
	}
	for i, c := range o.Components {
		if c.SuppliedBy == invoice.RoleCustomer {
			return invoice.Reject(invoice.ReasonInvalidOrder, Part{i, c}.Field("supplied_by"), "the customer supplies nothing")
		}
	}
	return nil
}

// Set is an explicit list of packs.
type Set []Pack

// Pack returns the pack of a country.
//
// Errors: Rejected{unknown_country}.
func (s Set) Pack(country invoice.Country) (Pack, error) {
	for _, p := range s {
		if p.Country == country {
			return p, nil
		}
	}
	return Pack{}, invoice.Reject(invoice.ReasonUnknownCountry, "country", "there is no pack for %q", string(country))
}
